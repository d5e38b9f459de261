import { moment, pageUrl, translator } from "./compose-letter";
import type { Reader, ToldSeminar } from "./queries";
import type { Letter } from "./schema";

export function seminarCancelled(seminar: ToldSeminar, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("seminar_cancelled.subject", { title: seminar.title }),
    paragraphs: [
      t("seminar_cancelled.text", {
        host: seminar.host.displayName,
        title: seminar.title,
        when: moment(seminar.startsAt, reader),
      }),
    ],
    action: { label: t("seminar_cancelled.action"), url: pageUrl(reader, "/seminars") },
    closing: t("seminar_cancelled.closing"),
  };
}

import { moment, pageUrl, translator } from "./compose-letter";
import type { Reader, ToldRecording, ToldSeminar } from "./queries";
import type { Letter } from "./schema";

export function replayPublished(seminar: ToldSeminar, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("replay_published.subject", { title: seminar.title }),
    paragraphs: [
      t("replay_published.text", { host: seminar.host.displayName, when: moment(seminar.startsAt, reader) }),
    ],
    action: {
      label: t("replay_published.action"),
      url: pageUrl(reader, `/live/${encodeURIComponent(seminar.slug)}/replay`),
    },
    closing: t("replay_published.closing"),
  };
}

/** For the host: what became of the film of their room. */
export function recordingDone(
  template: "recording_ready" | "recording_failed",
  { seminar }: ToldRecording,
  reader: Reader,
): Letter {
  const t = translator(reader);
  return {
    subject: t(`${template}.subject`, { title: seminar.title }),
    paragraphs: [t(`${template}.text`)],
    action: { label: t(`${template}.action`), url: pageUrl(reader, `/studio/seminars/${seminar.id}`) },
  };
}

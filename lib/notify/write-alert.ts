import { translator } from "./compose-letter";
import type { Reader } from "./queries";
import type { Letter, MailRequest } from "./schema";

/** For an admin: something waits for a person, in words that can be searched for in the log. */
export function alertLetter(
  { about, ref, detail }: Extract<MailRequest, { template: "alert" }>,
  reader: Reader,
): Letter {
  const t = translator(reader);
  return {
    subject: t(`alert.${about}_subject`),
    paragraphs: [t(`alert.${about}_text`)],
    facts: [
      { label: t("fact.reference"), value: ref },
      { label: t("fact.detail"), value: detail },
    ],
  };
}

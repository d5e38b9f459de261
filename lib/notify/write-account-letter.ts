import { linkToken } from "@/lib/platform/tokens";
import { pageUrl, translator } from "./compose-letter";
import type { Reader } from "./queries";
import type { Letter } from "./schema";

export function linkLetter(
  reader: Reader,
  template: "verify_email" | "reset_password",
  seed: string,
): Letter {
  const t = translator(reader);
  const path = template === "verify_email" ? "/verify-email" : "/reset-password";
  return {
    subject: t(`${template}.subject`),
    paragraphs: [t(`${template}.text`)],
    action: { label: t(`${template}.action`), url: pageUrl(reader, `${path}?token=${linkToken(seed)}`) },
    closing: t(`${template}.closing`),
  };
}

import { linkToken } from "@/lib/platform/tokens";
import { pageUrl, translator } from "./compose-letter";
import type { Reader } from "./queries";
import type { Letter } from "./schema";

const paths = {
  verify_email: "/verify-email",
  reset_password: "/reset-password",
  withdraw_order: "/withdraw/confirm",
};

export function linkLetter(reader: Reader, template: keyof typeof paths, seed: string): Letter {
  const t = translator(reader);
  return {
    subject: t(`${template}.subject`),
    paragraphs: [t(`${template}.text`)],
    action: {
      label: t(`${template}.action`),
      url: pageUrl(reader, `${paths[template]}?token=${linkToken(seed)}`),
    },
    closing: t(`${template}.closing`),
  };
}

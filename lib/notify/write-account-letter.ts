import { after } from "@/lib/platform/time";
import { linkToken } from "@/lib/platform/tokens";
import { day, moment, pageUrl, translator } from "./compose-letter";
import type { Reader } from "./queries";
import { termsNotice } from "./rules";
import type { Letter, MailRequest } from "./schema";

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

/** Without a word that whoever did it could have chosen. */
export function accountNotice(
  reader: Reader,
  template: "password_changed" | "sessions_ended",
  at: string,
): Letter {
  const t = translator(reader);
  return {
    subject: t(`${template}.subject`),
    paragraphs: [t(`${template}.text`)],
    facts: [{ label: t("fact.happened_at"), value: moment(new Date(at), reader) }],
    action: { label: t(`${template}.action`), url: pageUrl(reader, "/forgot-password") },
    closing: t(`${template}.closing`),
  };
}

export function newDevice(
  { at, address, browser, system }: Extract<MailRequest, { template: "new_device" }>,
  reader: Reader,
): Letter {
  const t = translator(reader);
  return {
    subject: t("new_device.subject"),
    paragraphs: [t("new_device.text")],
    facts: [
      ...(browser && system ? [{ label: t("fact.device"), value: `${browser}, ${system}` }] : []),
      { label: t("fact.address"), value: address },
      { label: t("fact.happened_at"), value: moment(new Date(at), reader) },
    ],
    action: { label: t("new_device.action"), url: pageUrl(reader, "/settings") },
    closing: t("new_device.closing"),
    more: { label: t("new_device.password"), url: pageUrl(reader, "/forgot-password") },
  };
}

/** What each version of the terms changed stands among the words of letters, by its number. */
export function termsChanged({ version }: { version: string }, reader: Reader, now: Date): Letter {
  const t = translator(reader);
  return {
    subject: t("terms_changed.subject"),
    paragraphs: [
      t("terms_changed.text", { date: day(after(now, termsNotice), reader) }),
      t(`terms_changed.what.${version}` as "terms_changed.what.2"),
    ],
    action: { label: t("terms_changed.action"), url: pageUrl(reader, "/terms") },
    closing: t("terms_changed.closing"),
    more: { label: t("terms_changed.leave"), url: pageUrl(reader, "/settings") },
  };
}

import type { Locale } from "@/lib/base/i18n/locales";
import type { Email } from "@/lib/base/notify/define-email";
import { type ColorScheme, renderHtml, renderText } from "@/lib/base/notify/render-email";
import { samplePerson } from "@/lib/base/notify/samples";
import { emails } from "./registry";

const byName = new Map(emails.map((email) => [email.name, email]));

export function findEmail(name: string): Email | null {
  return byName.get(name) ?? null;
}

export function listPreviews(locale: Locale): { name: string; subject: string }[] {
  const recipient = { ...samplePerson, locale };
  return emails.map((email) => ({ name: email.name, subject: email.preview(recipient).subject }));
}

/** An email as its preview data make it, for whoever reads this language; null for a name that none has. */
export function previewEmail(name: string, locale: Locale, scheme?: ColorScheme) {
  const email = findEmail(name);
  if (!email) return null;
  const recipient = { ...samplePerson, locale };
  const content = email.preview(recipient);
  return {
    subject: content.subject,
    text: renderText(content, recipient),
    html: renderHtml(content, recipient, scheme),
  };
}

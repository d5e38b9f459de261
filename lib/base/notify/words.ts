import { createTranslator } from "next-intl";
import { localePath } from "@/lib/base/i18n/locale-path";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";
import { env } from "@/lib/base/platform/env";
import { formatMoney } from "@/lib/base/platform/money";
import { languageTag } from "@/lib/base/platform/time";
import type { Recipient } from "./schema";

const messages = { sv, en };

export function translator({ locale }: Pick<Recipient, "locale">) {
  return createTranslator({ locale, messages: messages[locale], namespace: "mail" });
}

export function moment(instant: Date, { locale, timeZone }: Recipient): string {
  return new Intl.DateTimeFormat(languageTag(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(instant);
}

export function day(instant: Date, { locale, timeZone }: Recipient): string {
  const format = { day: "numeric", month: "long", year: "numeric", timeZone } as const;
  return new Intl.DateTimeFormat(languageTag(locale), format).format(instant);
}

export function money(amount: number, currency: string, { locale }: Recipient): string {
  return formatMoney({ amount, currency }, locale);
}

export function pageUrl({ locale }: Recipient, path: string): string {
  return env().APP_URL + localePath(locale, path);
}

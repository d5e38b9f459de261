import type {} from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "@/lib/base/i18n/locales";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";

declare module "next-intl" {
  interface AppConfig {
    Messages: typeof sv;
  }
}

const messages = { sv, en };

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  return { locale, messages: messages[locale], timeZone: "Europe/Stockholm" };
});

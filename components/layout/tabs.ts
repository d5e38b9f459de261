import { useTranslations } from "next-intl";
import { localePath } from "@/lib/base/i18n/locale-path";
import { defaultLocale, type Locale } from "@/lib/base/i18n/locales";
import type { TabLabels } from "./tab-bar";

/** The texts of the tab bar, as props, because a public page sends no messages to the browser. */
export function useTabs(locale: Locale) {
  const t = useTranslations("common");
  const labels: TabLabels = {
    home: t("nav_home"),
    explore: t("nav_explore"),
    mine: t("nav_mine"),
    profile: t("nav_profile"),
    studio: t("nav_studio"),
  };
  return { label: t("tabs_label"), labels, prefix: locale === defaultLocale ? "" : localePath(locale, "/") };
}

import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/base/i18n/locales";
import { InstallButton } from "./install-button";

/** Replaces an app store's button: installs from the browser, or shows how. */
export async function InstallApp({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "pwa" });
  return (
    <InstallButton
      guide={{
        title: t("guide_title"),
        close: t("guide_close"),
        iphone: [t("guide_iphone_share"), t("guide_iphone_add"), t("guide_iphone_confirm")],
        menu: [t("guide_menu_open"), t("guide_menu_install"), t("guide_menu_confirm")],
      }}
      label={t("install")}
    />
  );
}

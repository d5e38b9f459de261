import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/base/i18n/locales";
import { RegisterServiceWorker } from "./register-service-worker";

export async function ServiceWorker({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "pwa" });
  const labels = { text: t("update_text"), accept: t("update_accept"), later: t("update_later") };
  return <RegisterServiceWorker labels={labels} />;
}

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";

/** What members see in place of a host's studio. */
export function BecomeHost({ locale }: { locale: Locale }) {
  const t = useTranslations("studio");
  return (
    <>
      <h1 className="mb-8 font-serif text-title">{t("become_title")}</h1>
      <EmptyState
        action={<ButtonLink href={localePath(locale, "/profile/host")}>{t("become_action")}</ButtonLink>}
        title={t("become_lead")}
      >
        {t("become_text")}
      </EmptyState>
    </>
  );
}

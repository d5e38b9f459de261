import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { MoonPhase } from "@/components/ui/moon-phase";
import { localePath } from "@/lib/base/i18n/locale-path";
import { defaultLocale, isLocale } from "@/lib/base/i18n/locales";
import { Page } from "./page";

export function NotFoundMessage() {
  const t = useTranslations("common");
  const requested = useLocale();
  const locale = isLocale(requested) ? requested : defaultLocale;
  return (
    <Page width="text">
      <div className="grid justify-items-center gap-4 py-12 text-center">
        <span className="text-lilac">
          <MoonPhase phase="new" size={64} />
        </span>
        <h1 className="font-serif text-title">{t("not_found_title")}</h1>
        <p className="max-w-md text-ink-soft text-lg">{t("not_found_text")}</p>
        <div className="mt-2 flex flex-wrap justify-center gap-3">
          <ButtonLink href={localePath(locale, "/")}>{t("to_start")}</ButtonLink>
          <ButtonLink href={localePath(locale, "/seminars")} variant="secondary">
            {t("nav_seminars")}
          </ButtonLink>
        </div>
      </div>
    </Page>
  );
}

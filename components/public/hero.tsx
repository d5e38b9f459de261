import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { HeroWindow } from "./hero-window";

export function Hero({ locale }: { locale: Locale }) {
  const t = useTranslations("site");
  return (
    <section className="hero-light">
      <div className="mx-auto grid max-w-page items-center gap-x-12 gap-y-10 px-5 pt-10 sm:px-8 md:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] md:pt-16 lg:gap-x-20">
        <div className="md:pb-20">
          <h1 className="font-serif text-display">{t("hero_title")}</h1>
          <p className="mt-5 max-w-[34rem] text-ink-soft text-xl">{t("hero_text")}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            <ButtonLink href={localePath(locale, "/seminars")}>{t("hero_primary")}</ButtonLink>
            <ButtonLink href="#how" variant="quiet">
              {t("hero_secondary")}
            </ButtonLink>
          </div>
        </div>
        <HeroWindow className="mx-auto h-auto w-60 md:w-full" />
      </div>
    </section>
  );
}

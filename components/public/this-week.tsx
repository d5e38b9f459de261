import Link from "next/link";
import { useTranslations } from "next-intl";
import { SeminarCard } from "@/components/kinds/seminar/seminar-card";
import { CardGrid } from "@/components/offers/card-grid";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { Section } from "./section";

export function ThisWeek({ locale, seminars }: { locale: Locale; seminars: Seminar[] }) {
  const t = useTranslations("site");
  return (
    <Section
      action={
        <Link
          className="inline-flex min-h-tap items-center gap-2 font-semibold text-accent-ink hover:underline hover:underline-offset-4"
          href={localePath(locale, "/seminars")}
        >
          {t("week_all")}
          <Icon name="arrow" />
        </Link>
      }
      lead={t("week_text")}
      title={t("week_title")}
    >
      {seminars.length > 0 ? (
        <CardGrid>
          {seminars.map((seminar) => (
            <SeminarCard headingLevel={3} key={seminar.id} locale={locale} seminar={seminar} />
          ))}
        </CardGrid>
      ) : (
        <EmptyState
          action={
            <ButtonLink href={localePath(locale, "/courses")} variant="secondary">
              {t("week_empty_action")}
            </ButtonLink>
          }
          title={t("week_empty_title")}
        >
          {t("week_empty_text")}
        </EmptyState>
      )}
    </Section>
  );
}

import Link from "next/link";
import { useTranslations } from "next-intl";
import { SeminarBadge } from "@/components/kinds/seminar/seminar-badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { FormAction } from "@/components/ui/form-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { SeriesForm } from "./series-form";

type SeriesCardProps = {
  seminar: Seminar;
  /** All dates of its series. */
  dates: readonly Seminar[];
  make: FormAction;
  locale: Locale;
};

/** The other dates of a seminar, or how to make it a series. */
export function SeriesCard({ seminar, dates, make, locale }: SeriesCardProps) {
  const t = useTranslations("studio");
  if (!seminar.series_id && seminar.state !== "draft" && seminar.state !== "scheduled") return null;
  return (
    <Card>
      <h2 className="font-serif text-heading">{t("series_title")}</h2>
      {seminar.series_id ? (
        <>
          <p className="mb-3 text-ink-soft">{t("series_dates", { count: dates.length })}</p>
          <ul className="divide-y divide-line border-line border-y">
            {dates.map((date) => (
              <li className="flex min-h-tap items-center justify-between gap-3 py-1" key={date.id}>
                {date.id === seminar.id ? (
                  <span aria-current="page" className="font-semibold">
                    <DateTime format="short" locale={locale} value={date.starts_at} />
                    <span className="sr-only">, {t("series_this")}</span>
                  </span>
                ) : (
                  <Link
                    className="inline-flex min-h-tap items-center text-accent-ink underline-offset-4 hover:underline"
                    href={localePath(locale, `/studio/seminars/${date.id}`)}
                    prefetch={false}
                  >
                    <DateTime format="short" locale={locale} value={date.starts_at} />
                  </Link>
                )}
                <SeminarBadge startsAt={date.starts_at} state={date.state} />
              </li>
            ))}
          </ul>
          <ButtonLink
            className="mt-3"
            href={localePath(locale, `/studio/passes/new?series=${seminar.series_id}`)}
            variant="quiet"
          >
            {t("series_pass")}
          </ButtonLink>
        </>
      ) : (
        <>
          <p className="mb-4 text-ink-soft">{t("series_text")}</p>
          <SeriesForm action={make} id={seminar.id} />
        </>
      )}
    </Card>
  );
}

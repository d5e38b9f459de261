import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { SummaryFigures, SummaryPeople } from "@/components/studio/summary-table";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { findSummary } from "@/lib/live/summaries/queries";
import { summaryInput } from "@/lib/live/summaries/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

/** Only those who led the seminar have a summary; for anyone else it does not exist. */
const readSummary = cache(async (locale: Locale, id: string) => {
  const actor = await requireActor(locale, `/studio/seminars/${id}/summary`);
  const input = summaryInput.safeParse({ id });
  if (!input.success) notFound();
  return notFoundOnMissing(findSummary(actor, input.data));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { seminar } = await readSummary(locale, (await params).id);
  const t = await getTranslations({ locale, namespace: "summary" });
  return { title: t("page_title", { title: seminar.title }) };
}

export default async function SummaryPage({ params }: Props) {
  const [locale, { id }] = [await pageLocale(params), await params];
  const summary = await readSummary(locale, id);
  const { seminar, people, opened_at, closed_at } = summary;
  const t = await getTranslations({ locale, namespace: "summary" });
  return (
    <>
      <PageHeader
        actions={
          <>
            <ButtonLink href={localePath(locale, `/studio/seminars/${id}`)} variant="secondary">
              {t("to_seminar")}
            </ButtonLink>
            {people.length > 0 && (
              <a
                className="inline-flex min-h-tap items-center px-4 font-semibold text-accent-ink underline-offset-4 hover:underline"
                download
                href={`/api/seminars/${id}/summary/csv`}
              >
                {t("csv")}
              </a>
            )}
          </>
        }
        lead={
          <>
            {seminar.title}, <DateTime format="full" locale={locale} value={opened_at ?? seminar.starts_at} />
            {closed_at && (
              <>
                –<DateTime format="time" locale={locale} value={closed_at} />
              </>
            )}
          </>
        }
        title={t("title")}
      />
      {people.length === 0 ? (
        <EmptyState title={t("empty_title")}>{t("empty_text")}</EmptyState>
      ) : (
        <>
          <SummaryFigures summary={summary} />
          {summary.is_presence_known ? null : <p className="mb-6 max-w-text text-ink-soft">{t("unknown")}</p>}
          <SummaryPeople locale={locale} people={people} />
          <p className="mt-4 max-w-text text-ink-faint text-sm">{t("kept")}</p>
        </>
      )}
    </>
  );
}

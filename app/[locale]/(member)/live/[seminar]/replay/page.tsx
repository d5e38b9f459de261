import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { RecordingPlayer } from "@/components/player/recording-player";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { HadNoSeat } from "@/lib/live/recordings/errors";
import { findPublishedRecording } from "@/lib/live/recordings/queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = { params: Promise<{ locale: string; seminar: string }> };

/** Returns null for a person without a seat: the page says who may watch. */
const readRecording = cache(async (locale: Locale, slug: string) => {
  const actor = await requireActor(locale, `/live/${slug}/replay`);
  return notFoundOnMissing(findPublishedRecording(actor, { id: slug })).catch((error) => {
    if (error instanceof HadNoSeat) return null;
    throw error;
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const recording = await readRecording(locale, (await params).seminar);
  const t = await getTranslations({ locale, namespace: "recording" });
  return { title: recording ? t("page_title", { title: recording.seminar.title }) : t("title") };
}

export default async function ReplayPage({ params }: Props) {
  const [locale, { seminar: slug }] = [await pageLocale(params), await params];
  const recording = await readRecording(locale, slug);
  const [t, messages] = await Promise.all([
    getTranslations({ locale, namespace: "recording" }),
    getMessages({ locale }),
  ]);
  const seminar = localePath(locale, `/seminars/${slug}`);
  if (!recording) {
    return (
      <EmptyState
        action={<ButtonLink href={seminar}>{t("to_seminar")}</ButtonLink>}
        title={t("closed_title")}
      >
        {t("closed_text")}
      </EmptyState>
    );
  }
  const { title, host, starts_at } = recording.seminar;
  return (
    <div className="mx-auto max-w-[56rem]">
      <PageHeader
        lead={
          <>
            {host.display_name}, <DateTime format="date" locale={locale} value={starts_at} />
          </>
        }
        title={title}
      />
      <NextIntlClientProvider locale={locale} messages={{ recording: messages.recording }}>
        <RecordingPlayer recording={recording} />
      </NextIntlClientProvider>
      <div className="mt-8 flex flex-wrap gap-3 border-line border-t pt-6">
        <ButtonLink href={seminar} prefetch={false} variant="quiet">
          {t("to_seminar")}
        </ButtonLink>
      </div>
    </div>
  );
}

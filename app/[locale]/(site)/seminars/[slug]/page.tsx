import { PassLinks } from "@/components/kinds/pass/pass-links";
import type { Locale } from "@/lib/base/i18n/locales";
import { listPassesFor } from "@/lib/catalogue/passes/queries";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { listOtherDates } from "@/lib/catalogue/seminars/series-queries";
import { readPublic } from "@/lib/system/web/public-pages";
import { OfferPage, offerMetadata, type Props } from "../../offer-page";

export const revalidate = 60;

/** Rendered at the first visit, because a build has no database. */
export const generateStaticParams = () => [];

export const generateMetadata = offerMetadata("seminar");

export default function SeminarPage({ params }: Props) {
  return <OfferPage kind="seminar" params={params} readBeside={readSeries} />;
}

/** Reads the other dates of its series, and the passes for all of them. */
async function readSeries(seminar: Seminar, locale: Locale) {
  const { id, series_id } = seminar;
  const { data: dates } = await readPublic(`dates:${id}`, () => listOtherDates(seminar, new Date()));
  const { data: passes } = await readPublic(`passes:${id}`, () => listPassesFor(series_id));
  return { dates: dates ?? [], more: <PassLinks locale={locale} passes={passes ?? []} /> };
}

import type { Metadata } from "next";
import { PassLinks } from "@/components/kinds/pass/pass-links";
import { SeminarDetails } from "@/components/kinds/seminar/seminar-details";
import { Page } from "@/components/layout/page";
import { ReportLink } from "@/components/legal/report-link";
import { SellerBlock } from "@/components/legal/seller-block";
import { JsonLd } from "@/components/offers/json-ld";
import { ReviewSection } from "@/components/offers/review-section";
import { UnavailableBanner } from "@/components/public/unavailable-banner";
import { toEvent } from "@/lib/catalogue/seminars/rules";
import { toAggregateRating } from "@/lib/community/reviews/rules";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { baseOf } from "@/lib/system/web/site-facts";
import { readReviews } from "../../read-reviews";
import { readSeller } from "../../read-seller";
import { readOtherDates, readPasses, readSeminar } from "./read";

type Props = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 60;

/** Rendered at the first visit, because a build has no database. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const { data: seminar } = await readSeminar(slug);
  if (!seminar) return {};
  const path = `/seminars/${seminar.slug}`;
  return pageMetadata({
    locale,
    path,
    title: seminar.title,
    description: seminar.summary,
    hasOwnPicture: true,
  });
}

export default async function SeminarPage({ params }: Props) {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const { data: seminar, isDatabaseAway } = await readSeminar(slug);
  const seller = seminar && (await readSeller("seminar", seminar.host.id));
  const dates = seminar ? await readOtherDates(seminar) : [];
  const passes = seminar ? await readPasses(seminar) : [];
  const reviews = seminar && (await readReviews("seminar", seminar.id));
  return (
    <Page>
      {isDatabaseAway && <UnavailableBanner />}
      {seminar && (
        <>
          <SeminarDetails
            dates={dates}
            more={<PassLinks locale={locale} passes={passes} />}
            locale={locale}
            rating={reviews?.rating ?? null}
            seminar={seminar}
          />
          <ReviewSection
            hostName={seminar.host.display_name}
            locale={locale}
            of={seminar}
            reviews={reviews}
          />
          <SellerBlock hostName={seminar.host.display_name} seller={seller} />
          <ReportLink id={seminar.id} kind="seminar" locale={locale} />
          <JsonLd
            data={{ ...toEvent(seminar, baseOf(locale)), ...(reviews && toAggregateRating(reviews.rating)) }}
          />
        </>
      )}
    </Page>
  );
}

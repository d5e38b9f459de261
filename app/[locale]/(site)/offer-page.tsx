import type { Metadata } from "next";
import { type Beside, kindComponents } from "@/components/kinds/registry";
import { Page } from "@/components/layout/page";
import { ReportLink } from "@/components/legal/report-link";
import { SellerBlock } from "@/components/legal/seller-block";
import { JsonLd } from "@/components/offers/json-ld";
import { ReviewSection } from "@/components/offers/review-section";
import { UnavailableBanner } from "@/components/public/unavailable-banner";
import type { Locale } from "@/lib/base/i18n/locales";
import { listings } from "@/lib/catalogue/kinds/registry";
import type { Offer } from "@/lib/catalogue/kinds/schema";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";
import { toAggregateRating } from "@/lib/community/reviews/rules";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { baseOf } from "@/lib/system/web/site-facts";
import { readOffer } from "./read-offer";
import { readReviews } from "./read-reviews";
import { readSeller } from "./read-seller";

export type Props = { params: Promise<{ locale: string; slug: string }> };

type OfferPageProps<K extends OfferKind> = Props & {
  kind: K;
  /** Reads what only this kind shows. */
  readBeside?: (offer: Offer<K>, locale: Locale) => Promise<Beside<K> & { isDatabaseAway?: boolean }>;
};

/** How the page of an offer presents itself. */
export function offerMetadata(kind: OfferKind) {
  return async ({ params }: Props): Promise<Metadata> => {
    const [locale, { slug }] = [await pageLocale(params), await params];
    const { data: offer } = await readOffer(kind, slug);
    if (!offer) return {};
    const { title, summary: description } = offer;
    const path = `/${tableOf(kind)}/${offer.slug}`;
    return pageMetadata({ locale, path, title, description, hasOwnPicture: true });
  };
}

/** The public page of an offer. */
export async function OfferPage<K extends OfferKind>({ kind, params, readBeside }: OfferPageProps<K>) {
  const { Details } = kindComponents[kind];
  const [locale, { slug }] = [await pageLocale(params), await params];
  const { data: offer, isDatabaseAway } = await readOffer(kind, slug);
  if (!offer) return <Page>{isDatabaseAway && <UnavailableBanner />}</Page>;

  const [seller, reviews, beside] = await Promise.all([
    readSeller(kind, offer.host.id),
    readReviews(kind, offer.id),
    readBeside?.(offer, locale),
  ]);
  const hostName = offer.host.display_name;
  return (
    <Page>
      {(isDatabaseAway || beside?.isDatabaseAway) && <UnavailableBanner />}
      <Details beside={beside} locale={locale} offer={offer} rating={reviews?.rating ?? null} />
      <ReviewSection hostName={hostName} locale={locale} of={offer} reviews={reviews} />
      <SellerBlock hostName={hostName} seller={seller} />
      <ReportLink id={offer.id} kind={kind} locale={locale} />
      <JsonLd
        data={{
          ...listings[kind].toStructuredData(offer, baseOf(locale)),
          ...(reviews && toAggregateRating(reviews.rating)),
        }}
      />
    </Page>
  );
}

import type { Metadata } from "next";
import { ServiceDetails } from "@/components/kinds/service/service-details";
import { Page } from "@/components/layout/page";
import { ReportLink } from "@/components/legal/report-link";
import { SellerBlock } from "@/components/legal/seller-block";
import { JsonLd } from "@/components/offers/json-ld";
import { ReviewSection } from "@/components/offers/review-section";
import { UnavailableBanner } from "@/components/public/unavailable-banner";
import { localePath } from "@/lib/base/i18n/locale-path";
import { toSchemaOrg } from "@/lib/catalogue/services/rules";
import { toAggregateRating } from "@/lib/community/reviews/rules";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { baseOf } from "@/lib/system/web/site-facts";
import { readReviews } from "../../read-reviews";
import { readSeller } from "../../read-seller";
import { readService, readSpan } from "./read";

type Props = { params: Promise<{ locale: string; slug: string }> };

/** A slot that was taken since is refused at the checkout. */
export const revalidate = 60;

/** Rendered at the first visit, because a build has no database. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const { data: service } = await readService(slug);
  if (!service) return {};
  const path = `/services/${service.slug}`;
  return pageMetadata({
    locale,
    path,
    title: service.title,
    description: service.summary,
    hasOwnPicture: true,
  });
}

export default async function ServicePage({ params }: Props) {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const [{ data: service, isDatabaseAway }, span] = await Promise.all([readService(slug), readSpan(slug)]);
  const seller = service && (await readSeller("service", service.host.id));
  const reviews = service && (await readReviews("service", service.id));
  return (
    <Page>
      {(isDatabaseAway || span.isDatabaseAway) && <UnavailableBanner />}
      {service && (
        <>
          <ServiceDetails
            hrefFrom={(date) => localePath(locale, `/services/${service.slug}/times?from=${date}`)}
            locale={locale}
            rating={reviews?.rating ?? null}
            service={service}
            span={span.data ?? { slots: [], earlier: null, later: null }}
          />
          <ReviewSection
            hostName={service.host.display_name}
            locale={locale}
            of={service}
            reviews={reviews}
          />
          <SellerBlock hostName={service.host.display_name} seller={seller} />
          <ReportLink id={service.id} kind="service" locale={locale} />
          <JsonLd
            data={{
              ...toSchemaOrg(service, baseOf(locale)),
              ...(reviews && toAggregateRating(reviews.rating)),
            }}
          />
        </>
      )}
    </Page>
  );
}

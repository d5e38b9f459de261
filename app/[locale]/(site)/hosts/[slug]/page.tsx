import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { ReportLink } from "@/components/legal/report-link";
import { SellerBlock } from "@/components/legal/seller-block";
import { JsonLd, JsonLdList } from "@/components/offers/json-ld";
import { ReviewSection } from "@/components/offers/review-section";
import { HostProfile } from "@/components/public/host-profile";
import { UnavailableBanner } from "@/components/public/unavailable-banner";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { baseOf } from "@/lib/system/web/site-facts";
import { readHostReviews } from "../../read-reviews";
import { readHost } from "./read";

type Props = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 60;

/** Rendered at the first visit, because a build has no database. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const { data: host } = await readHost(slug);
  if (!host) return {};
  return pageMetadata({
    locale,
    path: `/hosts/${slug}`,
    title: host.display_name,
    description: host.headline,
  });
}

export default async function HostPage({ params }: Props) {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const { data: host, isDatabaseAway } = await readHost(slug);
  const reviews = host && (await readHostReviews(host.id));
  return (
    <Page>
      {isDatabaseAway && <UnavailableBanner />}
      {host && (
        <>
          <HostProfile host={host} locale={locale} />
          <ReviewSection
            hostName={host.display_name}
            locale={locale}
            of={{ kind: "host", slug: host.slug }}
            reviews={reviews}
          />
          <SellerBlock hostName={host.display_name} seller={host.seller} />
          <ReportLink id={host.id} kind="host" locale={locale} />
          <JsonLd
            data={{
              "@type": "Person",
              name: host.display_name,
              description: host.headline,
              url: `${baseOf(locale)}/hosts/${slug}`,
            }}
          />
          <JsonLdList
            base={baseOf(locale)}
            items={[...host.seminars, ...host.series, ...host.courses, ...host.services]}
          />
        </>
      )}
    </Page>
  );
}

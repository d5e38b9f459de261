import type { Metadata } from "next";
import { PassDetails } from "@/components/kinds/pass/pass-details";
import { Page } from "@/components/layout/page";
import { ReportLink } from "@/components/legal/report-link";
import { SellerBlock } from "@/components/legal/seller-block";
import { JsonLd } from "@/components/offers/json-ld";
import { UnavailableBanner } from "@/components/public/unavailable-banner";
import { toEventSeries } from "@/lib/catalogue/passes/rules";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { baseOf } from "@/lib/system/web/site-facts";
import { readSeller } from "../../read-seller";
import { readPass } from "./read";

type Props = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 60;

/** Rendered at the first visit, because a build has no database. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const { data: pass } = await readPass(slug);
  if (!pass) return {};
  const { title, summary: description } = pass;
  return pageMetadata({ locale, path: `/passes/${pass.slug}`, title, description, hasOwnPicture: true });
}

export default async function PassPage({ params }: Props) {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const { data: pass, isDatabaseAway } = await readPass(slug);
  const seller = pass && (await readSeller("pass", pass.host.id));
  return (
    <Page>
      {isDatabaseAway && <UnavailableBanner />}
      {pass && (
        <>
          <PassDetails locale={locale} pass={pass} />
          <SellerBlock hostName={pass.host.display_name} seller={seller} />
          <ReportLink id={pass.id} kind="pass" locale={locale} />
          <JsonLd data={toEventSeries(pass, baseOf(locale))} />
        </>
      )}
    </Page>
  );
}

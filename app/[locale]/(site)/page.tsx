import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { JsonLd } from "@/components/offers/json-ld";
import { Faq } from "@/components/public/faq";
import { ForHosts } from "@/components/public/for-hosts";
import { Hero } from "@/components/public/hero";
import { InstallCard } from "@/components/public/install-card";
import { Steps } from "@/components/public/steps";
import { ThisWeek } from "@/components/public/this-week";
import { UnavailableBanner } from "@/components/public/unavailable-banner";
import { Ways } from "@/components/public/ways";
import { InstallApp } from "@/components/pwa/install-app";
import { listSeminarsThisWeek } from "@/lib/catalogue/seminars/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { readPublic } from "@/lib/system/web/public-pages";
import { toOrganization, toWebSite } from "@/lib/system/web/site-facts";

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "common" });
  const title = t("brand_title");
  return { ...(await pageMetadata({ locale, path: "/", title })), title: { absolute: title } };
}

export default async function LandingPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { data: seminars, isDatabaseAway } = await readPublic("seminars:week", () =>
    listSeminarsThisWeek(new Date(), 6),
  );
  return (
    <main id="main">
      <Hero locale={locale} />
      {isDatabaseAway && (
        <div className="mx-auto max-w-page px-5 pt-10 sm:px-8">
          <UnavailableBanner />
        </div>
      )}
      {seminars && <ThisWeek locale={locale} seminars={seminars} />}
      <Ways locale={locale} />
      <Steps />
      <ForHosts locale={locale} />
      <InstallCard>
        <InstallApp locale={locale} />
      </InstallCard>
      <Faq />
      <JsonLd data={toOrganization()} />
      <JsonLd data={toWebSite(locale)} />
    </main>
  );
}

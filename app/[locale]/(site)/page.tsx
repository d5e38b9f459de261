import { UnavailableBanner } from "@/components/catalogue/unavailable-banner";
import { InstallApp } from "@/components/pwa/install-app";
import { Faq } from "@/components/site/faq";
import { ForHosts } from "@/components/site/for-hosts";
import { Hero } from "@/components/site/hero";
import { InstallCard } from "@/components/site/install-card";
import { Steps } from "@/components/site/steps";
import { ThisWeek } from "@/components/site/this-week";
import { Ways } from "@/components/site/ways";
import { listSeminarsThisWeek } from "@/lib/seminars/queries";
import { pageLocale } from "@/lib/web/page-locale";
import { readPublic } from "@/lib/web/public-pages";

export const revalidate = 60;

export default async function LandingPage({ params }: { params: Promise<{ locale: string }> }) {
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
    </main>
  );
}

import { InstallApp } from "@/components/pwa/install-app";
import { Faq } from "@/components/site/faq";
import { ForHosts } from "@/components/site/for-hosts";
import { Hero } from "@/components/site/hero";
import { InstallCard } from "@/components/site/install-card";
import { Steps } from "@/components/site/steps";
import { ThisWeek } from "@/components/site/this-week";
import { Ways } from "@/components/site/ways";
import type { Seminar } from "@/lib/seminars/schema";
import { pageLocale } from "@/lib/web/page-locale";

export default async function LandingPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await pageLocale(params);
  const seminars = await seminarsThisWeek();
  return (
    <main id="main">
      <Hero locale={locale} />
      <ThisWeek locale={locale} seminars={seminars} />
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

async function seminarsThisWeek(): Promise<Seminar[]> {
  return [];
}

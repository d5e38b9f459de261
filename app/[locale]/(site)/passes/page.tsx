import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PassCard } from "@/components/kinds/pass/pass-card";
import { JsonLdList } from "@/components/offers/json-ld";
import { Shelf } from "@/components/public/shelf";
import { listOffersInput } from "@/lib/catalogue/offers/schema";
import { listPasses } from "@/lib/catalogue/passes/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { readPublic } from "@/lib/system/web/public-pages";
import { baseOf } from "@/lib/system/web/site-facts";

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "passes" });
  return pageMetadata({ locale, path: "/passes", title: t("title"), description: t("lead") });
}

export default async function PassesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { data, isDatabaseAway } = await readPublic("passes", () =>
    listPasses(null, listOffersInput.parse({})),
  );
  return (
    <>
      <Shelf
        card={(pass) => (
          <PassCard key={pass.id} locale={locale} pass={{ ...pass, date_count: pass.dates.length }} />
        )}
        isDatabaseAway={isDatabaseAway}
        kind="pass"
        locale={locale}
        page={data}
      />
      <JsonLdList base={baseOf(locale)} items={data?.items} />
    </>
  );
}

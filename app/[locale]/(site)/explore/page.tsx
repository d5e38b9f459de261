import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { JsonLdList } from "@/components/offers/json-ld";
import { ExploreFilters } from "@/components/public/explore-filters";
import { ExploreResults } from "@/components/public/explore-results";
import { UnavailableBanner } from "@/components/public/unavailable-banner";
import { localePath } from "@/lib/base/i18n/locale-path";
import { BadCursor } from "@/lib/base/platform/errors";
import { countExplored, explore, findExploredHost } from "@/lib/catalogue/explore/queries";
import { exploreHref, mostCounted } from "@/lib/catalogue/explore/rules";
import { exploreAddress, exploreInput, type ExploreFilters as Filters } from "@/lib/catalogue/explore/schema";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { readPublic } from "@/lib/system/web/public-pages";
import { baseOf } from "@/lib/system/web/site-facts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** There is no end to the addresses of searches, so search engines index only the page itself. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "explore" });
  const { q } = exploreAddress.parse(await searchParams);
  return pageMetadata({
    locale,
    path: "/explore",
    title: q ? t("results", { query: q }) : t("title"),
    description: t("description"),
    isListed: Object.keys(await searchParams).length === 0,
  });
}

export default async function ExplorePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { cursor, ...filters } = exploreAddress.parse(await searchParams);
  const t = await getTranslations({ locale, namespace: "explore" });
  const { data, isDatabaseAway } = await read(filters, cursor).catch((error) => {
    if (error instanceof BadCursor) redirect(localePath(locale, exploreHref(filters)));
    throw error;
  });
  return (
    <Page>
      {isDatabaseAway && <UnavailableBanner />}
      <PageHeader
        lead={filters.q ? undefined : t("lead")}
        title={filters.q ? t("results", { query: filters.q }) : t("title")}
      />
      <ExploreFilters filters={filters} hostName={data?.hostName} locale={locale} />
      {data && (
        <ExploreResults
          count={data.count}
          filters={filters}
          isLaterPage={cursor !== undefined}
          locale={locale}
          page={data.page}
        />
      )}
      <JsonLdList base={baseOf(locale)} items={data?.page.items} />
    </Page>
  );
}

/** Only the most common view is cached for when the database is away. */
async function read(filters: Filters, cursor: string | undefined) {
  const ask = async () => {
    const [page, count, hostName] = await Promise.all([
      explore(null, exploreInput.parse({ ...filters, cursor })),
      countExplored(filters, mostCounted),
      filters.host ? findExploredHost(filters.host) : undefined,
    ]);
    return { page, count, hostName };
  };
  const isPlain = !cursor && Object.values(filters).every((value) => !value);
  return isPlain ? readPublic("explore", ask) : { data: await ask(), isDatabaseAway: false };
}

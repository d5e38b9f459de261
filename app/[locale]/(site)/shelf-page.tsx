import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { kindComponents } from "@/components/kinds/registry";
import { JsonLdList } from "@/components/offers/json-ld";
import { Shelf } from "@/components/public/shelf";
import { listings } from "@/lib/catalogue/kinds/registry";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";
import { listOffersInput } from "@/lib/catalogue/offers/schema";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { readPublic } from "@/lib/system/web/public-pages";
import { baseOf } from "@/lib/system/web/site-facts";

export type Props = { params: Promise<{ locale: string }> };

/** How the page with the latest offers of a kind presents itself. */
export function shelfMetadata(kind: OfferKind) {
  return async ({ params }: Props): Promise<Metadata> => {
    const locale = await pageLocale(params);
    const t = await getTranslations({ locale, namespace: tableOf(kind) });
    return pageMetadata({ locale, path: `/${tableOf(kind)}`, title: t("title"), description: t("lead") });
  };
}

/** The page with the latest offers of a kind. */
export async function ShelfPage<K extends OfferKind>({ kind, params }: Props & { kind: K }) {
  const { Card } = kindComponents[kind];
  const locale = await pageLocale(params);
  const { data, isDatabaseAway } = await readPublic(tableOf(kind), () =>
    listings[kind].list(null, listOffersInput.parse({})),
  );
  return (
    <>
      <Shelf
        card={(offer) => <Card item={offer} key={offer.id} locale={locale} />}
        isDatabaseAway={isDatabaseAway}
        kind={kind}
        locale={locale}
        page={data}
      />
      <JsonLdList base={baseOf(locale)} items={data?.items} />
    </>
  );
}

import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { CardGrid } from "@/components/offers/card-grid";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { exploreHref } from "@/lib/catalogue/explore/rules";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";
import { SearchForm } from "./search-form";
import { UnavailableBanner } from "./unavailable-banner";

type ShelfProps<Item> = {
  kind: OfferKind;
  locale: Locale;
  /** Null if nothing is known, because the database is away. */
  page: { items: Item[]; next_cursor: string | null } | null;
  isDatabaseAway?: boolean;
  card: (item: Item) => React.ReactNode;
};

/** The latest offers of one kind; older ones, and searches, are on the explore page. */
export function Shelf<Item>({ kind, locale, page, isDatabaseAway = false, card }: ShelfProps<Item>) {
  const t = useTranslations(tableOf(kind));
  const common = useTranslations("common");
  const explore = (cursor?: string) => localePath(locale, exploreHref({ kind, cursor }));
  return (
    <Page>
      {isDatabaseAway && <UnavailableBanner />}
      <PageHeader lead={t("lead")} title={t("title")} />
      <div className="mb-8 md:mb-10">
        <SearchForm
          action={localePath(locale, "/explore")}
          hidden={{ kind }}
          label={t("search_label")}
          submitLabel={t("search")}
        />
      </div>
      {page && page.items.length > 0 && <CardGrid>{page.items.map(card)}</CardGrid>}
      {page?.items.length === 0 && <EmptyState title={t("empty_title")}>{t("empty_text")}</EmptyState>}
      <Pager
        label={common("pager_label")}
        nextHref={page?.next_cursor ? explore(page.next_cursor) : undefined}
        nextLabel={common("more")}
      />
    </Page>
  );
}

import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import { CardGrid } from "./card-grid";
import { SearchForm } from "./search-form";
import { UnavailableBanner } from "./unavailable-banner";

type ShelfProps<Item> = {
  kind: "courses" | "services";
  locale: Locale;
  /** Null when nothing is known, because the database is away. */
  page: { items: Item[]; next_cursor: string | null } | null;
  isDatabaseAway?: boolean;
  query?: string;
  isLaterPage?: boolean;
  card: (item: Item) => React.ReactNode;
};

/** Everything of one kind that is on sale, newest first, and what a search among it found. */
export function Shelf<Item>({
  kind,
  locale,
  page,
  isDatabaseAway = false,
  query = "",
  isLaterPage = false,
  card,
}: ShelfProps<Item>) {
  const t = useTranslations(kind);
  const common = useTranslations("common");
  const start = localePath(locale, `/${kind}`);
  const further = (cursor: string) =>
    `${start}/search?${new URLSearchParams({ ...(query && { q: query }), cursor })}`;
  return (
    <Page>
      {isDatabaseAway && <UnavailableBanner />}
      <PageHeader lead={query ? undefined : t("lead")} title={query ? t("results", { query }) : t("title")} />
      <div className="mb-8 md:mb-10">
        <SearchForm
          action={`${start}/search`}
          label={t("search_label")}
          query={query}
          submitLabel={t("search")}
        />
      </div>
      {page && page.items.length > 0 && <CardGrid>{page.items.map(card)}</CardGrid>}
      {page?.items.length === 0 && (
        <EmptyState
          action={
            query && (
              <ButtonLink href={start} variant="secondary">
                {t("empty_action")}
              </ButtonLink>
            )
          }
          title={query ? t("empty_search_title") : t("empty_title")}
        >
          {query ? t("empty_search_text") : t("empty_text")}
        </EmptyState>
      )}
      <Pager
        firstHref={isLaterPage || query ? start : undefined}
        firstLabel={common("first_page")}
        label={common("pager_label")}
        nextHref={page?.next_cursor ? further(page.next_cursor) : undefined}
        nextLabel={common("more")}
      />
    </Page>
  );
}

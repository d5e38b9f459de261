import { useTranslations } from "next-intl";
import { ExploreCard } from "@/components/kinds/explore-card";
import { CardGrid } from "@/components/offers/card-grid";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { exploreHref, isByStart, mostCounted } from "@/lib/catalogue/explore/rules";
import type { Explored, ExploreFilters } from "@/lib/catalogue/explore/schema";
import { kindRules } from "@/lib/catalogue/kinds/rules";

type ExploreResultsProps = {
  filters: ExploreFilters;
  isLaterPage: boolean;
  page: Explored;
  /** At most `mostCounted` + 1. */
  count: number;
  locale: Locale;
};

export function ExploreResults({ filters, isLaterPage, page, count, locale }: ExploreResultsProps) {
  const t = useTranslations("explore");
  const common = useTranslations("common");
  const { q, kind, when } = filters;
  const isFiltered = Object.values(filters).some(Boolean);
  const order = q ? "relevance" : isByStart(filters) ? "soonest" : "newest";
  if (page.items.length === 0 && !isLaterPage) {
    const isTimeless = when && kind && !kindRules[kind].isDated;
    return (
      <EmptyState
        action={
          isFiltered && (
            <ButtonLink href={localePath(locale, "/explore")} variant="secondary">
              {t("empty_action")}
            </ButtonLink>
          )
        }
        title={t(isFiltered ? "empty_title" : "empty_all_title")}
      >
        {t(isTimeless ? "empty_when_text" : isFiltered ? "empty_text" : "empty_all_text")}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="mb-6 flex flex-wrap gap-x-3 text-ink-soft">
        {page.is_guess ? (
          t("guess")
        ) : (
          <>
            <span className="font-semibold text-ink">
              {count > mostCounted ? t("count_more", { count: mostCounted }) : t("count", { count })}
            </span>
            <span>{t(`order_${order}`)}</span>
          </>
        )}
      </p>
      <CardGrid>
        {page.items.map((item) => (
          <ExploreCard item={item} key={item.id} locale={locale} />
        ))}
      </CardGrid>
      <Pager
        firstHref={isLaterPage ? localePath(locale, exploreHref(filters)) : undefined}
        firstLabel={common("first_page")}
        label={common("pager_label")}
        nextHref={
          page.next_cursor
            ? localePath(locale, exploreHref({ ...filters, cursor: page.next_cursor }))
            : undefined
        }
        nextLabel={common("more")}
      />
    </>
  );
}

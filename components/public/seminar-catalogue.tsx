import Link from "next/link";
import { useTranslations } from "next-intl";
import { SeminarCard } from "@/components/kinds/seminar/seminar-card";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { CardGrid } from "@/components/offers/card-grid";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { exploreHref } from "@/lib/catalogue/explore/rules";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { type Seminar, type SeminarWhen, seminarWhens } from "@/lib/catalogue/seminars/schema";
import { SearchForm } from "./search-form";
import { UnavailableBanner } from "./unavailable-banner";

type SeminarCatalogueProps = {
  kind: OfferKind;
  locale: Locale;
  when: SeminarWhen;
  /** Null if nothing is known, because the database is away. */
  page: { items: Seminar[]; next_cursor: string | null } | null;
  isDatabaseAway?: boolean;
  isLaterPage?: boolean;
};

const pathOf = (when: SeminarWhen) => (when === "upcoming" ? "/seminars" : `/seminars/${when}`);

export function SeminarCatalogue({
  kind,
  locale,
  when,
  page,
  isDatabaseAway = false,
  isLaterPage = false,
}: SeminarCatalogueProps) {
  const t = useTranslations("seminars");
  const common = useTranslations("common");
  // Coming seminars continue on the explore page; only past ones have pages of their own.
  const further = (cursor: string) =>
    when === "past" ? `/seminars/past/more?cursor=${cursor}` : exploreHref({ kind, cursor });
  return (
    <Page>
      {isDatabaseAway && <UnavailableBanner />}
      <PageHeader lead={t(`lead_${when}`)} title={t("title")} />
      <div className="mb-8 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 md:mb-10">
        <nav aria-label={t("tabs_label")}>
          <ul className="flex flex-wrap gap-1 rounded-xl bg-sunken p-1">
            {seminarWhens.map((tab) => (
              <li key={tab}>
                <Link
                  aria-current={tab === when ? "page" : undefined}
                  className="inline-flex min-h-tap items-center rounded-full px-3 font-semibold text-ink-soft min-[24rem]:px-4 hover:text-ink aria-[current]:bg-surface aria-[current]:text-ink sm:px-5"
                  href={localePath(locale, pathOf(tab))}
                  prefetch={false}
                >
                  {t(`tab_${tab}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <SearchForm
          action={localePath(locale, "/explore")}
          hidden={{ kind }}
          label={t("search_label")}
          submitLabel={t("search")}
        />
      </div>
      {page && page.items.length > 0 && (
        <CardGrid>
          {page.items.map((seminar) => (
            <SeminarCard key={seminar.id} locale={locale} seminar={seminar} />
          ))}
        </CardGrid>
      )}
      {page?.items.length === 0 && (
        <EmptyState
          action={
            when !== "upcoming" && (
              <ButtonLink href={localePath(locale, "/seminars")} variant="secondary">
                {t("empty_action")}
              </ButtonLink>
            )
          }
          title={t(`empty_${when}_title`)}
        >
          {t(`empty_${when}_text`)}
        </EmptyState>
      )}
      <Pager
        firstHref={isLaterPage ? localePath(locale, pathOf(when)) : undefined}
        firstLabel={common("first_page")}
        label={common("pager_label")}
        nextHref={page?.next_cursor ? localePath(locale, further(page.next_cursor)) : undefined}
        nextLabel={common("more")}
      />
    </Page>
  );
}

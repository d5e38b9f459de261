import { useTranslations } from "next-intl";
import { ExploreCard } from "@/components/kinds/explore-card";
import { CardGrid } from "@/components/offers/card-grid";
import type { Locale } from "@/lib/base/i18n/locales";
import type { ExploreItem } from "@/lib/catalogue/explore/schema";

/** The latest offers of the hosts whom a person follows; nothing for a person who follows nobody. */
export function FromFollowed({ items, locale }: { items: readonly ExploreItem[]; locale: Locale }) {
  const t = useTranslations("follows");
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="from-followed" className="mt-12">
      <h2 className="mb-5 font-serif text-heading" id="from-followed">
        {t("home_title")}
      </h2>
      <CardGrid>
        {items.map((item) => (
          <ExploreCard headingLevel={3} item={item} key={item.id} locale={locale} />
        ))}
      </CardGrid>
    </section>
  );
}

import { useTranslations } from "next-intl";
import { OfferCard } from "@/components/offers/offer-card";
import { Price } from "@/components/ui/price";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Pass } from "@/lib/catalogue/passes/schema";

type PassCardProps = {
  pass: Pick<
    Pass,
    "id" | "slug" | "title" | "summary" | "cover_url" | "price_amount" | "currency" | "host"
  > & {
    date_count: number;
  };
  locale: Locale;
  headingLevel?: 2 | 3;
  badge?: React.ReactNode;
};

export function PassCard({ pass, locale, headingLevel = 2, badge }: PassCardProps) {
  const t = useTranslations("passes");
  const common = useTranslations("common");
  return (
    <OfferCard
      badge={badge}
      byline={t("card_host", { name: pass.host.display_name })}
      eyebrow={t("dates", { count: pass.date_count })}
      headingLevel={headingLevel}
      href={localePath(locale, `/passes/${pass.slug}`)}
      kind="series"
      offer={pass}
      price={
        <Price
          amount={pass.price_amount}
          currency={pass.currency}
          freeLabel={common("free")}
          locale={locale}
        />
      }
    />
  );
}

import { useTranslations } from "next-intl";
import { OfferCard } from "@/components/offers/offer-card";
import { Price } from "@/components/ui/price";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Currency } from "@/lib/base/platform/money";
import { ServicePlace } from "./service-place";

export type ServiceCardItem = {
  id: string;
  title: string;
  summary: string;
  cover_url: string | null;
  slug: string;
  price_amount: number;
  currency: Currency;
  duration_minutes: number;
  location: string;
  host: { display_name: string };
};

type ServiceCardProps = {
  service: ServiceCardItem;
  locale: Locale;
  headingLevel?: 2 | 3;
  badge?: React.ReactNode;
};

export function ServiceCard({ service, locale, headingLevel = 2, badge }: ServiceCardProps) {
  const t = useTranslations("services");
  const common = useTranslations("common");
  return (
    <OfferCard
      badge={badge}
      byline={t("card_host", { name: service.host.display_name })}
      eyebrow={
        <>
          {t("card_minutes", { count: service.duration_minutes })} ·{" "}
          <ServicePlace isShort location={service.location} />
        </>
      }
      headingLevel={headingLevel}
      href={localePath(locale, `/services/${service.slug}`)}
      offer={service}
      kind="service"
      price={
        <Price
          amount={service.price_amount}
          currency={service.currency}
          freeLabel={common("free")}
          locale={locale}
        />
      }
    />
  );
}

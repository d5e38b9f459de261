import { useTranslations } from "next-intl";
import { Price } from "@/components/ui/price";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Currency } from "@/lib/base/platform/money";
import { includesVat } from "@/lib/catalogue/offers/rules";

type OfferPriceProps = {
  offer: { price_amount: number; vat_rate_bp: number; currency: Currency };
  /** Shown beside a price that is not free. */
  vatLabel: string;
  locale: Locale;
};

/** The final price, large. */
export function OfferPrice({ offer, vatLabel, locale }: OfferPriceProps) {
  const common = useTranslations("common");
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className="font-serif text-title">
        <Price
          amount={offer.price_amount}
          currency={offer.currency}
          freeLabel={common("free")}
          locale={locale}
        />
      </span>
      {includesVat(offer) && <span className="text-ink-faint">{vatLabel}</span>}
    </p>
  );
}

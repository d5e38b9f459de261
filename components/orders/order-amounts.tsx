import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/base/i18n/locales";
import { type Currency, formatMoney } from "@/lib/base/platform/money";

type OrderAmountsProps = {
  amount: number;
  vatAmount: number;
  /** In basis points. */
  vatRateBp: number;
  refundedAmount?: number;
  /** The coupon's discount. */
  discountAmount?: number;
  currency: Currency;
  label: string;
  locale: Locale;
};

/** The price and the VAT in it, as the law requires. */
export function OrderAmounts({
  amount,
  vatAmount,
  vatRateBp,
  refundedAmount = 0,
  discountAmount = 0,
  currency,
  label,
  locale,
}: OrderAmountsProps) {
  const t = useTranslations("orders");
  const money = (value: number) => formatMoney({ amount: value, currency }, locale);
  return (
    <dl className="tabular-nums">
      {discountAmount > 0 && (
        <>
          <div className="flex items-baseline justify-between gap-4">
            <dt>{t("list_price")}</dt>
            <dd>{money(amount + discountAmount)}</dd>
          </div>
          <div className="flex items-baseline justify-between gap-4">
            <dt>{t("discount")}</dt>
            <dd>{money(-discountAmount)}</dd>
          </div>
        </>
      )}
      <div className="flex items-baseline justify-between gap-4">
        <dt className="font-semibold">{label}</dt>
        <dd className="font-serif text-heading">{money(amount)}</dd>
      </div>
      {amount > 0 && (
        <div className="flex items-baseline justify-between gap-4 text-ink-soft">
          <dt>{vatRateBp > 0 ? t("vat_included", { rate: percent(vatRateBp, locale) }) : t("vat_none")}</dt>
          <dd>{money(vatAmount)}</dd>
        </div>
      )}
      {refundedAmount > 0 && (
        <div className="flex items-baseline justify-between gap-4">
          <dt>{t("refunded_amount")}</dt>
          <dd>{money(refundedAmount)}</dd>
        </div>
      )}
    </dl>
  );
}

function percent(rateBp: number, locale: Locale) {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(
    rateBp / 10_000,
  );
}

import { type Currency, formatMoney } from "@/lib/base/platform/money";

type PriceProps = { amount: number; currency: Currency; locale: string; freeLabel: string };

/** An amount in minor units, VAT included. */
export function Price({ amount, currency, locale, freeLabel }: PriceProps) {
  return (
    <span className="whitespace-nowrap tabular-nums">
      {amount === 0 ? freeLabel : formatMoney({ amount, currency }, locale)}
    </span>
  );
}

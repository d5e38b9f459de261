type PriceProps = { amount: number; currency: string; locale: string; freeLabel: string };

/** An amount in minor units, with öre or cents only where there are any. */
export function Price({ amount, currency, locale, freeLabel }: PriceProps) {
  if (amount === 0) return <span>{freeLabel}</span>;
  const format = new Intl.NumberFormat(locale === "sv" ? "sv-SE" : "en-SE", {
    style: "currency",
    currency,
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
  });
  return <span className="whitespace-nowrap tabular-nums">{format.format(amount / 100)}</span>;
}

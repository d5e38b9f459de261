/**
 * Splits an amount into so many shares in whole minor units, as equal as can be: what does not divide goes to the later
 * ones, and the sum is the amount.
 */
export function sharesOf(amount: number, count: number): number[] {
  const upTo = (index: number) => Math.floor((amount * index) / count);
  return Array.from({ length: count }, (_, index) => upTo(index + 1) - upTo(index));
}

export const currencies = ["SEK", "EUR"] as const;

export type Currency = (typeof currencies)[number];

/** An amount in minor units (öre, cent). */
export interface Money {
  amount: number;
  currency: Currency;
}

/** The smallest amounts that Stripe charges to a card, in minor units. */
export const lowestCharge: Record<Currency, number> = { SEK: 300, EUR: 50 };

/** Whether an amount is nothing, or enough to charge. */
export function isChargeable({ amount, currency }: Money): boolean {
  return amount === 0 || amount >= lowestCharge[currency];
}

/** Returns the VAT contained in an amount that includes it, in minor units. `rateBp`: basis points, 2500 for 25 %. */
export function vatIncluded(amount: number, rateBp: number): number {
  return Math.round((amount * rateBp) / (10_000 + rateBp));
}

/** "290 kr", "25 €"; minor units are shown only if there are any. */
export function formatMoney(
  { amount, currency }: { amount: number; currency: string },
  locale: string,
): string {
  const isWhole = amount % 100 === 0;
  return new Intl.NumberFormat(locale === "sv" ? "sv-SE" : "en-SE", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: isWhole ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount / 100);
}

import { after, days, instantOf, wallClock } from "@/lib/base/platform/time";
import type { CurrencySales, ItemSales, SalesEntry, SalesFigures } from "./schema";

/** Returns the month of an instant in Sweden. */
export function monthOf(instant: Date): string {
  return wallClock(instant).slice(0, 7);
}

/** Returns a month's bounds in Sweden: midnight on its first day, and midnight after its last. */
export function boundsOf(month: string): { from: Date; to: Date } {
  const next = after(firstOf(month), days(32));
  return { from: firstOf(month), to: firstOf(monthOf(next)) };
}

function firstOf(month: string): Date {
  const instant = instantOf(`${month}-01T00:00`);
  if (!instant) throw new Error(`no such month: ${month}`);
  return instant;
}

const nothing: SalesFigures = { orders: 0, gross: 0, discount: 0, refunded: 0, vat: 0, fee: 0, net: 0 };

export function totalOf(items: readonly ItemSales[]): SalesFigures {
  return items.reduce(
    (sum, item) => ({
      orders: sum.orders + item.orders,
      gross: sum.gross + item.gross,
      discount: sum.discount + item.discount,
      refunded: sum.refunded + item.refunded,
      vat: sum.vat + item.vat,
      fee: sum.fee + item.fee,
      net: sum.net + item.net,
    }),
    nothing,
  );
}

/** Returns which of a month's sales a SIE file leaves out. */
export function leftOutOf(sales: readonly CurrencySales[]): ("euro" | "platform")[] {
  const hasEuro = sales.some(({ currency }) => currency === "EUR");
  const hasPlatform = sales.some(({ items }) => items.some(({ is_own }) => !is_own));
  return [...(hasEuro ? ["euro" as const] : []), ...(hasPlatform ? ["platform" as const] : [])];
}

interface Account {
  number: number;
  /** As in the BAS chart of accounts. */
  name: string;
}

interface VatAccounts {
  sales: Account;
  vat: Account | null;
}

const receivable: Account = { number: 1580, name: "Fordringar för kontokort och kuponger" };
const commission: Account = { number: 6050, name: "Försäljningsprovisioner" };

const accountsByRate: Record<number, VatAccounts> = {
  2500: {
    sales: { number: 3001, name: "Försäljning inom Sverige, 25 % moms" },
    vat: { number: 2611, name: "Utgående moms på försäljning inom Sverige, 25 %" },
  },
  1200: {
    sales: { number: 3002, name: "Försäljning inom Sverige, 12 % moms" },
    vat: { number: 2621, name: "Utgående moms på försäljning inom Sverige, 12 %" },
  },
  600: {
    sales: { number: 3003, name: "Försäljning inom Sverige, 6 % moms" },
    vat: { number: 2631, name: "Utgående moms på försäljning inom Sverige, 6 %" },
  },
  0: { sales: { number: 3004, name: "Försäljning inom Sverige, momsfri" }, vat: null },
};

/** The BAS accounts used in a SIE file; a bookkeeper may move the amounts, these are defaults. */
export const bookedAccounts: readonly Account[] = [
  receivable,
  ...Object.values(accountsByRate).flatMap(({ sales, vat }) => (vat ? [sales, vat] : [sales])),
  commission,
].toSorted((a, b) => a.number - b.number);

interface Posting {
  account: Account;
  /** In minor units; debits are positive, credits negative. */
  amount: number;
}

type Booked = Pick<SalesEntry, "amount" | "vat_amount" | "fee_amount" | "vat_rate_bp">;

/**
 * Returns the postings of a sale: what Stripe owes and the platform's fee against income and VAT. A refund has negative
 * amounts and is posted the other way round. The sum is always zero.
 */
export function postingsOf({ amount, vat_amount, fee_amount, vat_rate_bp }: Booked): Posting[] {
  const { sales, vat } = accountsByRate[vat_rate_bp] ?? unknownRate(vat_rate_bp);
  return [
    { account: receivable, amount: amount - fee_amount },
    { account: commission, amount: fee_amount },
    { account: sales, amount: vat_amount - amount },
    ...(vat ? [{ account: vat, amount: -vat_amount }] : []),
  ].filter((posting) => posting.amount !== 0);
}

function unknownRate(rateBp: number): never {
  throw new Error(`no account for a VAT rate of ${rateBp}`);
}

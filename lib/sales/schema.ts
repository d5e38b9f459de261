import { z } from "zod";
import { type OfferKind, offerKinds } from "@/lib/offers/kind";
import { type Currency, currencies } from "@/lib/platform/money";
import { pageInput } from "@/lib/platform/pagination";

/** A month as a calendar in Sweden has it, e.g. `2026-11`. */
export const monthText = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

export const salesPageInput = z.strictObject({ ...pageInput, month: monthText.optional() });

export const salesMonthInput = z.strictObject({ month: monthText });
export type SalesMonthInput = z.output<typeof salesMonthInput>;

/** One thing that happened to a host's money: something was sold, or some of it paid back. */
export const salesEntrySchema = z.object({
  /** Of the order that was paid, or of the refund. */
  id: z.uuid(),
  order_id: z.uuid(),
  type: z.enum(["sale", "refund"]),
  at: z.date(),
  number: z.string(),
  kind: z.enum(offerKinds),
  title: z.string(),
  buyer: z.string(),
  /** Minor units, VAT included; negative for what went back, and so are the two below. */
  amount: z.int(),
  vat_amount: z.int(),
  fee_amount: z.int(),
  vat_rate_bp: z.int(),
  /** What a coupon took off; `amount` is without it. */
  discount_amount: z.int(),
  currency: z.enum(currencies),
  /** False where the platform is the seller on the receipt. */
  is_own: z.boolean(),
});
export type SalesEntry = z.output<typeof salesEntrySchema>;

/** A month's figures, in minor units. */
export interface SalesFigures {
  orders: number;
  /** What buyers paid, VAT included. */
  gross: number;
  /** What coupons had taken off before that. */
  discount: number;
  /** What went back to them. */
  refunded: number;
  /** The VAT in what is left. */
  vat: number;
  /** What the platform kept of it. */
  fee: number;
  /** What the host has got. */
  net: number;
}

export interface ItemSales extends SalesFigures {
  kind: OfferKind;
  item_id: string;
  title: string;
  /** False where the platform is the seller on any of the receipts. */
  is_own: boolean;
}

/** What was sold in one currency. */
export interface CurrencySales {
  currency: Currency;
  total: SalesFigures;
  items: ItemSales[];
}

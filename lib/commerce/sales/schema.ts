import { z } from "zod";
import { type Currency, currencies } from "@/lib/base/platform/money";
import { pageInput } from "@/lib/base/platform/pagination";
import { type OfferKind, offerKinds } from "@/lib/catalogue/offers/kind";

/** A month of the Swedish calendar, e.g. `2026-11`. */
export const monthText = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

export const salesPageInput = z.strictObject({ ...pageInput, month: monthText.optional() });

export const salesMonthInput = z.strictObject({ month: monthText });
export type SalesMonthInput = z.output<typeof salesMonthInput>;

/** A sale or a refund. */
export const salesEntrySchema = z.object({
  /** The id of the order, or of the refund. */
  id: z.uuid(),
  order_id: z.uuid(),
  type: z.enum(["sale", "refund"]),
  at: z.date(),
  number: z.string(),
  kind: z.enum(offerKinds),
  title: z.string(),
  buyer: z.string(),
  /** In minor units, VAT included; negative for a refund, as are the two below. */
  amount: z.int(),
  vat_amount: z.int(),
  fee_amount: z.int(),
  vat_rate_bp: z.int(),
  /** The coupon's discount, which `amount` does not include. */
  discount_amount: z.int(),
  currency: z.enum(currencies),
  /** False if the receipt names the platform as the seller. */
  is_own: z.boolean(),
});
export type SalesEntry = z.output<typeof salesEntrySchema>;

/** A month's figures, in minor units. */
export interface SalesFigures {
  orders: number;
  /** Paid by buyers, VAT included. */
  gross: number;
  /** Discounts by coupons, before that. */
  discount: number;
  /** Refunded to buyers. */
  refunded: number;
  /** The VAT in what is left. */
  vat: number;
  /** The platform's fee. */
  fee: number;
  /** What the host has received. */
  net: number;
}

export interface ItemSales extends SalesFigures {
  kind: OfferKind;
  item_id: string;
  title: string;
  /** False if any of the receipts names the platform as the seller. */
  is_own: boolean;
}

/** The sales in one currency. */
export interface CurrencySales {
  currency: Currency;
  total: SalesFigures;
  items: ItemSales[];
}

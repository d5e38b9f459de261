import { z } from "zod";
import { type Locale, locales } from "@/lib/base/i18n/locales";
import { type Currency, currencies } from "@/lib/base/platform/money";
import { vatExemptions } from "@/lib/base/platform/vat-choices";

import { offerKinds } from "@/lib/catalogue/offers/kind";

export const receiptKinds = ["receipt", "credit_note"] as const;

export const printReceiptInput = z.strictObject({
  id: z.uuid(),
  /** The receipt in the form that an employer wants for friskvård. */
  variant: z.literal("friskvard").optional(),
  /** One of the order's credit notes, instead of its receipt. */
  credit_note: z.uuid().optional(),
});
export type PrintReceiptInput = z.output<typeof printReceiptInput>;

/** As the database snapshots it, which is where the names come from. */
export const sellerSnapshot = z.object({
  name: z.string(),
  host_name: z.string(),
  by_platform: z.boolean(),
  org_nr: z.string().nullable(),
  vat_number: z.string().nullable(),
  street: z.string().nullable(),
  postal_code: z.string().nullable(),
  city: z.string().nullable(),
  email: z.string().nullable(),
});

/** A receipt or credit note as it was on the day it was issued. */
export const receiptSnapshot = z.object({
  id: z.uuid(),
  kind: z.enum(receiptKinds),
  number: z.string(),
  issuedAt: z.date(),
  locale: z.enum(locales),
  seller: sellerSnapshot,
  buyerName: z.string(),
  orderNumber: z.string(),
  itemKind: z.enum(offerKinds),
  title: z.string(),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  /** When each of several dates begins that were bought together. */
  dates: z.array(z.date()),
  listAmount: z.int(),
  discountAmount: z.int(),
  amount: z.int(),
  vatRateBp: z.int(),
  vatExemption: z.enum(vatExemptions).nullable(),
  vatAmount: z.int(),
  currency: z.enum(currencies),
  paidBy: z.string(),
});
export type ReceiptSnapshot = z.infer<typeof receiptSnapshot>;

/** A receipt with the details of the order's other documents that its wording depends on. */
export interface Receipt extends ReceiptSnapshot {
  /** For a credit note: the receipt that it corrects. */
  credits: { number: string; issuedAt: Date } | null;
  /** For a receipt: the amount refunded since, in minor units. */
  creditedAmount: number;
}

/** An entry in the list on an order's page. */
export interface ReceiptLink {
  id: string;
  kind: (typeof receiptKinds)[number];
  number: string;
  issued_at: string;
  amount: number;
  currency: Currency;
}

/** A printed page before layout: only its text, in reading order. */
export interface Sheet {
  locale: Locale;
  title: string;
  author: string;
  writtenAt: Date;
  facts: Fact[];
  parties: { label: string; lines: string[] }[];
  rows: { label: string; note?: string; value: string }[];
  total: Fact;
  vat: { head: string[]; rows: string[][] };
  sentences: string[];
  footer: string;
}

interface Fact {
  label: string;
  value: string;
}

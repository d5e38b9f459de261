import { z } from "zod";
import { type Currency, isChargeable } from "@/lib/base/platform/money";
import { toVatChoice, vatChoice } from "@/lib/base/platform/vat";
import { writeAmount, writtenAmount } from "@/lib/base/platform/written-number";
import { offerFields } from "./schema";

/** A single line from a field that allows several. */
const foldedLine = z.string().transform((text) => text.replace(/\s*[\r\n]+\s*/g, " "));

/** The fields that all kinds share, as people type them. */
export const offerFormFields = {
  title: offerFields.title,
  summary: foldedLine.pipe(offerFields.summary),
  description: offerFields.description,
  price: writtenAmount.pipe(offerFields.price_amount),
  currency: offerFields.currency,
  language: offerFields.language.default("sv"),
  vat: vatChoice,
};

/** Converts the form to the API's fields. */
export function asOffer<Form extends { price: number; currency: Currency; vat: z.output<typeof vatChoice> }>(
  { price, vat, ...rest }: Form,
  context: z.core.$RefinementCtx,
) {
  if (!isChargeable({ amount: price, currency: rest.currency })) {
    context.addIssue({ code: "custom", path: ["price"], message: "too_little_to_charge" });
  }
  return { ...rest, ...vat, price_amount: price };
}

type Offer = Parameters<typeof toVatChoice>[0] &
  Record<"title" | "summary" | "description" | "currency" | "language", string> & { price_amount: number };

/** Converts an offer to the form's fields. */
export function toOfferForm(offer: Offer) {
  return {
    title: offer.title,
    summary: offer.summary,
    description: offer.description,
    price: writeAmount(offer.price_amount),
    currency: offer.currency,
    language: offer.language,
    vat: toVatChoice(offer),
  };
}

/** A box at the checkout. */
export const tick = z.literal("on").optional();

/** What both statements say in an order. */
export const startsNow = { immediate_start: { start_now: true, right_lost: true } } as const;

import { z } from "zod";
import { toVatChoice, vatChoice } from "@/lib/platform/vat";
import { offerFields } from "./schema";

export const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/** "290", "290,50": in the currency's own unit. */
const price = z
  .string()
  .trim()
  .regex(/^\d{1,7}([.,]\d{1,2})?$/)
  .transform((text) => Math.round(Number(text.replace(",", ".")) * 100));

function toPriceField(amount: number): string {
  return String(amount / 100).replace(".", ",");
}

/** What a host says of any of what they offer, as people write it. */
export const offerFormFields = {
  title: offerFields.title,
  summary: offerFields.summary,
  description: offerFields.description,
  price: price.pipe(offerFields.price_amount),
  currency: offerFields.currency,
  language: offerFields.language.default("sv"),
  vat: vatChoice,
};

/** The same as the API takes it. */
export function asOffer<Form extends { price: number; vat: z.output<typeof vatChoice> }>({
  price,
  vat,
  ...rest
}: Form) {
  return { ...rest, ...vat, price_amount: price };
}

type Offer = Parameters<typeof toVatChoice>[0] &
  Record<"title" | "summary" | "description" | "currency" | "language", string> & { price_amount: number };

/** The same as the form shows it. */
export function toOfferForm(offer: Offer) {
  return {
    title: offer.title,
    summary: offer.summary,
    description: offer.description,
    price: toPriceField(offer.price_amount),
    currency: offer.currency,
    language: offer.language,
    vat: toVatChoice(offer),
  };
}

import { z } from "zod";

export const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/** "290", "290,50": in the currency's own unit. */
export const price = z
  .string()
  .trim()
  .regex(/^\d{1,7}([.,]\d{1,2})?$/)
  .transform((text) => Math.round(Number(text.replace(",", ".")) * 100));

/** The same, as the form shows it. */
export function toPriceField(amount: number): string {
  return String(amount / 100).replace(".", ",");
}

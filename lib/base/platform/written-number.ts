import { z } from "zod";

/** Digits in groups of three or in one row. */
const digits = "(\\d{1,3}(?: \\d{3})+|\\d+)";
const whole = new RegExp(`^${digits}$`);
const amount = new RegExp(`^${digits}(?:[.,](\\d{1,2}))?$`);

/** "1 200" or "1200", with any kind of space from a keyboard or spreadsheet. */
export const wholeNumber = z.string().transform((text, context) => {
  const [, units] = whole.exec(plain(text)) ?? [];
  return units === undefined ? notNumber(context, "not_a_number") : toNumber(units);
});

/** "290", "1 200,50" or "12.5", in the currency's main unit. Returns minor units. */
export const writtenAmount = z.string().transform((text, context) => {
  const [, units, parts = ""] = amount.exec(plain(text)) ?? [];
  return units === undefined
    ? notNumber(context, "not_an_amount")
    : toNumber(units) * 100 + toNumber(parts.padEnd(2, "0"));
});

/** Writes an amount in the form that `writtenAmount` reads, e.g. "1 200,50". */
export function writeAmount(minorUnits: number): string {
  return String(minorUnits / 100).replace(".", ",");
}

/** Turns all kinds of dashes into hyphens, and all kinds of spaces into ordinary ones. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/\s/g, " ")
    .trim();
}

function toNumber(text: string): number {
  return Number(text.replaceAll(" ", ""));
}

function notNumber(context: z.RefinementCtx<string>, message: string): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}

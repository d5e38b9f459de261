/** In basis points. Nothing sold here has food's 12 %, but that rate was once offered. */
export const vatRates = [2500, 1200, 600, 0] as const;

/** Why no VAT is charged. */
export const vatExemptions = ["exempt", "not_registered"] as const;
export type VatExemption = (typeof vatExemptions)[number];

/** What a form offers: a rate, or why there is none. */
export const vatChoices = ["2500", "1200", "600", ...vatExemptions] as const;

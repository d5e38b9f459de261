import { z } from "zod";

/** Basis points. Food's 12 % is nothing that is sold here, but it was once offered. */
const vatRates = [2500, 1200, 600, 0] as const;

/** Why no moms is charged. */
export const vatExemptions = ["exempt", "not_registered"] as const;
export type VatExemption = (typeof vatExemptions)[number];

export const vatFields = {
  vat_rate_bp: z.literal(vatRates),
  /** With a rate of 0 alone: exempt by law, or sold by someone who is not registered. */
  vat_exemption: z.enum(vatExemptions).optional(),
};

interface VatInput {
  vat_rate_bp?: number | undefined;
  vat_exemption?: VatExemption | undefined;
}

export const exemptionIsPlausible = [
  ({ vat_rate_bp, vat_exemption }: VatInput) => vat_exemption === undefined || vat_rate_bp === 0,
  { path: ["vat_exemption"], message: "only with vat_rate_bp 0" },
] as const satisfies Parameters<z.ZodType<VatInput>["refine"]>;

/** The columns that an input sets; a new rate forgets why there was none. */
export function vatColumns({ vat_rate_bp, vat_exemption }: VatInput) {
  if (vat_rate_bp === undefined) return {};
  return { vatRateBp: vat_rate_bp, vatExemption: vat_exemption ?? null };
}

/** One choice in a form: a rate, or why there is none. */
export const vatChoice = z.enum(["2500", "1200", "600", ...vatExemptions]).transform((choice) => {
  if (choice === "exempt" || choice === "not_registered")
    return { vat_rate_bp: 0, vat_exemption: choice } as const;
  return { vat_rate_bp: Number(choice) as 2500 | 1200 | 600 };
});

export function toVatChoice({
  vat_rate_bp,
  vat_exemption,
}: {
  vat_rate_bp: number;
  vat_exemption: VatExemption | null;
}) {
  return vat_exemption ?? (vat_rate_bp === 0 ? "exempt" : String(vat_rate_bp));
}

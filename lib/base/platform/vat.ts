import { z } from "zod";
import { type VatExemption, vatChoices, vatExemptions, vatRates } from "./vat-choices";

export const vatFields = {
  vat_rate_bp: z.literal(vatRates),
  /** Only with a rate of 0: exempt by law, or sold by somebody who is not registered. */
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

/** Returns the columns that an input sets; a new rate clears the exemption. */
export function vatColumns({ vat_rate_bp, vat_exemption }: VatInput) {
  if (vat_rate_bp === undefined) return {};
  return { vatRateBp: vat_rate_bp, vatExemption: vat_exemption ?? null };
}

export const vatChoice = z.enum(vatChoices).transform((choice) => {
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

import { violatedConstraint } from "@/lib/base/platform/db";
import { sales } from "@/lib/catalogue/kinds/registry";
import type { Loss } from "@/lib/catalogue/offers/sale";

const losses = new Map<string, Loss>(Object.values(sales).flatMap((sale) => Object.entries(sale.losses)));

/** Returns what a violated constraint of an offer means for an order; null for any other error. */
export function lossOf(error: unknown): Loss | null {
  return losses.get(violatedConstraint(error) ?? "") ?? null;
}

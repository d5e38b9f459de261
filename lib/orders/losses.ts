import { sales } from "@/lib/kinds/registry";
import type { Loss } from "@/lib/offers/sale";
import { violatedConstraint } from "@/lib/platform/db";

const losses = new Map<string, Loss>(Object.values(sales).flatMap((sale) => Object.entries(sale.losses)));

/** Returns what a violated constraint of an offer means for an order; null for any other error. */
export function lossOf(error: unknown): Loss | null {
  return losses.get(violatedConstraint(error) ?? "") ?? null;
}

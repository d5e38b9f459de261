import { sales } from "@/lib/kinds/registry";
import type { Loss } from "@/lib/offers/sale";
import { violatedConstraint } from "@/lib/platform/db";

const losses = new Map<string, Loss>(Object.values(sales).flatMap((sale) => Object.entries(sale.losses)));

/** What a constraint of the thing itself means, when it refuses an order; null for anything else. */
export function lossOf(error: unknown): Loss | null {
  return losses.get(violatedConstraint(error) ?? "") ?? null;
}

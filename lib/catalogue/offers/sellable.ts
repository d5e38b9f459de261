import type { Sellable } from "./sale";

interface Sold extends Omit<Sellable, "isPublic" | "isOnSale" | "isTaken" | keyof typeof lawOnly> {
  status: string;
  takenDownAt: Date | null;
  host: { suspendedAt: Date | null };
}

/** For an offer that promises nothing beyond the law. */
const lawOnly = { cancellationPolicy: "none", isWithdrawalExcepted: false };

/** Returns an offer as something to buy, unless its kind has something to add. */
export function toSellable({ status, takenDownAt, host, ...offer }: Sold): Omit<Sellable, "isOnSale"> {
  const isPublic = status !== "draft" && !takenDownAt && !host.suspendedAt;
  return { ...offer, ...lawOnly, isPublic, isTaken: false };
}

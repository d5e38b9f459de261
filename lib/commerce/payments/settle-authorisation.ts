import { type Database, transaction } from "@/lib/base/platform/db";
import { takePayment } from "@/lib/commerce/orders/take-payment";
import type { Authorisation } from "@/prisma/generated/client";
import { endAuthorisation, lockAuthorisation } from "./end-authorisation";
import { returnSurplus } from "./return-surplus";
import type { Whereabouts } from "./schema";

/**
 * Brings our books in step with where an authorisation's money is, whoever captured or released it, however often and
 * in whatever order we hear of it; returns false if they were.
 */
export function settleAuthorisation(id: string, whereabouts: Whereabouts): Promise<boolean> {
  return transaction(async (tx) => {
    const authorisation = await lockAuthorisation(tx, id);
    const isOpen = authorisation.status === "authorised" || authorisation.status === "releasing";
    if (!isOpen) return false;
    if (whereabouts.status === "captured") await noteCaptured(tx, authorisation, whereabouts.amount);
    else if (whereabouts.status === "released") await recordRelease(tx, authorisation);
    else return false;
    return true;
  });
}

async function noteCaptured(tx: Database, authorisation: Authorisation, amount: number): Promise<void> {
  if (authorisation.status === "authorised" && amount === authorisation.amount) {
    await takePayment(tx, authorisation.id);
    return;
  }
  // The capture was faster than our release, or the provider's staff captured another amount: it buys nothing, and all
  // of it is refunded.
  if (authorisation.status === "authorised")
    await endAuthorisation(tx, authorisation, { reason: "not_captured" });
  const { id, orderId, checkoutId, provider, providerRef, currency, accountRef, feeAmount } = authorisation;
  await tx.authorisation.update({ where: { id }, data: { status: "captured", changedAt: new Date() } });
  await returnSurplus(tx, orderId, {
    ...{ checkoutId, provider, providerRef, amount, currency, accountRef },
    feeAmount: Math.min(feeAmount, amount),
  });
}

/** Records a release, by us, the bank or the provider's staff, and ends the grant that was given on the money. */
async function recordRelease(tx: Database, authorisation: Authorisation): Promise<void> {
  if (authorisation.status === "authorised") {
    await endAuthorisation(tx, authorisation, { as: "released", reason: "not_captured" });
    return;
  }
  await tx.authorisation.update({
    where: { id: authorisation.id },
    data: { status: "released", changedAt: new Date() },
  });
}

import { takePayment } from "@/lib/orders/take-payment";
import { type Database, transaction } from "@/lib/platform/db";
import type { Authorisation } from "@/prisma/generated/client";
import { endAuthorisation, lockAuthorisation } from "./end-authorisation";
import { returnSurplus } from "./return-surplus";
import type { Whereabouts } from "./schema";

/**
 * Brings our books in step with where the money of an authorisation is, whoever captured or released it, as often and in
 * whatever order that is heard; false when they were.
 */
export function settleAuthorisation(id: string, whereabouts: Whereabouts): Promise<boolean> {
  return transaction(async (tx) => {
    const authorisation = await lockAuthorisation(tx, id);
    const isOpen = authorisation.status === "authorised" || authorisation.status === "releasing";
    if (!isOpen) return false;
    if (whereabouts.status === "captured") await noteCaptured(tx, authorisation, whereabouts.amount);
    else if (whereabouts.status === "released") await noteReleased(tx, authorisation);
    else return false;
    return true;
  });
}

async function noteCaptured(tx: Database, authorisation: Authorisation, amount: number): Promise<void> {
  if (authorisation.status === "authorised" && amount === authorisation.amount) {
    await takePayment(tx, authorisation.id);
    return;
  }
  // It was faster than its release, or the provider's staff took something else: it buys nothing, and all of it goes back.
  if (authorisation.status === "authorised")
    await endAuthorisation(tx, authorisation, { reason: "not_captured" });
  const { id, orderId, checkoutId, provider, providerRef, currency, accountRef, feeAmount } = authorisation;
  await tx.authorisation.update({ where: { id }, data: { status: "captured", changedAt: new Date() } });
  await returnSurplus(tx, orderId, {
    ...{ checkoutId, provider, providerRef, amount, currency, accountRef },
    feeAmount: Math.min(feeAmount, amount),
  });
}

/** Released by us, or by the bank or the provider's staff: then what was granted on it ends. */
async function noteReleased(tx: Database, authorisation: Authorisation): Promise<void> {
  if (authorisation.status === "authorised") {
    await endAuthorisation(tx, authorisation, { as: "released", reason: "not_captured" });
    return;
  }
  await tx.authorisation.update({
    where: { id: authorisation.id },
    data: { status: "released", changedAt: new Date() },
  });
}

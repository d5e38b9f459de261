import { takePayment } from "@/lib/orders/take-payment";
import { type Database, transaction } from "@/lib/platform/db";
import type { Authorisation } from "@/prisma/generated/client";
import { endAuthorisation, lockAuthorisation } from "./end-authorisation";
import { requestRefund } from "./request-refund";
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
  const isPrice = authorisation.isGranted && amount === authorisation.amount;
  if (isPrice && authorisation.status === "authorised") {
    await takePayment(tx, authorisation.id, { isTold: true });
    return;
  }
  // It was faster than its release, or the provider's staff took something else: all of it goes back.
  if (authorisation.status === "authorised")
    await endAuthorisation(tx, authorisation, { reason: "not_captured" });
  if (isPrice) await takePayment(tx, authorisation.id, { isTold: false });
  else await takeSurplus(tx, authorisation, amount);
  const { orderId, provider, providerRef, currency } = authorisation;
  const payment = await tx.payment.findUniqueOrThrow({
    where: { provider_providerRef: { provider, providerRef } },
  });
  await requestRefund(tx, {
    orderId,
    paymentId: payment.id,
    amount,
    currency,
    reason: "surplus",
    requestedById: null,
  });
}

async function takeSurplus(
  tx: Database,
  { id, orderId, checkoutId, provider, providerRef, currency, accountRef, feeAmount }: Authorisation,
  amount: number,
): Promise<void> {
  await tx.authorisation.update({ where: { id }, data: { status: "captured", changedAt: new Date() } });
  await tx.payment.create({
    data: {
      ...{ orderId, checkoutId, provider, providerRef, amount, currency, accountRef },
      feeAmount: Math.min(feeAmount, amount),
      status: "surplus",
    },
  });
  await tx.orderEvent.create({ data: { orderId, event: "payment_returned", cause: providerRef } });
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

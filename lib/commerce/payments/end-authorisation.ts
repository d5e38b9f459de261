import { queueEmail } from "@/lib/base/notify/queue-email";
import type { Database } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { endGrant } from "@/lib/commerce/orders/end-grant";
import type { ReceivedPayment } from "@/lib/commerce/orders/fulfil-order";
import type { Authorisation } from "@/prisma/generated/client";
import { paymentReleased } from "./emails/payment-released";

/**
 * Locks an authorisation and its order, the order first, so that nobody else decides about either, and returns the
 * authorisation.
 */
export async function lockAuthorisation(tx: Database, id: string): Promise<Authorisation> {
  await tx.$executeRaw`
    select from app.orders where id = (select order_id from app.authorisations where id = ${id}::uuid) for no key update`;
  await tx.$executeRaw`select from app.authorisations where id = ${id}::uuid for update`;
  return tx.authorisation.findUniqueOrThrow({ where: { id } });
}

interface Ending {
  /** `released` if the provider has released it already. */
  as?: "releasing" | "released";
  /** Shown to the buyer: free text, or a code of ours. */
  reason: string;
  actorId?: string | null;
  /** Whether another email tells the buyer. */
  isTold?: boolean;
}

/** Ends a grant whose money has not been captured, and has that money released. The authorisation must be locked. */
export async function endAuthorisation(
  tx: Database,
  { id, orderId, amount, currency }: Authorisation,
  { as = "releasing", reason, actorId = null, isTold = false }: Ending,
): Promise<void> {
  await tx.authorisation.update({ where: { id }, data: { status: as, changedAt: new Date() } });
  await endGrant(tx, orderId);
  await tx.order.update({ where: { id: orderId }, data: { status: "refunded", closedAt: new Date() } });
  await tx.orderEvent.create({
    data: { orderId, event: "payment_released", actorId, details: { amount, currency, reason } },
  });
  if (as === "releasing") await queueRelease(tx, id);
  if (!isTold) await queueEmail(tx, paymentReleased, { authorisationId: id });
}

/** Records authorised money that buys nothing (too late, twice, or the wrong amount), and has it released. */
export async function releaseSurplus(
  tx: Database,
  orderId: string,
  payment: ReceivedPayment,
  captureBefore: Date,
): Promise<void> {
  const { amount, currency, providerRef: cause } = payment;
  const { id } = await tx.authorisation.create({
    data: { orderId, ...payment, captureBefore, isGranted: false, status: "releasing" },
  });
  await tx.orderEvent.create({
    data: { orderId, event: "payment_released", cause, details: { amount, currency, reason: "surplus" } },
  });
  await queueRelease(tx, id);
  await queueEmail(tx, paymentReleased, { authorisationId: id });
}

function queueRelease(tx: Database, authorisationId: string): Promise<void> {
  return enqueue(tx, "release_payment", { authorisationId }, { key: `release_payment:${authorisationId}` });
}

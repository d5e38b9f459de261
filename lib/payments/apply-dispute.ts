import { queueMail } from "@/lib/notify/queue-mail";
import { endGrant } from "@/lib/orders/end-grant";
import type { Database } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import type { Dispute, Payment } from "@/prisma/generated/client";
import type { ProviderDispute } from "./schema";

/**
 * Puts what the provider knows of one dispute into our books; false when they had it. An open one marks the order and
 * leaves its grant; a lost one ends it, since the money is gone.
 */
export async function applyDispute(tx: Database, payment: Payment, given: ProviderDispute): Promise<boolean> {
  await tx.$executeRaw`select from app.payments where id = ${payment.id}::uuid for update`;
  const known = await tx.dispute.findUnique({ where: { providerRef: given.providerRef } });
  const dispute = known ?? (await open(tx, payment, given));
  if (given.status !== "open" && dispute.status === "open") {
    await close(tx, dispute, given.status);
    return true;
  }
  return known === null;
}

async function open(
  tx: Database,
  { id: paymentId, orderId, currency }: Payment,
  { providerRef, amount, reason }: ProviderDispute,
): Promise<Dispute> {
  const dispute = await tx.dispute.create({
    data: { orderId, paymentId, providerRef, amount, currency, reason },
  });
  await tell(tx, dispute, "dispute_opened");
  return dispute;
}

async function close(tx: Database, dispute: Dispute, status: "won" | "lost"): Promise<void> {
  await tx.dispute.update({ where: { id: dispute.id }, data: { status, closedAt: new Date() } });
  await tell(tx, { ...dispute, status }, "dispute_closed");
  if (status === "lost") {
    await endGrant(tx, dispute.orderId);
    return;
  }
  // A seminar that was called off meanwhile could not pay this back.
  const { offer } = await tx.order.findUniqueOrThrow({
    where: { id: dispute.orderId },
    select: { offer: { select: { seminar: { select: { id: true } } } } },
  });
  if (offer.seminar) await enqueue(tx, "refund_seminar", { seminarId: offer.seminar.id });
}

/** The order's timeline, its host and every admin. */
async function tell(
  tx: Database,
  { id: disputeId, orderId, providerRef, amount, status }: Dispute,
  template: "dispute_opened" | "dispute_closed",
): Promise<void> {
  const event = template === "dispute_opened" ? template : `dispute_${status}`;
  await tx.orderEvent.create({ data: { orderId, event, cause: providerRef, details: { amount } } });
  const { hostId } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { hostId: true } });
  const admins = await tx.user.findMany({ where: { role: "admin", deletedAt: null }, select: { id: true } });
  for (const userId of new Set([hostId, ...admins.map(({ id }) => id)]))
    await queueMail(tx, { template, disputeId, userId });
}

import type { Email } from "@/lib/base/notify/define-email";
import { queueEmail } from "@/lib/base/notify/queue-email";
import type { Database } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { endGrant } from "@/lib/commerce/orders/end-grant";
import type { Dispute, Payment } from "@/prisma/generated/client";
import { disputeClosed } from "./emails/dispute-closed";
import { disputeOpened } from "./emails/dispute-opened";
import type { ProviderDispute } from "./schema";

/**
 * Brings our books in step with the provider's state of one dispute; returns false if they were. An open dispute marks
 * the order and keeps its grant; a lost one ends the grant, because the money is gone.
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
  await tell(tx, dispute, "dispute_opened", disputeOpened);
  return dispute;
}

async function close(tx: Database, dispute: Dispute, status: "won" | "lost"): Promise<void> {
  await tx.dispute.update({ where: { id: dispute.id }, data: { status, closedAt: new Date() } });
  await tell(tx, dispute, `dispute_${status}`, disputeClosed);
  if (status === "lost") {
    await endGrant(tx, dispute.orderId);
    return;
  }
  // A seminar that was cancelled meanwhile could not refund this.
  const cancelled = await tx.orderGrant.findMany({
    where: { orderId: dispute.orderId, offer: { status: "cancelled" } },
    select: { offerId: true },
  });
  for (const { offerId } of cancelled) await enqueue(tx, "refund_seminar", { seminarId: offerId });
}

/** Tells the order's timeline, its host and every admin. */
async function tell(
  tx: Database,
  { id: disputeId, orderId, providerRef, amount }: Dispute,
  event: "dispute_opened" | "dispute_won" | "dispute_lost",
  email: Email<{ disputeId: string; userId: string }>,
): Promise<void> {
  await tx.orderEvent.create({ data: { orderId, event, cause: providerRef, details: { amount } } });
  const { hostId } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { hostId: true } });
  const admins = await tx.user.findMany({ where: { role: "admin", deletedAt: null }, select: { id: true } });
  for (const userId of new Set([hostId, ...admins.map(({ id }) => id)]))
    await queueEmail(tx, email, { disputeId, userId });
}

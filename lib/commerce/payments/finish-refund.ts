import { queueAlert } from "@/lib/base/notify/queue-alert";
import { queueEmail } from "@/lib/base/notify/queue-email";
import type { Alert } from "@/lib/base/notify/schema";
import type { Database } from "@/lib/base/platform/db";
import { recordRefund } from "@/lib/commerce/orders/record-refund";
import type { Refund } from "@/prisma/generated/client";
import { orderRefunded } from "./emails/order-refunded";
import { refundFailed } from "./emails/refund-failed";

type Requested = Pick<Refund, "id" | "orderId" | "paymentId" | "amount">;

/**
 * Records that a refund was sent and updates its order; a full refund also ends the grant. Returns false if that was
 * known.
 */
export async function finishRefund(
  tx: Database,
  refund: Requested,
  { providerRef, feeReturned }: { providerRef: string; feeReturned: number },
): Promise<boolean> {
  const feeAmount = await findFeePart(tx, refund, feeReturned);
  const { count } = await tx.refund.updateMany({
    where: { id: refund.id, status: "pending" },
    data: { status: "succeeded", providerRef, feeAmount, settledAt: new Date() },
  });
  if (count > 0) await tellReturned(tx, refund, providerRef);
  return count > 0;
}

/**
 * Returns the part of the fee that went back with this refund: the provider reports only the total, so this is what no
 * other refund accounts for.
 */
export async function findFeePart(
  tx: Database,
  { paymentId, amount }: Pick<Requested, "paymentId" | "amount">,
  feeReturned: number,
): Promise<number> {
  await tx.$executeRaw`select from app.payments where id = ${paymentId}::uuid for update`;
  const { _sum } = await tx.refund.aggregate({ where: { paymentId }, _sum: { feeAmount: true } });
  return Math.min(amount, Math.max(0, feeReturned - (_sum.feeAmount ?? 0)));
}

/** Tells the order and its buyer that money has been refunded. */
export async function tellReturned(tx: Database, refund: Requested, providerRef: string): Promise<void> {
  const { orderId, amount } = refund;
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: refund.paymentId } });
  if (payment.status === "succeeded") await recordRefund(tx, orderId, { amount, providerRef });
  await queueEmail(tx, orderRefunded, { refundId: refund.id });
}

/** The reason for not sending a refund if the money was already returned at the provider: nothing is left to do. */
export const goneAlready = "returned_at_provider";

const needless = () => ({ resolution: "needless", resolvedAt: new Date() });

/**
 * Records that a refund could not be sent and tells the seller: we still have the money. Returns false if that was
 * known.
 */
export async function failRefund(tx: Database, refund: Requested, reason: string): Promise<boolean> {
  const { count } = await tx.refund.updateMany({
    where: { id: refund.id, status: "pending" },
    data: { status: "failed", settledAt: new Date(), ...(reason === goneAlready && needless()) },
  });
  if (count > 0) {
    await tellFailed(tx, refund, "refund_failed", reason);
    if (reason !== goneAlready) await alertAdmins(tx, refund, "refund_failed");
  }
  return count > 0;
}

/** Records that a sent refund came back. What it ended stays ended, and a person has to pay the buyer another way. */
export async function bounceRefund(tx: Database, refund: Requested): Promise<boolean> {
  const { count } = await tx.refund.updateMany({
    where: { id: refund.id, status: "succeeded" },
    data: { status: "bounced" },
  });
  if (count > 0) {
    await tellFailed(tx, refund, "refund_bounced", null);
    await alertAdmins(tx, refund, "refund_bounced");
  }
  return count > 0;
}

function alertAdmins(tx: Database, { id: ref, orderId, amount }: Requested, about: Alert["about"]) {
  return queueAlert(tx, { about, ref, detail: `${amount} of order ${orderId}` });
}

async function tellFailed(tx: Database, refund: Requested, event: string, reason: string | null) {
  const { id: refundId, orderId, amount } = refund;
  const { hostId } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { hostId: true } });
  await tx.orderEvent.create({ data: { orderId, event, cause: reason, details: { amount } } });
  await queueEmail(tx, refundFailed, { refundId, userId: hostId });
}

import { queueAlert } from "@/lib/notify/queue-alert";
import { queueEmail } from "@/lib/notify/queue-email";
import type { Alert } from "@/lib/notify/schema";
import { recordRefund } from "@/lib/orders/record-refund";
import type { Database } from "@/lib/platform/db";
import type { Refund } from "@/prisma/generated/client";
import { orderRefunded } from "./emails/order-refunded";
import { refundFailed } from "./emails/refund-failed";

type Requested = Pick<Refund, "id" | "orderId" | "paymentId" | "amount">;

/** Notes that a refund was sent: the order follows, and with a whole one what it gave. False when that was known. */
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
 * A refund's part of the fee: the provider counts what of it has gone back in all, and what no other refund accounts
 * for is this one's.
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

/** For money that has gone back: what the order and its buyer are told. */
export async function tellReturned(tx: Database, refund: Requested, providerRef: string): Promise<void> {
  const { orderId, amount } = refund;
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: refund.paymentId } });
  if (payment.status === "succeeded") await recordRefund(tx, orderId, { amount, providerRef });
  await queueEmail(tx, orderRefunded, { refundId: refund.id });
}

/** Why a refund is not sent where somebody else has paid the money back: nothing is left to see to. */
export const goneAlready = "returned_at_provider";

const needless = () => ({ resolution: "needless", resolvedAt: new Date() });

/** Notes that a refund could not be sent: the money is still with us, and the seller is told. False when that was known. */
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

/** A refund that had been sent came back: what it ended stays ended, and a person has to pay it another way. */
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

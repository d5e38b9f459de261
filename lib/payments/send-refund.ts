import { queueMail } from "@/lib/notify/queue-mail";
import { recordRefund } from "@/lib/orders/record-refund";
import { db, transaction } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { paymentGateway } from "./gateway";

/** Sends a requested refund back the way the money came; a job, and safe to run again at any point. */
export async function sendRefund({ refundId }: { refundId: string }): Promise<void> {
  const { payment, ...refund } = await db.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { payment: { include: { order: true } } },
  });
  if (refund.status !== "pending") return;
  const { amount } = refund;
  const { providerRef } = await paymentGateway(payment.provider).refund({
    refundId,
    paymentRef: payment.providerRef,
    amount,
  });

  await transaction(async (tx) => {
    const { count } = await tx.refund.updateMany({
      where: { id: refundId, status: "pending" },
      data: { status: "succeeded", providerRef, settledAt: new Date() },
    });
    if (count === 0) return;
    if (payment.status === "succeeded") await recordRefund(tx, refund.orderId, { amount, providerRef });
    const { seminarId, userId } = payment.order;
    if (seminarId) await enqueue(tx, "show_out", { seminar_id: seminarId, user_id: userId });
    await queueMail(tx, { template: "order_refunded", refundId });
  });
}

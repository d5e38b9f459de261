import { queueMail } from "@/lib/notify/queue-mail";
import { db, transaction } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { paymentGateway } from "./gateway";

/** Sends a requested refund back the way the money came; a job, and safe to run again at any point. */
export async function sendRefund({ refundId }: { refundId: string }): Promise<void> {
  const refund = await db.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { payment: true, order: true },
  });
  if (refund.status !== "pending") return;
  const { payment, order } = refund;
  const { providerRef } = await paymentGateway(payment.provider).refund({
    refundId,
    paymentRef: payment.providerRef,
    amount: refund.amount,
  });

  await transaction(async (tx) => {
    const { count } = await tx.refund.updateMany({
      where: { id: refundId, status: "pending" },
      data: { status: "succeeded", providerRef, settledAt: new Date() },
    });
    if (count === 0) return;
    if (payment.status === "succeeded")
      await tx.$executeRaw`
      with refunded as (
        update app.orders set
          refunded_amount = refunded_amount + ${refund.amount}, updated_at = now(),
          status = case when refunded_amount + ${refund.amount} = amount then 'refunded' else status end,
          closed_at = case when refunded_amount + ${refund.amount} = amount then now() end
        where id = ${refund.orderId}::uuid
        returning id, status
      ), seat as (
        update app.seats set status = 'released', ended_at = now()
        from refunded where order_id = refunded.id and refunded.status = 'refunded' and seats.status = 'confirmed'
      ), booking as (
        update app.bookings set status = 'released', ended_at = now()
        from refunded where order_id = refunded.id and refunded.status = 'refunded' and bookings.status = 'confirmed'
      )
      update app.enrollments set status = 'revoked', ended_at = now()
      from refunded where order_id = refunded.id and refunded.status = 'refunded' and enrollments.status = 'active'`;
    await tx.orderEvent.create({
      data: {
        orderId: refund.orderId,
        event: "refunded",
        cause: providerRef,
        details: { amount: refund.amount },
      },
    });
    if (order.seminarId) {
      await enqueue(tx, "show_out", { seminar_id: order.seminarId, user_id: order.userId });
    }
    await queueMail(tx, { template: "order_refunded", refundId });
  });
}

import { closeOrder } from "@/lib/orders/close-order";
import { endGrant } from "@/lib/orders/end-grant";
import { db, transaction } from "@/lib/platform/db";
import { Unavailable } from "@/lib/platform/errors";
import { closeCheckouts } from "./close-checkouts";
import { requestRefund } from "./request-refund";
import { returnMoney } from "./return-money";

const reason = "seminar_cancelled";

/**
 * Undoes every order for a cancelled seminar; a job that is safe to run again at any point. Throws Unavailable, after
 * all others are done, if an order has to wait for its provider.
 */
export async function refundSeminar({ seminarId }: { seminarId: string }): Promise<void> {
  const orders = await db.order.findMany({
    where: { offerId: seminarId, offer: { status: "cancelled" }, status: { in: ["pending", "paid"] } },
    select: { id: true, status: true },
  });
  let isDone = true;
  for (const { id, status } of orders) {
    if (status === "pending" && !(await cancelPending(id))) isDone = false;
    await refundPaid(id);
  }
  if (!isDone) throw new Unavailable();
}

/** Returns false if money may be on its way. */
async function cancelPending(orderId: string): Promise<boolean> {
  try {
    const outcome = await closeCheckouts(orderId);
    if (outcome === "closed") await transaction((tx) => closeOrder(tx, orderId, "cancelled"));
    return outcome !== "processing";
  } catch (error) {
    if (error instanceof Unavailable) return false;
    throw error;
  }
}

async function refundPaid(orderId: string): Promise<void> {
  await transaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ status: string; amount: number; currency: string }[]>`
      select status, amount, currency from app.orders where id = ${orderId}::uuid for update`;
    if (order?.status !== "paid") return;
    if (order.amount === 0) {
      await endGrant(tx, orderId);
      await tx.order.update({ where: { id: orderId }, data: { status: "refunded", closedAt: new Date() } });
      await tx.orderEvent.create({ data: { orderId, event: "refunded", cause: reason } });
      return;
    }
    const reserved = await tx.authorisation.findFirst({ where: { orderId, status: "authorised" } });
    if (reserved) {
      await returnMoney(tx, orderId, { amount: reserved.amount, reason, requestedById: null });
      return;
    }
    const payment = await tx.payment.findFirstOrThrow({
      where: { orderId, status: "succeeded" },
      include: {
        refunds: { where: { status: { not: "failed" } } },
        disputes: { where: { status: { not: "won" } } },
      },
    });
    // Disputed money, pending or lost, is not refunded as well; a dispute that is won queues the job again.
    if (payment.disputes.length > 0) return;
    const returned = payment.refunds.reduce((sum, { amount }) => sum + amount, 0);
    if (returned === payment.amount) return;
    await requestRefund(tx, {
      orderId,
      paymentId: payment.id,
      amount: payment.amount - returned,
      currency: order.currency,
      reason,
      requestedById: null,
    });
  });
}

import { type Database, db, transaction } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { sharesOf } from "@/lib/base/platform/money";
import { closeOrder } from "@/lib/commerce/orders/close-order";
import { endGrant } from "@/lib/commerce/orders/end-grant";
import { leftOf, termParts } from "@/lib/commerce/orders/withdrawal-queries";
import { closeCheckouts } from "./close-checkouts";
import { closeIfOver } from "./close-if-over";
import { requestRefund } from "./request-refund";
import { returnMoney, takingFirst } from "./return-money";

const reason = "seminar_cancelled";

/**
 * Undoes every order for a cancelled seminar, and pays back its share of those for several dates; a job that is safe to
 * run again at any point. Throws Unavailable, after all others are done, if an order has to wait for its provider.
 */
export async function refundSeminar({ seminarId }: { seminarId: string }): Promise<void> {
  const orders = await db.order.findMany({
    where: {
      grants: { some: { offerId: seminarId, offer: { status: "cancelled" } } },
      status: { in: ["pending", "paid"] },
    },
    select: { id: true, status: true, offerId: true },
  });
  let isDone = true;
  for (const { id, status, offerId } of orders) {
    try {
      if (status === "pending" && !(await cancelPending(id))) isDone = false;
      if (offerId === seminarId) await refundPaid(id);
      else await takingFirst(() => endDate(id, seminarId));
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      isDone = false;
    }
  }
  if (!isDone) throw new Unavailable();
}

/** Returns false if money may be on its way. */
async function cancelPending(orderId: string): Promise<boolean> {
  const outcome = await closeCheckouts(orderId);
  if (outcome === "closed") await transaction((tx) => closeOrder(tx, orderId, "cancelled"));
  return outcome !== "processing";
}

async function refundPaid(orderId: string): Promise<void> {
  await transaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ status: string; amount: number; currency: string }[]>`
      select status, amount, currency from app.orders where id = ${orderId}::uuid for update`;
    if (order?.status !== "paid") return;
    if (order.amount === 0) {
      await endGrant(tx, orderId);
      await tx.order.update({ where: { id: orderId }, data: { status: "refunded", closedAt: new Date() } });
      await noteRefunded(tx, orderId);
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

/** Pays back the share of one cancelled date of several, and ends the seat in it, once. */
function endDate(orderId: string, seminarId: string): Promise<void> {
  return transaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ status: string; amount: number }[]>`
      select status, amount from app.orders where id = ${orderId}::uuid for update`;
    if (order?.status !== "paid") return;
    // Disputed money waits here, too.
    if ((await tx.dispute.count({ where: { orderId, status: { not: "won" } } })) > 0) return;
    const { count } = await tx.seat.updateMany({
      where: { orderId, seminarId, status: "confirmed" },
      data: { status: "released", endedAt: new Date() },
    });
    if (count === 0) return;
    if (order.amount > 0) await returnShare(tx, orderId, seminarId, order.amount);
    else if (await closeIfOver(tx, orderId)) await noteRefunded(tx, orderId);
  });
}

async function returnShare(tx: Database, orderId: string, seminarId: string, price: number): Promise<void> {
  const { payments, authorisations, grants } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { ...termParts, grants: { orderBy: { offerId: "asc" }, select: { offerId: true } } },
  });
  const index = grants.findIndex(({ offerId }) => offerId === seminarId);
  const amount = Math.min(sharesOf(price, grants.length)[index] ?? 0, leftOf({ payments, authorisations }));
  if (amount > 0) await returnMoney(tx, orderId, { amount, reason, requestedById: null });
}

async function noteRefunded(tx: Database, orderId: string): Promise<void> {
  await tx.orderEvent.create({ data: { orderId, event: "refunded", cause: reason } });
}

import type { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { writeAudit } from "@/lib/platform/audit";
import { db, transaction, violatedConstraint } from "@/lib/platform/db";
import { Forbidden, NotFound } from "@/lib/platform/errors";
import { NotRefundable } from "./errors";
import { requestRefund } from "./request-refund";
import type { Refund, refundOrderInput } from "./schema";

/** Money back by the host of what was sold, or an admin: whole unless an amount is said. */
export async function refundOrder(actor: Actor, input: z.output<typeof refundOrderInput>): Promise<Refund> {
  const order = await db.order.findUnique({
    where: { id: input.id },
    include: { payments: { where: { status: "succeeded" } } },
  });
  const isSeller = order?.hostId === actor.id || actor.role === "admin";
  if (!order || (!isSeller && order.userId !== actor.id)) throw new NotFound();
  if (!isSeller) throw new Forbidden();

  const payment = order.payments[0];
  if (order.status !== "paid" || !payment) throw new NotRefundable();
  const left = await refundableAmount(payment);
  const amount = input.amount ?? left;
  if (amount > left) throw new NotRefundable();
  try {
    await transaction(async (tx) => {
      await requestRefund(tx, {
        orderId: order.id,
        paymentId: payment.id,
        amount,
        currency: payment.currency,
        reason: input.reason,
        requestedById: actor.id,
      });
      if (order.hostId === actor.id) return;
      const details = { amount, reason: input.reason };
      await writeAudit(tx, actor.id, {
        action: "order_refunded",
        subjectTable: "orders",
        subjectId: order.id,
        details,
      });
    });
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint !== "refunds_within_payment" && constraint !== "refunds_amount_positive") throw error;
    throw new NotRefundable();
  }
  return { refund_amount: amount, currency: payment.currency, status: "pending" };
}

/** What of a payment has not been paid back yet, nor asked to be: nothing while a bank may take it, or once it has. */
async function refundableAmount(payment: { id: string; amount: number }): Promise<number> {
  const disputes = await db.dispute.count({ where: { paymentId: payment.id, status: { not: "won" } } });
  if (disputes > 0) return 0;
  const { _sum } = await db.refund.aggregate({
    where: { paymentId: payment.id, status: { not: "failed" } },
    _sum: { amount: true },
  });
  return payment.amount - (_sum.amount ?? 0);
}

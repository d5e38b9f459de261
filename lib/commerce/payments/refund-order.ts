import type { z } from "zod";
import { writeAudit } from "@/lib/base/platform/audit";
import { db, transaction, violatedConstraint } from "@/lib/base/platform/db";
import { Forbidden, NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { NotRefundable } from "./errors";
import { returnMoney, takingFirst } from "./return-money";
import type { Refund, refundOrderInput } from "./schema";

/**
 * Refunds an order, for its host or an admin: in full unless an amount is given. Authorised money is released instead.
 * Throws NotFound, Forbidden, NotRefundable, Unavailable.
 */
export async function refundOrder(actor: Actor, input: z.output<typeof refundOrderInput>): Promise<Refund> {
  const order = await db.order.findUnique({
    where: { id: input.id },
    include: {
      payments: { where: { status: "succeeded" } },
      authorisations: { where: { status: "authorised" } },
    },
  });
  const isSeller = order?.hostId === actor.id || actor.role === "admin";
  if (!order || (!isSeller && order.userId !== actor.id)) throw new NotFound();
  if (!isSeller) throw new Forbidden();

  const payment = order.payments[0];
  if (order.status !== "paid") throw new NotRefundable();
  const left = payment ? await refundableAmount(payment) : (order.authorisations[0]?.amount ?? 0);
  const amount = input.amount ?? left;
  if (left === 0 || amount > left) throw new NotRefundable();
  try {
    await takingFirst(() =>
      transaction(async (tx) => {
        await returnMoney(tx, order.id, { amount, reason: input.reason, requestedById: actor.id });
        if (order.hostId === actor.id) return;
        const details = { amount, reason: input.reason };
        await writeAudit(tx, actor.id, {
          action: "order_refunded",
          subjectTable: "orders",
          subjectId: order.id,
          details,
        });
      }),
    );
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint !== "refunds_within_payment" && constraint !== "refunds_amount_positive") throw error;
    throw new NotRefundable();
  }
  return { refund_amount: amount, currency: order.currency, status: "pending" };
}

/**
 * Returns the part of a payment that is neither refunded nor about to be: nothing while a bank disputes it, or once the
 * dispute is lost.
 */
async function refundableAmount(payment: { id: string; amount: number }): Promise<number> {
  const disputes = await db.dispute.count({ where: { paymentId: payment.id, status: { not: "won" } } });
  if (disputes > 0) return 0;
  const { _sum } = await db.refund.aggregate({
    where: { paymentId: payment.id, status: { not: "failed" } },
    _sum: { amount: true },
  });
  return payment.amount - (_sum.amount ?? 0);
}

import type { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
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
  const amount = input.amount ?? (await refundableAmount(payment));
  try {
    await transaction((tx) =>
      requestRefund(tx, {
        orderId: order.id,
        paymentId: payment.id,
        amount,
        currency: payment.currency,
        reason: input.reason,
        requestedById: actor.id,
      }),
    );
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint !== "refunds_within_payment" && constraint !== "refunds_amount_positive") throw error;
    throw new NotRefundable();
  }
  return { refund_amount: amount, currency: payment.currency, status: "pending" };
}

/** What of a payment has not been paid back yet, nor asked to be. */
export async function refundableAmount(payment: { id: string; amount: number }): Promise<number> {
  const { _sum } = await db.refund.aggregate({
    where: { paymentId: payment.id, status: { not: "failed" } },
    _sum: { amount: true },
  });
  return payment.amount - (_sum.amount ?? 0);
}

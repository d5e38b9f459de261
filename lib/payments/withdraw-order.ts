import type { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { withdrawalRight } from "@/lib/orders/rules";
import type { OrderKind } from "@/lib/orders/schema";
import { db, transaction, violatedConstraint } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { NoRight, NotRefundable } from "./errors";
import { refundableAmount } from "./refund-order";
import { requestRefund } from "./request-refund";
import type { Withdrawal, withdrawOrderInput } from "./schema";

export interface WithdrawalAnswer {
  withdrawal: Withdrawal;
  isConfirmed: boolean;
}

/**
 * The buyer uses the right of withdrawal: all that is left is paid back, and with it the grant ends. Without
 * `confirm` it only says what would come of it. Throws NotFound, NoRight, NotRefundable.
 */
export async function withdrawOrder(
  actor: Actor,
  { id, confirm }: z.output<typeof withdrawOrderInput>,
): Promise<WithdrawalAnswer> {
  const order = await db.order.findFirst({
    where: { id, userId: actor.id },
    include: {
      seminar: { select: { startsAt: true } },
      slot: { select: { startsAt: true } },
      payments: { where: { status: "succeeded" } },
    },
  });
  if (!order) throw new NotFound();
  const startsAt = (order.seminar ?? order.slot)?.startsAt ?? null;
  const right = withdrawalRight({ ...order, kind: order.kind as OrderKind, startsAt }, new Date());
  if (right.reason) throw new NoRight(right.reason, right.until);

  const payment = order.payments[0];
  const amount = payment ? await refundableAmount(payment) : 0;
  if (!payment || amount === 0) throw new NotRefundable();
  if (confirm) {
    await request({ orderId: id, paymentId: payment.id, amount, currency: order.currency }, actor);
  }
  const withdrawal = { refund_amount: amount, currency: order.currency, reason: "withdrawn" as const };
  return { withdrawal, isConfirmed: confirm === true };
}

type Money = { orderId: string; paymentId: string; amount: number; currency: string };

async function request(refund: Money, buyer: Actor): Promise<void> {
  try {
    await transaction((tx) => requestRefund(tx, { ...refund, reason: "withdrawn", requestedById: buyer.id }));
  } catch (error) {
    if (violatedConstraint(error) !== "refunds_within_payment") throw error;
    throw new NotRefundable();
  }
}

import { queueEmail } from "@/lib/base/notify/queue-email";
import { type Database, transaction, violatedConstraint } from "@/lib/base/platform/db";
import { cancellationOf } from "@/lib/commerce/orders/cancellation-rules";
import { giveUpGrant } from "@/lib/commerce/orders/end-grant";
import { PriceChanged } from "@/lib/commerce/orders/errors";
import { findCancellable, leftOf, termsOf } from "@/lib/commerce/orders/withdrawal-queries";
import { closeIfOver } from "./close-if-over";
import { withdrawalConfirmed } from "./emails/withdrawal-confirmed";
import { NoRight, NotRefundable } from "./errors";
import { returnMoney, takingFirst } from "./return-money";
import type { Withdrawal } from "./schema";

type LeftOrder = NonNullable<Awaited<ReturnType<typeof findCancellable>>>;

export interface WithdrawalAnswer {
  withdrawal: Withdrawal;
  isConfirmed: boolean;
}

/** Returns what leaving the order would refund, and by which right. Throws NoRight, NotRefundable. */
export function foreseeEnd(order: LeftOrder, now: Date, declaredAt = now): Withdrawal {
  const end = cancellationOf(termsOf(order), leftOf(order), now, declaredAt);
  if (end.reason === null) throw new NoRight(end.why, end.until);
  if (end.amount === 0 && order.amount > 0) throw new NotRefundable();
  return { refund_amount: end.amount, currency: order.currency, reason: end.reason };
}

interface Leaving {
  now: Date;
  /** When the buyer declared it, if that was earlier. */
  declaredAt?: Date;
  /** The refund that the buyer was shown. */
  expectedAmount?: number | undefined;
  also?: (tx: Database) => Promise<unknown>;
}

/**
 * Ends an order's grant at the buyer's request and requests the refund, in one transaction, with the email that the law
 * requires. Returns what is refunded. After a partial refund the order stays paid. Throws NoRight, NotRefundable, also
 * if it has been left before, PriceChanged if the refund is not the one shown or is another by now, Unavailable as
 * `takingFirst` does.
 */
export async function leaveOrder(
  order: LeftOrder,
  { now, declaredAt = now, expectedAmount, also = async () => {} }: Leaving,
): Promise<Withdrawal> {
  const withdrawal = foreseeEnd(order, now, declaredAt);
  const { refund_amount: amount, currency } = withdrawal;
  if (amount !== (expectedAmount ?? amount)) throw new PriceChanged(amount, currency);
  try {
    await takingFirst(() =>
      transaction(async (tx) => {
        await also(tx);
        // Whatever else pays back part of this order waits here, and is counted.
        await tx.$executeRaw`select from app.orders where id = ${order.id}::uuid for update`;
        if (await tx.orderEvent.count({ where: { orderId: order.id, event: "withdrawn" } }))
          throw new NotRefundable();
        const current = await findCancellable({ id: order.id, userId: order.userId }, tx);
        const { refund_amount: left } = foreseeEnd(current ?? order, now, declaredAt);
        if (left !== amount) throw new PriceChanged(left, currency);
        await end(tx, order, withdrawal);
      }),
    );
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint !== "order_events_withdrawn_once" && constraint !== "refunds_within_payment") throw error;
    throw new NotRefundable();
  }
  return withdrawal;
}

async function end(tx: Database, order: LeftOrder, { refund_amount: amount, reason }: Withdrawal) {
  const { id: orderId, userId } = order;
  await tx.orderEvent.create({
    data: { orderId, event: "withdrawn", actorId: userId, details: { amount, reason } },
  });
  if (amount > 0) await returnMoney(tx, orderId, { amount, reason, requestedById: userId, isTold: true });
  await giveUpGrant(tx, orderId);
  if (order.amount === 0) await closeIfOver(tx, orderId);
  await queueEmail(tx, withdrawalConfirmed, { orderId });
}

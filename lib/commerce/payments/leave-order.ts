import { queueEmail } from "@/lib/base/notify/queue-email";
import { type Database, transaction, violatedConstraint } from "@/lib/base/platform/db";
import { giveUpGrant } from "@/lib/commerce/orders/end-grant";
import { PriceChanged } from "@/lib/commerce/orders/errors";
import { cancellationOf } from "@/lib/commerce/orders/rules";
import { type findCancellable, leftOf, termsOf } from "@/lib/commerce/orders/withdrawal-queries";
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
  /** The refund that the buyer was shown. */
  expectedAmount?: number | undefined;
  also?: (tx: Database) => Promise<unknown>;
}

/**
 * Ends an order's grant at the buyer's request and requests the refund, in one transaction, with the email that the law
 * requires. After a partial refund the order stays paid. Throws NotRefundable if it has been left before, PriceChanged
 * if the refund is not the one shown, Unavailable as `takingFirst` does.
 */
export async function leaveOrder(
  order: LeftOrder,
  withdrawal: Withdrawal,
  { expectedAmount, also = async () => {} }: Leaving = {},
): Promise<void> {
  const { refund_amount: amount, currency } = withdrawal;
  if (amount !== (expectedAmount ?? amount)) throw new PriceChanged(amount, currency);
  try {
    await takingFirst(() =>
      transaction(async (tx) => {
        await also(tx);
        await end(tx, order, withdrawal);
      }),
    );
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint !== "order_events_withdrawn_once" && constraint !== "refunds_within_payment") throw error;
    throw new NotRefundable();
  }
}

async function end(tx: Database, order: LeftOrder, { refund_amount: amount, reason }: Withdrawal) {
  const { id: orderId, userId } = order;
  await tx.orderEvent.create({
    data: { orderId, event: "withdrawn", actorId: userId, details: { amount, reason } },
  });
  if (amount > 0) await returnMoney(tx, orderId, { amount, reason, requestedById: userId, isTold: true });
  await giveUpGrant(tx, orderId);
  if (order.amount === 0) {
    await tx.order.update({ where: { id: orderId }, data: { status: "refunded", closedAt: new Date() } });
  }
  await queueEmail(tx, withdrawalConfirmed, { orderId });
}

import type { Database } from "@/lib/base/platform/db";
import { vatIncluded } from "@/lib/base/platform/money";
import { after, days, minutes } from "@/lib/base/platform/time";
import { sandboxAccount } from "@/lib/people/payouts/gateway.sandbox";
import { feeOf } from "@/lib/people/payouts/rules";
import type { Offer, Order } from "@/prisma/generated/client";
import type { Person } from "./people";
import { rememberPayments } from "./remember-payments";

/** Creates an order of the day after its offer was published, with its payment, without what it grants. */
export async function seedPaidOrder(
  tx: Database,
  buyer: Person,
  { id: offerId, kind, hostId, title, priceAmount: amount, currency, vatRateBp }: Offer,
  publishedAt: Date,
): Promise<Order> {
  const paidAt = after(publishedAt, days(1));
  const order = await tx.order.create({
    data: {
      userId: buyer.id,
      hostId,
      kind,
      offerId,
      title,
      listAmount: amount,
      amount,
      vatRateBp,
      vatAmount: vatIncluded(amount, vatRateBp),
      currency,
      status: "paid",
      expiresAt: after(paidAt, minutes(35)),
      paidAt,
      createdAt: paidAt,
    },
  });
  if (amount > 0) await seedPayment(tx, order, paidAt);
  await tx.orderEvent.createMany({
    data: [
      { orderId: order.id, event: "placed", actorId: buyer.id, occurredAt: paidAt },
      { orderId: order.id, event: "paid", occurredAt: after(paidAt, minutes(1)) },
    ],
  });
  await tx.activity.create({
    data: {
      activityType: "order_paid",
      actorId: buyer.id,
      hostId,
      subjectTable: "orders",
      subjectId: order.id,
      summary: title,
      metadata: { kind, title, number: order.number },
      visibility: "private",
      occurredAt: paidAt,
    },
  });
  return order;
}

async function seedPayment(tx: Database, order: Order, paidAt: Date): Promise<void> {
  const checkout = await tx.checkout.create({
    data: {
      orderId: order.id,
      provider: "sandbox",
      sessionId: `cs_sandbox_${order.id}`,
      url: `/sandbox/checkout/cs_sandbox_${order.id}`,
      status: "complete",
      expiresAt: after(paidAt, minutes(31)),
      createdAt: paidAt,
    },
  });
  await tx.payment.create({
    data: {
      orderId: order.id,
      checkoutId: checkout.id,
      provider: "sandbox",
      providerRef: `pi_sandbox_${order.id}`,
      amount: order.amount,
      currency: order.currency,
      status: "succeeded",
      accountRef: sandboxAccount(order.hostId),
      feeAmount: feeOf(order.amount, 1_000),
      paidAt,
    },
  });
  await rememberPayments(tx);
}

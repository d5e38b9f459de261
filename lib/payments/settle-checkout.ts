import { queueMail } from "@/lib/notify/queue-mail";
import { closeOrder } from "@/lib/orders/close-order";
import { fulfilOrder, type ReceivedPayment } from "@/lib/orders/fulfil-order";
import { type Database, db, transaction, violatedConstraint } from "@/lib/platform/db";
import { Parked } from "@/lib/platform/inbox";
import type { Checkout, Order } from "@/prisma/generated/client";
import { paymentGateway } from "./gateway";
import { noteDifference } from "./note-difference";
import { returnSurplus } from "./return-surplus";
import { isMakingWay } from "./rules";
import type { CheckoutState } from "./schema";

type PaidState = Extract<CheckoutState, { status: "paid" }>;
type Bought = Pick<Order, "id" | "hostId" | "amount" | "currency">;
type OrderedCheckout = Pick<Checkout, "id" | "provider" | "sessionId" | "orderId" | "closingSince"> & {
  order: Bought;
};

/** What came of asking: `returned` is money that could buy nothing any more and goes back. */
export type Settlement = "unchanged" | "paid" | "closed" | "returned";

/**
 * Brings an order in step with its checkout. The provider is asked for the truth, whoever rang: webhook, return
 * page, expiry and replay all end here, as often and in whatever order they like. Throws Unavailable when the
 * provider is away, Parked when the money is not what the order says.
 */
export async function settleCheckout(checkoutId: string): Promise<Settlement> {
  const checkout = await findCheckout(checkoutId);
  const state = await paymentGateway(checkout.provider).retrieve(checkout.sessionId);
  return applyCheckoutState(checkout, state);
}

/** One statement, where Prisma would send one for each table. */
async function findCheckout(id: string): Promise<OrderedCheckout> {
  const [row] = await db.$queryRaw<OrderedCheckout[]>`
    select c.id, c.provider, c.session_id as "sessionId", c.order_id as "orderId", c.closing_since as "closingSince",
      json_build_object('id', o.id, 'hostId', o.host_id, 'amount', o.amount, 'currency', o.currency) as "order"
    from app.checkouts c join app.orders o on o.id = c.order_id
    where c.id = ${id}::uuid`;
  if (!row) throw new Error(`checkout ${id} is gone`);
  return row;
}

export async function applyCheckoutState(
  checkout: OrderedCheckout,
  state: CheckoutState,
): Promise<Settlement> {
  switch (state.status) {
    case "expired":
      if (isMakingWay(checkout, new Date())) return "unchanged";
      return (await transaction((tx) => close(tx, checkout.orderId, state.status))) ? "closed" : "unchanged";
    case "failed":
      return (await transaction((tx) => close(tx, checkout.orderId, state.status))) ? "closed" : "unchanged";
    case "paid":
      return receivePayment(checkout, state);
    case "processing":
      await noteProcessing(checkout.orderId);
      return "unchanged";
    default:
      return "unchanged";
  }
}

async function close(tx: Database, orderId: string, why: "expired" | "failed"): Promise<boolean> {
  if (!(await closeOrder(tx, orderId, "expired"))) return false;
  if (why === "failed") {
    await tx.orderEvent.create({ data: { orderId, event: "payment_failed" } });
    await queueMail(tx, { template: "payment_failed", orderId });
  }
  return true;
}

/** Once, so that the buyer sees that nothing is left to do. */
async function noteProcessing(orderId: string): Promise<void> {
  await db.$executeRaw`
    insert into app.order_events (order_id, event)
    select id, 'payment_processing' from app.orders o
    where id = ${orderId}::uuid and status = 'pending'
      and not exists (select from app.order_events e where e.order_id = o.id and e.event = 'payment_processing')`;
}

async function receivePayment(checkout: OrderedCheckout, state: PaidState): Promise<Settlement> {
  const { order } = checkout;
  const payment: ReceivedPayment = {
    checkoutId: checkout.id,
    provider: checkout.provider,
    providerRef: state.paymentRef,
    amount: state.amount,
    currency: state.currency,
    accountRef: state.split?.accountRef ?? null,
    feeAmount: state.split?.feeAmount ?? 0,
  };
  if (state.amount !== order.amount || state.currency !== order.currency) {
    if (!(await noteDifference(order.id, payment))) return "unchanged";
    throw new Parked(
      `order ${order.id} costs ${order.amount} ${order.currency}, but ${state.amount} ${state.currency} were paid`,
    );
  }
  try {
    if (await fulfilOrder(db, order.id, payment)) return "paid";
    return await transaction((tx) => receiveLate(tx, order, payment));
  } catch (error) {
    if (isRecordedAlready(error)) return "unchanged";
    if (!isOwnedAlready(error)) throw error;
    return transaction((tx) => returnUnneeded(tx, order, payment));
  }
}

/** For money that comes for what its buyer has got by another order meanwhile. */
async function returnUnneeded(
  tx: Database,
  { id: orderId, hostId }: Bought,
  payment: ReceivedPayment,
): Promise<Settlement> {
  if (!(await closeOrder(tx, orderId, "cancelled"))) return "unchanged";
  await returnSurplus(tx, orderId, payment);
  await queueMail(tx, { template: "payment_returned", orderId, userId: hostId });
  return "returned";
}

/** For money that comes when the order is no longer pending: the thing if it can still be had, else the money back. */
async function receiveLate(
  tx: Database,
  { id: orderId, hostId }: Bought,
  payment: ReceivedPayment,
): Promise<Settlement> {
  const order = await lockOrder(tx, orderId);
  const isKnown = await tx.payment.count({
    where: { provider: payment.provider, providerRef: payment.providerRef },
  });
  if (isKnown > 0) return "unchanged";

  const isClosed = order.status === "expired" || order.status === "cancelled";
  if (isClosed && !order.isReplaced && (await grantLate(tx, orderId, payment))) return "paid";
  await returnSurplus(tx, orderId, payment);
  if (isClosed) await queueMail(tx, { template: "payment_returned", orderId, userId: hostId });
  return "returned";
}

async function lockOrder(tx: Database, orderId: string): Promise<{ status: string; isReplaced: boolean }> {
  const [row] = await tx.$queryRaw<{ status: string; isReplaced: boolean }[]>`
    select status, replaced_by_id is not null as "isReplaced" from app.orders where id = ${orderId}::uuid for update`;
  if (!row) throw new Error(`order ${orderId} is gone`);
  return row;
}

/** False when someone else has the seat or slot by now, or the buyer has got it another way. */
export async function grantLate(tx: Database, orderId: string, payment: ReceivedPayment): Promise<boolean> {
  await tx.$executeRaw`savepoint grant_late`;
  try {
    await tx.$executeRaw`
      update app.seats set status = 'held', held_until = now(), ended_at = null
      from app.seminars where seats.order_id = ${orderId}::uuid and seats.status = 'released'
        and seminars.id = seats.seminar_id and seminars.status in ('scheduled', 'live')`;
    await tx.$executeRaw`
      update app.bookings set status = 'held', held_until = now(), ended_at = null
      where order_id = ${orderId}::uuid and status = 'released' and starts_at > now()`;
    const isHeld = await holdsItsItem(tx, orderId);
    if (isHeld && (await fulfilOrder(tx, orderId, payment, ["expired", "cancelled"]))) return true;
  } catch (error) {
    if (violatedConstraint(error) === null) throw error;
  }
  await tx.$executeRaw`rollback to savepoint grant_late`;
  return false;
}

async function holdsItsItem(tx: Database, orderId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ holds: boolean }[]>`
    select kind = 'course' or exists (select from app.seats s where s.order_id = o.id and s.status = 'held')
      or exists (select from app.bookings b where b.order_id = o.id and b.status = 'held') as holds
    from app.orders o where id = ${orderId}::uuid`;
  return row?.holds ?? false;
}

function isOwnedAlready(error: unknown): boolean {
  return violatedConstraint(error) === "enrollments_one_per_course";
}

/** Two settlements of one payment ran at the same time, and the other has recorded it. */
function isRecordedAlready(error: unknown): boolean {
  const constraint = violatedConstraint(error);
  return constraint === "payments_provider_provider_ref_key";
}

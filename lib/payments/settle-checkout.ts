import { queueAlert } from "@/lib/notify/queue-alert";
import { queueMail } from "@/lib/notify/queue-mail";
import { closeOrder } from "@/lib/orders/close-order";
import { fulfilOrder, type ReceivedPayment } from "@/lib/orders/fulfil-order";
import { type Database, db, transaction, violatedConstraint } from "@/lib/platform/db";
import { Parked } from "@/lib/platform/inbox";
import type { Checkout, Order } from "@/prisma/generated/client";
import { releaseSurplus } from "./end-authorisation";
import { paymentGateway } from "./gateway";
import { grantLate } from "./grant-late";
import { noteDifference } from "./note-difference";
import { returnSurplus } from "./return-surplus";
import { isMakingWay } from "./rules";
import type { CheckoutState } from "./schema";
import { settleAuthorisation } from "./settle-authorisation";

type PaidState = Extract<CheckoutState, { status: "paid" | "authorised" }>;
type Bought = Pick<Order, "id" | "hostId" | "amount" | "currency">;
type OrderedCheckout = Pick<Checkout, "id" | "provider" | "sessionId" | "orderId" | "closingSince"> & {
  order: Bought;
};

/**
 * What came of asking: `returned` is money that could buy nothing any more and goes back, `released` such money that had
 * only been set aside.
 */
export type Settlement = "unchanged" | "paid" | "closed" | "returned" | "released";

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
    case "released":
      return noteReleased(checkout, state.paymentRef);
    case "paid":
      return (await noteCaptured(checkout, state)) ?? receivePayment(checkout, state, null);
    case "authorised":
      return receivePayment(checkout, state, state.captureBefore);
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

/** Null for all money but what we had been told of when it was only set aside. */
async function noteCaptured(
  { provider }: OrderedCheckout,
  { paymentRef, amount }: PaidState,
): Promise<Settlement | null> {
  const known = await findAuthorisation(provider, paymentRef);
  if (!known) return null;
  return (await settleAuthorisation(known.id, { status: "captured", amount })) ? "paid" : "unchanged";
}

/** The bank, or somebody at the provider, let go of it: nothing was bought, or what was ends. */
async function noteReleased({ provider, orderId }: OrderedCheckout, paymentRef: string): Promise<Settlement> {
  const known = await findAuthorisation(provider, paymentRef);
  if (known) return (await settleAuthorisation(known.id, { status: "released" })) ? "released" : "unchanged";
  return (await transaction((tx) => close(tx, orderId, "failed"))) ? "closed" : "unchanged";
}

function findAuthorisation(provider: string, providerRef: string) {
  return db.authorisation.findUnique({ where: { provider_providerRef: { provider, providerRef } } });
}

/** `captureBefore`: null for money that is ours, until when it can be for what is only set aside. */
async function receivePayment(
  checkout: OrderedCheckout,
  state: PaidState,
  captureBefore: Date | null,
): Promise<Settlement> {
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
  const isPrice = state.amount === order.amount && state.currency === order.currency;
  if (!isPrice && !captureBefore) {
    if (!(await noteDifference(order.id, payment))) return "unchanged";
    throw new Parked(
      `order ${order.id} costs ${order.amount} ${order.currency}, but ${state.amount} ${state.currency} were paid`,
    );
  }
  try {
    if (!isPrice && captureBefore) return await releaseDiffering(order, payment, captureBefore);
    if (await fulfilOrder(db, order.id, payment, { captureBefore })) return "paid";
    return await transaction((tx) => receiveLate(tx, order, payment, captureBefore));
  } catch (error) {
    if (isRecordedAlready(error)) return "unchanged";
    if (!isOwnedAlready(error)) throw error;
    return transaction((tx) => returnUnneeded(tx, order, payment, captureBefore));
  }
}

/** Nobody has to decide about money that is not ours yet: it is let go, and an order that waits for it ends. */
async function releaseDiffering(
  order: Bought,
  payment: ReceivedPayment,
  captureBefore: Date,
): Promise<Settlement> {
  const { amount, currency, provider, providerRef } = payment;
  if (await findAuthorisation(provider, providerRef)) return "unchanged";
  return transaction(async (tx) => {
    await closeOrder(tx, order.id, "cancelled");
    await giveBack(tx, order.id, payment, captureBefore);
    const detail = `order ${order.id} costs ${order.amount} ${order.currency}, but ${amount} ${currency} were authorised`;
    await queueAlert(tx, { about: "money_differs", ref: payment.checkoutId, detail });
    return "released" as const;
  });
}

async function giveBack(
  tx: Database,
  orderId: string,
  payment: ReceivedPayment,
  captureBefore: Date | null,
): Promise<Settlement> {
  if (captureBefore) {
    await releaseSurplus(tx, orderId, payment, captureBefore);
    return "released";
  }
  await returnSurplus(tx, orderId, payment);
  return "returned";
}

/** For money that comes for what its buyer has got by another order meanwhile. */
async function returnUnneeded(
  tx: Database,
  { id: orderId, hostId }: Bought,
  payment: ReceivedPayment,
  captureBefore: Date | null,
): Promise<Settlement> {
  if (!(await closeOrder(tx, orderId, "cancelled"))) return "unchanged";
  const settlement = await giveBack(tx, orderId, payment, captureBefore);
  if (settlement === "returned") await tellHost(tx, orderId, hostId);
  return settlement;
}

function tellHost(tx: Database, orderId: string, userId: string): Promise<void> {
  return queueMail(tx, { template: "payment_returned", orderId, userId });
}

/** For money that comes when the order is no longer pending: the thing if it can still be had, else the money back. */
async function receiveLate(
  tx: Database,
  { id: orderId, hostId }: Bought,
  payment: ReceivedPayment,
  captureBefore: Date | null,
): Promise<Settlement> {
  const order = await lockOrder(tx, orderId);
  const { provider, providerRef } = payment;
  const known = { where: { provider, providerRef } };
  if ((await tx.payment.count(known)) + (await tx.authorisation.count(known)) > 0) return "unchanged";

  const isClosed = order.status === "expired" || order.status === "cancelled";
  if (isClosed && !order.isReplaced && (await grantLate(tx, orderId, payment, captureBefore))) return "paid";
  const settlement = await giveBack(tx, orderId, payment, captureBefore);
  if (isClosed && settlement === "returned") await tellHost(tx, orderId, hostId);
  return settlement;
}

async function lockOrder(tx: Database, orderId: string): Promise<{ status: string; isReplaced: boolean }> {
  const [row] = await tx.$queryRaw<{ status: string; isReplaced: boolean }[]>`
    select status, replaced_by_id is not null as "isReplaced" from app.orders where id = ${orderId}::uuid for update`;
  if (!row) throw new Error(`order ${orderId} is gone`);
  return row;
}

function isOwnedAlready(error: unknown): boolean {
  return violatedConstraint(error) === "enrollments_one_per_course";
}

/** Two settlements of one payment ran at the same time, and the other has recorded it. */
function isRecordedAlready(error: unknown): boolean {
  const constraint = violatedConstraint(error);
  return (
    constraint === "payments_provider_provider_ref_key" ||
    constraint === "authorisations_provider_provider_ref_key"
  );
}

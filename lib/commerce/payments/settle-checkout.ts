import { queueEmail } from "@/lib/base/notify/queue-email";
import { db, transaction } from "@/lib/base/platform/db";
import { closeOrder } from "@/lib/commerce/orders/close-order";
import { paymentFailed } from "./emails/payment-failed";
import { paymentGateway } from "./gateway";
import { findAuthorisation, type PaidCheckout, receivePayment, type Settlement } from "./receive-payment";
import { isMakingWay } from "./rules";
import type { CheckoutState } from "./schema";
import { settleAuthorisation } from "./settle-authorisation";

interface OrderedCheckout extends PaidCheckout {
  sessionId: string;
  closingSince: Date | null;
}

/**
 * Brings an order in step with its checkout. The provider is asked for the truth, whatever the occasion: webhook,
 * return page, expiry and replay all end here, however often and in whatever order. Throws Unavailable when the
 * provider is away, AmountMismatch when the amount is not the order's price.
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
  const known = await settleKnown(checkout, state);
  if (known) return known;
  switch (state.status) {
    case "expired":
      return isMakingWay(checkout, new Date()) ? "unchanged" : close(checkout.orderId, "expired");
    // The bank or the provider's staff released the money before we had heard of it: nothing was bought.
    case "failed":
    case "released":
      return close(checkout.orderId, "failed");
    case "paid":
      return receivePayment(checkout, state, null);
    case "authorised":
      return receivePayment(checkout, state, state.captureBefore);
    case "processing":
      await recordProcessing(checkout.orderId);
      return "unchanged";
    default:
      return "unchanged";
  }
}

async function close(orderId: string, why: "expired" | "failed"): Promise<Settlement> {
  return transaction(async (tx) => {
    if (!(await closeOrder(tx, orderId, "expired"))) return "unchanged";
    if (why === "failed") {
      await tx.orderEvent.create({ data: { orderId, event: "payment_failed" } });
      await queueEmail(tx, paymentFailed, { orderId });
    }
    return "closed";
  });
}

/** Recorded once, so that the buyer sees that nothing is left to do. */
async function recordProcessing(orderId: string): Promise<void> {
  await db.$executeRaw`
    insert into app.order_events (order_id, event)
    select id, 'payment_processing' from app.orders o
    where id = ${orderId}::uuid and status = 'pending'
      and not exists (select from app.order_events e where e.order_id = o.id and e.event = 'payment_processing')`;
}

/** Captures or releases the authorisation that the money is of; returns null unless there is one that we know. */
async function settleKnown({ provider }: OrderedCheckout, state: CheckoutState): Promise<Settlement | null> {
  if (state.status !== "paid" && state.status !== "released") return null;
  const known = await findAuthorisation(provider, state.paymentRef);
  if (!known) return null;
  const outcome =
    state.status === "paid"
      ? ({ status: "captured", amount: state.amount } as const)
      : ({ status: "released" } as const);
  return (await settleAuthorisation(known.id, outcome)) ? state.status : "unchanged";
}

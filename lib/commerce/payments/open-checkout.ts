import { oneOf } from "@/lib/base/platform/closed-set";
import { db, transaction, violatedConstraint } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { NotFound } from "@/lib/base/platform/errors";
import { currencies } from "@/lib/base/platform/money";
import { NotPending } from "@/lib/commerce/orders/errors";
import { extendHold } from "@/lib/commerce/orders/extend-hold";
import type { Actor } from "@/lib/people/identity/actor";
import { requireSplit } from "@/lib/people/payouts/queries";
import { paymentGateway } from "./gateway";
import { checkoutExpiry } from "./rules";
import type { Bill, Checkout, OpenedCheckout } from "./schema";

/**
 * Opens the page where the buyer pays for a pending order, or returns the open one. The order and its hold are
 * committed before the provider is called; if a crash leaves something behind in between, expiry cleans it up. Throws
 * NotFound, NotPending, PayoutsNotReady, Unavailable.
 */
export async function openCheckout(actor: Actor, input: { order_id: string }): Promise<Checkout> {
  const order = await db.order.findFirst({
    where: { id: input.order_id, userId: actor.id },
    include: { user: { select: { email: true } }, checkouts: { orderBy: { id: "desc" }, take: 1 } },
  });
  if (!order) throw new NotFound();
  if (order.status !== "pending" || order.amount === 0 || order.expiresAt <= new Date())
    throw new NotPending();

  const known = order.checkouts[0];
  if (known?.status === "open" && !known.closingSince) return { session_id: known.sessionId, url: known.url };
  if (known) throw new NotPending();

  const gateway = paymentGateway();
  const bill = {
    orderId: order.id,
    title: order.title,
    amount: order.amount,
    currency: oneOf(currencies, order.currency),
    split: await requireSplit(order),
    buyerEmail: order.user.email,
    capture: env().PAYMENT_CAPTURE,
    returnPath: `/orders/${order.id}`,
    expiresAt: checkoutExpiry(await extendHold(order)),
  };
  const opened = await gateway.open(bill);
  if (!(await recordCheckout(gateway.provider, bill, opened))) {
    await gateway.expire(opened.sessionId);
    throw new NotPending();
  }
  return { session_id: opened.sessionId, url: opened.url };
}

/** Returns false if the order was closed or replaced while the provider was asked. */
async function recordCheckout(
  provider: string,
  { orderId, expiresAt }: Bill,
  { sessionId, url }: OpenedCheckout,
): Promise<boolean> {
  try {
    return await transaction(async (tx) => {
      const [pending] = await tx.$queryRaw<unknown[]>`
        select id from app.orders where id = ${orderId}::uuid and status = 'pending' for share`;
      if (!pending) return false;
      await tx.checkout.create({ data: { orderId, provider, sessionId, url, expiresAt } });
      await tx.orderEvent.create({ data: { orderId, event: "checkout_opened", cause: sessionId } });
      return true;
    });
  } catch (error) {
    // Two concurrent requests used one idempotency key and got the same session: the other one has recorded it.
    const constraint = violatedConstraint(error);
    if (constraint !== "checkouts_one_open" && constraint !== "checkouts_provider_session_id_key")
      throw error;
    return true;
  }
}

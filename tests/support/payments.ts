import { db } from "@/lib/base/platform/db";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { completeSandboxSession } from "@/lib/commerce/payments/gateway.sandbox";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { signPayload } from "@/lib/commerce/payments/signature.stripe";
import type { Actor } from "@/lib/people/identity/actor";

/** Places an order for a seat and opens its checkout, as the buy button does. */
export async function checkedOut(buyer: Actor, seminarId: string) {
  const { order } = await placeOrder(buyer, { kind: "seminar", item_id: seminarId });
  const { session_id } = await openCheckout(buyer, { order_id: order.id });
  const checkout = await db.checkout.findFirstOrThrow({ where: { sessionId: session_id } });
  return { orderId: order.id, sessionId: session_id, checkoutId: checkout.id };
}

/** Pays on the provider's page, without any event reaching us yet. */
export async function payAtProvider(sessionId: string): Promise<void> {
  if (!(await completeSandboxSession(sessionId))) throw new Error("the checkout was closed");
}

/** Returns an event as Stripe would send it, with its signature. */
export function sessionEvent(type: string, sessionId: string, id: string) {
  const payload = JSON.stringify({
    id,
    object: "event",
    type,
    livemode: false,
    data: { object: { id: sessionId } },
  });
  return { payload, signature: signPayload(payload) };
}

/** Pretends that an order was placed long ago, so that its hold and its checkout are over. */
export async function letTimePass(orderId: string): Promise<void> {
  const past = new Date(Date.now() - 60_000);
  await db.$executeRaw`update app.orders set expires_at = ${past} where id = ${orderId}::uuid`;
  await db.$executeRaw`update app.checkouts set expires_at = ${past} where order_id = ${orderId}::uuid`;
}

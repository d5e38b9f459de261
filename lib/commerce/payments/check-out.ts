import type { PlaceOrderInput } from "@/lib/commerce/orders/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { openCheckout } from "./open-checkout";
import { orderOffer } from "./order-offer";

/**
 * Places an order and returns where the buyer goes next: the provider's page, or the order if there is nothing to pay.
 */
export async function checkOut(actor: Actor, input: PlaceOrderInput): Promise<{ url: string }> {
  const { order } = await orderOffer(actor, input);
  if (order.status !== "pending") return { url: `/orders/${order.id}` };
  return openCheckout(actor, { order_id: order.id });
}

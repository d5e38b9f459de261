import { db } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { consume, type RateLimit, refund } from "@/lib/base/platform/rate-limit";
import { AlreadyOwned, StillPayable } from "@/lib/commerce/orders/errors";
import { type PlacedOrder, placeOrder } from "@/lib/commerce/orders/place-order";
import type { PlaceOrderInput } from "@/lib/commerce/orders/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { closeCheckouts } from "./close-checkouts";

/**
 * Enough for any human choice and for retries by their devices; attempts that return an existing order are not counted.
 */
const rate: RateLimit = { name: "orders", points: 120, per: 600 };

/** How often a checkout may be reopened, by the same person elsewhere, while this call closes it. */
const mostTries = 5;

/**
 * Reserves one offer. If an open order has to make way for other terms, its checkout is first closed at the provider,
 * outside of any transaction: a buyer who paid there meanwhile keeps what they paid for. Throws the errors of
 * `placeOrder`; AlreadyOwned also while that money is on its way; RateLimited, Unavailable.
 */
export async function orderOffer(actor: Actor, input: PlaceOrderInput): Promise<PlacedOrder> {
  await consume(rate, actor.id);
  let closed: readonly string[] = [];
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    try {
      const placed = await placeOrder(actor, input, closed);
      if (!placed.isNew) await refund(rate, actor.id);
      return placed;
    } catch (error) {
      if (!(error instanceof StillPayable)) throw error;
      closed = error.checkoutIds;
      await markClosing(closed, new Date());
      if ((await closeCheckouts(error.orderId)) !== "processing") continue;
      await markClosing(closed, null);
      throw new AlreadyOwned();
    }
  }
  throw new Unavailable();
}

async function markClosing(ids: readonly string[], closingSince: Date | null): Promise<void> {
  await db.checkout.updateMany({ where: { id: { in: [...ids] }, status: "open" }, data: { closingSince } });
}

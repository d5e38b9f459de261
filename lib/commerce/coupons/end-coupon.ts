import { db } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { findOwnCoupon } from "./queries";
import type { Coupon, CouponInput } from "./schema";

/**
 * Ends a coupon: nobody can use it from now on, but orders that have it keep it. Idempotent. Throws NotAHost, NotFound.
 */
export async function endCoupon(actor: Actor, { id }: CouponInput): Promise<Coupon> {
  assertHost(actor);
  await db.coupon.updateMany({
    where: { id, hostId: actor.id, endedAt: null },
    data: { endedAt: new Date() },
  });
  return findOwnCoupon(actor, { id });
}

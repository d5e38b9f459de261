import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { db } from "@/lib/platform/db";
import { findOwnCoupon } from "./queries";
import type { Coupon, CouponInput } from "./schema";

/** From now on nobody can use it; orders that have it keep it. Ending twice is ending once. Throws NotAHost, NotFound. */
export async function endCoupon(actor: Actor, { id }: CouponInput): Promise<Coupon> {
  assertHost(actor);
  await db.coupon.updateMany({
    where: { id, hostId: actor.id, endedAt: null },
    data: { endedAt: new Date() },
  });
  return findOwnCoupon(actor, { id });
}

import { CouponInvalid } from "@/lib/coupons/errors";
import { findCoupon } from "@/lib/coupons/queries";
import { couponRefusal, discountOf } from "@/lib/coupons/rules";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import type { Currency } from "@/lib/platform/money";

export interface Discount {
  couponId: string;
  /** Minor units, at least 1. */
  amount: number;
}

interface Priced {
  hostId: string;
  priceAmount: number;
  currency: string;
}

/** What a code takes off a price, for this buyer and now. Throws CouponInvalid. */
export async function requireDiscount(
  actor: Actor,
  code: string,
  itemId: string,
  { hostId, priceAmount, currency }: Priced,
): Promise<Discount> {
  const coupon = await findCoupon(hostId, code);
  const purchase = { itemId, priceAmount, currency: currency as Currency };
  const refusal = couponRefusal(coupon, purchase, new Date());
  if (refusal || !coupon) throw new CouponInvalid(refusal ?? "unknown");
  if (await isUsed(actor, coupon.id)) throw new CouponInvalid("already_used");
  return { couponId: coupon.id, amount: discountOf(priceAmount, purchase.currency, coupon) };
}

async function isUsed(actor: Actor, couponId: string): Promise<boolean> {
  const where = { couponId, userId: actor.id, status: { in: ["pending", "paid"] } };
  return (await db.order.count({ where })) > 0;
}

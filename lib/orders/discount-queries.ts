import { CouponInvalid } from "@/lib/coupons/errors";
import { findCoupon } from "@/lib/coupons/queries";
import { couponRefusal, discountOf } from "@/lib/coupons/rules";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import type { Currency } from "@/lib/platform/money";
import { subject } from "./offer-queries";
import type { PlaceOrderInput } from "./schema";

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

/** An order that is about to make way, with what its own code takes off. */
interface Discounted {
  listAmount: number;
  currency: string;
  discountAmount: number;
  coupon: { id: string; code: string } | null;
}

/**
 * What a code takes off a price, for this buyer and now. `open`: what they have reserved of the same thing, whose code
 * stays good at the same price and whose use of a code is given back. Throws CouponInvalid.
 */
export async function requireDiscount(
  actor: Actor,
  code: string,
  input: PlaceOrderInput,
  { hostId, priceAmount, currency }: Priced,
  open: Discounted | null = null,
): Promise<Discount> {
  const isAtSamePrice = open?.listAmount === priceAmount && open.currency === currency;
  if (isAtSamePrice && open.coupon?.code === code) {
    return { couponId: open.coupon.id, amount: open.discountAmount };
  }
  const found = await findCoupon(hostId, code);
  const own = found ? await findUses(actor, found.id, input) : { here: 0, elsewhere: 0 };
  const coupon = found && { ...found, uses: found.uses - own.here };
  const purchase = { itemId: input.item_id, priceAmount, currency: currency as Currency };
  const refusal = couponRefusal(coupon, purchase, new Date());
  if (refusal || !coupon) throw new CouponInvalid(refusal ?? "unknown");
  if (own.elsewhere > 0) throw new CouponInvalid("already_used");
  return { couponId: coupon.id, amount: discountOf(priceAmount, purchase.currency, coupon) };
}

/** For what the buyer uses a code already: the same thing, whose order would make way, and others. */
async function findUses(actor: Actor, couponId: string, input: PlaceOrderInput) {
  const used = { couponId, userId: actor.id, status: { in: ["pending", "paid"] } };
  const all = await db.order.count({ where: used });
  const here = await db.order.count({ where: { ...used, status: "pending", ...subject(input) } });
  return { here, elsewhere: all - here };
}

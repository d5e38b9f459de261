import { oneOf } from "@/lib/base/platform/closed-set";
import { db } from "@/lib/base/platform/db";
import { currencies } from "@/lib/base/platform/money";
import { CouponInvalid } from "@/lib/commerce/coupons/errors";
import { findCoupon } from "@/lib/commerce/coupons/queries";
import { couponRefusal, discountOf } from "@/lib/commerce/coupons/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { subject } from "./offer-queries";
import type { PlaceOrderInput } from "./schema";

export interface Discount {
  couponId: string;
  /** In minor units, at least 1. */
  amount: number;
}

interface Priced {
  hostId: string;
  priceAmount: number;
  currency: string;
}

/** An order about to be replaced, with the discount of its own code. */
interface Discounted {
  listAmount: number;
  currency: string;
  discountAmount: number;
  coupon: { id: string; code: string } | null;
}

/**
 * Returns the discount that a code gives this buyer now. `open`: their pending order for the same offer, whose code
 * stays valid at an unchanged price and whose use of a code does not count. Throws CouponInvalid.
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
  const purchase = { itemId: input.item_id, priceAmount, currency: oneOf(currencies, currency) };
  const refusal = couponRefusal(coupon, purchase, new Date());
  if (refusal || !coupon) throw new CouponInvalid(refusal ?? "unknown");
  if (own.elsewhere > 0) throw new CouponInvalid("already_used");
  return { couponId: coupon.id, amount: discountOf(priceAmount, purchase.currency, coupon) };
}

/** Finds the buyer's other uses of the code: for the same offer, whose order would be replaced, and for others. */
async function findUses(actor: Actor, couponId: string, input: PlaceOrderInput) {
  const used = { couponId, userId: actor.id, status: { in: ["pending", "paid"] } };
  const all = await db.order.count({ where: used });
  const here = await db.order.count({ where: { ...used, status: "pending", ...subject(input) } });
  return { here, elsewhere: all - here };
}

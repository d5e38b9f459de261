import { type Currency, lowestCharge } from "@/lib/base/platform/money";

export type CouponRefusal =
  | "unknown"
  | "ended"
  | "not_yet"
  | "expired"
  | "wrong_item"
  | "wrong_currency"
  | "used_up"
  | "already_used"
  | "nothing_off";

interface Terms {
  percent: number | null;
  /** In minor units. */
  amountOff: number | null;
}

interface Coupon extends Terms {
  currency: string | null;
  /** The offer it applies to; null for all of its host's offers. */
  offerId: string | null;
  validFrom: Date;
  validUntil: Date | null;
  maxUses: number | null;
  uses: number;
  endedAt: Date | null;
}

/** The purchase that a coupon is checked against. */
export interface Purchase {
  itemId: string;
  priceAmount: number;
  currency: Currency;
}

/**
 * Returns the discount in minor units, never more than the price. The rest to pay must be either nothing or enough to
 * charge: a smaller rest is raised to that minimum, so the discount shrinks.
 */
export function discountOf(price: number, currency: Currency, { percent, amountOff }: Terms): number {
  const wished = percent === null ? (amountOff ?? 0) : Math.floor((price * percent + 50) / 100);
  const left = Math.max(0, price - wished);
  return left === 0 ? price : price - Math.min(price, Math.max(left, lowestCharge[currency]));
}

/**
 * Returns why a coupon does not apply now, or null if it does. Whether the buyer has used it before is for the orders
 * to say.
 */
export function couponRefusal(coupon: Coupon | null, purchase: Purchase, now: Date): CouponRefusal | null {
  if (!coupon) return "unknown";
  if (coupon.endedAt) return "ended";
  if (now < coupon.validFrom) return "not_yet";
  if (coupon.validUntil && now >= coupon.validUntil) return "expired";
  if (coupon.offerId && coupon.offerId !== purchase.itemId) return "wrong_item";
  if (coupon.currency && coupon.currency !== purchase.currency) return "wrong_currency";
  if (coupon.maxUses !== null && coupon.uses >= coupon.maxUses) return "used_up";
  return discountOf(purchase.priceAmount, purchase.currency, coupon) === 0 ? "nothing_off" : null;
}

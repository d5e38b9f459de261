import { type Currency, lowestCharge } from "@/lib/platform/money";

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
  /** Minor units. */
  amountOff: number | null;
}

interface Coupon extends Terms {
  currency: string | null;
  /** What it is for; null for all that its host sells. */
  offerId: string | null;
  validFrom: Date;
  validUntil: Date | null;
  maxUses: number | null;
  uses: number;
  endedAt: Date | null;
}

/** What a coupon is tried on. */
export interface Purchase {
  itemId: string;
  priceAmount: number;
  currency: Currency;
}

/**
 * What a coupon takes off, in minor units: never more than the price. What would be left of it is either nothing or
 * enough to be charged: a remainder below that is raised to it, so the discount shrinks.
 */
export function discountOf(price: number, currency: Currency, { percent, amountOff }: Terms): number {
  const wished = percent === null ? (amountOff ?? 0) : Math.floor((price * percent + 50) / 100);
  const left = Math.max(0, price - wished);
  return left === 0 ? price : price - Math.min(price, Math.max(left, lowestCharge[currency]));
}

/** Why a coupon does not apply now; null if it does. Whether the buyer has used it, only the orders know. */
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

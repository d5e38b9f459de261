import { currencies } from "@/lib/base/platform/money";
import { after, days, minutes } from "@/lib/base/platform/time";
import { holdLifetime } from "@/lib/commerce/orders/rules";
import type { Bill } from "./schema";

/** Stripe keeps a Checkout session open for at least 30 minutes; one more for the call to arrive. */
const checkoutLifetime = minutes(31);

/** Returns when a checkout closes: before its order's hold ends, so that nobody can pay for what is no longer held. */
export function checkoutExpiry(holdEndsAt: Date): Date {
  return after(holdEndsAt, checkoutLifetime - holdLifetime);
}

/** The same order and expiry give the same checkout at the provider, however often we ask. */
export function checkoutKey({
  orderId,
  expiresAt,
  capture,
}: Pick<Bill, "orderId" | "expiresAt" | "capture">) {
  const key = `checkout:${orderId}:${Math.floor(expiresAt.getTime() / 1000)}`;
  return capture === "manual" ? `${key}:manual` : key;
}

/** How long a bank keeps a card's money authorised, if the provider does not say. */
export const authorisationLifetime = days(7);

/**
 * Whether an authorisation lapses within a day; we release it then if it cannot be captured, so that it never ends
 * unnoticed.
 */
export function isAboutToLapse({ captureBefore }: { captureBefore: Date }, now: Date): boolean {
  return now >= after(captureBefore, -days(1));
}

/** How long the hold of an order that is being replaced waits for its replacement. */
const makingWay = minutes(1);

/** Whether we closed a checkout just now to replace its order, and not because its time was over. */
export function isMakingWay({ closingSince }: { closingSince: Date | null }, now: Date): boolean {
  return closingSince !== null && now < after(closingSince, makingWay);
}

/** Whether a payment could be the price of one of our offers. */
export function canBePrice({ amount, currency }: { amount: number; currency: string }): boolean {
  return currencies.some((known) => known === currency) && amount > 0 && amount <= 100_000_000;
}

/** Returns what is left to do on the sandbox page after its buyer has acted. */
export function sandboxStage(paymentStatus: string): "paid" | "processing" | "authorised" | "over" {
  switch (paymentStatus) {
    case "paid":
    case "processing":
    case "authorised":
      return paymentStatus;
    default:
      return "over";
  }
}

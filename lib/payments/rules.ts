import { holdLifetime } from "@/lib/orders/rules";
import { currencies } from "@/lib/platform/money";
import { after, days, minutes } from "@/lib/platform/time";
import type { Bill } from "./schema";

/** Stripe keeps a Checkout session open for 30 minutes at least; the spare one is for the way there. */
const checkoutLifetime = minutes(31);

/** When a checkout closes: before its order's hold ends, so that nobody can pay for what is no longer held. */
export function checkoutExpiry(holdEndsAt: Date): Date {
  return after(holdEndsAt, checkoutLifetime - holdLifetime);
}

/** One order with one expiry is one checkout at the provider, however often we ask. */
export function checkoutKey({
  orderId,
  expiresAt,
  capture,
}: Pick<Bill, "orderId" | "expiresAt" | "capture">) {
  const key = `checkout:${orderId}:${Math.floor(expiresAt.getTime() / 1000)}`;
  return capture === "manual" ? `${key}:manual` : key;
}

/** For how long a card's bank sets money aside, where the provider does not say. */
export const authorisationLifetime = days(7);

/** What cannot be captured a day before it lapses is released by us, so that it never ends unseen. */
export function isAboutToLapse({ captureBefore }: { captureBefore: Date }, now: Date): boolean {
  return now >= after(captureBefore, -days(1));
}

/** For how long what an order holds waits for the one that is to take its place. */
const makingWay = minutes(1);

/** Whether a checkout was closed by us just now, to replace its order, and not because its time was over. */
export function isMakingWay({ closingSince }: { closingSince: Date | null }, now: Date): boolean {
  return closingSince !== null && now < after(closingSince, makingWay);
}

/** Whether what was paid could be what something of ours costs. */
export function canBePrice({ amount, currency }: { amount: number; currency: string }): boolean {
  return currencies.some((known) => known === currency) && amount > 0 && amount <= 100_000_000;
}

/** What is left to do on the sandbox's page when its buyer has been there. */
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

import { holdLifetime } from "@/lib/orders/rules";
import { currencies } from "@/lib/platform/money";
import { after, minutes } from "@/lib/platform/time";

/** Stripe keeps a Checkout session open for 30 minutes at least; the spare one is for the way there. */
const checkoutLifetime = minutes(31);

/** When a checkout closes: before its order's hold ends, so that nobody can pay for what is no longer held. */
export function checkoutExpiry(holdEndsAt: Date): Date {
  return after(holdEndsAt, checkoutLifetime - holdLifetime);
}

/** One order with one expiry is one checkout at the provider, however often we ask. */
export function checkoutKey({ orderId, expiresAt }: { orderId: string; expiresAt: Date }): string {
  return `checkout:${orderId}:${Math.floor(expiresAt.getTime() / 1000)}`;
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
export function sandboxStage(paymentStatus: string): "paid" | "processing" | "over" {
  return paymentStatus === "paid" || paymentStatus === "processing" ? paymentStatus : "over";
}

import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";
import { env } from "./env";
import { Unavailable } from "./errors";
import { seconds } from "./time";

/** The timeout of one call to Stripe, which is tried twice. */
export const stripeTimeout = seconds(4);

/** The longest that we wait for Stripe in all, with retries. */
const patience = seconds(9);

let client: Stripe | undefined;

export function stripe(): Stripe {
  client ??= new Stripe(String(env().STRIPE_SECRET_KEY), {
    timeout: stripeTimeout,
    maxNetworkRetries: 1,
    telemetry: false,
    ...apiBase(),
  });
  return client;
}

function apiBase() {
  const { STRIPE_API_BASE } = env();
  if (!STRIPE_API_BASE) return {};
  const { hostname, port, protocol } = new URL(STRIPE_API_BASE);
  return { host: hostname, port, protocol: protocol === "http:" ? ("http" as const) : ("https" as const) };
}

/** Calls Stripe, with a limit to the total wait. Throws Unavailable. */
export async function reach<T>(call: () => Promise<T>): Promise<T> {
  const answered = new AbortController();
  const impatience = pause(patience, undefined, { signal: answered.signal }).then(
    () => Promise.reject(new Unavailable(5)),
    () => new Promise<never>(() => {}),
  );
  try {
    return await Promise.race([call(), impatience]);
  } catch (error) {
    throw unavailable(error);
  } finally {
    answered.abort();
  }
}

/** Stripe being away or busy is temporary; a refusal of our request is a bug of ours, and stays as it is. */
export function unavailable(error: unknown): unknown {
  const passes =
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeAPIError ||
    error instanceof Stripe.errors.StripeRateLimitError;
  return passes ? new Unavailable(5, { cause: error }) : error;
}

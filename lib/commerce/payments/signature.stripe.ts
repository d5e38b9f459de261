import Stripe from "stripe";
import { env } from "@/lib/base/platform/env";
import type { ReceivedEvent } from "@/lib/base/platform/inbox";
import { log } from "@/lib/base/platform/log";
import { BadSignature } from "./errors";

const toleranceSeconds = 300;

/**
 * Checks who sent an event, when, and for which mode (test or live), before anything in it is believed or stored. While
 * secrets are rotated any of them is valid. Throws BadSignature.
 */
export function readSignedEvent(payload: string, signature: string | null): ReceivedEvent {
  try {
    const event = construct(payload, signature ?? "");
    assertIsEvent(event);
    assertNotFromTheFuture(String(signature));
    assertOwnMode(event);
    logOtherVersion(event);
    return { provider: "stripe", id: event.id, type: event.type, payload };
  } catch (error) {
    throw Object.assign(new BadSignature(), { cause: error });
  }
}

/**
 * Parses an event that somebody with the right to replay it has saved: unsigned, because its contents are not believed
 * anyway. Throws BadSignature if it is no event, or belongs to the other mode.
 */
export function readKeptEvent(payload: string): ReceivedEvent {
  try {
    const event = JSON.parse(payload) as Stripe.Event;
    assertIsEvent(event);
    assertOwnMode(event);
    return { provider: "stripe", id: event.id, type: event.type, payload };
  } catch (error) {
    throw Object.assign(new BadSignature(), { cause: error });
  }
}

function construct(payload: string, signature: string): Stripe.Event {
  let refusal: unknown;
  for (const secret of env().STRIPE_WEBHOOK_SECRETS) {
    try {
      return Stripe.webhooks.constructEvent(payload, signature, secret, toleranceSeconds);
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
}

function assertIsEvent(event: Partial<Stripe.Event>): void {
  const isEvent = /^evt_\w{1,250}$/.test(String(event.id)) && /^[\w.]{1,250}$/.test(String(event.type));
  if (!isEvent || typeof event.type !== "string") throw new Error("not an event");
}

/** Stripe's own check accepts any later timestamp, and with it a replay kept for years. */
function assertNotFromTheFuture(signature: string): void {
  const sentAt = Number(signature.match(/(?:^|,)t=(\d+)/)?.[1]);
  if (sentAt > Date.now() / 1000 + toleranceSeconds) throw new Error("signed in the future");
}

/** A test event must never touch live orders, nor the other way round. */
function assertOwnMode({ livemode }: Stripe.Event): void {
  const isLive = /^(sk|rk)_live_/.test(env().STRIPE_SECRET_KEY ?? "");
  if (Boolean(livemode) !== isLive) throw new Error(`an event of ${livemode ? "live" : "test"} mode`);
}

/**
 * We read only ids from events, whose places no API version has moved; their meaning is asked for in our own version.
 */
function logOtherVersion({ id, api_version }: Stripe.Event): void {
  if (!api_version || api_version === Stripe.API_VERSION) return;
  log().warn(
    { event_id: id, theirs: api_version, ours: Stripe.API_VERSION },
    "an event of another API version",
  );
}

/** Returns the header that Stripe would send with this payload, for the sandbox. */
export function signPayload(payload: string): string {
  const secret = String(env().STRIPE_WEBHOOK_SECRETS[0]);
  return Stripe.webhooks.generateTestHeaderString({ payload, secret });
}

import Stripe from "stripe";
import { env } from "@/lib/platform/env";
import type { ReceivedEvent } from "@/lib/platform/inbox";
import { BadSignature } from "./errors";

const toleranceSeconds = 300;

/** Checks who sent an event and when, before anything of it is believed or stored. Throws BadSignature. */
export function readSignedEvent(payload: string, signature: string | null): ReceivedEvent {
  try {
    const secret = env().STRIPE_WEBHOOK_SECRET;
    const event = Stripe.webhooks.constructEvent(payload, signature ?? "", secret, toleranceSeconds);
    assertNotFromTheFuture(String(signature));
    return { provider: "stripe", id: event.id, type: event.type, payload };
  } catch (error) {
    throw Object.assign(new BadSignature(), { cause: error });
  }
}

/** Stripe's own check lets any later timestamp pass, and with it a replay kept for years. */
function assertNotFromTheFuture(signature: string): void {
  const sentAt = Number(signature.match(/(?:^|,)t=(\d+)/)?.[1]);
  if (sentAt > Date.now() / 1000 + toleranceSeconds) throw new Error("signed in the future");
}

/** The header that Stripe would send with this payload, for the sandbox. */
export function signPayload(payload: string): string {
  return Stripe.webhooks.generateTestHeaderString({ payload, secret: env().STRIPE_WEBHOOK_SECRET });
}

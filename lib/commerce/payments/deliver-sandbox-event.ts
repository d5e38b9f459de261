import { stripeTimeout } from "@/lib/base/platform/client.stripe";
import { env } from "@/lib/base/platform/env";
import { log } from "@/lib/base/platform/log";
import type { SandboxSession } from "@/prisma/generated/client";
import { sandboxId } from "./gateway.sandbox";
import { signPayload } from "./signature.stripe";

type SandboxEvent =
  | `checkout.session.${"completed" | "async_payment_succeeded" | "async_payment_failed"}`
  | "charge.captured"
  | "payment_intent.canceled"
  | "charge.refunded"
  | "refund.failed"
  | `charge.dispute.${"created" | "closed"}`;

/**
 * Delivers an event as Stripe would: signed, over HTTP, to the public path. A failed delivery is made good by the
 * reconciliation.
 */
export async function deliverSandboxEvent(type: SandboxEvent, session: SandboxSession): Promise<void> {
  const payload = JSON.stringify({
    id: sandboxId("evt"),
    object: "event",
    type,
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    data: { object: type.startsWith("checkout.") ? sessionObject(session) : paymentObject(type, session) },
  });
  try {
    const answer = await fetch(`${env().APP_URL}/payments/webhooks/stripe`, {
      method: "POST",
      headers: { "content-type": "application/json", "stripe-signature": signPayload(payload) },
      body: payload,
      signal: AbortSignal.timeout(stripeTimeout),
    });
    if (!answer.ok) log().warn({ status: answer.status }, "the sandbox's event was refused");
  } catch (error) {
    log().warn({ err: error }, "the sandbox's event was not delivered");
  }
}

function sessionObject({ id, orderId, amount, currency, status, paymentStatus, paymentRef }: SandboxSession) {
  return {
    id,
    object: "checkout.session",
    client_reference_id: orderId,
    amount_total: amount,
    currency: currency.toLowerCase(),
    status,
    payment_status: paymentStatus === "paid" ? "paid" : "unpaid",
    payment_intent: paymentRef,
  };
}

function paymentObject(type: SandboxEvent, { paymentRef, amount, currency }: SandboxSession) {
  if (type.startsWith("payment_intent."))
    return { object: "payment_intent", id: paymentRef, amount, currency: currency.toLowerCase() };
  const object = type.startsWith("charge.dispute")
    ? "dispute"
    : type === "refund.failed"
      ? "refund"
      : "charge";
  return { object, payment_intent: paymentRef, amount, currency: currency.toLowerCase() };
}

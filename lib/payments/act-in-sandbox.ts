import { randomBytes } from "node:crypto";
import { env } from "@/lib/platform/env";
import { NotFound } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { SandboxSession } from "@/prisma/generated/client";
import { completeSandboxSession, findSandboxSession } from "./gateway.sandbox";
import { providerTimeout } from "./rules";
import type { SandboxOutcome } from "./schema";
import { signPayload } from "./signature.stripe";

/** What a buyer does on the sandbox's page, and where that leads. Throws NotFound beside a real provider. */
export async function actInSandbox(id: string, outcome: SandboxOutcome): Promise<{ location: string }> {
  if (env().PAYMENTS !== "sandbox") throw new NotFound();
  const session = await findSandboxSession(id);
  const order = `/orders/${session.orderId}`;
  switch (outcome) {
    case "abandoned":
      return { location: `${order}?checkout=cancelled` };
    case "declined":
      return { location: `/sandbox/checkout/${id}?declined=1` };
    case "paid":
      if (!(await completeSandboxSession(id))) return { location: order };
      await deliver(completedEvent(await findSandboxSession(id)));
      return { location: `${order}?checkout=done` };
  }
}

function completedEvent(session: SandboxSession) {
  return {
    id: `evt_sandbox_${randomBytes(12).toString("hex")}`,
    object: "event",
    type: "checkout.session.completed",
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    data: {
      object: {
        id: session.id,
        object: "checkout.session",
        client_reference_id: session.orderId,
        amount_total: session.amount,
        currency: session.currency.toLowerCase(),
        status: session.status,
        payment_status: "paid",
        payment_intent: session.paymentRef,
      },
    },
  };
}

/** As Stripe would: signed, over HTTP, to the public path. One that fails is made up for by the return page. */
async function deliver(event: object): Promise<void> {
  const payload = JSON.stringify(event);
  try {
    const answer = await fetch(`${env().APP_URL}/payments/webhooks/stripe`, {
      method: "POST",
      headers: { "content-type": "application/json", "stripe-signature": signPayload(payload) },
      body: payload,
      signal: AbortSignal.timeout(providerTimeout),
    });
    if (!answer.ok) log().warn({ status: answer.status }, "the sandbox's event was refused");
  } catch (error) {
    log().warn({ err: error }, "the sandbox's event was not delivered");
  }
}

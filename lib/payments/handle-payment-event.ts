import { z } from "zod";
import { db } from "@/lib/platform/db";
import type { EventHandler } from "@/lib/platform/inbox";
import { paymentGateway } from "./gateway";
import { settleCheckout } from "./settle-checkout";

const sessionEvent = z.object({
  data: z.object({ object: z.object({ id: z.string(), client_reference_id: z.string().nullish() }) }),
});

const sessionEvents = new Set([
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
]);

/** A payment event is a doorbell: it says which checkout to ask about, and nothing it says is believed. */
export const handlePaymentEvent: EventHandler = async (event) => {
  if (!sessionEvents.has(event.type)) return "ignored";
  const { object } = sessionEvent.parse(event.payload).data;
  const checkoutId =
    (await findCheckout(object.id)) ?? (await adoptCheckout(object.id, object.client_reference_id));
  if (checkoutId === null) return "ignored";
  await settleCheckout(checkoutId);
  return "processed";
};

async function findCheckout(sessionId: string): Promise<string | null> {
  return (await db.checkout.findFirst({ where: { sessionId }, select: { id: true } }))?.id ?? null;
}

/** A crash between the provider's answer and our note of it leaves a session that only the provider knows. */
async function adoptCheckout(sessionId: string, orderId: string | null | undefined): Promise<string | null> {
  const order = z.uuid().safeParse(orderId);
  if (!order.success || (await db.order.count({ where: { id: order.data } })) === 0) return null;
  const gateway = paymentGateway();
  const state = await gateway.retrieve(sessionId);
  if (state.orderId !== order.data) return null;
  const checkout = await db.checkout.upsert({
    where: { provider_sessionId: { provider: gateway.provider, sessionId } },
    create: {
      orderId: order.data,
      provider: gateway.provider,
      sessionId,
      url: "",
      status: state.status === "expired" ? "expired" : "complete",
      expiresAt: new Date(),
    },
    update: {},
  });
  return checkout.id;
}

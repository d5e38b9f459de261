import { z } from "zod";
import { type EventHandler, Parked, type StoredEvent } from "@/lib/base/platform/inbox";
import { handleAccountEvent } from "@/lib/people/payouts/handle-account-event";
import { adoptCheckout } from "./adopt-checkout";
import { AmountMismatch } from "./errors";
import { paymentGateway } from "./gateway";
import { settleCheckout } from "./settle-checkout";
import { settlePayment } from "./settle-payment";

type Outcome = Awaited<ReturnType<EventHandler>>;
type Handle = (event: StoredEvent) => Promise<Outcome>;

/** The handler for each type of event. Others are stored and ignored. */
const handlers: Record<string, Handle> = {
  "checkout.session.completed": handleCheckout,
  "checkout.session.async_payment_succeeded": handleCheckout,
  "checkout.session.async_payment_failed": handleCheckout,
  "checkout.session.expired": handleCheckout,
  "payment_intent.amount_capturable_updated": handleIntent,
  "payment_intent.canceled": handleIntent,
  "charge.captured": handlePayment,
  "charge.expired": handlePayment,
  "charge.refunded": handlePayment,
  "refund.created": handlePayment,
  "refund.updated": handlePayment,
  "refund.failed": handlePayment,
  "charge.dispute.created": handlePayment,
  "charge.dispute.updated": handlePayment,
  "charge.dispute.closed": handlePayment,
};

/**
 * A payment event is a doorbell: it only says which checkout or payment to ask the provider about, and nothing else in
 * it is believed.
 */
export const handlePaymentEvent: EventHandler = async (event) => {
  if (event.type === "account.updated") return handleAccountEvent(event);
  const handle = handlers[event.type];
  if (!handle || isOfAnotherAccount(event)) return "ignored";
  try {
    return await handle(event);
  } catch (error) {
    throw error instanceof AmountMismatch ? new Parked(error.message) : error;
  }
};

const accountOf = z.object({ account: z.string().nullish() });

/** We also receive events about payments that a host takes on an account of their own; they do not concern us. */
function isOfAnotherAccount({ payload }: StoredEvent): boolean {
  return Boolean(accountOf.parse(payload).account);
}

const sessionEvent = z.object({
  data: z.object({ object: z.object({ id: z.string(), client_reference_id: z.string().nullish() }) }),
});

async function handleCheckout({ payload }: StoredEvent): Promise<Outcome> {
  const { id, client_reference_id } = sessionEvent.parse(payload).data.object;
  const checkoutId = await adoptCheckout(id, client_reference_id);
  if (checkoutId === null) return "ignored";
  await settleCheckout(checkoutId);
  return "processed";
}

const intentEvent = z.object({ data: z.object({ object: z.object({ id: z.string() }) }) });

function handleIntent({ payload }: StoredEvent): Promise<Outcome> {
  return settleMoney(intentEvent.parse(payload).data.object.id);
}

const paymentEvent = z.object({
  data: z.object({
    object: z.object({
      payment_intent: z
        .string()
        .or(z.object({ id: z.string() }))
        .nullish(),
    }),
  }),
});

async function handlePayment({ payload }: StoredEvent): Promise<Outcome> {
  const intent = paymentEvent.parse(payload).data.object.payment_intent;
  if (!intent) return "ignored";
  return settleMoney(typeof intent === "string" ? intent : intent.id);
}

async function settleMoney(paymentRef: string): Promise<Outcome> {
  const outcome = await settlePayment(paymentGateway().provider, paymentRef);
  return outcome === "foreign" ? "ignored" : "processed";
}

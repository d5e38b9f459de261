import type Stripe from "stripe";
import { z } from "zod";
import { after, seconds } from "@/lib/base/platform/time";
import type { Split } from "@/lib/people/payouts/schema";
import { authorisationLifetime } from "./rules";
import type { CheckoutState, ProviderDispute, ProviderRefund, Whereabouts } from "./schema";

export function toState(session: Stripe.Checkout.Session): CheckoutState {
  const orderId = String(session.client_reference_id);
  if (session.status === "expired") return { status: "expired", orderId };
  if (session.status === "open") return { status: "open", orderId };
  const intent = session.payment_intent;
  const paymentRef = intent ? idOf(intent) : "";
  const money = {
    orderId,
    paymentRef,
    amount: Number(session.amount_total),
    currency: String(session.currency).toUpperCase(),
    split: splitOf(intent),
  };
  // Stripe calls a session with authorised money unpaid; only the intent says that it is authorised.
  if (intent !== null && typeof intent === "object" && intent.capture_method === "manual") {
    const { status } = whereaboutsOf(intent);
    if (status === "authorised") return { status, ...money, captureBefore: captureBefore(intent) };
    if (status === "released") return { status, orderId, paymentRef };
    if (status === "captured") return { status: "paid", ...money, amount: intent.amount_received };
  }
  if (session.payment_status !== "paid")
    return { status: hasFailed(intent) ? "failed" : "processing", orderId };
  return { status: "paid", ...money };
}

export function whereaboutsOf(intent: Stripe.PaymentIntent): Whereabouts {
  switch (intent.status) {
    case "requires_capture":
      return { status: "authorised" };
    case "succeeded":
      return { status: "captured", amount: intent.amount_received };
    case "canceled":
      return { status: "released" };
    default:
      return { status: "awaited" };
  }
}

function captureBefore({ latest_charge: charge, created }: Stripe.PaymentIntent): Date {
  const said =
    charge !== null && typeof charge === "object" && charge.payment_method_details?.card?.capture_before;
  const createdAt = new Date(seconds(created));
  return said ? new Date(seconds(said)) : after(createdAt, authorisationLifetime);
}

function splitOf(intent: Stripe.Checkout.Session["payment_intent"]): Split | null {
  if (intent === null || typeof intent === "string" || !intent.transfer_data) return null;
  return {
    accountRef: idOf(intent.transfer_data.destination),
    feeAmount: intent.application_fee_amount ?? 0,
  };
}

export function feeReturned(charge: Stripe.Refund["charge"] | Stripe.PaymentIntent["latest_charge"]): number {
  const fee = charge !== null && typeof charge === "object" ? charge.application_fee : null;
  return fee !== null && typeof fee === "object" ? fee.amount_refunded : 0;
}

/** A delayed payment that failed leaves its session complete, and only its intent says so. */
function hasFailed(intent: Stripe.Checkout.Session["payment_intent"]): boolean {
  return (
    typeof intent === "object" &&
    (intent?.status === "requires_payment_method" || intent?.status === "canceled")
  );
}

export function toRefund(refund: Stripe.Refund): ProviderRefund {
  return {
    providerRef: refund.id,
    refundId: ownId(refund.metadata?.refund_id),
    amount: refund.amount,
    status: refundStatus(refund),
  };
}

/** A pending refund has been sent; if it does not arrive, we are told later. */
export function refundStatus({ status }: Stripe.Refund): "succeeded" | "failed" {
  return status === "failed" || status === "canceled" ? "failed" : "succeeded";
}

export function toDispute({ id, amount, reason, status }: Stripe.Dispute): ProviderDispute {
  const isOver = status === "won" || status === "warning_closed" || status === "prevented";
  return {
    providerRef: id,
    amount,
    reason,
    status: status === "lost" ? "lost" : isOver ? "won" : "open",
  };
}

/** Metadata can be written by anyone with access to the account, so only a well-formed id is accepted. */
export function ownId(value: string | null | undefined): string | null {
  return z.uuid().safeParse(value).data ?? null;
}

export function idOf(reference: string | { id: string }): string {
  return typeof reference === "string" ? reference : reference.id;
}

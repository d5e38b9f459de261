import Stripe from "stripe";
import { z } from "zod";
import type { Split } from "@/lib/payouts/schema";
import { reach, stripe, unavailable } from "@/lib/platform/client.stripe";
import { env } from "@/lib/platform/env";
import { days, seconds } from "@/lib/platform/time";
import { checkoutKey } from "./rules";
import type {
  Bill,
  CheckoutState,
  OpenedCheckout,
  PaymentState,
  ProviderDispute,
  ProviderRefund,
  RecentMoney,
  RefundRequest,
  SentRefund,
} from "./schema";

export const stripeGateway = {
  provider: "stripe" as const,

  async open(bill: Bill): Promise<OpenedCheckout> {
    const session = await reach(() =>
      stripe().checkout.sessions.create(sessionParams(bill), {
        idempotencyKey: checkoutKey(bill),
      }),
    );
    return { sessionId: session.id, url: String(session.url) };
  },

  async retrieve(sessionId: string): Promise<CheckoutState> {
    return toState(await reach(() => retrieveSession(sessionId)));
  },

  async expire(sessionId: string): Promise<CheckoutState> {
    const session = await reach(async () => {
      try {
        return await stripe().checkout.sessions.expire(sessionId);
      } catch (error) {
        // Stripe refuses to expire what is complete or expired already; then the truth is for asking.
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
        return retrieveSession(sessionId);
      }
    });
    return toState(session);
  },

  async refund({ refundId, paymentRef, amount, isSplit }: RefundRequest): Promise<SentRefund> {
    try {
      const refund = await reach(() =>
        stripe().refunds.create(
          {
            payment_intent: paymentRef,
            amount,
            metadata: { refund_id: refundId },
            ...(isSplit && takenFromBoth),
            expand: ["charge.application_fee"],
          },
          { idempotencyKey: `refund:${refundId}` },
        ),
      );
      return {
        status: refundStatus(refund),
        providerRef: refund.id,
        feeReturned: feeReturned(refund.charge),
      };
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
      return { status: "refused", reason: error.code ?? error.message };
    }
  },

  async inspect(paymentRef: string): Promise<PaymentState> {
    const [intent, refunds, disputes] = await reach(() =>
      Promise.all([
        stripe().paymentIntents.retrieve(paymentRef, { expand: ["latest_charge.application_fee"] }),
        stripe().refunds.list({ payment_intent: paymentRef, limit: 100 }),
        stripe().disputes.list({ payment_intent: paymentRef, limit: 100 }),
      ]),
    );
    return {
      orderId: ownId(intent.metadata?.order_id),
      feeReturned: feeReturned(intent.latest_charge),
      refunds: refunds.data.map(toRefund),
      disputes: disputes.data.map(toDispute),
    };
  },

  async recent(since: Date): Promise<RecentMoney> {
    const created = { gte: Math.floor(since.getTime() / 1000) };
    const checkouts: RecentMoney["checkouts"] = [];
    const paymentRefs = new Set<string>();
    try {
      // Sessions live for a day at most, so that one which completed since was created at most a day before.
      const opened = { gte: created.gte - days(1) / seconds(1) };
      for await (const session of stripe().checkout.sessions.list({
        created: opened,
        status: "complete",
        limit: 100,
      }))
        checkouts.push({ sessionId: session.id, orderId: ownId(session.client_reference_id) });
      const sent = { gte: created.gte - bankPatience / seconds(1) };
      for await (const refund of stripe().refunds.list({ created: sent, limit: 100 })) {
        const isNews = refund.created >= created.gte || refundStatus(refund) === "failed";
        if (refund.payment_intent && isNews) paymentRefs.add(idOf(refund.payment_intent));
      }
      for await (const { payment_intent } of stripe().disputes.list({ created, limit: 100 }))
        if (payment_intent) paymentRefs.add(idOf(payment_intent));
    } catch (error) {
      throw unavailable(error);
    }
    return { checkouts, paymentRefs: [...paymentRefs] };
  },
};

/** For how long a bank may still send back what was refunded. */
const bankPatience = days(30);

/** The host gives back their part and the platform its fee, each in proportion. */
const takenFromBoth = { reverse_transfer: true, refund_application_fee: true };

function sessionParams(bill: Bill): Stripe.Checkout.SessionCreateParams {
  const back = `${env().APP_URL}${bill.returnPath}`;
  return {
    mode: "payment",
    locale: "sv",
    client_reference_id: bill.orderId,
    customer_email: bill.buyerEmail,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: bill.currency.toLowerCase(),
          unit_amount: bill.amount,
          product_data: { name: bill.title },
        },
      },
    ],
    payment_intent_data: { metadata: { order_id: bill.orderId }, ...destination(bill.split) },
    expires_at: Math.floor(bill.expiresAt.getTime() / 1000),
    success_url: `${back}?checkout=done`,
    cancel_url: `${back}?checkout=cancelled`,
  };
}

/** Not `on_behalf_of`: the buyer meets one name, Aveli's, with one set of methods, whichever host is paid. */
function destination({ accountRef, feeAmount }: Split) {
  return {
    transfer_data: { destination: accountRef },
    ...(feeAmount > 0 && { application_fee_amount: feeAmount }),
  };
}

function retrieveSession(sessionId: string) {
  return stripe().checkout.sessions.retrieve(sessionId, { expand: ["payment_intent"] });
}

function toState(session: Stripe.Checkout.Session): CheckoutState {
  const orderId = String(session.client_reference_id);
  if (session.status === "expired") return { status: "expired", orderId };
  if (session.status === "open") return { status: "open", orderId };
  const intent = session.payment_intent;
  if (session.payment_status !== "paid")
    return { status: hasFailed(intent) ? "failed" : "processing", orderId };
  return {
    status: "paid",
    orderId,
    paymentRef: intent ? idOf(intent) : "",
    amount: Number(session.amount_total),
    currency: String(session.currency).toUpperCase(),
    split: splitOf(intent),
  };
}

function splitOf(intent: Stripe.Checkout.Session["payment_intent"]): Split | null {
  if (intent === null || typeof intent === "string" || !intent.transfer_data) return null;
  return {
    accountRef: idOf(intent.transfer_data.destination),
    feeAmount: intent.application_fee_amount ?? 0,
  };
}

function feeReturned(charge: Stripe.Refund["charge"] | Stripe.PaymentIntent["latest_charge"]): number {
  const fee = charge !== null && typeof charge === "object" ? charge.application_fee : null;
  return fee !== null && typeof fee === "object" ? fee.amount_refunded : 0;
}

/** A delayed payment that did not come leaves its session complete, and only its intent says so. */
function hasFailed(intent: Stripe.Checkout.Session["payment_intent"]): boolean {
  return (
    typeof intent === "object" &&
    (intent?.status === "requires_payment_method" || intent?.status === "canceled")
  );
}

function toRefund(refund: Stripe.Refund): ProviderRefund {
  return {
    providerRef: refund.id,
    refundId: ownId(refund.metadata?.refund_id),
    amount: refund.amount,
    status: refundStatus(refund),
  };
}

/** One that is pending has been sent; that it did not arrive is told later. */
function refundStatus({ status }: Stripe.Refund): "succeeded" | "failed" {
  return status === "failed" || status === "canceled" ? "failed" : "succeeded";
}

function toDispute({ id, amount, reason, status }: Stripe.Dispute): ProviderDispute {
  const isOver = status === "won" || status === "warning_closed" || status === "prevented";
  return {
    providerRef: id,
    amount,
    reason,
    status: status === "lost" ? "lost" : isOver ? "won" : "open",
  };
}

/** Metadata can be written by anyone who has the account; only an id that could be ours is taken for one. */
function ownId(value: string | null | undefined): string | null {
  return z.uuid().safeParse(value).data ?? null;
}

function idOf(thing: string | { id: string }): string {
  return typeof thing === "string" ? thing : thing.id;
}

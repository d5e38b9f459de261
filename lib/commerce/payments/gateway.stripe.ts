import Stripe from "stripe";
import { reach, stripe, unavailable } from "@/lib/base/platform/client.stripe";
import { env } from "@/lib/base/platform/env";
import { Unavailable } from "@/lib/base/platform/errors";
import { days, seconds } from "@/lib/base/platform/time";
import type { Split } from "@/lib/people/payouts/schema";
import { checkoutKey } from "./rules";
import type {
  Bill,
  CaptureRequest,
  CheckoutState,
  OpenedCheckout,
  PaymentState,
  RecentMoney,
  RefundRequest,
  SentRefund,
  Whereabouts,
} from "./schema";
import {
  feeReturned,
  idOf,
  ownId,
  refundStatus,
  toDispute,
  toRefund,
  toState,
  whereaboutsOf,
} from "./states.stripe";

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
        // Stripe refuses to expire a session that is complete or expired; then we ask for its state.
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
        return retrieveSession(sessionId);
      }
    });
    return toState(session);
  },

  async capture({ authorisationId, paymentRef, amount }: CaptureRequest): Promise<Whereabouts> {
    return unlessRefused(paymentRef, () =>
      stripe().paymentIntents.capture(
        paymentRef,
        { amount_to_capture: amount },
        { idempotencyKey: `capture:${authorisationId}` },
      ),
    );
  },

  async release(paymentRef: string): Promise<Whereabouts> {
    return unlessRefused(paymentRef, () => stripe().paymentIntents.cancel(paymentRef));
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
      whereabouts: whereaboutsOf(intent),
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
      // Sessions live for a day at most, so a session completed since then was created at most a day earlier.
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

/** For how long a bank may still return a refund. */
const bankPatience = days(30);

/** The host returns their part and the platform its fee, in proportion. */
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
    payment_intent_data: {
      metadata: { order_id: bill.orderId },
      ...destination(bill.split),
      ...(bill.capture === "manual" && { capture_method: "manual" }),
    },
    // Methods that cannot authorise first are not offered then.
    ...(bill.capture === "manual" && { payment_method_types: ["card"] }),
    expires_at: Math.floor(bill.expiresAt.getTime() / 1000),
    success_url: `${back}?checkout=done`,
    cancel_url: `${back}?checkout=cancelled`,
  };
}

/** Not `on_behalf_of`: buyers see one name, Aveli's, with one set of methods, whichever host is paid. */
function destination({ accountRef, feeAmount }: Split) {
  return {
    transfer_data: { destination: accountRef },
    ...(feeAmount > 0 && { application_fee_amount: feeAmount }),
  };
}

function retrieveSession(sessionId: string) {
  return stripe().checkout.sessions.retrieve(sessionId, { expand: ["payment_intent.latest_charge"] });
}

/** A refusal mostly means that this has been done already, or its opposite has been; then we ask for the state. */
async function unlessRefused(
  paymentRef: string,
  ask: () => Promise<Stripe.PaymentIntent>,
): Promise<Whereabouts> {
  try {
    return whereaboutsOf(await reach(ask));
  } catch (error) {
    const { StripeCardError, StripeInvalidRequestError } = Stripe.errors;
    if (!(error instanceof StripeCardError || error instanceof StripeInvalidRequestError)) throw error;
    if (passes.has(error.code ?? "")) throw new Unavailable(5, { cause: error });
    return whereaboutsOf(await reach(() => stripe().paymentIntents.retrieve(paymentRef)));
  }
}

/** Temporary refusals, because another call is working on the same payment. */
const passes = new Set(["lock_timeout", "idempotency_key_in_use"]);

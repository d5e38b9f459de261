import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { Unavailable } from "@/lib/platform/errors";
import { checkoutKey, providerPatience, providerTimeout } from "./rules";
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

let client: Stripe | undefined;

function stripe(): Stripe {
  client ??= new Stripe(String(env().STRIPE_SECRET_KEY), {
    timeout: providerTimeout,
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

  async refund({ refundId, paymentRef, amount }: RefundRequest): Promise<SentRefund> {
    try {
      const refund = await reach(() =>
        stripe().refunds.create(
          { payment_intent: paymentRef, amount, metadata: { refund_id: refundId } },
          { idempotencyKey: `refund:${refundId}` },
        ),
      );
      return { status: refundStatus(refund), providerRef: refund.id };
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
      return { status: "refused", reason: error.code ?? error.message };
    }
  },

  async inspect(paymentRef: string): Promise<PaymentState> {
    const [intent, refunds, disputes] = await reach(() =>
      Promise.all([
        stripe().paymentIntents.retrieve(paymentRef),
        stripe().refunds.list({ payment_intent: paymentRef, limit: 100 }),
        stripe().disputes.list({ payment_intent: paymentRef, limit: 100 }),
      ]),
    );
    return {
      orderId: ownId(intent.metadata?.order_id),
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
      const opened = { gte: created.gte - 24 * 60 * 60 };
      for await (const session of stripe().checkout.sessions.list({
        created: opened,
        status: "complete",
        limit: 100,
      }))
        checkouts.push({ sessionId: session.id, orderId: ownId(session.client_reference_id) });
      for await (const { payment_intent } of stripe().refunds.list({ created, limit: 100 }))
        if (payment_intent) paymentRefs.add(idOf(payment_intent));
      for await (const { payment_intent } of stripe().disputes.list({ created, limit: 100 }))
        if (payment_intent) paymentRefs.add(idOf(payment_intent));
    } catch (error) {
      throw unavailable(error);
    }
    return { checkouts, paymentRefs: [...paymentRefs] };
  },
};

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
    payment_intent_data: { metadata: { order_id: bill.orderId } },
    expires_at: Math.floor(bill.expiresAt.getTime() / 1000),
    success_url: `${back}?checkout=done`,
    cancel_url: `${back}?checkout=cancelled`,
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
  };
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

/** Asks Stripe, but keeps nobody waiting for longer than they have patience. */
async function reach<T>(call: () => Promise<T>): Promise<T> {
  const answered = new AbortController();
  const patience = pause(providerPatience, undefined, { signal: answered.signal }).then(
    () => Promise.reject(new Unavailable(5)),
    () => new Promise<never>(() => {}),
  );
  try {
    return await Promise.race([call(), patience]);
  } catch (error) {
    throw unavailable(error);
  } finally {
    answered.abort();
  }
}

/** Stripe being away or busy passes; that it refuses what we asked is a bug of ours, and stays one. */
function unavailable(error: unknown): unknown {
  const passes =
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeAPIError ||
    error instanceof Stripe.errors.StripeRateLimitError;
  return passes ? new Unavailable(5, { cause: error }) : error;
}

import Stripe from "stripe";
import { env } from "@/lib/platform/env";
import { Unavailable } from "@/lib/platform/errors";
import { checkoutKey, providerTimeout } from "./rules";
import type { Bill, CheckoutState, OpenedCheckout, RefundRequest } from "./schema";

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
    return toState(await reach(() => stripe().checkout.sessions.retrieve(sessionId)));
  },

  async expire(sessionId: string): Promise<CheckoutState> {
    try {
      return toState(await stripe().checkout.sessions.expire(sessionId));
    } catch (error) {
      // Stripe refuses to expire what is complete or expired already; then the truth is for asking.
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw unavailable(error);
      return this.retrieve(sessionId);
    }
  },

  async refund({ refundId, paymentRef, amount }: RefundRequest) {
    const refund = await reach(() =>
      stripe().refunds.create(
        { payment_intent: paymentRef, amount, metadata: { refund_id: refundId } },
        { idempotencyKey: `refund:${refundId}` },
      ),
    );
    return { providerRef: refund.id };
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

function toState(session: Stripe.Checkout.Session): CheckoutState {
  const orderId = String(session.client_reference_id);
  if (session.status === "expired") return { status: "expired", orderId };
  if (session.status === "open") return { status: "open", orderId };
  if (session.payment_status !== "paid") return { status: "processing", orderId };
  const intent = session.payment_intent;
  return {
    status: "paid",
    orderId,
    paymentRef: typeof intent === "string" ? intent : String(intent?.id),
    amount: Number(session.amount_total),
    currency: String(session.currency).toUpperCase(),
  };
}

async function reach<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw unavailable(error);
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

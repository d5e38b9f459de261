import { randomBytes } from "node:crypto";
import { ConnectedAccounts } from "./connected";
import { Refused } from "./refused";

export type Params = Record<string, string>;

interface Thing {
  id: string;
  created: number;
}

export interface Session extends Thing {
  object: "checkout.session";
  url: string;
  status: "open" | "complete" | "expired";
  payment_status: "unpaid" | "paid";
  payment_intent: string | null;
  client_reference_id: string | null;
  metadata: Params;
  amount_total: number;
  currency: string;
  expires_at: number;
}

export interface Intent extends Thing {
  object: "payment_intent";
  status: "processing" | "requires_capture" | "succeeded" | "requires_payment_method" | "canceled";
  capture_method: "automatic_async" | "manual";
  amount: number;
  amount_received: number;
  currency: string;
  latest_charge: string;
  metadata: Params;
  transfer_data: { destination: string } | null;
  application_fee_amount: number | null;
}

export interface Refund extends Thing {
  object: "refund";
  status: "succeeded" | "failed";
  amount: number;
  currency: string;
  payment_intent: string;
  charge: string;
  metadata: Params;
}

export interface Dispute extends Thing {
  object: "dispute";
  status: "needs_response" | "won" | "lost";
  reason: string;
  amount: number;
  currency: string;
  payment_intent: string;
  charge: string;
}

/** An event as Stripe would send it, without the signature. */
export interface StripeEvent extends Thing {
  object: "event";
  type: string;
  livemode: false;
  data: { object: { id: string; payment_intent?: string | null } };
}

/** The state of one Stripe account, and the actions of buyers, banks and Stripe's staff. */
export class StripeAccount {
  readonly sessions = new Map<string, Session>();
  readonly refunds = new Map<string, Refund>();
  readonly disputes = new Map<string, Dispute>();
  readonly connected = new ConnectedAccounts();
  /** In chronological order. */
  readonly events: StripeEvent[] = [];
  readonly #intents = new Map<string, Intent>();
  readonly #asked = new Map<string, Params>();
  readonly #refusesCapture = new Set<string>();

  open(params: Params): Session {
    const session: Session = {
      ...newThing("cs_test"),
      object: "checkout.session",
      url: "",
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      client_reference_id: params.client_reference_id ?? null,
      metadata: nested(params, "metadata"),
      amount_total: Number(params["line_items[0][price_data][unit_amount]"]),
      currency: String(params["line_items[0][price_data][currency]"]),
      expires_at: Number(params.expires_at),
    };
    session.url = `https://checkout.stripe.test/${session.id}`;
    this.sessions.set(session.id, session);
    this.#asked.set(session.id, params);
    return session;
  }

  session = (id: string) => this.sessions.get(id) ?? missing("checkout.session");
  intent = (id: string) => this.#intents.get(id) ?? missing("payment_intent");

  charge(id: string) {
    const intent = [...this.#intents.values()].find(({ latest_charge }) => latest_charge === id);
    if (!intent) return missing("charge");
    const amount_refunded = this.#returned(intent.id);
    return {
      ...{ id, object: "charge" as const, created: intent.created, payment_intent: intent.id },
      ...{ amount: intent.amount, currency: intent.currency, amount_refunded },
      payment_method_details: { card: { capture_before: intent.created + 7 * 86_400 } },
      refunded: amount_refunded === intent.amount,
      application_fee: feeOf(intent, amount_refunded),
    };
  }

  /** Completes a checkout; `isSettled` is false for money that is still on its way. Returns the payment's id. */
  pay(sessionId: string, isSettled = true): string {
    const session = this.session(sessionId);
    if (session.status !== "open") throw new Error("the session is not open");
    const params = this.#asked.get(sessionId) ?? {};
    const destination = params["payment_intent_data[transfer_data][destination]"];
    const fee = params["payment_intent_data[application_fee_amount]"];
    const isManual = params["payment_intent_data[capture_method]"] === "manual";
    if (isManual && !isSettled) throw new Error("no card pays later");
    const intent: Intent = {
      ...newThing("pi"),
      object: "payment_intent",
      status: isManual ? "requires_capture" : isSettled ? "succeeded" : "processing",
      capture_method: isManual ? "manual" : "automatic_async",
      amount: session.amount_total,
      amount_received: isSettled && !isManual ? session.amount_total : 0,
      currency: session.currency,
      latest_charge: newThing("ch").id,
      metadata: nested(params, "payment_intent_data[metadata]"),
      transfer_data: destination ? { destination } : null,
      application_fee_amount: fee ? Number(fee) : null,
    };
    this.#intents.set(intent.id, intent);
    Object.assign(session, { status: "complete", payment_intent: intent.id });
    if (isManual) {
      this.#tell("payment_intent.amount_capturable_updated", intent);
    } else if (isSettled) {
      session.payment_status = "paid";
      this.#tell("payment_intent.succeeded", intent);
      this.#tell("charge.succeeded", this.charge(intent.latest_charge));
    }
    this.#tell("checkout.session.completed", session);
    return intent.id;
  }

  /** Captures authorised money, for us or for staff in the dashboard, who can capture a part. */
  capture(intentId: string, amount?: number): Intent {
    const intent = this.intent(intentId);
    if (intent.status !== "requires_capture") throw new Refused(400, "payment_intent_unexpected_state");
    if (this.#refusesCapture.has(intentId)) throw new Refused(402, "card_declined");
    Object.assign(intent, { status: "succeeded", amount_received: amount ?? intent.amount });
    for (const session of this.sessions.values())
      if (session.payment_intent === intentId) session.payment_status = "paid";
    this.#tell("charge.captured", this.charge(intent.latest_charge));
    this.#tell("payment_intent.succeeded", intent);
    return intent;
  }

  /** Makes the bank refuse the capture. */
  refuseCapture(intentId: string): void {
    this.#refusesCapture.add(intentId);
  }

  /** Releases authorised money: for us, for staff, or for the bank when it lapses. */
  cancel(intentId: string): Intent {
    const intent = this.intent(intentId);
    if (intent.status !== "requires_capture") throw new Refused(400, "payment_intent_unexpected_state");
    intent.status = "canceled";
    this.#tell("payment_intent.canceled", intent);
    return intent;
  }

  /** The bank's decision about a delayed payment. */
  endDelay(sessionId: string, isPaid: boolean): void {
    const session = this.session(sessionId);
    const intent = this.intent(String(session.payment_intent));
    intent.status = isPaid ? "succeeded" : "requires_payment_method";
    intent.amount_received = isPaid ? intent.amount : 0;
    if (isPaid) session.payment_status = "paid";
    this.#tell(`payment_intent.${isPaid ? "succeeded" : "payment_failed"}`, intent);
    this.#tell(`checkout.session.async_payment_${isPaid ? "succeeded" : "failed"}`, session);
  }

  expire(sessionId: string): Session {
    const session = this.session(sessionId);
    if (session.status !== "open") throw new Refused(400, "checkout_session_not_open");
    session.status = "expired";
    this.#tell("checkout.session.expired", session);
    return session;
  }

  /** Refunds money, for us or for staff in the dashboard: everything that is left by default. */
  refund(intentId: string, amount?: number, metadata: Params = {}): Refund {
    const intent = this.intent(intentId);
    const left = intent.amount - this.#returned(intentId);
    if (left === 0 || (amount ?? left) > left) throw new Refused(400, "charge_already_refunded");
    const refund: Refund = {
      ...newThing("re"),
      object: "refund",
      status: "succeeded",
      amount: amount ?? left,
      currency: intent.currency,
      payment_intent: intentId,
      charge: intent.latest_charge,
      metadata,
    };
    this.refunds.set(refund.id, refund);
    this.#tell("refund.created", refund);
    this.#tell("charge.refunded", this.charge(intent.latest_charge));
    this.#tell("refund.updated", refund);
    return refund;
  }

  /** The buyer's bank returns a refund. */
  bounce(refundId: string): void {
    const refund = this.refunds.get(refundId) ?? missing("refund");
    refund.status = "failed";
    this.#tell("refund.failed", refund);
  }

  dispute(intentId: string, amount: number): Dispute {
    const { currency, latest_charge } = this.intent(intentId);
    const dispute: Dispute = {
      ...newThing("dp"),
      object: "dispute",
      status: "needs_response",
      reason: "fraudulent",
      ...{ amount, currency, payment_intent: intentId, charge: latest_charge },
    };
    this.disputes.set(dispute.id, dispute);
    this.#tell("charge.dispute.created", dispute);
    return dispute;
  }

  closeDispute(id: string, as: "won" | "lost"): void {
    const dispute = this.disputes.get(id) ?? missing("dispute");
    dispute.status = as;
    this.#tell("charge.dispute.closed", dispute);
  }

  #returned(intentId: string): number {
    return [...this.refunds.values()]
      .filter(({ payment_intent, status }) => payment_intent === intentId && status === "succeeded")
      .reduce((sum, { amount }) => sum + amount, 0);
  }

  #tell(type: string, object: { id: string }): void {
    this.events.push({
      ...newThing("evt"),
      object: "event",
      type,
      livemode: false,
      data: { object: structuredClone(object) },
    });
  }
}

/** The platform's fee is refunded in proportion to the money. */
function feeOf({ application_fee_amount: fee, amount }: Intent, refunded: number) {
  return fee === null ? null : { amount: fee, amount_refunded: Math.round((fee * refunded) / amount) };
}

function newThing(prefix: string): Thing {
  return { id: `${prefix}_${randomBytes(12).toString("hex")}`, created: Math.floor(Date.now() / 1000) };
}

/** Parses `metadata[order_id]` and the like to an object. */
function nested(params: Params, name: string): Params {
  const inner = Object.entries(params).filter(([key]) => key.startsWith(`${name}[`));
  return Object.fromEntries(inner.map(([key, value]) => [key.slice(name.length + 1, -1), value]));
}

function missing(what: string): never {
  throw new Refused(404, "resource_missing", `No such ${what}`);
}

import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Params = Record<string, string>;
type Answer = { status: number; body: unknown };

interface Session {
  id: string;
  object: "checkout.session";
  url: string;
  status: "open" | "complete" | "expired";
  payment_status: "unpaid" | "paid";
  payment_intent: string | null;
  client_reference_id: string | undefined;
  amount_total: number;
  currency: string | undefined;
  expires_at: number;
  created: number;
}

interface Intent {
  id: string;
  object: "payment_intent";
  status: "processing" | "succeeded" | "requires_payment_method";
  metadata: { order_id: string | undefined };
}

interface Refund {
  id: string;
  object: "refund";
  payment_intent: string;
  amount: number;
  status: "succeeded" | "failed";
  metadata: { refund_id?: string };
  created: number;
}

interface Dispute {
  id: string;
  object: "dispute";
  payment_intent: string;
  amount: number;
  reason: string;
  status: "needs_response" | "won" | "lost";
  created: number;
}

export interface StripeServer {
  url: string;
  /** Every request that was answered: its path and its parameters as Stripe would read them. */
  requests: { path: string; params: Params; idempotencyKey: string | undefined }[];
  /** The buyer pays; `isSettled` false for money that is still on its way. Gives the payment's id. */
  pay(sessionId: string, isSettled?: boolean): string;
  /** How money on its way ends. */
  endDelay(sessionId: string, isPaid: boolean): void;
  /** Somebody sends money back in Stripe's dashboard. Gives the refund's id. */
  refund(paymentIntent: string, amount: number): string;
  bounce(refundId: string): void;
  dispute(paymentIntent: string, amount: number): string;
  closeDispute(disputeId: string, status: "won" | "lost"): void;
  /** Makes the next call fail: with a status, or by hanging up. */
  failNext(how: number | "hang up"): void;
  stop(): Promise<void>;
}

/** Stripe's side of Checkout over HTTP for the official SDK: sessions, refunds, disputes, idempotency keys, failures. */
export async function startStripeServer(): Promise<StripeServer> {
  const sessions = new Map<string, Session>();
  const intents = new Map<string, Intent>();
  const refunds = new Map<string, Refund>();
  const disputes = new Map<string, Dispute>();
  const answers = new Map<string, { params: string; answer: Answer }>();
  const requests: StripeServer["requests"] = [];
  let failure: number | "hang up" | null = null;

  function answer(method: string, path: string, params: Params): Answer {
    const [, , resource, second, third] = path.split("/");
    if (resource === "checkout") return answerAboutSession(method, path.split("/").slice(4), params);
    if (resource === "payment_intents") return found(intents.get(String(second)));
    if (resource === "refunds" && method === "POST") return openRefund(params);
    if (resource === "refunds") return listOf(refunds, params);
    if (resource === "disputes" && !third) return listOf(disputes, params);
    return refusal(404, "resource_missing");
  }

  function answerAboutSession(method: string, [id, verb]: string[], params: Params): Answer {
    if (!id && method === "POST") return ok(openSession(params));
    if (!id) return listOf(sessions, params);
    const session = sessions.get(id);
    if (!session) return refusal(404, "resource_missing");
    if (verb !== "expire") return ok(expanded(session, params));
    if (session.status !== "open") return refusal(400, "checkout_session_not_open");
    session.status = "expired";
    return ok(session);
  }

  function expanded(session: Session, params: Params) {
    const isExpanded = Object.values(params).includes("payment_intent");
    const intent = session.payment_intent === null ? null : intents.get(session.payment_intent);
    return isExpanded ? { ...session, payment_intent: intent } : session;
  }

  function openSession(params: Params): Session {
    const id = newId("cs_test");
    const session: Session = {
      id,
      object: "checkout.session",
      url: `https://checkout.stripe.test/${id}`,
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      client_reference_id: params.client_reference_id,
      amount_total: Number(params["line_items[0][price_data][unit_amount]"]),
      currency: params["line_items[0][price_data][currency]"],
      expires_at: Number(params.expires_at),
      created: now(),
    };
    sessions.set(id, session);
    return session;
  }

  function openRefund(params: Params): Answer {
    const paymentIntent = String(params.payment_intent);
    const amount = Number(params.amount);
    if (amount > refundable(paymentIntent)) return refusal(400, "charge_already_refunded");
    return ok(keepRefund(paymentIntent, amount, params["metadata[refund_id]"]));
  }

  function refundable(paymentIntent: string): number {
    const session = [...sessions.values()].find(({ payment_intent }) => payment_intent === paymentIntent);
    const returned = [...refunds.values()].filter(
      (refund) => refund.payment_intent === paymentIntent && refund.status === "succeeded",
    );
    return (session?.amount_total ?? 0) - returned.reduce((sum, { amount }) => sum + amount, 0);
  }

  function keepRefund(paymentIntent: string, amount: number, refundId?: string): Refund {
    const refund: Refund = {
      id: newId("re"),
      object: "refund",
      payment_intent: paymentIntent,
      amount,
      status: "succeeded",
      metadata: refundId ? { refund_id: refundId } : {},
      created: now(),
    };
    refunds.set(refund.id, refund);
    return refund;
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const body = await read(request);
    if (failure !== null) {
      const how = failure;
      failure = null;
      if (how === "hang up") return response.destroy();
      return send(response, refusal(how, "api_error"));
    }
    const [path = "", query] = String(request.url).split("?");
    const params = Object.fromEntries(new URLSearchParams(body || query));
    const key = request.headers["idempotency-key"]?.toString();
    requests.push({ path, params, idempotencyKey: key });

    const known = key ? answers.get(key) : undefined;
    if (known && known.params !== body) return send(response, refusal(400, "idempotency_error"));
    const given = known?.answer ?? answer(String(request.method), path, params);
    if (key) answers.set(key, { params: body, answer: given });
    send(response, given);
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    pay(sessionId, isSettled = true) {
      const session = sessions.get(sessionId);
      if (session?.status !== "open") throw new Error("the session is not open");
      const id = newId("pi");
      session.status = "complete";
      session.payment_intent = id;
      if (isSettled) session.payment_status = "paid";
      const status = isSettled ? "succeeded" : "processing";
      const metadata = { order_id: session.client_reference_id };
      intents.set(id, { id, object: "payment_intent", status, metadata });
      return id;
    },
    endDelay(sessionId, isPaid) {
      const session = sessions.get(sessionId);
      const intent = intents.get(String(session?.payment_intent));
      if (!session || intent?.status !== "processing") throw new Error("no money is on its way");
      intent.status = isPaid ? "succeeded" : "requires_payment_method";
      if (isPaid) session.payment_status = "paid";
    },
    refund: (paymentIntent, amount) => keepRefund(paymentIntent, amount).id,
    bounce(refundId) {
      const refund = refunds.get(refundId);
      if (refund) refund.status = "failed";
    },
    dispute(paymentIntent, amount) {
      const id = newId("dp");
      const about = { payment_intent: paymentIntent, amount, reason: "fraudulent", created: now() };
      disputes.set(id, { id, object: "dispute", status: "needs_response", ...about });
      return id;
    },
    closeDispute(disputeId, status) {
      const dispute = disputes.get(disputeId);
      if (dispute) dispute.status = status;
    },
    failNext(how) {
      failure = how;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const newId = (prefix: string) => `${prefix}_${randomBytes(12).toString("hex")}`;
const now = () => Math.floor(Date.now() / 1000);
const ok = (body: unknown): Answer => ({ status: 200, body });
const found = (body: unknown): Answer => (body ? ok(body) : refusal(404, "resource_missing"));

/** A list with Stripe's filters that we use; it has one page. */
function listOf(
  things: Map<string, { created: number; status: string; payment_intent: string | null }>,
  params: Params,
): Answer {
  const data = [...things.values()].filter(
    (thing) =>
      (!params.payment_intent || thing.payment_intent === params.payment_intent) &&
      (!params.status || thing.status === params.status) &&
      thing.created >= Number(params["created[gte]"] ?? 0),
  );
  return ok({ object: "list", data, has_more: false });
}

function refusal(status: number, code: string): Answer {
  const type = status >= 500 ? "api_error" : "invalid_request_error";
  return { status, body: { error: { type, code, message: code } } };
}

function send(response: ServerResponse, { status, body }: Answer) {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

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
}

export interface StripeServer {
  url: string;
  /** Every request that was answered: its path and its parameters as Stripe would read them. */
  requests: { path: string; params: Params; idempotencyKey: string | undefined }[];
  /** The buyer pays; `isSettled` false for money that is still on its way. */
  pay(sessionId: string, isSettled?: boolean): void;
  /** Makes the next call fail: with a status, or by hanging up. */
  failNext(how: number | "hang up"): void;
  stop(): Promise<void>;
}

/** Stripe's side of Checkout over HTTP for the official SDK: sessions, refunds, idempotency keys, failures. */
export async function startStripeServer(): Promise<StripeServer> {
  const sessions = new Map<string, Session>();
  const answers = new Map<string, { params: string; answer: Answer }>();
  const requests: StripeServer["requests"] = [];
  let failure: number | "hang up" | null = null;

  function answer(method: string, path: string, params: Params): Answer {
    const [, , , resource, id, verb] = path.split("/");
    if (path === "/v1/checkout/sessions" && method === "POST") return ok(openSession(params));
    if (path === "/v1/refunds" && method === "POST") {
      return ok({ id: newId("re"), object: "refund", status: "succeeded", amount: Number(params.amount) });
    }
    const session = resource === "sessions" ? sessions.get(String(id)) : undefined;
    if (!session) return refusal(404, "resource_missing");
    if (verb !== "expire") return ok(session);
    if (session.status !== "open") return refusal(400, "checkout_session_not_open");
    session.status = "expired";
    return ok(session);
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
    };
    sessions.set(id, session);
    return session;
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const body = await read(request);
    if (failure !== null) {
      const how = failure;
      failure = null;
      if (how === "hang up") return response.destroy();
      return send(response, refusal(how, "api_error"));
    }
    const path = String(request.url);
    const params = Object.fromEntries(new URLSearchParams(body));
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
      session.status = "complete";
      session.payment_intent = newId("pi");
      if (isSettled) session.payment_status = "paid";
    },
    failNext(how) {
      failure = how;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const newId = (prefix: string) => `${prefix}_${randomBytes(12).toString("hex")}`;
const ok = (body: unknown): Answer => ({ status: 200, body });

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

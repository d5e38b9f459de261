import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Params, StripeAccount } from "./stripe/account";
import { answer } from "./stripe/answer";
import { type FaultPlan, noFaults } from "./stripe/faults";
import { Refused } from "./stripe/refused";

interface AnsweredRequest {
  method: string;
  path: string;
  /** As Stripe would parse them, from body or query. */
  params: Params;
  idempotencyKey: string | undefined;
}

export interface StripeServer {
  url: string;
  account: StripeAccount;
  /** Every request that got a response, or would have if the connection had not been closed. */
  requests: AnsweredRequest[];
  /** Makes the next call, or as many as given, fail: with a status, or by closing the connection. */
  failNext(how: number | "hang up", times?: number): void;
  /** From now on calls fail as planned, and take this long. */
  misbehave(plan: FaultPlan, latency?: number): void;
  /** As Stripe does after a day: the same idempotency key is then a new call. */
  forgetKeys(): void;
  stop(): Promise<void>;
}

type Answer = { status: number; body: unknown };

/**
 * Stripe over HTTP for the official SDK: the objects of one account, idempotency keys, and every fault that may occur
 * on the way.
 */
export async function startStripeServer(): Promise<StripeServer> {
  const account = new StripeAccount();
  const given = new Map<string, { params: string; answer: Answer }>();
  const requests: AnsweredRequest[] = [];
  let failures: (number | "hang up")[] = [];
  let plan = noFaults;
  let latency = 0;

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const body = await read(request);
    const how = failures.pop();
    if (how !== undefined) {
      if (how === "hang up") return response.destroy();
      return send(response, refusal(new Refused(how, "api_error")));
    }
    const fault = plan();
    if (latency > 0) await pause(latency);
    if (fault === "error") return send(response, refusal(new Refused(500, "api_error")));
    if (fault === "busy") return send(response, refusal(new Refused(429, "rate_limit")));
    if (fault === "stall") return;

    const sent = respond(request, body);
    if (fault === "reset") response.destroy();
    else send(response, sent);
  }

  function respond(request: IncomingMessage, body: string): Answer {
    const { pathname: path, searchParams } = new URL(String(request.url), "http://stripe.test");
    const method = String(request.method);
    const params = Object.fromEntries(method === "POST" ? new URLSearchParams(body) : searchParams);
    const key = request.headers["idempotency-key"]?.toString();
    requests.push({ method, path, params, idempotencyKey: key });

    const earlier = key ? given.get(key) : undefined;
    if (earlier && earlier.params !== body) return refusal(new Refused(400, "idempotency_error"));
    const fresh = earlier?.answer ?? attempt(() => answer(account, { method, path, params }));
    if (key) given.set(key, { params: body, answer: fresh });
    return fresh;
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    account,
    requests,
    failNext(how, times = 1) {
      failures = Array(times).fill(how);
    },
    misbehave(newPlan, newLatency = 0) {
      plan = newPlan;
      latency = newLatency;
    },
    forgetKeys: () => given.clear(),
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function attempt(call: () => unknown): Answer {
  try {
    return { status: 200, body: structuredClone(call()) };
  } catch (error) {
    if (error instanceof Refused) return refusal(error);
    throw error;
  }
}

const refusal = (refused: Refused): Answer => ({ status: refused.status, body: refused.body });

function send(response: ServerResponse, { status, body }: Answer) {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

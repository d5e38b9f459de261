import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer, request as sendRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { after, hours, minutes } from "@/lib/base/platform/time";
import type { Bill } from "@/lib/commerce/payments/schema";
import { findGoTool } from "@/tests/support/go-tool";
import { stripeMock } from "@/tests/support/stripe-mock";

const binary = findGoTool(stripeMock);

/** One for each method of a port, so that a new one is not forgotten. */
type Requests<Gateway> = Record<Exclude<keyof Gateway, "provider">, () => Promise<unknown>>;

interface Call {
  what: string;
  status: number | undefined;
}

describe.skipIf(!binary)(
  "every request to Stripe, held to Stripe's own published schema (stripe-mock)",
  () => {
    const calls: Call[] = [];
    const mock = { port: 0, stop: () => {} };
    const relay = createServer((request, response) => {
      const { method, url: path, headers } = request;
      const passedOn = sendRequest({ port: mock.port, method, path, headers }, (answer) => {
        calls.push({ what: `${method} ${path?.split("?")[0]}`, status: answer.statusCode });
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(passedOn);
    });

    beforeAll(async () => {
      await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
      mock.port = await freePort();
      const child = spawn(String(binary), ["-http-addr", `127.0.0.1:${mock.port}`], { stdio: "ignore" });
      mock.stop = () => void child.kill();
      await untilItAnswers(mock.port);
      vi.stubEnv("STRIPE_SECRET_KEY", "sk_test_schema");
      vi.stubEnv("STRIPE_WEBHOOK_SECRET", "whsec_schema");
      vi.stubEnv("STRIPE_API_BASE", `http://127.0.0.1:${(relay.address() as AddressInfo).port}`);
    });

    afterAll(() => {
      mock.stop();
      relay.close();
    });

    const bill = (): Bill => ({
      orderId: randomUUID(),
      title: "Stilla morgon",
      amount: 29_000,
      currency: "SEK",
      buyerEmail: "bjorn@aveli.test",
      capture: "manual",
      returnPath: "/orders/1",
      expiresAt: after(new Date(), minutes(31)),
      split: { accountRef: "acct_1", feeAmount: 2_900 },
    });

    it("is taken", async () => {
      const { stripeGateway } = await import("@/lib/commerce/payments/gateway.stripe");
      const { stripePayouts } = await import("@/lib/people/payouts/gateway.stripe");
      const payments: Requests<typeof stripeGateway> = {
        open: () => stripeGateway.open(bill()),
        retrieve: () => stripeGateway.retrieve("cs_test_1"),
        expire: () => stripeGateway.expire("cs_test_1"),
        capture: () =>
          stripeGateway.capture({ authorisationId: randomUUID(), paymentRef: "pi_1", amount: 29_000 }),
        release: () => stripeGateway.release("pi_1"),
        refund: () =>
          stripeGateway.refund({ refundId: randomUUID(), paymentRef: "pi_1", amount: 100, isSplit: true }),
        inspect: () => stripeGateway.inspect("pi_1"),
        recent: () => stripeGateway.recent(after(new Date(), -hours(1))),
      };
      const payouts: Requests<typeof stripePayouts> = {
        open: () => stripePayouts.open(randomUUID()),
        retrieve: () => stripePayouts.retrieve("acct_1"),
        onboardingUrl: () => stripePayouts.onboardingUrl("acct_1"),
        dashboardUrl: () => stripePayouts.dashboardUrl("acct_1"),
      };
      for (const send of [...Object.values(payments), ...Object.values(payouts)]) await send();
      expect(new Set(calls.map(({ what }) => what))).toEqual(
        new Set([
          "POST /v1/checkout/sessions",
          "GET /v1/checkout/sessions/cs_test_1",
          "POST /v1/checkout/sessions/cs_test_1/expire",
          "POST /v1/payment_intents/pi_1/capture",
          "POST /v1/payment_intents/pi_1/cancel",
          "POST /v1/refunds",
          "GET /v1/payment_intents/pi_1",
          "GET /v1/refunds",
          "GET /v1/disputes",
          "GET /v1/checkout/sessions",
          "POST /v1/accounts",
          "GET /v1/accounts/acct_1",
          "POST /v1/account_links",
          "POST /v1/accounts/acct_1/login_links",
        ]),
      );
      expect(calls.filter(({ status }) => status !== 200)).toEqual([]);
    });

    it("would be refused with a parameter that Stripe does not know", async () => {
      const { status } = await fetch(`http://127.0.0.1:${mock.port}/v1/refunds`, {
        method: "POST",
        headers: {
          authorization: "Bearer sk_test_schema",
          "content-type": "application/x-www-form-urlencoded",
        },
        body: "payment_intent=pi_1&amount=100&generosity=1",
      });
      expect(status).toBe(400);
    });
  },
);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilItAnswers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("stripe-mock did not answer");
}

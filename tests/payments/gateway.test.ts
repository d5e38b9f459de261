import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it, vi } from "vitest";
import { paymentGateway } from "@/lib/payments/gateway";
import { completeSandboxSession } from "@/lib/payments/gateway.sandbox";
import type { Bill } from "@/lib/payments/schema";
import { db } from "@/lib/platform/db";
import { Unavailable } from "@/lib/platform/errors";
import { after, minutes } from "@/lib/platform/time";
import { useDatabase } from "@/tests/support/database";

const stripe = await vi.hoisted(async () => {
  const { startStripeServer } = await import("@/tests/support/stripe-server");
  const server = await startStripeServer();
  process.env.STRIPE_SECRET_KEY = "sk_test_contract";
  process.env.STRIPE_WEBHOOK_SECRET = "whsec_contract";
  process.env.STRIPE_API_BASE = server.url;
  return server;
});

useDatabase();
afterAll(() => stripe.stop());

const bill = (): Bill => ({
  orderId: randomUUID(),
  title: "Stilla morgon",
  amount: 29_000,
  currency: "SEK",
  buyerEmail: "bjorn@aveli.test",
  returnPath: "/orders/1",
  expiresAt: after(new Date(), minutes(31)),
});

const providers = [
  {
    name: "stripe",
    gateway: () => paymentGateway("stripe"),
    pay: async (sessionId: string) => stripe.pay(sessionId),
    refunds: async () =>
      new Set(stripe.requests.filter((r) => r.path === "/v1/refunds").map((r) => r.idempotencyKey)).size,
  },
  {
    name: "sandbox",
    gateway: () => paymentGateway("sandbox"),
    pay: async (sessionId: string) => {
      if (!(await completeSandboxSession(sessionId))) throw new Error("the session is not open");
    },
    refunds: () => db.sandboxRefund.count(),
  },
];

describe.each(providers)("the $name gateway", ({ name, gateway, pay, refunds }) => {
  it("says which provider it is", () => {
    expect(gateway().provider).toBe(name);
  });

  it("opens one checkout for a bill, however often it is asked", async () => {
    const asked = bill();
    const [first, second] = [await gateway().open(asked), await gateway().open(asked)];
    expect(second).toEqual(first);
    expect(URL.canParse(first.url)).toBe(true);
    expect(await gateway().retrieve(first.sessionId)).toEqual({ status: "open", orderId: asked.orderId });
  });

  it("tells of money with its amount, its currency and a reference of its own", async () => {
    const asked = bill();
    const { sessionId } = await gateway().open(asked);
    await pay(sessionId);
    expect(await gateway().retrieve(sessionId)).toEqual({
      status: "paid",
      orderId: asked.orderId,
      amount: 29_000,
      currency: "SEK",
      paymentRef: expect.stringMatching(/^pi_/),
    });
  });

  it("closes a checkout so that nobody can pay", async () => {
    const asked = bill();
    const { sessionId } = await gateway().open(asked);
    const closed = { status: "expired", orderId: asked.orderId };
    expect(await gateway().expire(sessionId)).toEqual(closed);
    expect(await gateway().expire(sessionId)).toEqual(closed);
    await expect(pay(sessionId)).rejects.toThrow();
  });

  it("says that a checkout was paid when asked to close it too late", async () => {
    const { sessionId } = await gateway().open(bill());
    await pay(sessionId);
    expect(await gateway().expire(sessionId)).toMatchObject({ status: "paid", amount: 29_000 });
  });

  it("sends money back once for one refund", async () => {
    const { sessionId } = await gateway().open(bill());
    await pay(sessionId);
    const state = await gateway().retrieve(sessionId);
    if (state.status !== "paid") throw new Error("not paid");
    const before = await refunds();
    const request = { refundId: randomUUID(), paymentRef: state.paymentRef, amount: 10_000 };
    const [first, second] = [await gateway().refund(request), await gateway().refund(request)];
    expect(second).toEqual(first);
    expect((await refunds()) - before).toBe(1);
  });
});

describe("Stripe", () => {
  it("is asked for Checkout in Swedish with the price from the order and no method chosen by us", async () => {
    const asked = bill();
    await paymentGateway("stripe").open(asked);
    const { params } = stripe.requests.at(-1) ?? { params: {} };
    expect(params).toMatchObject({
      mode: "payment",
      locale: "sv",
      client_reference_id: asked.orderId,
      "line_items[0][price_data][currency]": "sek",
      "line_items[0][price_data][unit_amount]": "29000",
      expires_at: String(Math.floor(asked.expiresAt.getTime() / 1000)),
    });
    expect(Object.keys(params).filter((key) => key.startsWith("payment_method_types"))).toEqual([]);
  });

  it("has money on its way when the buyer is done and the bank is not", async () => {
    const asked = bill();
    const { sessionId } = await paymentGateway("stripe").open(asked);
    stripe.pay(sessionId, false);
    expect(await paymentGateway("stripe").retrieve(sessionId)).toEqual({
      status: "processing",
      orderId: asked.orderId,
    });
  });

  it("is tried once more when it hangs up", async () => {
    stripe.failNext("hang up");
    expect(await paymentGateway("stripe").open(bill())).toHaveProperty("sessionId");
  });

  it("that will not answer is unavailable, not wrong", async () => {
    await stripe.stop();
    await expect(paymentGateway("stripe").open(bill())).rejects.toThrow(Unavailable);
  });
});

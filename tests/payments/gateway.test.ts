import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { after, days, minutes } from "@/lib/base/platform/time";
import { paymentGateway } from "@/lib/commerce/payments/gateway";
import { completeSandboxSession } from "@/lib/commerce/payments/gateway.sandbox";
import type { Bill } from "@/lib/commerce/payments/schema";
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
  split: { accountRef: "acct_asha", feeAmount: 2_900 },
  buyerEmail: "bjorn@aveli.test",
  capture: "automatic",
  returnPath: "/orders/1",
  expiresAt: after(new Date(), minutes(31)),
});

const providers = [
  {
    name: "stripe",
    gateway: () => paymentGateway("stripe"),
    pay: async (sessionId: string, isSettled = true) => void stripe.account.pay(sessionId, isSettled),
    endDelay: async (sessionId: string, isPaid: boolean) => stripe.account.endDelay(sessionId, isPaid),
    refundInDashboard: async (paymentRef: string, amount: number) =>
      stripe.account.refund(paymentRef, amount).id,
    bounce: async (refundRef: string) => stripe.account.bounce(refundRef),
    captureInDashboard: async (paymentRef: string) => void stripe.account.capture(paymentRef),
    lapse: async (paymentRef: string) => void stripe.account.cancel(paymentRef),
    dispute: async (paymentRef: string, amount: number) => stripe.account.dispute(paymentRef, amount).id,
    refunds: async () =>
      new Set(stripe.requests.filter((r) => r.path === "/v1/refunds").map((r) => r.idempotencyKey)).size,
  },
  {
    name: "sandbox",
    gateway: () => paymentGateway("sandbox"),
    pay: async (sessionId: string, isSettled = true) => {
      const status = isSettled ? "paid" : "processing";
      if (!(await completeSandboxSession(sessionId, status))) throw new Error("the session is not open");
    },
    endDelay: async (sessionId: string, isPaid: boolean) => {
      const paymentStatus = isPaid ? "paid" : "failed";
      await db.sandboxSession.update({ where: { id: sessionId }, data: { paymentStatus } });
    },
    refundInDashboard: async (paymentRef: string, amount: number) => {
      const id = `re_${randomUUID()}`;
      await db.sandboxRefund.create({ data: { id, idempotencyKey: id, paymentRef, amount } });
      return id;
    },
    bounce: async (id: string) => {
      await db.sandboxRefund.update({ where: { id }, data: { status: "failed" } });
    },
    captureInDashboard: async (paymentRef: string) => {
      await db.sandboxSession.updateMany({ where: { paymentRef }, data: { paymentStatus: "paid" } });
    },
    lapse: async (paymentRef: string) => {
      const createdAt = after(new Date(), -days(8));
      await db.sandboxSession.updateMany({ where: { paymentRef }, data: { createdAt } });
    },
    dispute: async (paymentRef: string, amount: number) => {
      const { id } = await db.sandboxDispute.create({
        data: { id: `dp_${randomUUID()}`, paymentRef, amount },
      });
      return id;
    },
    refunds: () => db.sandboxRefund.count(),
  },
];

describe.each(providers)("the $name gateway", (provider) => {
  const { name, gateway, pay, refunds } = provider;

  async function paid(asked = bill()) {
    const { sessionId } = await gateway().open(asked);
    await pay(sessionId);
    const state = await gateway().retrieve(sessionId);
    if (state.status !== "paid") throw new Error("not paid");
    return { sessionId, paymentRef: state.paymentRef };
  }

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
      split: { accountRef: "acct_asha", feeAmount: 2_900 },
    });
  });

  it("takes no fee where none is asked", async () => {
    const split = { accountRef: "acct_asha", feeAmount: 0 };
    const { sessionId } = await gateway().open({ ...bill(), split });
    await pay(sessionId);
    expect(await gateway().retrieve(sessionId)).toMatchObject({ status: "paid", split });
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
    const { paymentRef } = await paid();
    const before = await refunds();
    const request = { refundId: randomUUID(), paymentRef, amount: 10_000, isSplit: true };
    const [first, second] = [await gateway().refund(request), await gateway().refund(request)];
    expect(first).toEqual({
      status: "succeeded",
      providerRef: expect.stringMatching(/^re_/),
      feeReturned: 1_000,
    });
    expect(second).toEqual(first);
    expect((await refunds()) - before).toBe(1);
  });

  it("gives the fee back in proportion, with the last of the money all of it, and says so when asked", async () => {
    const { paymentRef } = await paid();
    const send = (amount: number) =>
      gateway().refund({ refundId: randomUUID(), paymentRef, amount, isSplit: true });
    expect(await send(10_000)).toMatchObject({ feeReturned: 1_000 });
    expect(await gateway().inspect(paymentRef)).toMatchObject({ feeReturned: 1_000 });
    expect(await send(19_000)).toMatchObject({ feeReturned: 2_900 });
    expect(await gateway().inspect(paymentRef)).toMatchObject({ feeReturned: 2_900 });
  });

  it("refuses to send back more than came", async () => {
    const { paymentRef } = await paid();
    await gateway().refund({ refundId: randomUUID(), paymentRef, amount: 20_000, isSplit: true });
    expect(
      await gateway().refund({ refundId: randomUUID(), paymentRef, amount: 20_000, isSplit: true }),
    ).toEqual({
      status: "refused",
      reason: "charge_already_refunded",
    });
  });

  it("tells of money on its way, and how that ended", async () => {
    const asked = [bill(), bill()];
    const opened = await Promise.all(asked.map((one) => gateway().open(one)));
    const [comes, fails] = opened.map(({ sessionId }) => sessionId) as [string, string];
    for (const sessionId of [comes, fails]) {
      await pay(sessionId, false);
      expect(await gateway().retrieve(sessionId)).toMatchObject({ status: "processing" });
      expect(await gateway().expire(sessionId)).toMatchObject({ status: "processing" });
    }
    await provider.endDelay(comes, true);
    await provider.endDelay(fails, false);
    expect(await gateway().retrieve(comes)).toMatchObject({ status: "paid", amount: 29_000 });
    expect(await gateway().retrieve(fails)).toEqual({ status: "failed", orderId: asked[1]?.orderId });
  });

  it("tells of all that became of a payment, whoever did it", async () => {
    const asked = bill();
    const { paymentRef } = await paid(asked);
    expect(await gateway().inspect(paymentRef)).toEqual({
      orderId: asked.orderId,
      whereabouts: { status: "captured", amount: 29_000 },
      feeReturned: 0,
      refunds: [],
      disputes: [],
    });

    const refundId = randomUUID();
    await gateway().refund({ refundId, paymentRef, amount: 5_000, isSplit: true });
    const foreign = await provider.refundInDashboard(paymentRef, 4_000);
    await provider.bounce(foreign);
    await provider.dispute(paymentRef, 20_000);
    const { refunds, disputes } = await gateway().inspect(paymentRef);
    expect(refunds.toSorted((a, b) => b.amount - a.amount)).toMatchObject([
      { refundId, amount: 5_000, status: "succeeded" },
      { refundId: null, providerRef: foreign, amount: 4_000, status: "failed" },
    ]);
    expect(disputes).toMatchObject([{ amount: 20_000, status: "open" }]);
  });

  describe("asked to set money aside", () => {
    async function authorised() {
      const asked: Bill = { ...bill(), capture: "manual" };
      const { sessionId } = await gateway().open(asked);
      await pay(sessionId);
      const state = await gateway().retrieve(sessionId);
      if (state.status !== "authorised") throw new Error(`not authorised, but ${state.status}`);
      const request = {
        authorisationId: randomUUID(),
        paymentRef: state.paymentRef,
        amount: asked.amount,
      };
      return { sessionId, state, request, paymentRef: state.paymentRef };
    }

    it("tells of it, and until when it can be captured", async () => {
      const { sessionId, state, paymentRef } = await authorised();
      expect(state).toEqual({
        status: "authorised",
        orderId: state.orderId,
        amount: 29_000,
        currency: "SEK",
        paymentRef: expect.stringMatching(/^pi_/),
        split: { accountRef: "acct_asha", feeAmount: 2_900 },
        captureBefore: expect.any(Date),
      });
      const left = state.captureBefore.getTime() - Date.now();
      expect(left).toBeGreaterThan(days(6));
      expect(left).toBeLessThanOrEqual(days(7));
      expect(await gateway().expire(sessionId)).toMatchObject({ status: "authorised" });
      expect(await gateway().inspect(paymentRef)).toMatchObject({ whereabouts: { status: "authorised" } });
    });

    it("captures it once, however often and however many at a time it is asked", async () => {
      const { sessionId, request, paymentRef } = await authorised();
      const captured = { status: "captured", amount: 29_000 };
      expect(await Promise.all([1, 2, 3].map(() => gateway().capture(request)))).toEqual(
        Array(3).fill(captured),
      );
      // As when the provider has forgotten the key.
      expect(await gateway().capture({ ...request, authorisationId: randomUUID() })).toEqual(captured);
      expect(await gateway().inspect(paymentRef)).toMatchObject({ whereabouts: captured });
      expect(await gateway().retrieve(sessionId)).toMatchObject({
        status: "paid",
        paymentRef,
        amount: 29_000,
      });
    });

    it("releases it, and can then not capture it", async () => {
      const { sessionId, request, paymentRef } = await authorised();
      const released = { status: "released" };
      expect(await gateway().release(paymentRef)).toEqual(released);
      expect(await gateway().release(paymentRef)).toEqual(released);
      expect(await gateway().capture(request)).toEqual(released);
      expect(await gateway().inspect(paymentRef)).toMatchObject({ whereabouts: released });
      expect(await gateway().retrieve(sessionId)).toMatchObject({ status: "released", paymentRef });
    });

    it("says that it was captured when asked to release it too late", async () => {
      const { request, paymentRef } = await authorised();
      await gateway().capture(request);
      expect(await gateway().release(paymentRef)).toEqual({ status: "captured", amount: 29_000 });
    });

    it("sees what others did: the provider's staff, and the bank when its time is over", async () => {
      const [taken, lapsed] = [await authorised(), await authorised()];
      await provider.captureInDashboard(taken.paymentRef);
      expect(await gateway().capture(taken.request)).toEqual({ status: "captured", amount: 29_000 });
      await provider.lapse(lapsed.paymentRef);
      expect(await gateway().capture(lapsed.request)).toEqual({ status: "released" });
    });

    it("gives back what was captured like any other payment", async () => {
      const { request, paymentRef } = await authorised();
      await gateway().capture(request);
      const refund = { refundId: randomUUID(), paymentRef, amount: 10_000, isSplit: true };
      expect(await gateway().refund(refund)).toMatchObject({ status: "succeeded", feeReturned: 1_000 });
    });
  });

  it("lists what happened since, and nothing from before", async () => {
    const asked = bill();
    const { sessionId, paymentRef } = await paid(asked);
    await provider.refundInDashboard(paymentRef, 1_000);
    const recent = await gateway().recent(after(new Date(), -minutes(1)));
    expect(recent.checkouts).toContainEqual({ sessionId, orderId: asked.orderId });
    expect(recent.paymentRefs).toContain(paymentRef);
    expect((await gateway().recent(after(new Date(), minutes(1)))).paymentRefs).not.toContain(paymentRef);
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
    expect(params).toMatchObject({
      "payment_intent_data[transfer_data][destination]": "acct_asha",
      "payment_intent_data[application_fee_amount]": "2900",
    });
    const ours = Object.keys(params).filter((key) => /payment_method_types|on_behalf_of/.test(key));
    expect(ours).toEqual([]);
    expect(params).not.toHaveProperty("payment_intent_data[capture_method]");
  });

  it("is asked for cards alone, and to set the money aside, where it is captured later", async () => {
    await paymentGateway("stripe").open({ ...bill(), capture: "manual" });
    const { params } = stripe.requests.at(-1) ?? { params: {} };
    expect(params).toMatchObject({
      "payment_intent_data[capture_method]": "manual",
      "payment_method_types[0]": "card",
    });
    expect(Object.keys(params).filter((key) => key.startsWith("payment_method_types"))).toHaveLength(1);
  });

  it("that says no for good to a capture leaves the money where it is", async () => {
    const gateway = paymentGateway("stripe");
    const paymentRef = stripe.account.pay((await gateway.open({ ...bill(), capture: "manual" })).sessionId);
    stripe.account.refuseCapture(paymentRef);
    const request = { authorisationId: randomUUID(), paymentRef, amount: 29_000 };
    expect(await gateway.capture(request)).toEqual({ status: "authorised" });
  });

  it("is told to take a refund from host and platform alike, where both had their part", async () => {
    const gateway = paymentGateway("stripe");
    const { sessionId } = await gateway.open(bill());
    const request = { refundId: randomUUID(), paymentRef: stripe.account.pay(sessionId), amount: 5_000 };
    await gateway.refund({ ...request, isSplit: true });
    const both = { reverse_transfer: "true", refund_application_fee: "true" };
    expect(stripe.requests.at(-1)?.params).toMatchObject(both);
    await gateway.refund({ ...request, refundId: randomUUID(), isSplit: false });
    expect(stripe.requests.at(-1)?.params).not.toHaveProperty("reverse_transfer");
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

import { Logger, runOnce } from "graphile-worker";
import { NextRequest } from "next/server";
import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { POST } from "@/app/api/payments/webhooks/stripe/route";
import { db, pool } from "@/lib/base/platform/db";
import { processNextEvent } from "@/lib/base/platform/inbox";
import { handlePaymentEvent } from "@/lib/commerce/payments/handle-payment-event";
import { tasks } from "@/lib/system/run/tasks";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, payAtProvider, sessionEvent } from "@/tests/support/payments";
import { asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

const secret = "whsec_sandbox";
const now = () => Math.floor(Date.now() / 1000);

function post(payload: string, signature: string | null) {
  const headers = new Headers({ "content-type": "application/json" });
  if (signature !== null) headers.set("stripe-signature", signature);
  const url = "http://localhost/api/payments/webhooks/stripe";
  const request = new NextRequest(url, { method: "POST", headers, body: payload });
  return POST(request, { params: Promise.resolve({}) });
}

const sign = (payload: string, options: { secret?: string; timestamp?: number } = {}) =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, ...options });

/** As the worker does, until nothing is due. */
async function workOffJobs() {
  const logger = new Logger(() => () => {});
  await runOnce({ pgPool: pool, taskList: tasks, noHandleSignals: true, logger });
  const due = "select task_identifier, last_error from graphile_worker.jobs where run_at <= now()";
  // A worker is done before the last job that it has completed is marked as such.
  await expect.poll(async () => (await pool.query(due)).rows).toEqual([]);
}

async function drain() {
  while (await processNextEvent({ stripe: handlePaymentEvent, livekit: async () => "ignored" }));
}

describe("the webhook's door", () => {
  const payload = JSON.stringify({ id: "evt_door", object: "event", type: "checkout.session.completed" });
  const live = JSON.stringify({ ...JSON.parse(payload), livemode: true });
  const twoSecrets = `${sign(payload, { secret: "whsec_old" })},${sign(payload).split(",")[1]}`;

  it.each([
    ["without a signature", payload, null],
    ["with a signature that is none", payload, "nonsense"],
    ["with another secret's signature", payload, sign(payload, { secret: "whsec_other" })],
    ["with a body changed by one byte", payload.replace("evt_door", "evt_doob"), sign(payload)],
    ["301 seconds late", payload, sign(payload, { timestamp: now() - 301 })],
    ["an hour early", payload, sign(payload, { timestamp: now() + 3600 })],
    ["with a signed body that is no JSON", "{", sign("{")],
    ...["{}", "[]", "null", "1", '"x"', '[{"id":"evt_door"}]'].map((body): [string, string, string] => [
      `that is none: ${body}`,
      body,
      sign(body),
    ]),
    ...[
      { id: 7, type: "x" },
      { id: "evt_\0", type: "x" },
      { id: "evt_door", type: "\0" },
      { id: "evt_door", type: ["x"] },
      { id: "evt_door" },
      { id: `evt_${"x".repeat(300)}`, type: "x" },
    ]
      .map((event) => JSON.stringify(event))
      .map((body): [string, string, string] => [`that is none: ${body.slice(0, 50)}`, body, sign(body)]),
    ["about real money, where ours is pretended", live, sign(live)],
  ])("stays shut to an event %s", async (_, body, signature) => {
    const answer = await post(body, signature);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "bad_signature" });
    expect(await db.webhookEvent.count()).toBe(0);
  });

  it("stays shut to what is over a mebibyte", async () => {
    const large = JSON.stringify({ id: "evt_large", type: "x", fill: "a".repeat(1024 * 1024) });
    expect((await post(large, sign(large))).status).toBe(413);
    expect(await db.webhookEvent.count()).toBe(0);
  });

  it("opens to one valid signature of several, and stores what came to the letter, once", async () => {
    for (let delivery = 1; delivery <= 3; delivery++) {
      const answer = await post(payload, twoSecrets);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ received: true });
    }
    expect(await db.webhookEvent.findMany()).toMatchObject([
      { eventId: "evt_door", deliveries: 3, status: "received" },
    ]);
  });
});

describe("a paid checkout's events", () => {
  it.each([
    ["one event five times", ["a", "a", "a", "a", "a"]],
    ["two events in one order", ["a", "b"]],
    ["two events in the other order", ["b", "a"]],
  ])("pay once: %s", async (_, deliveries) => {
    const item = await seminarOf(await asha(), { priceAmount: 29_000 });
    const { orderId, sessionId } = await checkedOut(await bjorn(), item.id);
    await payAtProvider(sessionId);
    const events: Record<string, ReturnType<typeof sessionEvent>> = {
      a: sessionEvent("checkout.session.completed", sessionId, `evt_a_${sessionId}`),
      b: sessionEvent("checkout.session.async_payment_succeeded", sessionId, `evt_b_${sessionId}`),
    };
    for (const name of deliveries) {
      const event = events[name];
      expect((await post(String(event?.payload), String(event?.signature))).status).toBe(200);
    }
    await Promise.all([drain(), drain(), drain()]);

    expect(await db.order.findUnique({ where: { id: orderId } })).toMatchObject({ status: "paid" });
    expect(await db.payment.count({ where: { orderId } })).toBe(1);
    expect(await db.seat.count({ where: { orderId, status: "confirmed" } })).toBe(1);
    await workOffJobs();
    const letters = await db.mail.findMany({ where: { user: { orders: { some: { id: orderId } } } } });
    expect(letters.map(({ dedupeKey, sentAt }) => [dedupeKey, sentAt instanceof Date])).toEqual([
      [`receipt:${orderId}`, true],
    ]);
    expect(
      await db.webhookEvent.count({ where: { status: "received", eventId: { contains: sessionId } } }),
    ).toBe(0);
  });

  it("settle a checkout that a crash kept us from noting", async () => {
    const item = await seminarOf(await asha(), { priceAmount: 29_000 });
    const { orderId, sessionId, checkoutId } = await checkedOut(await bjorn(), item.id);
    await db.checkout.delete({ where: { id: checkoutId } });
    await payAtProvider(sessionId);
    const payload = JSON.stringify({
      id: "evt_orphan",
      type: "checkout.session.completed",
      data: { object: { id: sessionId, client_reference_id: orderId } },
    });
    await post(payload, sign(payload));
    await drain();
    expect(await db.order.findUnique({ where: { id: orderId } })).toMatchObject({ status: "paid" });
  });

  it("of other kinds, and for others' sessions, are kept and left alone", async () => {
    for (const [id, type] of [
      ["evt_other", "customer.created"],
      ["evt_foreign", "checkout.session.completed"],
    ]) {
      const payload = JSON.stringify({ id, type, data: { object: { id: "cs_foreign" } } });
      expect((await post(payload, sign(payload))).status).toBe(200);
    }
    await drain();
    const kept = await db.webhookEvent.findMany({ where: { eventId: { in: ["evt_other", "evt_foreign"] } } });
    expect(kept.map(({ status }) => status)).toEqual(["ignored", "ignored"]);
  });
});

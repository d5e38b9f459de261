import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { NotFound } from "@/lib/base/platform/errors";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { decideDifference } from "@/lib/commerce/payments/decide-difference";
import { listDifferences } from "@/lib/commerce/payments/difference-queries";
import { AlreadyDecided, AmountMismatch, NotAcceptable } from "@/lib/commerce/payments/errors";
import { reconcilePayments } from "@/lib/commerce/payments/reconcile-payments";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { listEvents } from "@/lib/system/admin/event-queries";
import { checkInvariants } from "@/lib/system/run/check-invariants";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { admin, asha, bjorn, maja } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

/** Björn pays 280 kr for what costs 290, or what is said. */
async function paidOtherwise(paid: { amount?: number; currency?: string } = {}, capacity = 5) {
  const [host, buyer] = [await asha(), await bjorn()];
  const item = await seminarOf(host, { priceAmount: 29_000, capacity });
  const bought = await checkedOut(buyer, item.id);
  await payAtProvider(bought.sessionId);
  const data = { amount: 28_000, ...paid };
  await db.sandboxSession.update({ where: { id: bought.sessionId }, data });
  await expect(settleCheckout(bought.checkoutId)).rejects.toThrow(AmountMismatch);
  const boss = await admin();
  const [difference] = (await listDifferences(boss, { status: "waiting", limit: 20 })).items;
  if (!difference) throw new Error("no difference was noted");
  return { ...bought, buyer, boss, difference, item, id: difference.id };
}

const orderOf = (id: string) =>
  db.order.findUniqueOrThrow({
    where: { id },
    include: {
      grants: { include: { seat: true } },
      payments: { include: { refunds: true } },
      events: { orderBy: { position: "asc" } },
    },
  });

const jobs = async (key: string) =>
  (await db.$queryRaw<unknown[]>`select key from graphile_worker.jobs where key like ${`${key}%`}`).length;

async function sendWhatWaits(orderId: string) {
  for (const { id } of await db.refund.findMany({ where: { orderId, status: "pending" } })) {
    await sendRefund({ refundId: id });
  }
}

describe("money of another amount than the order's", () => {
  it("is told to its buyer once, by letter, on the order's page and in its timeline", async () => {
    const { orderId, checkoutId, buyer, id } = await paidOtherwise();
    await expect(settleCheckout(checkoutId)).rejects.toThrow(AmountMismatch);
    await reconcilePayments();
    expect(await jobs(`payment_differs:${id}`)).toBe(1);
    const { status, events } = await orderOf(orderId);
    expect(status).toBe("pending");
    expect(events.filter(({ event }) => event === "payment_differs")).toMatchObject([
      { details: { amount: 28_000, currency: "SEK" } },
    ]);
    const shown = await findOrderDetails(buyer, { id: orderId });
    expect(shown.difference).toEqual({ amount: 28_000, currency: "SEK" });
  });

  it("is the order's price once an admin accepts it, and grants what was bought", async () => {
    const { orderId, boss, id, buyer } = await paidOtherwise();
    expect(await decideDifference(boss, { id, decision: "accept" })).toMatchObject({ status: "accepted" });
    const order = await orderOf(orderId);
    expect(order).toMatchObject({
      status: "paid",
      amount: 28_000,
      vatAmount: 5600,
      grants: [{ seat: { status: "confirmed" } }],
    });
    expect(order.payments).toMatchObject([{ status: "succeeded", amount: 28_000 }]);
    expect(await jobs(`receipt:${orderId}`)).toBe(1);
    expect((await findOrderDetails(buyer, { id: orderId })).difference).toBeNull();
    expect(await db.auditEntry.findMany({ where: { action: "payment_accepted" } })).toMatchObject([
      { actorId: boss.id, subjectId: orderId, details: { amount: 28_000 } },
    ]);
    await expectSoundData();
  });

  it("goes back in full when an admin sends it back, and the order ends", async () => {
    const { orderId, boss, id, sessionId } = await paidOtherwise({ amount: 31_000 });
    expect(await decideDifference(boss, { id, decision: "send_back" })).toMatchObject({ status: "returned" });
    await sendWhatWaits(orderId);
    const order = await orderOf(orderId);
    expect(order).toMatchObject({
      status: "cancelled",
      amount: 29_000,
      grants: [{ seat: { status: "released" } }],
    });
    expect(order.payments).toMatchObject([
      { status: "surplus", amount: 31_000, refunds: [{ status: "succeeded", amount: 31_000 }] },
    ]);
    expect(await db.sandboxRefund.findMany()).toMatchObject([{ amount: 31_000 }]);
    expect(await jobs(`order_refunded:${order.payments[0]?.refunds[0]?.id}`)).toBe(1);
    expect(sessionId).toBeTruthy();
    await expectSoundData();
  });

  it("goes back when it is accepted too late for the last seat", async () => {
    const { orderId, boss, buyer, id, item } = await paidOtherwise({}, 1);
    await cancelOrder(buyer, { id: orderId });
    await placeOrder(await maja(), { kind: "seminar", item_id: item.id });
    expect(await decideDifference(boss, { id, decision: "accept" })).toMatchObject({ status: "returned" });
    await sendWhatWaits(orderId);
    expect(await orderOf(orderId)).toMatchObject({
      status: "cancelled",
      amount: 29_000,
      payments: [{ status: "surplus", refunds: [{ status: "succeeded", amount: 28_000 }] }],
    });
  });

  it("buys the seat of an order that was let go meanwhile, while there is one", async () => {
    const { orderId, boss, buyer, id } = await paidOtherwise();
    await cancelOrder(buyer, { id: orderId });
    await decideDifference(boss, { id, decision: "accept" });
    expect(await orderOf(orderId)).toMatchObject({
      status: "paid",
      grants: [{ seat: { status: "confirmed" } }],
    });
    await expectSoundData();
  });

  it("of a known other currency can be accepted, of an unknown one only sent back", async () => {
    const euros = await paidOtherwise({ currency: "EUR" });
    await decideDifference(euros.boss, { id: euros.id, decision: "accept" });
    expect(await orderOf(euros.orderId)).toMatchObject({ status: "paid", currency: "EUR" });
    const host = await asha();
    const item = await seminarOf(host, { slug: "annan", priceAmount: 29_000 });
    const dollars = await checkedOut(await bjorn(), item.id);
    await payAtProvider(dollars.sessionId);
    await db.sandboxSession.update({ where: { id: dollars.sessionId }, data: { currency: "USD" } });
    await expect(settleCheckout(dollars.checkoutId)).rejects.toThrow(AmountMismatch);
    const [waiting] = (await listDifferences(euros.boss, { status: "waiting", limit: 20 })).items;
    expect(waiting?.is_acceptable).toBe(false);
    const id = String(waiting?.id);
    await expect(decideDifference(euros.boss, { id, decision: "accept" })).rejects.toThrow(NotAcceptable);
    await decideDifference(euros.boss, { id, decision: "send_back" });
    await sendWhatWaits(dollars.orderId);
    expect(await orderOf(dollars.orderId)).toMatchObject({
      status: "cancelled",
      payments: [{ currency: "USD", refunds: [{ status: "succeeded", currency: "USD" }] }],
    });
  });

  it("is for admins alone", async () => {
    const { buyer, id } = await paidOtherwise();
    await expect(decideDifference(buyer, { id, decision: "accept" })).rejects.toThrow(NotFound);
    await expect(listDifferences(buyer, { limit: 20 })).rejects.toThrow(NotFound);
  });

  it("settles quietly afterwards, however often its event comes", async () => {
    const { checkoutId, boss, id, orderId } = await paidOtherwise();
    await decideDifference(boss, { id, decision: "send_back" });
    await sendWhatWaits(orderId);
    for (let i = 0; i < 3; i++) expect(await settleCheckout(checkoutId)).toBe("unchanged");
    await reconcilePayments();
    expect(await db.refund.count({ where: { orderId } })).toBe(1);
    expect((await listEvents(boss, { limit: 20, status: "parked" })).items).toEqual([]);
  });
});

describe("many decisions at once", () => {
  const rush = (decide: (index: number) => Promise<unknown>) =>
    Promise.allSettled(Array.from({ length: 8 }, (_, index) => decide(index)));

  it("are one decision, audited once", async () => {
    const { orderId, boss, id } = await paidOtherwise();
    const outcomes = await rush((i) =>
      decideDifference(boss, { id, decision: i % 2 === 0 ? "accept" : "send_back" }),
    );
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(refused).toHaveLength(7);
    for (const reason of refused) expect(reason).toBeInstanceOf(AlreadyDecided);
    const { payments } = await orderOf(orderId);
    expect(payments).toHaveLength(1);
    const entries = await db.auditEntry.count({
      where: { action: { in: ["payment_accepted", "payment_sent_back"] }, subjectId: orderId },
    });
    expect(entries).toBe(1);
  });

  it("would be several, were they not made one after another (control)", async () => {
    const { boss, id, orderId } = await paidOtherwise();
    const decideWithoutLock = async () => {
      const { status } = await db.paymentDifference.findUniqueOrThrow({ where: { id } });
      if (status !== "waiting") throw new AlreadyDecided();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await db.auditEntry.create({
        data: { actorId: boss.id, action: "payment_sent_back", subjectTable: "orders", subjectId: orderId },
      });
    };
    const outcomes = await rush(decideWithoutLock);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(1);
  });
});

async function expectSoundData() {
  const findings = await checkInvariants(String(env().DATABASE_URL));
  expect(findings.filter(({ count }) => count > 0)).toEqual([]);
}

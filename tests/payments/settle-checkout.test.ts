import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { AmountMismatch } from "@/lib/commerce/payments/errors";
import { expireOrders } from "@/lib/commerce/payments/expire-orders";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, letTimePass, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn, maja } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

async function outcome(orderId: string) {
  const order = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      grants: { include: { seat: true } },
      payments: true,
      events: { orderBy: { position: "asc" } },
    },
  });
  const letters = await db.$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where key = ${`receipt:${orderId}`}`;
  return {
    status: order.status,
    seat: order.grants[0]?.seat?.status,
    payments: order.payments.map(({ status }) => status),
    events: order.events.map(({ event }) => event),
    receipts: letters.length,
  };
}

const paidOnce = {
  status: "paid",
  seat: "confirmed",
  payments: ["succeeded"],
  events: ["placed", "checkout_opened", "paid", "granted"],
  receipts: 1,
};

describe("settling a checkout", () => {
  it("believes the provider, not the caller", async () => {
    const item = await seminarOf(await asha(), { priceAmount: 29_000 });
    const { checkoutId, orderId } = await checkedOut(await bjorn(), item.id);
    await settleCheckout(checkoutId);
    expect(await outcome(orderId)).toMatchObject({ status: "pending", seat: "held", payments: [] });
  });

  it("pays an order once, however often and however many at a time it is asked", async () => {
    const item = await seminarOf(await asha(), { priceAmount: 29_000 });
    const { checkoutId, orderId, sessionId } = await checkedOut(await bjorn(), item.id);
    await payAtProvider(sessionId);
    await Promise.all(Array.from({ length: 10 }, () => settleCheckout(checkoutId)));
    await settleCheckout(checkoutId);
    expect(await outcome(orderId)).toEqual(paidOnce);
  });

  it("numbers orders without gaps, in the order they are paid", async () => {
    const host = await asha();
    const item = await seminarOf(host, { priceAmount: 29_000 });
    const bought = [];
    for (const buyer of [await bjorn(), await maja()]) bought.push(await checkedOut(buyer, item.id));
    for (const { sessionId } of bought) await payAtProvider(sessionId);
    await Promise.all(bought.map(({ checkoutId }) => settleCheckout(checkoutId)));
    const rows = await db.order.findMany({ where: { number: { not: null } }, orderBy: { number: "asc" } });
    const numbers = rows.map(({ number }) => Number(number?.slice(5)));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it("numbers the millionth order of a year, too", async () => {
    const item = await seminarOf(await asha(), { priceAmount: 29_000 });
    const { checkoutId, orderId, sessionId } = await checkedOut(await bjorn(), item.id);
    await payAtProvider(sessionId);
    await db.orderCounter.updateMany({ data: { lastNumber: 999_999 } });
    await settleCheckout(checkoutId);
    const { number } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
    expect(number).toMatch(/^\d{4}-1000000$/);
  });

  it("leaves money of another amount to a person, and grants nothing", async () => {
    const item = await seminarOf(await asha(), { priceAmount: 29_000 });
    const { checkoutId, orderId, sessionId } = await checkedOut(await bjorn(), item.id);
    await payAtProvider(sessionId);
    await db.sandboxSession.update({ where: { id: sessionId }, data: { amount: 28_999 } });
    await expect(settleCheckout(checkoutId)).rejects.toThrow(AmountMismatch);
    expect(await outcome(orderId)).toMatchObject({ status: "pending", seat: "held", payments: [] });
  });
});

describe("an overdue order", () => {
  it("expires and lets go of its seat, once the provider has closed the checkout", async () => {
    const item = await seminarOf(await asha(), { priceAmount: 29_000, capacity: 1 });
    const { orderId, sessionId } = await checkedOut(await bjorn(), item.id);
    await letTimePass(orderId);
    await expireOrders();
    expect(await outcome(orderId)).toMatchObject({ status: "expired", seat: "released" });
    await expect(payAtProvider(sessionId)).rejects.toThrow();
    expect((await placeOrder(await maja(), { kind: "seminar", item_id: item.id })).isNew).toBe(true);
  });

  it("is paid instead when the provider says that the money came", async () => {
    const item = await seminarOf(await asha(), { priceAmount: 29_000, capacity: 1 });
    const { orderId, sessionId } = await checkedOut(await bjorn(), item.id);
    await payAtProvider(sessionId);
    await letTimePass(orderId);
    await expireOrders();
    expect(await outcome(orderId)).toEqual(paidOnce);
  });
});

describe("money for an order that was let go", () => {
  async function paidTooLate({ isSeatTaken }: { isSeatTaken: boolean }) {
    const item = await seminarOf(await asha(), { priceAmount: 29_000, capacity: 1 });
    const buyer = await bjorn();
    const late = await checkedOut(buyer, item.id);
    await cancelOrder(buyer, { id: late.orderId });
    if (isSeatTaken) await placeOrder(await maja(), { kind: "seminar", item_id: item.id });
    await db.sandboxSession.update({
      where: { id: late.sessionId },
      data: { status: "complete", paymentStatus: "paid", paymentRef: `pi_${late.sessionId}` },
    });
    await Promise.all([settleCheckout(late.checkoutId), settleCheckout(late.checkoutId)]);
    return { ...late, seminarId: item.id };
  }

  it("still buys the seat when there is one", async () => {
    const { orderId } = await paidTooLate({ isSeatTaken: false });
    expect(await outcome(orderId)).toMatchObject({
      status: "paid",
      seat: "confirmed",
      payments: ["succeeded"],
    });
  });

  it("is sent back by itself, whole and once, when the seat is someone else's", async () => {
    const { orderId, seminarId } = await paidTooLate({ isSeatTaken: true });
    expect(await outcome(orderId)).toMatchObject({
      status: "cancelled",
      seat: "released",
      payments: ["surplus"],
    });
    const refund = await db.refund.findFirstOrThrow({ where: { orderId } });
    await sendRefund({ refundId: refund.id });
    await sendRefund({ refundId: refund.id });
    expect(await db.refund.findMany({ where: { orderId } })).toMatchObject([
      { amount: 29_000, status: "succeeded" },
    ]);
    expect(await db.sandboxRefund.count()).toBe(1);
    expect(await db.seminar.findUnique({ where: { id: seminarId } })).toMatchObject({ seatsTaken: 1 });
  });
});

import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { actInSandbox } from "@/lib/commerce/payments/act-in-sandbox";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { settlePayment } from "@/lib/commerce/payments/settle-payment";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { admin, asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

async function paidSeat() {
  const host = await asha();
  const seminar = await seminarOf(host, { priceAmount: 29_000 });
  const checkout = await checkedOut(await bjorn(), seminar.id);
  await payAtProvider(checkout.sessionId);
  await settleCheckout(checkout.checkoutId);
  const { paymentRef } = await db.sandboxSession.findUniqueOrThrow({ where: { id: checkout.sessionId } });
  return { host, ...checkout, paymentRef: String(paymentRef) };
}

/** Done by Stripe's staff or a bank; nothing of ours has heard of it yet, since no server receives the event. */
const atStripe = (sessionId: string, outcome: Parameters<typeof actInSandbox>[1]) =>
  actInSandbox(sessionId, outcome);

async function books(orderId: string) {
  const { status, refundedAmount, grants, events } = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { grants: { include: { seat: true } }, events: { orderBy: { position: "asc" } } },
  });
  const refunds = await db.refund.findMany({ where: { orderId }, orderBy: { id: "asc" } });
  return {
    status,
    refundedAmount,
    seat: grants[0]?.seat?.status,
    refunds: refunds.map((refund) => `${refund.amount} ${refund.status}`),
    lately: events.map(({ event }) => event).slice(4),
  };
}

const letters = async (template: string) => {
  const rows = await db.$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where key like ${`${template}:%`}`;
  return rows.length;
};

describe("a refund made at Stripe", () => {
  it("of everything ends the order and its seat, once, however often we hear of it", async () => {
    const { orderId, sessionId, paymentRef } = await paidSeat();
    const before = await letters("order_refunded");
    await atStripe(sessionId, "refunded");
    const heard = await Promise.all(Array.from({ length: 5 }, () => settlePayment("sandbox", paymentRef)));
    expect(heard.filter((outcome) => outcome === "changed")).toHaveLength(1);
    expect(await books(orderId)).toEqual({
      status: "refunded",
      refundedAmount: 29_000,
      seat: "released",
      refunds: ["29000 succeeded"],
      lately: ["refunded"],
    });
    expect((await letters("order_refunded")) - before).toBe(1);
  });

  it("of a part leaves the order and its seat in force", async () => {
    const { orderId, sessionId, paymentRef } = await paidSeat();
    await atStripe(sessionId, "refunded_half");
    await settlePayment("sandbox", paymentRef);
    expect(await books(orderId)).toMatchObject({ status: "paid", refundedAmount: 14_500, seat: "confirmed" });
  });

  it("replaces one that we were about to send, so that nothing goes back twice", async () => {
    const { host, orderId, sessionId, paymentRef } = await paidSeat();
    await refundOrder(host, { id: orderId, reason: "Du fick förhinder" });
    await atStripe(sessionId, "refunded");
    const ours = await db.refund.findFirstOrThrow({ where: { orderId } });
    await sendRefund({ refundId: ours.id });
    await settlePayment("sandbox", paymentRef);
    expect(await books(orderId)).toMatchObject({
      status: "refunded",
      refundedAmount: 29_000,
      refunds: ["29000 failed", "29000 succeeded"],
    });
    expect(await db.sandboxRefund.count({ where: { paymentRef } })).toBe(1);
  });

  it("that comes back from the bank waits for a person, and what it ended stays ended", async () => {
    const { orderId, sessionId, paymentRef } = await paidSeat();
    await atStripe(sessionId, "refunded");
    await settlePayment("sandbox", paymentRef);
    await atStripe(sessionId, "refund_bounced");
    expect(await settlePayment("sandbox", paymentRef)).toBe("changed");
    expect(await settlePayment("sandbox", paymentRef)).toBe("unchanged");
    expect(await books(orderId)).toEqual({
      status: "refunded",
      refundedAmount: 29_000,
      seat: "released",
      refunds: ["29000 bounced"],
      lately: ["refunded", "refund_bounced"],
    });
    const [alerted] = await db.$queryRaw<{ count: bigint }[]>`
      select count(*) from graphile_worker._private_jobs where payload->>'about' = 'refund_bounced'`;
    expect(Number(alerted?.count)).toBeGreaterThan(0);
  });
});

describe("a dispute", () => {
  it("marks the order and tells host and admins, and leaves the seat until it is lost", async () => {
    await admin();
    const { orderId, sessionId, paymentRef } = await paidSeat();
    await atStripe(sessionId, "disputed");
    await Promise.all([settlePayment("sandbox", paymentRef), settlePayment("sandbox", paymentRef)]);
    expect(await books(orderId)).toMatchObject({
      status: "paid",
      seat: "confirmed",
      lately: ["dispute_opened"],
    });
    expect(await letters("dispute_opened")).toBeGreaterThanOrEqual(2);

    await atStripe(sessionId, "dispute_lost");
    await settlePayment("sandbox", paymentRef);
    await settlePayment("sandbox", paymentRef);
    expect(await books(orderId)).toMatchObject({
      status: "paid",
      seat: "released",
      lately: ["dispute_opened", "dispute_lost"],
    });
  });

  it("won changes nothing for the buyer", async () => {
    const { orderId, sessionId, paymentRef } = await paidSeat();
    await atStripe(sessionId, "disputed");
    await atStripe(sessionId, "dispute_won");
    await settlePayment("sandbox", paymentRef);
    expect(await books(orderId)).toMatchObject({
      seat: "confirmed",
      lately: ["dispute_opened", "dispute_won"],
    });
  });

  it("keeps the host from paying back what the bank has taken or may take", async () => {
    const { host, orderId, sessionId, paymentRef } = await paidSeat();
    await atStripe(sessionId, "disputed");
    await settlePayment("sandbox", paymentRef);
    await expect(refundOrder(host, { id: orderId, reason: "Vi är överens" })).rejects.toMatchObject({
      code: "not_refundable",
    });
  });
});

describe("money on its way", () => {
  it("keeps the seat, and buys it when it arrives", async () => {
    const seminar = await seminarOf(await asha(), { priceAmount: 29_000 });
    const { orderId, sessionId, checkoutId } = await checkedOut(await bjorn(), seminar.id);
    await atStripe(sessionId, "delayed");
    expect(await settleCheckout(checkoutId)).toBe("unchanged");
    expect(await books(orderId)).toMatchObject({ status: "pending", seat: "held" });
    await atStripe(sessionId, "delayed_paid");
    expect(await settleCheckout(checkoutId)).toBe("paid");
    expect(await books(orderId)).toMatchObject({ status: "paid", seat: "confirmed" });
  });

  it("that never comes lets go of the seat and tells the buyer", async () => {
    const seminar = await seminarOf(await asha(), { priceAmount: 29_000 });
    const { orderId, sessionId, checkoutId } = await checkedOut(await bjorn(), seminar.id);
    await atStripe(sessionId, "delayed");
    await atStripe(sessionId, "delayed_failed");
    expect(await settleCheckout(checkoutId)).toBe("closed");
    expect(await settleCheckout(checkoutId)).toBe("unchanged");
    expect(await books(orderId)).toMatchObject({ status: "expired", seat: "released" });
    expect(
      await db.$queryRaw`select key from graphile_worker.jobs where key = ${`payment_failed:${orderId}`}`,
    ).toHaveLength(1);
  });
});

it("hears of a refund before it hears of the payment, and settles both", async () => {
  const seminar = await seminarOf(await asha(), { priceAmount: 29_000 });
  const { orderId, sessionId } = await checkedOut(await bjorn(), seminar.id);
  await payAtProvider(sessionId);
  await atStripe(sessionId, "refunded");
  const { paymentRef } = await db.sandboxSession.findUniqueOrThrow({ where: { id: sessionId } });
  expect(await settlePayment("sandbox", String(paymentRef))).toBe("changed");
  expect(await books(orderId)).toMatchObject({ status: "refunded", seat: "released" });
});

it("leaves money alone that is somebody else's on the same account", async () => {
  expect(await settlePayment("sandbox", "pi_foreign")).toBe("foreign");
});

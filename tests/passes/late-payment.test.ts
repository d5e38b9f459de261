import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { refundSeminar } from "@/lib/commerce/payments/refund-seminar";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { useDatabase } from "@/tests/support/database";
import { passOf, seatsOf } from "@/tests/support/passes";
import { payAtProvider } from "@/tests/support/payments";
import { asha, bjorn, elin, maja } from "@/tests/support/people";
import { seatFor } from "@/tests/support/seminars";

useDatabase();

async function checkedOut() {
  const [host, buyer] = [await asha(), await bjorn()];
  const { pass, seminars } = await passOf(host, { capacity: 1 });
  const { order } = await placeOrder(buyer, { kind: "series", item_id: pass.id });
  const { session_id: sessionId } = await openCheckout(buyer, { order_id: order.id });
  const { id: checkoutId } = await db.checkout.findFirstOrThrow({ where: { sessionId } });
  return { host, buyer, seminars, orderId: order.id, sessionId, checkoutId };
}

/** The money comes after the order was let go, and after what happens meanwhile. */
async function paidTooLate(meanwhile: (bought: Awaited<ReturnType<typeof checkedOut>>) => Promise<unknown>) {
  const late = await checkedOut();
  await cancelOrder(late.buyer, { id: late.orderId });
  await meanwhile(late);
  await db.sandboxSession.update({
    where: { id: late.sessionId },
    data: { status: "complete", paymentStatus: "paid", paymentRef: `pi_${late.sessionId}` },
  });
  await Promise.all([settleCheckout(late.checkoutId), settleCheckout(late.checkoutId)]);
  return late;
}

async function books(id: string) {
  const { status, payments } = await db.order.findUniqueOrThrow({
    where: { id },
    select: { status: true, payments: { select: { status: true, refunds: { select: { amount: true } } } } },
  });
  return {
    status,
    payments: payments.map((payment) => payment.status),
    refunds: payments.flatMap(({ refunds }) => refunds.map(({ amount }) => amount)),
  };
}

const sentBack = { status: "cancelled", payments: ["surplus"], refunds: [50_001] };

describe("money for a pass that was let go", () => {
  it("still buys a seat in each date when there is one", async () => {
    const { orderId, seminars } = await paidTooLate(async () => {});
    expect(await books(orderId)).toEqual({ status: "paid", payments: ["succeeded"], refunds: [] });
    expect(await seatsOf(orderId)).toEqual(Array(4).fill("confirmed"));
    for (const { id } of seminars)
      expect(await db.seminar.findUnique({ where: { id } })).toMatchObject({ seatsTaken: 1 });
  });

  it("goes back whole when one date is full, and takes no seat in the others", async () => {
    const { orderId, seminars } = await paidTooLate(async ({ seminars: [, second] }) => {
      if (second) await seatFor(await maja(), second);
    });
    expect(await books(orderId)).toEqual(sentBack);
    expect(await seatsOf(orderId)).toEqual(Array(4).fill("released"));
    const taken = await Promise.all(
      seminars.map(async ({ id }) => (await db.seminar.findUniqueOrThrow({ where: { id } })).seatsTaken),
    );
    expect(taken).toEqual([0, 1, 0, 0]);
  });

  it("goes back when somebody waits for one of the dates", async () => {
    const { orderId, seminars } = await paidTooLate(async ({ seminars: [, second] }) => {
      if (!second) return;
      const { orderId: held } = await seatFor(await maja(), second);
      await joinWaitlist(await elin(), { id: second.id });
      await db.seat.updateMany({
        where: { orderId: held },
        data: { status: "released", endedAt: new Date() },
      });
    });
    expect(await books(orderId)).toEqual(sentBack);
    expect(await db.waitlistEntry.findMany({ where: { seminarId: seminars[1]?.id ?? "" } })).toMatchObject([
      { status: "waiting" },
    ]);
  });

  it.each(["cancelled", "held"])("goes back when one date was %s meanwhile", async (what) => {
    const { orderId } = await paidTooLate(async ({ host, seminars: [first] }) => {
      if (what === "cancelled") await cancelSeminar(host, { id: String(first?.id) });
      else await db.offer.update({ where: { id: String(first?.id) }, data: { status: "ended" } });
    });
    expect(await books(orderId)).toEqual(sentBack);
    expect(await seatsOf(orderId)).toEqual(Array(4).fill("released"));
  });

  it("goes back when its buyer bought one of the dates meanwhile", async () => {
    const { orderId } = await paidTooLate(async ({ buyer, seminars: [first] }) => {
      if (first) await seatFor(buyer, first);
    });
    expect(await books(orderId)).toEqual(sentBack);
  });
});

describe("money that comes in time, while a date is cancelled", () => {
  it("buys the other dates, and the share of that one goes back", async () => {
    const { host, orderId, sessionId, checkoutId, seminars } = await checkedOut();
    await payAtProvider(sessionId);
    const seminarId = String(seminars[0]?.id);
    await cancelSeminar(host, { id: seminarId });
    expect(await settleCheckout(checkoutId)).toBe("paid");
    for (let run = 0; run < 2; run++) await refundSeminar({ seminarId });
    expect(await books(orderId)).toEqual({ status: "paid", payments: ["succeeded"], refunds: [12_500] });
    expect(await seatsOf(orderId)).toEqual(["released", "confirmed", "confirmed", "confirmed"]);
    for (const { id } of await db.refund.findMany()) await sendRefund({ refundId: id });
    expect(await db.order.findUnique({ where: { id: orderId } })).toMatchObject({ refundedAmount: 12_500 });
  });
});

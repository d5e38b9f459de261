import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { DomainError, NotFound } from "@/lib/base/platform/errors";
import { after, days, hours, wallClock } from "@/lib/base/platform/time";
import { listSeatOffers } from "@/lib/catalogue/seminars/queries";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { stageOf } from "@/lib/commerce/orders/rules";
import { NoRight, NotRefundable } from "@/lib/commerce/payments/errors";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleOrder } from "@/lib/commerce/payments/settle-order";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { useDatabase } from "@/tests/support/database";
import { composeEmail } from "@/tests/support/letters";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn, maja } from "@/tests/support/people";
import { fillWaitlist, runWaitlistJobs } from "@/tests/support/queue";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

async function paidOrder(startsAt = after(new Date(), days(3)), cancellationPolicy = "strict") {
  const [host, buyer] = [await asha(), await bjorn()];
  const item = await seminarOf(host, { priceAmount: 29_000, startsAt, cancellationPolicy });
  const { orderId, sessionId } = await checkedOut(buyer, item.id);
  await payAtProvider(sessionId);
  await settleOrder(buyer, { id: orderId });
  return { host, buyer, item, id: orderId };
}

/** Pretends that the purchase was made so long ago that the law's right is over. */
async function letRightPass(id: string) {
  await db.$executeRaw`alter table app.orders disable trigger orders_is_a_snapshot`;
  await db.$executeRaw`update app.orders set paid_at = now() - interval '20 days' where id = ${id}::uuid`;
  await db.$executeRaw`alter table app.orders enable trigger orders_is_a_snapshot`;
}

describe("a withdrawal", () => {
  it("says first what would come of it, and does nothing", async () => {
    const { buyer, id } = await paidOrder();
    const { withdrawal, isConfirmed } = await withdrawOrder(buyer, { id });
    expect(withdrawal).toEqual({ refund_amount: 29_000, currency: "SEK", reason: "withdrawn" });
    expect(isConfirmed).toBe(false);
    expect(await db.refund.count({ where: { orderId: id } })).toBe(0);
  });

  it("is refused where what comes back is no longer what was seen, and does nothing", async () => {
    const { buyer, id } = await paidOrder(after(new Date(), days(3)), "moderate");
    await letRightPass(id);
    const leave = (expected_amount: number) => withdrawOrder(buyer, { id, confirm: true, expected_amount });
    await expect(leave(29_000)).rejects.toMatchObject({
      code: "price_changed",
      details: { amount: 14_500, currency: "SEK" },
    });
    expect(await db.refund.count({ where: { orderId: id } })).toBe(0);
    expect((await leave(14_500)).withdrawal.refund_amount).toBe(14_500);
  });

  it("ends the seat at once, and tells on paper what was declared and when", async () => {
    const { buyer, item, id } = await paidOrder();
    await withdrawOrder(buyer, { id, confirm: true });
    expect(await db.seminar.findUnique({ where: { id: item.id } })).toMatchObject({ seatsTaken: 0 });
    const order = await findOrderDetails(buyer, { id });
    expect(stageOf(order, new Date())).toBe("given_up");
    const written = await composeEmail({ template: "withdrawal_confirmed", orderId: id });
    const { occurredAt } = await db.orderEvent.findFirstOrThrow({
      where: { orderId: id, event: "withdrawn" },
    });
    const values = written?.content.facts?.map(({ value }) => value) ?? [];
    expect(values).toEqual(expect.arrayContaining([order.title, order.number, "290\u00a0kr"]));
    const clock = wallClock(occurredAt).slice(11);
    expect(values.some((value) => value.includes(clock))).toBe(true);
  });

  it("confirmed pays everything back, ends the seat and frees it", async () => {
    const { buyer, item, id } = await paidOrder();
    await withdrawOrder(buyer, { id, confirm: true });
    for (const refund of await db.refund.findMany({ where: { orderId: id } })) {
      await sendRefund({ refundId: refund.id });
    }
    expect(await findOrderDetails(buyer, { id })).toMatchObject({ status: "refunded", is_granted: false });
    expect(await db.seminar.findUnique({ where: { id: item.id } })).toMatchObject({ seatsTaken: 0 });
  });

  it("confirmed ten times at once pays back once", async () => {
    const { buyer, id } = await paidOrder();
    const asked = Array.from({ length: 10 }, () => withdrawOrder(buyer, { id, confirm: true }));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refusals = outcomes.flatMap((o) => (o.status === "rejected" ? [o.reason] : []));
    expect(refusals.filter((refusal) => !(refusal instanceof NotRefundable))).toEqual([]);
    expect(await db.refund.count({ where: { orderId: id } })).toBe(1);
  });

  it("is refused once it has begun, with why and until when", async () => {
    const { buyer, id, item } = await paidOrder();
    const begun = after(new Date(), -hours(1));
    await db.seminar.update({ where: { id: item.id }, data: { startsAt: begun } });
    await expect(withdrawOrder(buyer, { id, confirm: true })).rejects.toMatchObject({
      code: "no_right",
      details: { reason: "begun", until: begun.toISOString() },
    });
    await expect(withdrawOrder(buyer, { id })).rejects.toThrow(NoRight);
  });

  it("outside the right pays back by the host's policy, ends the seat, and leaves the order paid", async () => {
    const { buyer, item, id } = await paidOrder(after(new Date(), days(3)), "moderate");
    await letRightPass(id);
    expect((await withdrawOrder(buyer, { id })).withdrawal).toEqual({
      refund_amount: 14_500,
      currency: "SEK",
      reason: "policy",
    });
    await withdrawOrder(buyer, { id, confirm: true });
    for (const refund of await db.refund.findMany({ where: { orderId: id } })) {
      await sendRefund({ refundId: refund.id });
    }
    expect(await findOrderDetails(buyer, { id })).toMatchObject({
      status: "paid",
      refunded_amount: 14_500,
      is_granted: false,
      is_given_up: true,
    });
    expect(await db.seminar.findUnique({ where: { id: item.id } })).toMatchObject({ seatsTaken: 0 });
    await expect(withdrawOrder(buyer, { id, confirm: true })).rejects.toThrow(DomainError);
    expect(await db.refund.count({ where: { orderId: id } })).toBe(1);
  });

  it("keeps to the terms it was sold on, whatever the host says later", async () => {
    const { buyer, item, id } = await paidOrder(after(new Date(), days(3)), "strict");
    await db.seminar.update({ where: { id: item.id }, data: { cancellationPolicy: "flexible" } });
    await letRightPass(id);
    await expect(withdrawOrder(buyer, { id })).rejects.toMatchObject({
      code: "no_right",
      details: { reason: "too_late" },
    });
  });

  it("lets go of a free seat, which the next in line is then offered", async () => {
    const [host, buyer, waiting] = [await asha(), await bjorn(), await maja()];
    const item = await seminarOf(host, { capacity: 1 });
    const { order } = await placeOrder(buyer, { kind: "seminar", item_id: item.id });
    await fillWaitlist([waiting], item);
    const { withdrawal } = await withdrawOrder(buyer, { id: order.id, confirm: true });
    expect(withdrawal).toEqual({ refund_amount: 0, currency: "SEK", reason: "policy" });
    await runWaitlistJobs();
    expect(await listSeatOffers(waiting)).toHaveLength(1);
    expect(await findOrderDetails(buyer, { id: order.id })).toMatchObject({
      status: "refunded",
      is_given_up: true,
    });
  });

  it("is the buyer's alone: not the host's, nor anyone else's to know of", async () => {
    const { host, id } = await paidOrder();
    await expect(withdrawOrder(host, { id, confirm: true })).rejects.toThrow(NotFound);
    await expect(withdrawOrder(await maja(), { id, confirm: true })).rejects.toThrow(NotFound);
  });
});

import { describe, expect, it } from "vitest";
import { findOrderDetails } from "@/lib/orders/details-queries";
import { NoRight, NotRefundable } from "@/lib/payments/errors";
import { sendRefund } from "@/lib/payments/send-refund";
import { settleOrder } from "@/lib/payments/settle-order";
import { withdrawOrder } from "@/lib/payments/withdraw-order";
import { db } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { after, days, hours } from "@/lib/platform/time";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn, maja } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

async function paidOrder(startsAt = after(new Date(), days(3))) {
  const [host, buyer] = [await asha(), await bjorn()];
  const item = await seminarOf(host, { priceAmount: 29_000, startsAt });
  const { orderId, sessionId } = await checkedOut(buyer, item.id);
  await payAtProvider(sessionId);
  await settleOrder(buyer, { id: orderId });
  return { host, buyer, item, id: orderId };
}

describe("a withdrawal", () => {
  it("says first what would come of it, and does nothing", async () => {
    const { buyer, id } = await paidOrder();
    const { withdrawal, isConfirmed } = await withdrawOrder(buyer, { id });
    expect(withdrawal).toEqual({ refund_amount: 29_000, currency: "SEK", reason: "withdrawn" });
    expect(isConfirmed).toBe(false);
    expect(await db.refund.count({ where: { orderId: id } })).toBe(0);
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

  it("is the buyer's alone: not the host's, nor anyone else's to know of", async () => {
    const { host, id } = await paidOrder();
    await expect(withdrawOrder(host, { id, confirm: true })).rejects.toThrow(NotFound);
    await expect(withdrawOrder(await maja(), { id, confirm: true })).rejects.toThrow(NotFound);
  });
});

import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { Forbidden, NotFound } from "@/lib/base/platform/errors";
import { NotRefundable } from "@/lib/commerce/payments/errors";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

async function paidOrder() {
  const [host, buyer] = [await asha(), await bjorn()];
  const item = await seminarOf(host, { priceAmount: 19_900 });
  const { orderId, sessionId, checkoutId } = await checkedOut(buyer, item.id);
  await payAtProvider(sessionId);
  await settleCheckout(checkoutId);
  return { host, buyer, orderId, seminarId: item.id };
}

async function sendAll(orderId: string) {
  for (const { id } of await db.refund.findMany({ where: { orderId } })) await sendRefund({ refundId: id });
}

describe("a refund", () => {
  it("by the host gives all the money back and ends the seat", async () => {
    const { host, orderId, seminarId } = await paidOrder();
    const refund = await refundOrder(host, { id: orderId, reason: "Inställt" });
    expect(refund).toEqual({ refund_amount: 19_900, currency: "SEK", status: "pending" });
    await sendAll(orderId);
    const order = await db.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { grants: { include: { seat: true } } },
    });
    expect(order).toMatchObject({
      status: "refunded",
      refundedAmount: 19_900,
      grants: [{ seat: { status: "released" } }],
    });
    expect(await db.seminar.findUnique({ where: { id: seminarId } })).toMatchObject({ seatsTaken: 0 });
  });

  it("of a part keeps the seat", async () => {
    const { orderId } = await paidOrder();
    await refundOrder(await admin(), { id: orderId, amount: 9_900, reason: "Halva tiden" });
    await sendAll(orderId);
    const order = await db.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { grants: { include: { seat: true } } },
    });
    expect(order).toMatchObject({
      status: "paid",
      refundedAmount: 9_900,
      grants: [{ seat: { status: "confirmed" } }],
    });
  });

  it("never exceeds what was paid, with fifty asked for at once", async () => {
    const { host, orderId } = await paidOrder();
    const asked = Array.from({ length: 50 }, () =>
      refundOrder(host, { id: orderId, amount: 10_000, reason: "Delvis" }),
    );
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refusals = outcomes.flatMap((o) => (o.status === "rejected" ? [o.reason] : []));
    expect(refusals.filter((refusal) => !(refusal instanceof NotRefundable))).toEqual([]);
  });

  it("is for the seller and admins: the buyer is refused, others learn nothing", async () => {
    const { buyer, orderId } = await paidOrder();
    const input = { id: orderId, reason: "Ångrar mig" };
    await expect(refundOrder(buyer, input)).rejects.toThrow(Forbidden);
    await expect(refundOrder(await maja(), input)).rejects.toThrow(NotFound);
    await expect(refundOrder(await elin(), input)).rejects.toThrow(NotFound);
  });
});

import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

async function paidOrder(priceAmount: number) {
  const [host, buyer] = [await asha(), await bjorn()];
  const item = await seminarOf(host, { priceAmount });
  const { orderId, sessionId, checkoutId } = await checkedOut(buyer, item.id);
  await payAtProvider(sessionId);
  await settleCheckout(checkoutId);
  return { host, orderId };
}

async function send(orderId: string): Promise<void> {
  const pending = await db.refund.findMany({ where: { orderId, status: "pending" } });
  await Promise.all(pending.map(({ id }) => sendRefund({ refundId: id })));
}

async function feesOf(orderId: string) {
  const payment = await db.payment.findFirstOrThrow({
    where: { orderId },
    include: { refunds: { orderBy: { amount: "asc" } } },
  });
  const returned = payment.refunds.map(({ feeAmount }) => feeAmount);
  return { fee: payment.feeAmount, account: payment.accountRef, returned };
}

describe("the fee of a sale", () => {
  it("is noted with the payment, and where the rest of it went", async () => {
    const { host, orderId } = await paidOrder(29_995);
    expect(await feesOf(orderId)).toEqual({ fee: 2_999, account: `acct_sandbox_${host.id}`, returned: [] });
  });

  it("goes back with the money, in parts that are the whole together", async () => {
    const { host, orderId } = await paidOrder(29_995);
    for (const amount of [9_995, 10_000]) {
      await refundOrder(host, { id: orderId, amount, reason: "Del" });
      await send(orderId);
    }
    await refundOrder(host, { id: orderId, reason: "Resten" });
    await send(orderId);
    const { fee, returned } = await feesOf(orderId);
    expect(returned).toHaveLength(3);
    expect(returned.reduce((sum, part) => sum + part, 0)).toBe(fee);
  });

  it("goes back once, though three refunds are sent at the same time and one twice", async () => {
    const { host, orderId } = await paidOrder(30_000);
    for (const amount of [5_000, 10_000, 15_000]) {
      await refundOrder(host, { id: orderId, amount, reason: "Del" });
    }
    const [first] = await db.refund.findMany({ where: { orderId } });
    await Promise.all([send(orderId), sendRefund({ refundId: String(first?.id) })]);
    const { fee, returned } = await feesOf(orderId);
    expect(returned.reduce((sum, part) => sum + part, 0)).toBe(fee);
  });
});

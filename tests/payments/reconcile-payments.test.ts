import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { actInSandbox } from "@/lib/commerce/payments/act-in-sandbox";
import { reconcilePayments } from "@/lib/commerce/payments/reconcile-payments";
import { requestRefund } from "@/lib/commerce/payments/request-refund";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

/** A quarter of an hour later than everything so far. */
async function reconcileLater() {
  await db.$executeRaw`update app.checkouts set created_at = created_at - interval '15 minutes'`;
  await db.$executeRaw`update app.refunds set created_at = created_at - interval '15 minutes'`;
  return reconcilePayments();
}

async function checkedOutSeat() {
  const seminar = await seminarOf(await asha(), { priceAmount: 29_000 });
  return checkedOut(await bjorn(), seminar.id);
}

const statusOf = async (id: string) => (await db.order.findUniqueOrThrow({ where: { id } })).status;

describe("a reconciliation", () => {
  it("finds every payment whose event was lost, and the second one finds nothing more", async () => {
    const lost = [];
    for (let i = 0; i < 5; i++) lost.push(await checkedOutSeat());
    for (const { sessionId } of lost) await payAtProvider(sessionId);
    const report = await reconcileLater();
    expect(report.repaired.filter(({ outcome }) => outcome === "paid")).toHaveLength(5);
    for (const { orderId } of lost) expect(await statusOf(orderId)).toBe("paid");
    expect((await reconcileLater()).repaired).toEqual([]);
  });

  it("finds a session that a crash kept us from noting", async () => {
    const { orderId, sessionId, checkoutId } = await checkedOutSeat();
    await db.checkout.delete({ where: { id: checkoutId } });
    await payAtProvider(sessionId);
    await reconcileLater();
    expect(await statusOf(orderId)).toBe("paid");
  });

  it("finds what went back at the provider", async () => {
    const { orderId, sessionId, checkoutId } = await checkedOutSeat();
    await payAtProvider(sessionId);
    await settleCheckout(checkoutId);
    await actInSandbox(sessionId, "refunded");
    expect(await statusOf(orderId)).toBe("paid");
    await reconcileLater();
    expect(await statusOf(orderId)).toBe("refunded");
  });

  it("finds that a dispute ended, however long ago it was opened", async () => {
    const { orderId, sessionId, checkoutId } = await checkedOutSeat();
    await payAtProvider(sessionId);
    await settleCheckout(checkoutId);
    await actInSandbox(sessionId, "disputed");
    await reconcileLater();
    await db.$executeRaw`update app.sandbox_disputes set created_at = created_at - interval '60 days'`;
    await actInSandbox(sessionId, "dispute_lost");
    await reconcileLater();
    expect(await db.dispute.findFirst({ where: { orderId } })).toMatchObject({ status: "lost" });
  });

  it("sends a refund again whose job was lost", async () => {
    const { orderId, sessionId, checkoutId } = await checkedOutSeat();
    await payAtProvider(sessionId);
    await settleCheckout(checkoutId);
    const payment = await db.payment.findFirstOrThrow({ where: { orderId } });
    const refundId = await db.$transaction((tx) =>
      requestRefund(tx, {
        orderId,
        paymentId: payment.id,
        amount: 29_000,
        currency: "SEK",
        reason: "Du fick förhinder",
        requestedById: null,
      }),
    );
    await db.$executeRaw`delete from graphile_worker._private_jobs where key = ${`send_refund:${refundId}`}`;
    const { repaired } = await reconcileLater();
    expect(repaired).toContainEqual({ what: `refund ${refundId}`, outcome: "sent again" });
    await sendRefund({ refundId });
    expect(await statusOf(orderId)).toBe("refunded");
  });

  it("leaves money of another amount to a person, told once, and goes on with the rest", async () => {
    const [wrong, right] = [await checkedOutSeat(), await checkedOutSeat()];
    for (const { sessionId } of [wrong, right]) await payAtProvider(sessionId);
    await db.sandboxSession.update({ where: { id: wrong.sessionId }, data: { currency: "EUR" } });
    const report = await reconcileLater();
    expect(report.differing.join()).toContain(wrong.orderId);
    expect(await statusOf(wrong.orderId)).toBe("pending");
    expect(await statusOf(right.orderId)).toBe("paid");
    await reconcileLater();
    const told = await db.$queryRaw`
      select 1 from graphile_worker.jobs where key = ${`money_differs:${wrong.checkoutId}`}`;
    expect(told).toHaveLength(1);
  });
});

import { describe, expect, it, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { listOrders } from "@/lib/commerce/orders/queries";
import { actInSandbox } from "@/lib/commerce/payments/act-in-sandbox";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { capturePayment } from "@/lib/commerce/payments/capture-payment";
import { sandboxGateway } from "@/lib/commerce/payments/gateway.sandbox";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { refundSeminar } from "@/lib/commerce/payments/refund-seminar";
import { releasePayment } from "@/lib/commerce/payments/release-payment";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleAuthorisation } from "@/lib/commerce/payments/settle-authorisation";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { settlePayment } from "@/lib/commerce/payments/settle-payment";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { findReceipt } from "@/lib/commerce/receipts/queries";
import { findSales } from "@/lib/commerce/sales/queries";
import { monthOf } from "@/lib/commerce/sales/rules";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { composeEmail } from "@/tests/support/letters";
import { booksOf, capturing, reserved, ring } from "@/tests/support/manual-capture";
import { checkedOut } from "@/tests/support/payments";
import { asha, bjorn, maja } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();
capturing("manual");

describe("money that is only set aside", () => {
  it("gives the grant, and comes into no book before it is captured", async () => {
    const host = await asha();
    const buyer = await bjorn();
    const { orderId, authorisationId, jobs } = await reserved(buyer, host);
    expect(await booksOf(orderId)).toEqual({
      order: "paid",
      seat: "confirmed",
      authorisations: ["authorised"],
      payments: [],
      receipts: [],
      refunds: [],
      events: ["placed", "checkout_opened", "authorised", "granted"],
      atProvider: "authorised",
    });
    expect(await jobs()).toEqual([`capture_payment:${authorisationId}`]);
    const listed = await listOrders(host, { limit: 1, as: "host" });
    expect(listed.items).toMatchObject([{ id: orderId, is_reserved: true }]);
    const month = { month: monthOf(new Date()) };
    expect(await findSales(host, month)).toEqual([]);
    expect(await errorCode(() => findReceipt(buyer, { id: orderId }))).toBe("not_paid");
    expect(await findOrderDetails(buyer, { id: orderId })).toMatchObject({
      status: "paid",
      is_granted: true,
      is_reserved: true,
      refundable_amount: 29_000,
    });

    expect(await capturePayment({ authorisationId })).toBe("captured");
    expect(await booksOf(orderId)).toMatchObject({
      order: "paid",
      seat: "confirmed",
      authorisations: ["captured"],
      payments: ["succeeded"],
      receipts: ["receipt 29000"],
      events: ["placed", "checkout_opened", "authorised", "granted", "paid"],
      atProvider: "paid",
    });
    expect(await jobs()).toContain(`receipt:${orderId}`);
    expect(await findSales(host, month)).toMatchObject([{ total: { gross: 29_000 } }]);
    expect(await findOrderDetails(buyer, { id: orderId })).toMatchObject({ is_reserved: false });
  });

  it("is captured once, by two workers, a webhook and a reconciliation at once, and late", async () => {
    const { orderId, checkoutId, sessionId, authorisationId, paymentRef } = await reserved();
    await Promise.all([
      capturePayment({ authorisationId }),
      capturePayment({ authorisationId }),
      settleCheckout(checkoutId),
      settlePayment("sandbox", paymentRef),
    ]);
    for (const event of [
      "payment_intent.amount_capturable_updated",
      "charge.captured",
      "checkout.session.completed",
      "payment_intent.canceled",
      "charge.captured",
    ])
      await ring(event, { sessionId, paymentRef });
    expect(await capturePayment({ authorisationId })).toBe("unchanged");
    expect(await booksOf(orderId)).toMatchObject({
      order: "paid",
      payments: ["succeeded"],
      receipts: ["receipt 29000"],
      refunds: [],
    });
    const { events } = await booksOf(orderId);
    expect(events.filter((event) => event === "paid")).toHaveLength(1);
  });

  it("is heard of first by any event, in any order", async () => {
    const orders = [
      ["payment_intent.amount_capturable_updated", "checkout.session.completed"],
      ["checkout.session.completed", "payment_intent.amount_capturable_updated"],
      ["charge.captured", "payment_intent.amount_capturable_updated", "checkout.session.completed"],
    ];
    for (const events of orders) {
      const { orderId, sessionId, paymentRef } = await reserved(await bjorn(), await asha(), {
        isHeardOf: false,
      });
      for (const event of events) await ring(event, { sessionId, paymentRef });
      expect(await booksOf(orderId)).toMatchObject({
        order: "paid",
        authorisations: ["authorised"],
        payments: [],
      });
    }
  });

  it("that the provider's staff captured is ours, and that they released ends the grant and is told, once", async () => {
    const taken = await reserved();
    await sandboxGateway.capture({ authorisationId: "x", paymentRef: taken.paymentRef, amount: 29_000 });
    await ring("charge.captured", taken);
    expect(await booksOf(taken.orderId)).toMatchObject({ order: "paid", payments: ["succeeded"] });

    const gone = await reserved();
    await sandboxGateway.release(gone.paymentRef);
    await Promise.all([
      ring("payment_intent.canceled", gone),
      capturePayment(gone),
      settleCheckout(gone.checkoutId),
    ]);
    await ring("payment_intent.canceled", gone);
    expect(await booksOf(gone.orderId)).toMatchObject({
      order: "refunded",
      seat: "released",
      authorisations: ["released"],
      payments: [],
      receipts: [],
      events: ["placed", "checkout_opened", "authorised", "granted", "payment_released"],
    });
    expect(await gone.jobs()).toContain(`payment_released:${gone.authorisationId}`);
    expect(await findOrderDetails(gone.buyer, { id: gone.orderId })).toMatchObject({
      status: "refunded",
      refund_state: "released",
      refund_amount: 29_000,
      refunded_amount: 0,
    });
  });

  it("that was released before we heard of it buys nothing and leaves nothing", async () => {
    const { orderId, sessionId, paymentRef } = await reserved(await bjorn(), await asha(), {
      isHeardOf: false,
    });
    await sandboxGateway.release(paymentRef);
    await ring("payment_intent.canceled", { sessionId, paymentRef });
    await ring("checkout.session.completed", { sessionId, paymentRef });
    expect(await booksOf(orderId)).toMatchObject({ order: "expired", seat: "released", authorisations: [] });
  });

  it("that the provider refuses to capture for good ends the grant, once", async () => {
    const { orderId, authorisationId, jobs } = await reserved();
    vi.spyOn(sandboxGateway, "capture").mockResolvedValue({ status: "authorised" });
    const outcomes = await Promise.all([
      capturePayment({ authorisationId }),
      capturePayment({ authorisationId }),
    ]);
    expect(outcomes.sort()).toEqual(["ended", "unchanged"]);
    vi.restoreAllMocks();
    expect(await booksOf(orderId)).toMatchObject({
      order: "refunded",
      seat: "released",
      atProvider: "authorised",
    });
    expect(await jobs()).toContain(`release_payment:${authorisationId}`);
    const told = await composeEmail({ template: "payment_released", authorisationId });
    expect(told?.content.paragraphs.join()).toMatch(/^Vi kunde inte dra 290\skr från ditt kort/);
    await releasePayment({ authorisationId });
    expect(await booksOf(orderId)).toMatchObject({ authorisations: ["released"], atProvider: "released" });
  });

  it("of which the provider's staff took a part only goes back, and is no sale", async () => {
    const { host, buyer, orderId, authorisationId } = await reserved();
    await settleAuthorisation(authorisationId, { status: "captured", amount: 20_000 });
    expect(await booksOf(orderId)).toMatchObject({
      order: "refunded",
      seat: "released",
      authorisations: ["captured"],
      payments: ["surplus"],
      refunds: ["pending 20000"],
      receipts: [],
    });
    expect(await findSales(host, { month: monthOf(new Date()) })).toEqual([]);
    const { id: refundId } = await db.refund.findFirstOrThrow({ where: { orderId } });
    await sendRefund({ refundId });
    expect(await findOrderDetails(buyer, { id: orderId })).toMatchObject({
      refund_state: "refunded",
      refund_amount: 20_000,
    });
  });

  it("waits while the provider is away, and the grant with it", async () => {
    const { orderId, authorisationId } = await reserved();
    vi.spyOn(sandboxGateway, "capture").mockRejectedValue(new Unavailable());
    await expect(capturePayment({ authorisationId })).rejects.toThrow(Unavailable);
    vi.restoreAllMocks();
    expect(await booksOf(orderId)).toMatchObject({ order: "paid", authorisations: ["authorised"] });
    expect(await capturePayment({ authorisationId })).toBe("captured");
  });
});

describe("the sandbox's till", () => {
  it("sets money aside that its staff can take or let go of, and has nobody pay later", async () => {
    const host = await asha();
    const item = await seminarOf(host, { priceAmount: 29_000 });
    const { sessionId, orderId } = await checkedOut(await bjorn(), item.id);
    await actInSandbox(sessionId, "delayed");
    expect(await booksOf(orderId)).toMatchObject({ atProvider: "unpaid" });
    await actInSandbox(sessionId, "paid");
    expect(await booksOf(orderId)).toMatchObject({ atProvider: "authorised" });
    await actInSandbox(sessionId, "captured");
    await actInSandbox(sessionId, "released");
    expect(await booksOf(orderId)).toMatchObject({ atProvider: "paid" });
  });
});

describe("what cannot be granted", () => {
  async function neverCharged(orderId: string, authorisationId: string) {
    await releasePayment({ authorisationId });
    await releasePayment({ authorisationId });
    expect(await capturePayment({ authorisationId })).toBe("unchanged");
    expect(await booksOf(orderId)).toMatchObject({
      authorisations: ["released"],
      payments: [],
      receipts: [],
      refunds: [],
      atProvider: "released",
    });
  }

  it("is released to the loser of the last seat, who is never charged", async () => {
    const host = await asha();
    const item = await seminarOf(host, { priceAmount: 29_000, capacity: 1 });
    const [late, winner] = [await bjorn(), await maja()];
    const first = await reserved(late, host, { item, isHeardOf: false });
    // The first one's hold was over before the provider's word came, and the seat went on sale again.
    await letGo(first.orderId);
    const second = await reserved(winner, host, { item, isHeardOf: false });
    await Promise.all([
      settleCheckout(first.checkoutId),
      settleCheckout(second.checkoutId),
      settleCheckout(first.checkoutId),
    ]);
    expect(await booksOf(second.orderId)).toMatchObject({ order: "paid", seat: "confirmed" });
    const { id } = await db.authorisation.findFirstOrThrow({ where: { orderId: first.orderId } });
    expect(await booksOf(first.orderId)).toMatchObject({ order: "expired", authorisations: ["releasing"] });
    await neverCharged(first.orderId, id);
    expect(await db.seminar.findUnique({ where: { id: item.id } })).toMatchObject({ seatsTaken: 1 });
    expect(await findOrderDetails(late, { id: first.orderId })).toMatchObject({ refund_state: "released" });
  });

  it("is released when it is of another amount, the order with it, and an admin is told", async () => {
    const { orderId, sessionId, checkoutId } = await reserved(await bjorn(), await asha(), {
      isHeardOf: false,
    });
    await db.sandboxSession.update({ where: { id: sessionId }, data: { amount: 28_999 } });
    expect(await Promise.all([settleCheckout(checkoutId), settleCheckout(checkoutId)])).toContain("released");
    expect(await settleCheckout(checkoutId)).toBe("unchanged");
    expect(await booksOf(orderId)).toMatchObject({ order: "cancelled", seat: "released" });
    const { id } = await db.authorisation.findFirstOrThrow({ where: { orderId } });
    const alerts =
      await db.$queryRaw`select 1 from graphile_worker.jobs where key = ${`money_differs:${checkoutId}`}`;
    expect(alerts).toHaveLength(1);
    await neverCharged(orderId, id);
  });

  it("is released of the order that another has replaced", async () => {
    const host = await asha();
    const buyer = await bjorn();
    const item = await seminarOf(host, { priceAmount: 29_000 });
    const old = await reserved(buyer, host, { item, isHeardOf: false });
    await letGo(old.orderId, "cancelled");
    const { order } = await placeOrder(buyer, { kind: "seminar", item_id: item.id });
    await db.$executeRaw`update app.orders set replaced_by_id = ${order.id}::uuid where id = ${old.orderId}::uuid`;
    expect(await settleCheckout(old.checkoutId)).toBe("released");
    const { id } = await db.authorisation.findFirstOrThrow({ where: { orderId: old.orderId } });
    await neverCharged(old.orderId, id);
  });

  it("is not let go of by a buyer whose bank has set the money aside already", async () => {
    const { buyer, orderId } = await reserved(await bjorn(), await asha(), { isHeardOf: false });
    expect(await errorCode(() => cancelOrder(buyer, { id: orderId }))).toBe("not_pending");
    expect(await booksOf(orderId)).toMatchObject({ order: "paid", authorisations: ["authorised"] });
  });
});

describe("between authorisation and capture", () => {
  const released = {
    order: "refunded",
    seat: "released",
    authorisations: ["releasing"],
    payments: [],
    refunds: [],
    receipts: [],
  };

  it("the host gives all back by releasing it", async () => {
    const { host, orderId, authorisationId } = await reserved();
    await refundOrder(host, { id: orderId, reason: "Jag är sjuk" });
    expect(await booksOf(orderId)).toMatchObject(released);
    expect(await errorCode(() => refundOrder(host, { id: orderId, reason: "Igen" }))).toBe("not_refundable");
    expect(await capturePayment({ authorisationId })).toBe("unchanged");
    expect(await releasePayment({ authorisationId })).toBe("released");
    expect(await booksOf(orderId)).toMatchObject({
      ...released,
      authorisations: ["released"],
      atProvider: "released",
    });
  });

  it("a part goes back of what is taken first", async () => {
    const { host, orderId } = await reserved();
    await refundOrder(host, { id: orderId, amount: 10_000, reason: "Kortare" });
    const refund = await db.refund.findFirstOrThrow({ where: { orderId } });
    await sendRefund({ refundId: refund.id });
    expect(await booksOf(orderId)).toMatchObject({
      order: "paid",
      seat: "confirmed",
      authorisations: ["captured"],
      payments: ["succeeded"],
      receipts: ["receipt 29000", "credit_note 10000"],
      refunds: ["succeeded 10000"],
    });
  });

  it("a part cannot go back while the provider is away, and nothing is done", async () => {
    const { host, orderId } = await reserved();
    vi.spyOn(sandboxGateway, "capture").mockRejectedValue(new Unavailable());
    const refund = () => refundOrder(host, { id: orderId, amount: 10_000, reason: "Kortare" });
    expect(await errorCode(refund)).toBe("unavailable");
    vi.restoreAllMocks();
    expect(await booksOf(orderId)).toMatchObject({
      order: "paid",
      authorisations: ["authorised"],
      refunds: [],
    });
  });

  it("a buyer who withdraws has it released, while the provider is away too", async () => {
    const { buyer, orderId, jobs } = await reserved();
    vi.spyOn(sandboxGateway, "release").mockRejectedValue(new Unavailable());
    const answer = await withdrawOrder(buyer, { id: orderId, confirm: true, expected_amount: 29_000 });
    expect(answer.withdrawal).toMatchObject({ refund_amount: 29_000, reason: "withdrawn" });
    vi.restoreAllMocks();
    expect(await booksOf(orderId)).toMatchObject(released);
    expect(await jobs()).toContain(`withdrawal_confirmed:${orderId}`);
    expect((await jobs()).filter((key) => key.startsWith("payment_released"))).toEqual([]);
    const told = await composeEmail({ template: "withdrawal_confirmed", orderId });
    expect(told?.content.closing).toMatch(/ingenting har dragits/);
  });

  it("a seminar that is called off releases what it had", async () => {
    const { host, orderId, item } = await reserved();
    await cancelSeminar(host, { id: item.id });
    await Promise.all([refundSeminar({ seminarId: item.id }), refundSeminar({ seminarId: item.id })]);
    expect(await booksOf(orderId)).toMatchObject(released);
  });
});

/** As when its hold ran out while the provider had not said a word. */
async function letGo(orderId: string, status: "expired" | "cancelled" = "expired"): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.order.update({ where: { id: orderId }, data: { status, closedAt: new Date() } });
    await tx.$executeRaw`
      update app.seats set status = 'released', held_until = null, ended_at = now()
      where order_id = ${orderId}::uuid`;
    await tx.checkout.updateMany({ where: { orderId }, data: { status: "expired" } });
  });
}

import { afterEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { after, days } from "@/lib/base/platform/time";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { fulfilOrder } from "@/lib/commerce/orders/fulfil-order";
import { takePayment } from "@/lib/commerce/orders/take-payment";
import { actInSandbox } from "@/lib/commerce/payments/act-in-sandbox";
import { capturePayment } from "@/lib/commerce/payments/capture-payment";
import { sandboxGateway } from "@/lib/commerce/payments/gateway.sandbox";
import { reconcilePayments } from "@/lib/commerce/payments/reconcile-payments";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { releasePayment } from "@/lib/commerce/payments/release-payment";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { settlePayment } from "@/lib/commerce/payments/settle-payment";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { invariants } from "@/lib/system/run/invariants";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { booksOf, capturing, reserved, ring, switchCapture } from "@/tests/support/manual-capture";
import { asha, bjorn, maja } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();
capturing("manual");
afterEach(() => {
  vi.restoreAllMocks();
  switchCapture("manual");
});

/** Whatever is still to be done is done, as the worker would. */
async function finish(orderId: string, authorisationId: string): Promise<void> {
  await capturePayment({ authorisationId });
  await releasePayment({ authorisationId });
  for (const { id } of await db.refund.findMany({ where: { orderId } })) await sendRefund({ refundId: id });
}

/** What of the buyer's money we have in the end, by the provider's account of it. */
async function keptAtProvider(paymentRef: string): Promise<number> {
  const { whereabouts, refunds } = await sandboxGateway.inspect(paymentRef);
  const taken = whereabouts.status === "captured" ? whereabouts.amount : 0;
  return refunds.reduce((kept, { amount }) => kept - amount, taken);
}

/** A quarter of an hour later than everything so far. */
async function reconcileLater() {
  await db.$executeRaw`update app.checkouts set created_at = created_at - interval '15 minutes'`;
  await db.$executeRaw`update app.authorisations set changed_at = changed_at - interval '15 minutes'`;
  return reconcilePayments();
}

async function broken(): Promise<string[]> {
  const names = [];
  for (const { name, sql } of invariants) {
    const rows = await db.$queryRawUnsafe<unknown[]>(sql);
    if (rows.length > 0) names.push(name);
  }
  return names;
}

describe("capture and withdrawal at once", () => {
  it("end with nothing kept and nothing granted, whichever was faster", async () => {
    for (let round = 0; round < 4; round++) {
      const { buyer, orderId, authorisationId, paymentRef } = await reserved();
      await Promise.all([
        capturePayment({ authorisationId }),
        capturePayment({ authorisationId }),
        withdrawOrder(buyer, { id: orderId, confirm: true }),
      ]);
      await finish(orderId, authorisationId);
      expect(await booksOf(orderId)).toMatchObject({ order: "refunded", seat: "released" });
      expect(await keptAtProvider(paymentRef)).toBe(0);
    }
    expect(await broken()).toEqual([]);
  });

  async function withdrawnDuringCapture() {
    const bought = await reserved();
    const capture = sandboxGateway.capture.bind(sandboxGateway);
    vi.spyOn(sandboxGateway, "capture").mockImplementationOnce(async (request) => {
      const captured = await capture(request);
      await withdrawOrder(bought.buyer, { id: bought.orderId, confirm: true });
      return captured;
    });
    return bought;
  }

  it("send back what was captured while its release was decided, which is no sale", async () => {
    const { buyer, orderId, authorisationId, paymentRef } = await withdrawnDuringCapture();
    await capturePayment({ authorisationId });
    await finish(orderId, authorisationId);
    expect(await booksOf(orderId)).toMatchObject({
      order: "refunded",
      seat: "released",
      authorisations: ["captured"],
      payments: ["surplus"],
      refunds: ["succeeded 29000"],
      receipts: [],
    });
    expect(await keptAtProvider(paymentRef)).toBe(0);
    expect(await findOrderDetails(buyer, { id: orderId })).toMatchObject({
      refund_state: "refunded",
      refund_amount: 29_000,
    });
  });

  it("take it in when the provider's staff sends back a part before us", async () => {
    const { orderId, authorisationId, paymentRef, sessionId } = await withdrawnDuringCapture();
    await capturePayment({ authorisationId });
    await actInSandbox(sessionId, "refunded_half");
    expect(await settlePayment("sandbox", paymentRef)).toBe("changed");
    expect(await booksOf(orderId)).toMatchObject({ order: "refunded", payments: ["surplus"] });
    expect((await booksOf(orderId)).refunds).toContain("succeeded 14500");
  });

  it("find that too when the worker dies between the provider's answer and our note of it", async () => {
    const { orderId, authorisationId, paymentRef, buyer } = await reserved();
    await sandboxGateway.capture({ authorisationId, paymentRef, amount: 29_000 });
    await withdrawOrder(buyer, { id: orderId, confirm: true });
    await finish(orderId, authorisationId);
    expect(await booksOf(orderId)).toMatchObject({ payments: ["surplus"], refunds: ["succeeded 29000"] });
    expect(await keptAtProvider(paymentRef)).toBe(0);
  });

  it("would keep the money for nothing, were a release believed and not asked about (control)", async () => {
    const { orderId, authorisationId, paymentRef } = await withdrawnDuringCapture();
    vi.spyOn(sandboxGateway, "release").mockResolvedValue({ status: "released" });
    await sandboxGateway.capture({ authorisationId, paymentRef, amount: 29_000 });
    await finish(orderId, authorisationId);
    expect(await booksOf(orderId)).toMatchObject({ payments: [], authorisations: ["released"] });
    expect(await keptAtProvider(paymentRef)).toBe(29_000);
  });
});

describe("two captures of one authorisation", () => {
  it("are refused by the database, whatever the code does", async () => {
    const { authorisationId } = await reserved();
    const twice = db.$transaction(async (tx) => {
      await takePayment(tx, authorisationId);
      await takePayment(tx, authorisationId);
    });
    await expect(twice).rejects.toThrow(/unique/i);
  });

  it("would be two payments without its keys (control)", async () => {
    const { orderId, authorisationId } = await reserved();
    let payments = 0;
    const undone = db.$transaction(async (tx) => {
      await tx.$executeRaw`drop index app.payments_provider_provider_ref_key`;
      await tx.$executeRaw`drop index app.payments_one_per_order`;
      await takePayment(tx, authorisationId);
      await takePayment(tx, authorisationId);
      payments = await tx.payment.count({ where: { orderId } });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(payments).toBe(2);
  });
});

describe("a reconciliation", () => {
  it("captures and releases what was forgotten, which the doctor names until then, and then finds nothing", async () => {
    const [granted, left] = [await reserved(), await reserved()];
    await refundOrder(left.host, { id: left.orderId, reason: "Jag är sjuk" });
    await db.$executeRaw`delete from graphile_worker._private_jobs`;
    await db.$executeRaw`update app.authorisations set changed_at = changed_at - interval '15 minutes'`;
    expect(await broken()).toEqual(["granted_not_captured", "authorised_not_released"]);
    const { repaired } = await reconcileLater();
    expect(repaired).toContainEqual({
      what: `authorisation ${granted.authorisationId}`,
      outcome: "captured",
    });
    expect(repaired).toContainEqual({ what: `authorisation ${left.authorisationId}`, outcome: "released" });
    expect((await reconcileLater()).repaired).toEqual([]);
    expect(await broken()).toEqual([]);
  });

  it("grants on an authorisation whose event was lost", async () => {
    const { orderId } = await reserved(await bjorn(), await asha(), { isHeardOf: false });
    const { repaired } = await reconcileLater();
    expect(repaired.map(({ outcome: came }) => came)).toContain("paid");
    expect(await booksOf(orderId)).toMatchObject({ order: "paid", seat: "confirmed" });
  });

  async function daysOld(age: number) {
    const bought = await reserved();
    const created = after(new Date(), -days(age));
    await db.sandboxSession.update({ where: { id: bought.sessionId }, data: { createdAt: created } });
    await db.authorisation.update({
      where: { id: bought.authorisationId },
      data: { captureBefore: after(created, days(7)) },
    });
    return bought;
  }

  it("captures on day six what still can be, as where a bank sets money aside for less than a day", async () => {
    const { orderId } = await daysOld(6.01);
    expect((await reconcileLater()).repaired.map(({ outcome: came }) => came)).toContain("captured");
    expect(await booksOf(orderId)).toMatchObject({ order: "paid", payments: ["succeeded"] });
  });

  it("ends on day six what was granted while the provider is away, without waiting for it", async () => {
    const [early, due] = [await daysOld(5.9), await daysOld(6.01)];
    for (const call of ["capture", "release", "recent"] as const)
      vi.spyOn(sandboxGateway, call).mockRejectedValue(new Unavailable());
    await expect(reconcileLater()).rejects.toThrow(Unavailable);
    expect(await booksOf(early.orderId)).toMatchObject({ order: "paid", authorisations: ["authorised"] });
    expect(await booksOf(due.orderId)).toMatchObject({ order: "refunded", authorisations: ["releasing"] });
    expect(await due.jobs()).toContain(`release_payment:${due.authorisationId}`);
  });

  it("releases on day six what could not be captured, before it lapses, and ends the grant", async () => {
    const due = await daysOld(6.01);
    vi.spyOn(sandboxGateway, "capture").mockResolvedValue({ status: "authorised" });
    await reconcileLater();
    expect(await booksOf(due.orderId)).toMatchObject({ seat: "released", authorisations: ["releasing"] });
    await reconcileLater();
    expect(await booksOf(due.orderId)).toMatchObject({
      order: "refunded",
      seat: "released",
      authorisations: ["released"],
      payments: [],
      atProvider: "released",
    });
    expect(await due.jobs()).toContain(`payment_released:${due.authorisationId}`);
  });

  it("ends the grant of what has lapsed all the same", async () => {
    const { orderId, authorisationId } = await daysOld(8);
    await reconcileLater();
    expect(await booksOf(orderId)).toMatchObject({
      order: "refunded",
      authorisations: ["released"],
      payments: [],
    });
    expect(await capturePayment({ authorisationId })).toBe("unchanged");
  });
});

describe("money that lapsed at the provider", () => {
  it("ends its grant when the provider says so, as often as it does, and is never captured", async () => {
    const { orderId, sessionId, paymentRef, authorisationId } = await reserved();
    const lapsed = after(new Date(), -days(8));
    await db.sandboxSession.update({ where: { id: sessionId }, data: { createdAt: lapsed } });
    const about = { sessionId, paymentRef };
    await Promise.all([ring("charge.expired", about), ring("charge.expired", about), reconcileLater()]);
    expect(await capturePayment({ authorisationId })).toBe("unchanged");
    expect(await booksOf(orderId)).toMatchObject({
      order: "refunded",
      seat: "released",
      authorisations: ["released"],
      payments: [],
      events: ["placed", "checkout_opened", "authorised", "granted", "payment_released"],
    });
  });
});

describe("a reconciliation and the events that it makes up for, at once", () => {
  it("grant once and capture once", async () => {
    const { orderId, sessionId, paymentRef } = await reserved(await bjorn(), await asha(), {
      isHeardOf: false,
    });
    const about = { sessionId, paymentRef };
    await Promise.all([
      reconcileLater(),
      ring("checkout.session.completed", about),
      ring("payment_intent.amount_capturable_updated", about),
      reconcileLater(),
    ]);
    const { id: authorisationId } = await db.authorisation.findFirstOrThrow({ where: { orderId } });
    await Promise.all([
      reconcileLater(),
      ring("charge.captured", about),
      capturePayment({ authorisationId }),
    ]);
    expect(await booksOf(orderId)).toMatchObject({
      order: "paid",
      authorisations: ["captured"],
      payments: ["succeeded"],
      receipts: ["receipt 29000"],
      events: ["placed", "checkout_opened", "authorised", "granted", "paid"],
    });
  });

  it("would grant twice without the order's state and the keys (control)", async () => {
    const { orderId, checkoutId, paymentRef } = await reserved();
    let granted = 0;
    const undone = db.$transaction(async (tx) => {
      await tx.$executeRaw`drop index app.authorisations_provider_provider_ref_key`;
      await tx.$executeRaw`drop index app.authorisations_one_grant_per_order`;
      await tx.$executeRaw`alter table app.orders disable trigger user`;
      const payment = {
        ...{ checkoutId, provider: "sandbox", providerRef: paymentRef, amount: 29_000, currency: "SEK" },
        ...{ accountRef: null, feeAmount: 0 },
      };
      await fulfilOrder(tx, orderId, payment, { from: ["paid"], captureBefore: after(new Date(), days(7)) });
      granted = await tx.authorisation.count({ where: { orderId, isGranted: true } });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(granted).toBe(2);
  });
});

describe("the setting, changed while an order is open", () => {
  it("leaves what was begun by hand to end by hand", async () => {
    const { orderId, checkoutId } = await reserved(await bjorn(), await asha(), { isHeardOf: false });
    switchCapture("automatic");
    await settleCheckout(checkoutId);
    const { id: authorisationId } = await db.authorisation.findFirstOrThrow({ where: { orderId } });
    expect(await booksOf(orderId)).toMatchObject({ order: "paid", payments: [] });
    expect(await capturePayment({ authorisationId })).toBe("captured");
    expect(await booksOf(orderId)).toMatchObject({ order: "paid", payments: ["succeeded"] });
  });

  it("leaves what was begun at once to be paid at once", async () => {
    switchCapture("automatic");
    const { orderId, checkoutId } = await reserved(await bjorn(), await asha(), { isHeardOf: false });
    switchCapture("manual");
    await settleCheckout(checkoutId);
    expect(await booksOf(orderId)).toMatchObject({
      order: "paid",
      payments: ["succeeded"],
      authorisations: [],
    });
  });
});

describe("parts of money that is being captured", () => {
  it("go back once and never more than all, with capture, parts and whole at once", async () => {
    const { host, orderId, authorisationId, paymentRef } = await reserved();
    const part = () => errorCode(() => refundOrder(host, { id: orderId, amount: 10_000, reason: "Kortare" }));
    await Promise.all([
      capturePayment({ authorisationId }),
      part(),
      part(),
      part(),
      errorCode(() => refundOrder(host, { id: orderId, reason: "Allt" })),
    ]);
    await finish(orderId, authorisationId);
    const { refundedAmount, status } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
    const kept = await keptAtProvider(paymentRef);
    expect(kept).toBeGreaterThanOrEqual(0);
    expect(status === "refunded" ? 0 : 29_000 - refundedAmount).toBe(kept);
    expect(status).toBe(kept === 0 ? "refunded" : "paid");
  });
});

describe("two authorised payments for one seat", () => {
  async function contended() {
    const host = await asha();
    const item = await seminarOf(host, { priceAmount: 29_000, capacity: 1 });
    const first = await reserved(await bjorn(), host, { item, isHeardOf: false });
    await db.$transaction(async (tx) => {
      await tx.order.update({
        where: { id: first.orderId },
        data: { status: "expired", closedAt: new Date() },
      });
      await tx.seat.updateMany({
        where: { orderId: first.orderId },
        data: { status: "released", heldUntil: null, endedAt: new Date() },
      });
      await tx.checkout.updateMany({ where: { orderId: first.orderId }, data: { status: "expired" } });
    });
    const second = await reserved(await maja(), host, { item, isHeardOf: false });
    await Promise.all([settleCheckout(first.checkoutId), settleCheckout(second.checkoutId)]);
    const orders = await Promise.all([booksOf(first.orderId), booksOf(second.orderId)]);
    return orders.map(({ order }) => order);
  }

  it("grant it once", async () => {
    expect(await contended()).toEqual(["expired", "paid"]);
  });

  it("would grant it twice without the seats' count (control)", async () => {
    await db.$executeRaw`alter table app.seminars drop constraint seminars_seats_within_capacity`;
    expect(await contended()).toEqual(["paid", "paid"]);
  });
});

import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { findOrder, listOrderEvents, listOrders } from "@/lib/commerce/orders/queries";
import { refundStateOf } from "@/lib/commerce/orders/refund-rules";
import type { RefundState } from "@/lib/commerce/orders/schema";
import { AlreadyDecided, NotRefundable } from "@/lib/commerce/payments/errors";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { resolveRefund } from "@/lib/commerce/payments/resolve-refund";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { settlePayment } from "@/lib/commerce/payments/settle-payment";
import { searchOrders } from "@/lib/system/admin/order-queries";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { admin, asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

async function bought() {
  const [host, buyer, boss] = [await asha(), await bjorn(), await admin()];
  const item = await seminarOf(host, { priceAmount: 29_000 });
  const { checkoutId, orderId, sessionId } = await checkedOut(buyer, item.id);
  await payAtProvider(sessionId);
  await settleCheckout(checkoutId);
  const payment = await db.payment.findFirstOrThrow({ where: { orderId } });
  return { host, buyer, boss, orderId, sessionId, payment };
}

/** What a provider refuses for good: it knows nothing of the money. */
async function refused() {
  const order = await bought();
  await db.sandboxSession.update({ where: { id: order.sessionId }, data: { paymentRef: "pi_elsewhere" } });
  await refundOrder(order.host, { id: order.orderId, reason: "Sjuk." });
  await sendAll(order.orderId);
  const failed = await db.refund.findFirstOrThrow({ where: { orderId: order.orderId, status: "failed" } });
  return { ...order, refundId: failed.id };
}

async function sendAll(orderId: string) {
  for (const { id } of await db.refund.findMany({ where: { orderId, status: "pending" } })) {
    await sendRefund({ refundId: id });
  }
}

/** Everywhere that tells of an order says the same. */
async function expectEverywhere(
  {
    buyer,
    host,
    boss,
    orderId,
  }: Pick<Awaited<ReturnType<typeof bought>>, "buyer" | "host" | "boss" | "orderId">,
  state: RefundState,
) {
  const page = { limit: 20 } as const;
  const told = {
    page: (await findOrderDetails(buyer, { id: orderId })).refund_state,
    hostsPage: (await findOrderDetails(host, { id: orderId })).refund_state,
    list: (await listOrders(buyer, page)).items[0]?.refund_state,
    hostsList: (await listOrders(host, { ...page, as: "host" })).items[0]?.refund_state,
    order: (await findOrder(buyer, { id: orderId })).refund_state,
    timeline: (await listOrderEvents(buyer, { id: orderId })).refund_state,
    admins: (await searchOrders(boss, page)).items.find(({ id }) => id === orderId)?.refund_state,
  };
  expect(told).toEqual(Object.fromEntries(Object.keys(told).map((name) => [name, state])));
}

describe("how it stands with money that goes back", () => {
  it.each<[RefundState, string, [status: string, isResolved?: boolean, payment?: string][]]>([
    ["none", "paid", []],
    ["under_way", "paid", [["pending"]]],
    ["failed", "paid", [["failed"]]],
    ["under_way", "paid", [["failed"], ["pending"]]],
    ["none", "paid", [["failed", true]]],
    ["partly_refunded", "paid", [["succeeded"]]],
    ["refunded", "refunded", [["failed", true], ["succeeded"]]],
    ["failed", "refunded", [["bounced"]]],
    ["refunded", "refunded", [["bounced", true]]],
    ["none", "paid", [["succeeded", false, "surplus"]]],
    ["refunded", "cancelled", [["succeeded", false, "surplus"]]],
    ["refunded", "refunded", [["succeeded", false, "surplus"]]],
    ["failed", "cancelled", [["failed", false, "surplus"]]],
  ])("is %s for an order that is %s with %j", (state, status, refunds) => {
    const rows = refunds.map(([refund, isResolved = false, payment = "succeeded"]) => ({
      amount: 100,
      status: refund,
      resolvedAt: isResolved ? new Date() : null,
      payment: { status: payment },
    }));
    expect(refundStateOf({ status: status as "paid" }, rows).state).toBe(state);
  });

  it("is told alike everywhere, from the request until it is sent", async () => {
    const order = await bought();
    await expectEverywhere(order, "none");
    await refundOrder(order.host, { id: order.orderId, amount: 9_000, reason: "En del." });
    await expectEverywhere(order, "under_way");
    await sendAll(order.orderId);
    await expectEverywhere(order, "partly_refunded");
    await refundOrder(order.host, { id: order.orderId, reason: "Resten." });
    await sendAll(order.orderId);
    await expectEverywhere(order, "refunded");
  });

  it("is told alike everywhere when the provider refuses, and to admins with a way on", async () => {
    const order = await refused();
    await expectEverywhere(order, "failed");
    expect((await findOrderDetails(order.buyer, { id: order.orderId })).failed_refunds).toEqual([]);
    expect((await findOrderDetails(order.boss, { id: order.orderId })).failed_refunds).toMatchObject([
      { id: order.refundId, amount: 29_000, isRetriable: true },
    ]);
  });
});

describe("a refund that did not get through", () => {
  it("is tried again, once, and written down", async () => {
    const order = await refused();
    await db.sandboxSession.update({
      where: { id: order.sessionId },
      data: { paymentRef: order.payment.providerRef },
    });
    const input = { id: order.refundId, way: "retry" } as const;
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => resolveRefund(order.boss, input)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(AlreadyDecided);
    }
    await expectEverywhere(order, "under_way");
    await sendAll(order.orderId);
    await expectEverywhere(order, "refunded");
    expect(await db.auditEntry.count({ where: { action: "refund_retried" } })).toBe(1);
  });

  it("can be noted as paid outside, which ends the order as if it had gone the usual way", async () => {
    const order = await refused();
    const input = { id: order.refundId, way: "paid_outside", reference: "BG 123" } as const;
    await resolveRefund(order.boss, input);
    await expectEverywhere(order, "refunded");
    const row = await db.order.findUniqueOrThrow({
      where: { id: order.orderId },
      include: { grants: { include: { seat: true } }, receipts: true },
    });
    expect(row).toMatchObject({
      status: "refunded",
      refundedAmount: 29_000,
      grants: [{ seat: { status: "released" } }],
    });
    expect(row.receipts.map(({ kind }) => kind).sort()).toEqual(["credit_note", "receipt"]);
    const letters = await db.$queryRaw<unknown[]>`
      select key from graphile_worker.jobs where key = ${`refund_paid_outside:${order.refundId}`}`;
    expect(letters).toHaveLength(1);
    await settlePayment("sandbox", order.payment.providerRef).catch(() => {});
    await expectEverywhere(order, "refunded");
    await expect(resolveRefund(order.boss, input)).rejects.toThrow(AlreadyDecided);
  });

  it("and came back from the bank is not sent the same way again, but can be noted as paid outside", async () => {
    const order = await bought();
    await refundOrder(order.host, { id: order.orderId, reason: "Sjuk." });
    await sendAll(order.orderId);
    await db.sandboxRefund.updateMany({ data: { status: "failed" } });
    await settlePayment("sandbox", order.payment.providerRef);
    await expectEverywhere(order, "failed");
    const { id } = await db.refund.findFirstOrThrow({ where: { status: "bounced" } });
    await expect(resolveRefund(order.boss, { id, way: "retry" })).rejects.toThrow(NotRefundable);
    await resolveRefund(order.boss, { id, way: "paid_outside", reference: "BG 124" });
    await expectEverywhere(order, "refunded");
  });

  it("is the admins' to see to, and theirs alone", async () => {
    const order = await refused();
    const input = { id: order.refundId, way: "retry" } as const;
    for (const someone of [order.buyer, order.host]) {
      await expect(resolveRefund(someone, input)).rejects.toThrow(NotFound);
    }
  });
});

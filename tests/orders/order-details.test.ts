import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { after, days, hours } from "@/lib/base/platform/time";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { findTimes } from "@/lib/commerce/orders/queries";
import { stageOf } from "@/lib/commerce/orders/rules";
import { settleOrder } from "@/lib/commerce/payments/settle-order";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, letTimePass, payAtProvider } from "@/tests/support/payments";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";
import { serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

async function pendingOrder() {
  const [host, buyer] = [await asha(), await bjorn()];
  const item = await seminarOf(host, { priceAmount: 29_000, startsAt: after(new Date(), days(3)) });
  return { host, buyer, item, ...(await checkedOut(buyer, item.id)) };
}

const stage = async (buyer: Awaited<ReturnType<typeof bjorn>>, id: string, now = new Date()) =>
  stageOf(await findOrderDetails(buyer, { id }), now);

describe("an order's page", () => {
  it("is for its buyer, its host and admins, each from their side", async () => {
    const { host, buyer, orderId: id } = await pendingOrder();
    expect((await findOrderDetails(buyer, { id })).is_seller).toBe(false);
    expect((await findOrderDetails(host, { id })).is_seller).toBe(true);
    expect((await findOrderDetails(await admin(), { id })).is_seller).toBe(true);
    await expect(findOrderDetails(await maja(), { id })).rejects.toThrow(NotFound);
    await expect(findOrderDetails(await elin(), { id })).rejects.toThrow(NotFound);
  });

  it("is not looked at by an admin without that being written down", async () => {
    const { host, buyer, orderId: id } = await pendingOrder();
    for (const actor of [host, buyer]) await findOrderDetails(actor, { id });
    expect(await db.auditEntry.count({ where: { subjectId: id } })).toBe(0);
    const looking = await admin();
    await findOrderDetails(looking, { id });
    expect(await db.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
      { actorId: looking.id, action: "order_viewed", subjectTable: "orders" },
    ]);
  });

  it("leads from paying to the room, and says when it is over", async () => {
    const { buyer, orderId, sessionId } = await pendingOrder();
    expect(await stage(buyer, orderId)).toBe("to_pay");
    await payAtProvider(sessionId);
    await settleOrder(buyer, { id: orderId });
    expect(await stage(buyer, orderId)).toBe("ready");
    expect(await stage(buyer, orderId, after(new Date(), days(4)))).toBe("over");
  });

  it("says that the time to pay is over before anyone has closed the order", async () => {
    const { buyer, orderId } = await pendingOrder();
    await letTimePass(orderId);
    expect(await stage(buyer, orderId)).toBe("lapsed");
  });

  it("says when the host has called it off, or shown the buyer out", async () => {
    const { buyer, orderId, sessionId, item } = await pendingOrder();
    await payAtProvider(sessionId);
    await settleOrder(buyer, { id: orderId });
    await db.seat.updateMany({ where: { orderId }, data: { status: "removed", endedAt: new Date() } });
    expect(await stage(buyer, orderId)).toBe("withdrawn");
    await db.offer.update({
      where: { id: item.id },
      data: { status: "cancelled", cancelledAt: new Date() },
    });
    expect(await stage(buyer, orderId)).toBe("called_off");
  });
});

describe("coming back from the provider", () => {
  it("settles what was paid there, though no event has come", async () => {
    const { buyer, orderId, sessionId } = await pendingOrder();
    await payAtProvider(sessionId);
    await settleOrder(buyer, { id: orderId });
    await settleOrder(buyer, { id: orderId });
    expect(await db.payment.count({ where: { orderId } })).toBe(1);
  });

  it("pays for nothing: an open checkout leaves the order as it was", async () => {
    const { buyer, orderId } = await pendingOrder();
    await settleOrder(buyer, { id: orderId });
    expect(await stage(buyer, orderId)).toBe("to_pay");
  });

  it("does nothing for someone else's order, nor without a checkout", async () => {
    const { orderId, sessionId } = await pendingOrder();
    await payAtProvider(sessionId);
    const other = await maja();
    await settleOrder(other, { id: orderId });
    expect(await db.order.findUnique({ where: { id: orderId } })).toMatchObject({ status: "pending" });

    const item = await seminarOf(await asha(), {
      priceAmount: 10_000,
      startsAt: after(new Date(), hours(3)),
    });
    const { order } = await placeOrder(other, { kind: "seminar", item_id: item.id });
    await settleOrder(other, { id: order.id });
    expect(await db.order.findUnique({ where: { id: order.id } })).toMatchObject({ status: "pending" });
  });
});

it("is listed with the time when it takes place, a booked one by its buyer's clock", async () => {
  const [host, buyer] = [await asha(), await bjorn()];
  await db.user.update({ where: { id: buyer.id }, data: { timeZone: "Europe/London" } });
  const startsAt = after(new Date(), days(3));
  const seminar = await seminarOf(host, { priceAmount: 0, startsAt });
  const course = await courseOf(host, { priceAmount: 0 });
  const slot = await slotAt(await serviceOf(host), after(startsAt, days(1)));
  const [{ order: seat }, { order: bought }, { order: booked }] = [
    await placeOrder(buyer, { kind: "seminar", item_id: seminar.id }),
    await placeOrder(buyer, { kind: "course", item_id: course.id }),
    await placeOrder(buyer, { kind: "service", item_id: slot.serviceId, slot_id: slot.id }),
  ];
  const times = await findTimes([seat, bought, booked]);
  expect(times.get(seat.id)).toEqual({ startsAt, timeZone: "Europe/Stockholm" });
  expect(times.get(booked.id)).toEqual({ startsAt: slot.startsAt, timeZone: "Europe/London" });
  expect(times.has(bought.id)).toBe(false);
});

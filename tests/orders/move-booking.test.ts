import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, hours } from "@/lib/base/platform/time";
import { sealId } from "@/lib/base/platform/tokens";
import { findService } from "@/lib/catalogue/services/queries";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { moveBooking, moveByLink } from "@/lib/commerce/orders/move-booking";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { completeSandboxSession } from "@/lib/commerce/payments/gateway.sandbox";
import { leaveBooking } from "@/lib/commerce/payments/leave-booking";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { settleOrder } from "@/lib/commerce/payments/settle-order";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { composeEmail, findCalendar } from "@/tests/support/letters";
import { asha, bjorn, maja, signedIn } from "@/tests/support/people";
import { serviceOf, slotAt } from "@/tests/support/services";
import { visitor } from "@/tests/support/visitors";

useDatabase();

const price = 80_000;
const wide = { cancellationPolicy: "moderate", priceAmount: price };

/** A paid booking `inHours` from now, and other slots of the same service, by how many days from now they are. */
async function booked(inHours: number, others: number[] = [20], data = {}) {
  const [host, buyer] = [await asha(), await bjorn()];
  const service = await serviceOf(host, { ...wide, ...data });
  const now = new Date();
  const slot = await slotAt(service, after(now, hours(inHours)));
  const free = [];
  for (const n of others) free.push((await slotAt(service, after(now, days(n)))).id);
  const ask = { kind: "service" as const, item_id: service.id, slot_id: slot.id };
  const { order } = await placeOrder(buyer, {
    ...ask,
    immediate_start: { start_now: true, right_lost: true },
  });
  if (order.amount > 0) {
    const { session_id } = await openCheckout(buyer, { order_id: order.id });
    await completeSandboxSession(session_id);
    await settleOrder(buyer, { id: order.id });
  }
  return { host, buyer, service, slot, free: free as [string, ...string[]], id: order.id };
}

/** So long ago that only the host's policy is left. */
async function letRightPass(id: string) {
  await db.$executeRaw`alter table app.orders disable trigger orders_is_a_snapshot`;
  await db.$executeRaw`update app.orders set paid_at = now() - interval '20 days' where id = ${id}::uuid`;
  await db.$executeRaw`alter table app.orders enable trigger orders_is_a_snapshot`;
}

const refundOf = async (buyer: Actor, id: string) =>
  (await withdrawOrder(buyer, { id })).withdrawal.refund_amount;

describe("a buyer moves a booking", () => {
  test("for nothing, and is told first and nothing done", async () => {
    const { buyer, slot, free, id } = await booked(24 * 9);
    const foreseen = await moveBooking(buyer, { id, slot_id: free[0] });
    expect(foreseen).toMatchObject({ amount: 0, terms_from: foreseen.starts_at });
    expect(await db.booking.findFirst({ where: { orderId: id } })).toMatchObject({ slotId: slot.id });

    await moveBooking(buyer, { id, slot_id: free[0], confirm: true });
    const booking = await db.booking.findFirstOrThrow({ where: { orderId: id } });
    expect(booking).toMatchObject({ slotId: free[0], sequence: 1, status: "confirmed" });
    expect(booking.startsAt.toISOString()).toBe(foreseen.starts_at);
    expect(
      await placeOrder(await maja(), { kind: "service", item_id: slot.serviceId, slot_id: slot.id }),
    ).toMatchObject({
      isNew: true,
    });
  });

  test("and the letter, the page and the calendar say the same new time under the same name", async () => {
    const { buyer, free, id } = await booked(24 * 9);
    const before = await findCalendar({ template: "booking_confirmed", orderId: id });
    const { starts_at } = await moveBooking(buyer, { id, slot_id: free[0], confirm: true });
    const request = { template: "booking_moved" as const, orderId: id, sequence: 1, isByHost: false };
    const read = (content = "") =>
      new ICAL.Event(
        new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent("vevent") as ICAL.Component,
      );
    const moved = await findCalendar(request);
    expect(moved?.method).toBe("REQUEST");
    expect(read(moved?.content)).toMatchObject({ uid: read(before?.content).uid, sequence: 1 });
    const startsAt = read(moved?.content).startDate.toJSDate();
    expect(startsAt.getTime()).toBe(Math.floor(Date.parse(starts_at) / 1000) * 1000);
    const written = await composeEmail(request);
    expect(JSON.stringify(written?.content.facts)).toContain(
      startsAt.toLocaleTimeString("sv-SE", {
        hour: "2-digit",
        minute: "2-digit",
        timeZone: "Europe/Stockholm",
      }),
    );
    const jobs = await db.$queryRaw<{ key: string }[]>`
      select key from graphile_worker.jobs where key like ${`booking_moved:${id}%`}`;
    expect(jobs).toEqual([{ key: `booking_moved:${id}:1` }]);
  });

  test("late, and keeps the terms of the old time, so that nothing is gained by moving before leaving", async () => {
    const { buyer, slot, free, id } = await booked(72, [20, 30]);
    await letRightPass(id);
    expect(await refundOf(buyer, id)).toBe(price / 2);
    const { terms_from } = await moveBooking(buyer, { id, slot_id: free[0], confirm: true });
    expect(terms_from).toBe(slot.startsAt.toISOString());
    expect(await refundOf(buyer, id)).toBe(price / 2);
    expect((await moveBooking(buyer, { id, slot_id: String(free[1]), confirm: true })).terms_from).toBe(
      terms_from,
    );
  });

  test("early, and the terms go on from the new time", async () => {
    const { buyer, free, id } = await booked(24 * 10, [40]);
    await letRightPass(id);
    await moveBooking(buyer, { id, slot_id: free[0], confirm: true });
    expect(await db.order.findUnique({ where: { id } })).toMatchObject({ policyStartsAt: null });
    expect(await refundOf(buyer, id)).toBe(price);
  });

  test("but not in the last day, not once it is left, and nobody else does", async () => {
    const late = await booked(20);
    expect(await errorCode(() => moveBooking(late.buyer, { id: late.id, slot_id: late.free[0] }))).toBe(
      "not_movable",
    );
    const left = await booked(24 * 9);
    await withdrawOrder(left.buyer, { id: left.id, confirm: true });
    expect(await errorCode(() => moveBooking(left.buyer, { id: left.id, slot_id: left.free[0] }))).toBe(
      "not_movable",
    );
    expect(
      await errorCode(async () => moveBooking(await maja(), { id: late.id, slot_id: late.free[0] })),
    ).toBe("not_found");
    const other = await booked(24 * 9);
    expect(await errorCode(() => moveBooking(other.buyer, { id: other.id, slot_id: late.free[0] }))).toBe(
      "not_found",
    );
  });

  test("to a time that somebody else takes at the same moment: one has it, and the other keeps what they had", async () => {
    const { buyer, slot, free, id, service } = await booked(24 * 9, [20, 21]);
    const rivals = await Promise.all(Array.from({ length: 10 }, () => signedIn("Gäst")));
    const outcomes = await Promise.all([
      errorCode(() => moveBooking(buyer, { id, slot_id: free[0], confirm: true })),
      ...rivals.map((guest) =>
        errorCode(() => placeOrder(guest, { kind: "service", item_id: service.id, slot_id: free[0] })),
      ),
    ]);
    expect(outcomes.filter((code) => code === "slot_taken")).toHaveLength(10);
    const booking = await db.booking.findFirstOrThrow({ where: { orderId: id } });
    expect([slot.id, free[0]]).toContain(booking.slotId);
    expect(await db.booking.count({ where: { slotId: free[0], status: { not: "released" } } })).toBe(1);
  });
});

describe("a host moves a booking", () => {
  test("and its buyer can leave it for all of the money until it begins", async () => {
    const { host, buyer, free, id } = await booked(14, [0.9], { cancellationPolicy: "strict" });
    await letRightPass(id);
    expect(await errorCode(() => withdrawOrder(buyer, { id }))).toBe("no_right");
    await moveBooking(host, { id, slot_id: free[0], confirm: true });
    expect(await withdrawOrder(buyer, { id })).toMatchObject({
      withdrawal: { refund_amount: price, reason: "withdrawn" },
    });
    const events = await db.orderEvent.findMany({ where: { orderId: id, event: "moved_by_host" } });
    expect(events).toHaveLength(1);
    expect(
      await db.$queryRaw`select 1 from graphile_worker.jobs where key = ${`booking_moved:${id}:1`}`,
    ).toHaveLength(1);
  });
});

describe("the link in the letter", () => {
  test("moves and leaves the booking of its buyer, and no other", async () => {
    const { free, id, buyer } = await booked(24 * 9);
    const token = sealId("booking", id);
    const letter = await composeEmail({ template: "booking_confirmed", orderId: id });
    expect(letter?.content.action?.url).toContain(`/booking?token=${token}`);
    await moveByLink(visitor(), { token, slot_id: free[0] });
    expect(await db.booking.findFirst({ where: { orderId: id } })).toMatchObject({ slotId: free[0] });
    for (const forged of [`${id}.x`, sealId("other", id), token.slice(0, -1), `${token}x`, "", "."]) {
      expect(await errorCode(() => moveByLink(visitor(), { token: forged, slot_id: free[0] })), forged).toBe(
        "invalid_token",
      );
    }
    expect(await leaveBooking(visitor(), { token })).toMatchObject({ refund_amount: price });
    expect(await db.booking.findFirst({ where: { orderId: id } })).toMatchObject({ status: "released" });
    const cancelled = await findCalendar({ template: "withdrawal_confirmed", orderId: id });
    expect(cancelled?.method).toBe("CANCEL");
    expect(cancelled?.content).toContain("SEQUENCE:2");
    expect(await errorCode(() => leaveBooking(visitor(), { token }))).not.toBe("ok");
    expect(buyer.id).toBeTruthy();
  });
});

test("where exactly it is, only who has booked is shown", async () => {
  const place = { location: "Majorna", address: "Såggatan 12", priceAmount: 0 };
  const { buyer, service, id } = await booked(24 * 9, [20], place);
  expect(await findOrderDetails(buyer, { id })).toMatchObject({ location: "Såggatan 12", is_granted: true });
  expect(JSON.stringify(await findService({ actor: buyer }, { id: service.id }))).not.toContain("Såggatan");
  const letter = await composeEmail({ template: "booking_confirmed", orderId: id });
  expect(JSON.stringify(letter)).toContain("Såggatan 12");
  await withdrawOrder(buyer, { id, confirm: true });
  expect(await findOrderDetails(buyer, { id })).toMatchObject({ location: "Majorna" });
});

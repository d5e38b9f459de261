import { expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { findCheckoutView } from "@/lib/commerce/orders/checkout-queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { orderOffer } from "@/lib/commerce/payments/order-offer";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { asha, bjorn, maja } from "@/tests/support/people";
import { fillWaitlist, runWaitlistJobs } from "@/tests/support/queue";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

const several = (count: number) => Array.from({ length: count }, (_, index) => index);
const book = (buyer: Actor, { id }: { id: string }) => placeOrder(buyer, { kind: "seminar", item_id: id });

async function unconfirmed(): Promise<Actor> {
  const person = await maja();
  await db.user.update({ where: { id: person.id }, data: { emailVerifiedAt: null } });
  return person;
}

async function seminars(count: number, priceAmount: number) {
  const host = await asha();
  return Promise.all(several(count).map(() => seminarOf(host, { priceAmount })));
}

it("five seats and times are held at once, and a sixth when one is let go", async () => {
  const [host, buyer] = [await asha(), await bjorn()];
  const [first, ...more] = await seminars(5, 29_000);
  if (!first) throw new Error("no seminar");
  const { order } = await book(buyer, first);
  const service = await serviceOf(host, { priceAmount: 29_000 });
  const slot = await slotAt(service, after(new Date(), days(3)));
  await placeOrder(buyer, { kind: "service", item_id: service.id, slot_id: slot.id });
  for (const item of more.slice(0, 3)) await book(buyer, item);
  const last = more[3];
  if (!last) throw new Error("no seminar");
  expect(await errorCode(() => book(buyer, last))).toBe("too_many_holds");
  expect((await findCheckoutView(buyer, { kind: "seminar", slug: last.slug })).refusal).toBe(
    "too_many_holds",
  );
  expect((await book(buyer, first)).isNew).toBe(false);

  const free = await seminarOf(host);
  expect((await book(buyer, free)).order.status).toBe("paid");
  const course = await courseOf(host, { priceAmount: 29_000 });
  expect(await errorCode(() => placeOrder(buyer, { kind: "course", item_id: course.id }))).toBe("ok");
  await cancelOrder(buyer, { id: order.id });
  expect(await errorCode(() => book(buyer, last))).toBe("ok");
});

it("three are held or had for nothing while the address is not confirmed, of what is still to come", async () => {
  const [person, items] = [await unconfirmed(), await seminars(4, 0)];
  const past = await seminarOf(await asha(), { status: "ended", startsAt: after(new Date(), -days(1)) });
  await seatFor(person, past);
  for (const item of items.slice(0, 3)) await book(person, item);
  const fourth = items[3] ?? past;
  expect(await errorCode(() => book(person, fourth))).toBe("too_many_holds");
  await db.user.update({ where: { id: person.id }, data: { emailVerifiedAt: new Date() } });
  expect(await errorCode(() => book(person, fourth))).toBe("ok");
});

it("what the queue offers is not counted", async () => {
  const [host, holder, waiting] = [await asha(), await bjorn(), await unconfirmed()];
  for (const item of await seminars(3, 29_000)) await book(waiting, item);
  const full = await seminarOf(host, {
    capacity: 1,
    priceAmount: 29_000,
    startsAt: after(new Date(), days(2)),
  });
  const { orderId } = await seatFor(holder, full, "held");
  await fillWaitlist([waiting], full);
  await cancelOrder(holder, { id: orderId });
  await runWaitlistJobs();
  expect(await db.waitlistEntry.count({ where: { userId: waiting.id, status: "offered" } })).toBe(1);
});

const rush = async () => {
  const [person, items] = [await unconfirmed(), await seminars(12, 29_000)];
  const outcomes = await Promise.all(items.map((item) => errorCode(() => book(person, item))));
  const held = await db.seat.count({ where: { userId: person.id, status: "held" } });
  return { held, refused: outcomes.filter((code) => code === "too_many_holds").length };
};

it("orders are counted by the person, and what was there before is not", async () => {
  const [buyer, [item]] = [await bjorn(), await seminars(1, 29_000)];
  if (!item) throw new Error("no seminar");
  const order = () => orderOffer(buyer, { kind: "seminar", item_id: item.id });
  for (let again = 0; again < 3; again++) await order();
  const rows = await db.$queryRaw<
    { points: number }[]
  >`select points from app.rate_limits where key like 'orders:%'`;
  expect(rows.map(({ points }) => Number(points))).toEqual([1]);
  await db.$executeRaw`update app.rate_limits set points = 120 where key like 'orders:%'`;
  expect(await errorCode(order)).toBe("rate_limited");
});

it("twelve at once are three, five times of five", async () => {
  for (let round = 0; round < 5; round++) expect(await rush()).toEqual({ held: 3, refused: 9 });
});

it("would be more without waiting in line, so that the race above is one", async () => {
  await db.$executeRawUnsafe("drop trigger seats_bounded on app.seats");
  expect((await rush()).held).toBeGreaterThan(3);
});

import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, hours, minutes, wallClock } from "@/lib/base/platform/time";
import { sealId } from "@/lib/base/platform/tokens";
import { remindGuests } from "@/lib/commerce/orders/remind-guests";
import { isDue } from "@/lib/commerce/orders/reminder-rules";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { useDatabase } from "@/tests/support/database";
import { lettersTo, toEmailJob } from "@/tests/support/letters";
import { asha, bjorn } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

/** Someone who has had a seat for a week in what begins so long from now. */
async function guestOf(untilStart: number) {
  const [host, björn] = [await asha(), await bjorn()];
  const seminar = await seminarOf(host, { startsAt: after(new Date(), untilStart) });
  const seat = await seatFor(björn, seminar);
  await db.seat.update({ where: { id: seat.id }, data: { createdAt: after(new Date(), -days(7)) } });
  return { host, björn, seminar, seat };
}

/** What is queued about an order, in the worker's words. */
async function queued(orderId: string) {
  const jobs = await db.$queryRaw<{ payload: unknown }[]>`
    select payload from graphile_worker._private_jobs where payload->>'orderId' = ${orderId} order by id`;
  return jobs.map(({ payload }) => toEmailJob(payload));
}

/** Does what is queued about an order, as the worker would. */
async function work(orderId: string) {
  for (const request of await queued(orderId)) await runEmailJob(request);
  await db.$executeRaw`delete from graphile_worker._private_jobs where payload->>'orderId' = ${orderId}`;
}

const templatesTo = async (userId: string) => {
  return (await lettersTo(userId)).map(({ template }) => template);
};

test.each([
  ["two days before", days(2), []],
  ["a day and a minute before", hours(24) + minutes(1), []],
  ["a day before", hours(24) - minutes(1), ["seminar_tomorrow"]],
  ["three hours before", hours(3), ["seminar_tomorrow"]],
  ["an hour before", hours(1), []],
  ["a quarter before", minutes(14), ["seminar_soon"]],
  ["a minute after it should have begun", -minutes(1), []],
] as const)("%s a guest is reminded as it fits", async (_, untilStart, templates) => {
  const { björn, seat } = await guestOf(untilStart);
  await remindGuests();
  expect((await queued(seat.orderId)).map(({ template }) => template)).toEqual(templates);
  await work(seat.orderId);
  expect(await templatesTo(björn.id)).toEqual(templates);
});

test("a reminder goes out once, however often the job runs and whenever it dies", async () => {
  const { björn, seat } = await guestOf(hours(23));
  for (let n = 0; n < 3; n++) await remindGuests();
  const [request] = await queued(seat.orderId);
  await work(seat.orderId);
  await remindGuests();
  expect(await queued(seat.orderId)).toEqual([]);
  if (request) await Promise.all([runEmailJob(request), runEmailJob(request)]);
  expect(await templatesTo(björn.id)).toEqual(["seminar_tomorrow"]);
});

test("each reminder brings the link to one's own seat", async () => {
  const { björn, seat } = await guestOf(minutes(10));
  await remindGuests();
  await work(seat.orderId);
  const [mail] = await lettersTo(björn.id);
  expect(mail?.body).toContain(`/join/${sealId("seat", seat.id)}`);
});

test("of a seminar that was moved, the old time is not told and the new one is", async () => {
  const { björn, seminar, seat } = await guestOf(hours(23));
  await remindGuests();
  await db.seminar.update({ where: { id: seminar.id }, data: { startsAt: after(new Date(), days(3)) } });
  await work(seat.orderId);
  expect(await templatesTo(björn.id)).toEqual([]);

  await db.seminar.update({ where: { id: seminar.id }, data: { startsAt: after(new Date(), hours(22)) } });
  await remindGuests();
  await work(seat.orderId);
  expect(await templatesTo(björn.id)).toEqual(["seminar_tomorrow"]);
});

test.each(["seminar", "seat"] as const)("nothing is told of a %s that is gone by then", async (what) => {
  const { björn, seminar, seat } = await guestOf(hours(23));
  await remindGuests();
  if (what === "seminar") {
    await db.offer.update({
      where: { id: seminar.id },
      data: { status: "cancelled", cancelledAt: new Date() },
    });
  } else {
    await db.seat.update({ where: { id: seat.id }, data: { status: "released", endedAt: new Date() } });
  }
  await work(seat.orderId);
  await remindGuests();
  expect(await queued(seat.orderId)).toEqual([]);
  expect(await templatesTo(björn.id)).toEqual([]);
});

test("whoever bought within the day needs no reminder of the day, but of the hour", async () => {
  const seminar = await seminarOf(await asha(), { startsAt: after(new Date(), hours(20)) });
  const { id, orderId } = await seatFor(await bjorn(), seminar);
  await remindGuests();
  expect(await queued(orderId)).toEqual([]);
  const soon = after(new Date(), minutes(10));
  await db.seminar.update({ where: { id: seminar.id }, data: { startsAt: soon } });
  await db.seat.update({ where: { id }, data: { createdAt: after(new Date(), -hours(2)) } });
  await remindGuests();
  expect((await queued(orderId)).map(({ template }) => template)).toEqual(["seminar_soon"]);
});

test("when the room opens everyone with a seat is told at once, once, and not when it is over by then", async () => {
  const { host, björn, seminar, seat } = await guestOf(minutes(10));
  await Promise.all([1, 2].map(() => startSeminar(host, { id: seminar.id })));
  expect(await queued(seat.orderId)).toEqual([
    { template: "seminar_live", orderId: seat.orderId, seminarId: seminar.id },
  ]);
  await work(seat.orderId);
  await remindGuests();
  expect(await queued(seat.orderId), "in a quarter is past").toEqual([]);
  expect(await templatesTo(björn.id)).toEqual(["seminar_live"]);

  const late = await guestOf(minutes(10));
  await startSeminar(late.host, { id: late.seminar.id });
  await endSeminar(late.host, { id: late.seminar.id });
  await work(late.seat.orderId);
  expect(await templatesTo(late.björn.id)).toEqual([]);
});

test("a day before is 24 hours, whatever clocks do in between", () => {
  const startsAt = new Date("2027-03-28T18:00:00+02:00");
  expect(isDue("seminar_tomorrow", startsAt, new Date("2027-03-27T16:59:59+01:00"))).toBe(false);
  expect(isDue("seminar_tomorrow", startsAt, new Date("2027-03-27T17:00:00+01:00"))).toBe(true);
});

test.each(["Europe/Stockholm", "Pacific/Kiritimati"])(
  "a letter says the day as its reader counts it in %s",
  async (timeZone) => {
    for (const untilStart of [hours(3), hours(23)]) {
      const { björn, seminar, seat } = await guestOf(untilStart);
      await db.user.update({ where: { id: björn.id }, data: { timeZone } });
      await remindGuests();
      await work(seat.orderId);
      const dayOf = (instant: Date) => wallClock(instant, timeZone).slice(0, 10);
      const isToday = dayOf(seminar.startsAt) === dayOf(new Date());
      const mail = await db.mail.findFirstOrThrow({ where: { userId: björn.id } });
      expect(mail.subject).toBe(`${isToday ? "I dag" : "I morgon"}: Stilla morgon`);
    }
  },
);

/** Someone who booked a week ago what begins so long from now. */
async function bookedBy(untilStart: number, location = "online") {
  const [host, björn] = [await asha(), await bjorn()];
  const service = await serviceOf(host, { location, address: location === "online" ? "" : "Storgatan 1" });
  const booking = await bookingOf(björn, await slotAt(service, after(new Date(), untilStart)));
  await db.booking.update({ where: { id: booking.id }, data: { createdAt: after(new Date(), -days(7)) } });
  await db.$executeRaw`delete from graphile_worker._private_jobs where payload->>'orderId' = ${booking.orderId}`;
  return { host, björn, service, booking };
}

test.each([
  ["a day and a minute before", hours(24) + minutes(1), null],
  ["a day before", hours(24) - minutes(1), "booking_tomorrow"],
  ["an hour before", hours(1), null],
  ["a quarter before", minutes(14), "booking_soon"],
  ["a minute after it began", -minutes(1), null],
] as const)("%s the two of a booked time are reminded as it fits, once", async (_, untilStart, template) => {
  const { host, björn, booking } = await bookedBy(untilStart);
  for (let n = 0; n < 2; n++) await remindGuests();
  await work(booking.orderId);
  await remindGuests();
  expect(await queued(booking.orderId)).toEqual([]);
  expect(await templatesTo(björn.id)).toEqual(template ? [template] : []);
  expect(await templatesTo(host.id)).toEqual(template ? [`host_${template}`] : []);
});

test("a reminder of a booked time brings the way in: the room, or the address", async () => {
  const online = await bookedBy(minutes(10));
  const there = await bookedBy(minutes(10), "Göteborg");
  await remindGuests();
  for (const { booking } of [online, there]) await work(booking.orderId);
  for (const { id } of [online.host, online.björn]) {
    expect((await lettersTo(id))[0]?.body).toContain(`/live/booking/${online.booking.orderId}`);
  }
  const [letter] = await lettersTo(there.björn.id);
  expect(letter?.body).toContain("Storgatan 1");
  expect(letter?.body).not.toContain("/live/booking/");
});

test("of a booked time that was moved only the new one is told, and of one that is cancelled none", async () => {
  const { björn, host, booking, service } = await bookedBy(hours(23));
  await remindGuests();
  const later = await slotAt(service, after(new Date(), days(3)));
  await db.order.update({ where: { id: booking.orderId }, data: { slotId: later.id } });
  await work(booking.orderId);
  expect((await templatesTo(björn.id)).filter((template) => template?.endsWith("tomorrow"))).toEqual([]);

  const soon = await slotAt(service, after(new Date(), hours(20)));
  await db.order.update({ where: { id: booking.orderId }, data: { slotId: soon.id } });
  await remindGuests();
  await work(booking.orderId);
  expect(await templatesTo(björn.id)).toContain("booking_tomorrow");
  expect(await templatesTo(host.id)).toContain("host_booking_tomorrow");

  const cancelled = await bookedBy(hours(23));
  await remindGuests();
  await db.booking.update({
    where: { id: cancelled.booking.id },
    data: { status: "released", endedAt: new Date() },
  });
  await work(cancelled.booking.orderId);
  await remindGuests();
  for (const { id } of [cancelled.björn, cancelled.host]) {
    expect((await templatesTo(id)).filter((template) => template?.endsWith("tomorrow"))).toEqual([]);
  }
});

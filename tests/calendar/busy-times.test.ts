import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { after, days, hours, minutes, wallClock } from "@/lib/base/platform/time";
import { TimeTaken } from "@/lib/catalogue/calendar/errors";
import { duplicateSeminar, publishSeminar, updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { makeSeries } from "@/lib/catalogue/seminars/make-series";
import { SlotTaken } from "@/lib/catalogue/services/errors";
import { archiveService } from "@/lib/catalogue/services/lifecycle";
import { listFreeSlots } from "@/lib/catalogue/services/queries";
import { moveBooking } from "@/lib/commerce/orders/move-booking";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { addCohost } from "@/lib/live/rooms/add-cohost";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { removeCohost } from "@/lib/live/rooms/remove-cohost";
import type { Actor } from "@/lib/people/identity/actor";
import { checkInvariants } from "@/lib/system/run/check-invariants";
import { explain } from "@/lib/system/web/problem";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn, elin } from "@/tests/support/people";
import { liveSeminarOf, seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

/** Far enough ahead for everything, and on the minute. */
const noon = new Date(Math.floor(after(new Date(), days(20)).getTime() / minutes(1)) * minutes(1));

/** A host's service with a quarter of rest before and after, and its one slot at noon. */
async function slotOf(host: Actor, data: Parameters<typeof serviceOf>[1] = {}) {
  return slotAt(await serviceOf(host, { durationMinutes: 60, title: "Handledning", ...data }), noon);
}

const bookSlot = (guest: Actor, slot: Awaited<ReturnType<typeof slotOf>>) =>
  placeOrder(guest, { kind: "service", item_id: slot.serviceId, slot_id: slot.id });

const draftOf = (host: Actor, startsAt = noon, durationMinutes = 60) =>
  seminarOf(host, { status: "draft", startsAt, durationMinutes });

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => error,
  );

describe("a host's time is one calendar", () => {
  test("what is booked, with its rest, refuses a seminar by name", async () => {
    const host = await asha();
    const slot = await slotOf(host, { bufferAfterMinutes: 30 });
    await bookingOf(await bjorn(), slot);
    const draft = await draftOf(host, after(noon, minutes(75)));

    const error = (await refusal(publishSeminar(host, { id: draft.id }))) as TimeTaken;
    expect(error).toBeInstanceOf(TimeTaken);
    expect(error.details).toEqual({
      taken: {
        kind: "service",
        title: "Samtal",
        starts_at: noon.toISOString(),
        ends_at: after(noon, minutes(90)).toISOString(),
      },
      cohost: null,
    });
    expect(explain(error, "sv").detail).toMatch(
      new RegExp(
        `Samtal: .+ ${wallClock(noon).slice(11)}–${wallClock(after(noon, minutes(90))).slice(11)}, pauser`,
      ),
    );
    expect(explain(error, "en").detail).toContain("Samtal");
    expect(await db.seminar.findUnique({ where: { id: draft.id } })).toMatchObject({ status: "draft" });

    await db.seminar.update({ where: { id: draft.id }, data: { startsAt: after(noon, minutes(90)) } });
    await expect(publishSeminar(host, { id: draft.id })).resolves.toMatchObject({ state: "scheduled" });
  });

  test("so does a hold, until it is let go", async () => {
    const host = await asha();
    const guest = await bjorn();
    const slot = await slotOf(host, { priceAmount: 50_000 });
    await db.hostAccount.create({
      data: {
        hostId: host.id,
        provider: "sandbox",
        accountRef: `acct_${host.id}`,
        chargesEnabled: true,
        payoutsEnabled: true,
      },
    });
    const { order } = await bookSlot(guest, slot);
    const draft = await draftOf(host);
    await expect(publishSeminar(host, { id: draft.id })).rejects.toThrow(TimeTaken);
    await cancelOrder(guest, { id: order.id });
    await expect(publishSeminar(host, { id: draft.id })).resolves.toMatchObject({ state: "scheduled" });
  });

  test("a seminar closes the times of every service until it is called off or has ended", async () => {
    const host = await asha();
    const guest = await bjorn();
    const slot = await slotOf(host, { bufferBeforeMinutes: 15 });
    const isFree = async () =>
      (await listFreeSlots({ actor: null }, { id: slot.serviceId })).some(({ id }) => id === slot.id);

    expect(await isFree()).toBe(true);
    const seminar = await seminarOf(host, { startsAt: after(noon, -minutes(70)) });
    expect(await isFree()).toBe(false);
    await expect(bookSlot(guest, slot)).rejects.toThrow(SlotTaken);
    await cancelSeminar(host, { id: seminar.id });
    expect(await isFree()).toBe(true);

    const live = await liveSeminarOf(host, { startsAt: noon });
    expect(await isFree()).toBe(false);
    await endSeminar(host, { id: live.id });
    await expect(bookSlot(guest, slot)).resolves.toMatchObject({ isNew: true });
    await archiveService(host, { id: slot.serviceId });
    await expect(publishSeminar(host, { id: (await draftOf(host)).id })).rejects.toThrow(TimeTaken);
  });

  test("a booking is not moved over a seminar, nor a seminar over a booking", async () => {
    const host = await asha();
    const guest = await bjorn();
    const slot = await slotOf(host);
    const booking = await bookingOf(guest, slot);
    const later = await slotAt(
      { id: slot.serviceId, hostId: host.id, durationMinutes: 60 },
      after(noon, hours(3)),
    );
    const seminar = await seminarOf(host, { startsAt: after(noon, hours(3)) });
    const move = { id: booking.orderId, slot_id: later.id, confirm: true } as const;
    await expect(moveBooking(guest, move)).rejects.toThrow(SlotTaken);

    const toNoon = { id: seminar.id, starts_at: after(noon, minutes(59)) };
    await expect(updateSeminar(host, toNoon)).rejects.toMatchObject({
      details: { taken: { title: "Samtal" } },
    });
    const early = { id: seminar.id, starts_at: after(noon, -hours(2)), duration_minutes: 121 };
    await expect(updateSeminar(host, early)).rejects.toThrow(TimeTaken);
    await updateSeminar(host, { ...early, duration_minutes: 120 });
    await expect(moveBooking(guest, move)).resolves.toMatchObject({
      starts_at: later.startsAt.toISOString(),
    });
  });

  test("a series is put on sale with all its dates or none, and drafts take no time", async () => {
    const host = await asha();
    const first = await draftOf(host);
    const third = await seminarOf(host, { startsAt: after(noon, days(14)), title: "Kvällsro" });
    const series = { id: first.id, interval_weeks: 1, times: 4 } as const;
    await expect(makeSeries(host, { ...series, publish: true })).rejects.toMatchObject({
      details: { taken: { kind: "seminar", title: "Kvällsro", starts_at: third.startsAt.toISOString() } },
    });
    expect(await db.seminar.count({ where: { hostId: host.id } })).toBe(2);
    await expect(makeSeries(host, { ...series, publish: false })).resolves.toMatchObject({
      items: { length: 4 },
    });
    const copy = await duplicateSeminar(host, { id: third.id });
    await expect(publishSeminar(host, { id: copy.id })).resolves.toMatchObject({ state: "scheduled" });
  });

  test("who leads beside another is busy too, and only they are told with what", async () => {
    const host = await asha();
    const beside = await elin();
    const slot = await slotOf(beside);
    const seminar = await seminarOf(host, { startsAt: noon });
    const cohost = { id: seminar.id, user_id: beside.id };
    await addCohost(host, cohost);
    await expect(bookSlot(await bjorn(), slot)).rejects.toThrow(SlotTaken);
    await expect(publishSeminar(beside, { id: (await draftOf(beside)).id })).rejects.toMatchObject({
      details: { taken: { kind: "seminar", title: seminar.title } },
    });
    await removeCohost(host, cohost);
    await bookSlot(await bjorn(), slot);

    const error = (await refusal(addCohost(host, cohost))) as TimeTaken;
    expect(error.details).toEqual({ taken: null, cohost: { id: beside.id, display_name: "Elin" } });
    expect(explain(error, "sv").detail).toContain("Elin är upptagen då");
    expect(await db.seminarCohost.count({ where: { seminarId: seminar.id } })).toBe(0);

    await updateSeminar(host, { id: seminar.id, starts_at: after(noon, hours(5)) });
    await addCohost(host, cohost);
    await expect(updateSeminar(host, { id: seminar.id, starts_at: noon })).rejects.toMatchObject({
      details: { taken: null, cohost: { id: beside.id } },
    });
  });
});

describe("at the same moment", () => {
  /** What two do of which one can be: how many of them were done, in as many rounds as it takes to be sure. */
  async function rounds(contest: () => Promise<[() => Promise<unknown>, () => Promise<unknown>]>, count = 4) {
    const done: number[] = [];
    for (let round = 0; round < count; round++) {
      const rivals = await contest();
      const outcomes = await Promise.allSettled(rivals.map((rival) => rival()));
      for (const outcome of outcomes) {
        if (outcome.status === "rejected") {
          expect(outcome.reason instanceof TimeTaken || outcome.reason instanceof SlotTaken).toBe(true);
        }
      }
      done.push(outcomes.filter(({ status }) => status === "fulfilled").length);
    }
    return done;
  }

  const publishedWhileBooked = async () => {
    const host = await asha();
    const [slot, draft, guest] = [await slotOf(host), await draftOf(host), await bjorn()];
    return [() => bookSlot(guest, slot), () => publishSeminar(host, { id: draft.id })] as [
      () => Promise<unknown>,
      () => Promise<unknown>,
    ];
  };

  const joinedWhileBooked = async () => {
    const [host, beside, guest] = [await asha(), await elin(), await bjorn()];
    const [slot, seminar] = [await slotOf(beside), await seminarOf(host, { startsAt: noon })];
    return [() => bookSlot(guest, slot), () => addCohost(host, { id: seminar.id, user_id: beside.id })] as [
      () => Promise<unknown>,
      () => Promise<unknown>,
    ];
  };

  test("booked and put on sale: one of the two", async () => {
    expect(await rounds(publishedWhileBooked)).toEqual([1, 1, 1, 1]);
  }, 60_000);

  test("booked and asked to lead beside another: one of the two", async () => {
    expect(await rounds(joinedWhileBooked)).toEqual([1, 1, 1, 1]);
  }, 60_000);

  test("control: without the constraint both", async () => {
    await db.$executeRaw`alter table app.busy_times drop constraint busy_times_host_free`;
    for (const contest of [publishedWhileBooked, joinedWhileBooked]) {
      expect(await rounds(contest, 8)).toContain(2);
    }
    await db.$executeRaw`delete from app.busy_times`;
    await db.$executeRaw`delete from app.seminar_cohosts`;
    await db.$executeRaw`update app.offers set status = 'ended' where status = 'live'`;
    await db.$executeRaw`update app.offers set status = 'cancelled', cancelled_at = now() where status = 'scheduled'`;
    await db.$executeRaw`update app.bookings set status = 'released', ended_at = now() where status = 'confirmed'`;
    await db.$executeRaw`alter table app.busy_times add constraint busy_times_host_free
      exclude using gist (host_id with =, overlap_group with <>, tstzrange(starts_at, ends_at) with &&)`;
  }, 90_000);
});

test("what overlapped before there was one calendar stands, and nothing new is promised over it", async () => {
  const host = await asha();
  const draft = await draftOf(host, after(noon, minutes(30)));
  await db.$executeRaw`alter table app.seminars disable trigger seminars_keep_time`;
  const old = await seminarOf(host, { startsAt: noon });
  const other = await seminarOf(host, { startsAt: after(noon, minutes(45)) });
  await db.$executeRaw`alter table app.seminars enable trigger seminars_keep_time`;
  await db.$executeRaw`delete from app.busy_times`;
  await db.$executeRaw`
    insert into app.busy_times (host_id, seminar_id, starts_at, ends_at, overlap_group)
    select host_id, id, starts_at, starts_at + make_interval(mins => duration_minutes), host_id
    from app.seminars where status in ('scheduled', 'live')`;
  const found = await checkInvariants(String(env().DATABASE_URL));
  expect(found.filter(({ name }) => /busy|double/.test(name)).map(({ count }) => count)).toEqual([0, 0]);

  await expect(publishSeminar(host, { id: draft.id })).rejects.toThrow(TimeTaken);
  await updateSeminar(host, { id: old.id, summary: "Ett annat ord." });
  await expect(updateSeminar(host, { id: old.id, starts_at: after(noon, minutes(10)) })).rejects.toThrow(
    TimeTaken,
  );
  await updateSeminar(host, { id: old.id, starts_at: after(noon, -hours(1)) });
  await expect(updateSeminar(host, { id: old.id, starts_at: noon })).rejects.toThrow(TimeTaken);
  expect(other.status).toBe("scheduled");
});

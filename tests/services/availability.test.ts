import { describe, expect, test } from "vitest";
import { db, Prisma } from "@/lib/base/platform/db";
import { after, days, hours, minutes, wallClock } from "@/lib/base/platform/time";
import { extendSlots } from "@/lib/catalogue/services/extend-slots";
import { updateService } from "@/lib/catalogue/services/lifecycle";
import { findAvailability, freeSlots, listFreeSlots } from "@/lib/catalogue/services/queries";
import {
  type DateExceptionInput,
  mostSlots,
  setAvailabilityInput,
  slotSchema,
} from "@/lib/catalogue/services/schema";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import type { Actor } from "@/lib/people/identity/actor";
import { updateProfile } from "@/lib/people/identity/update-profile";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { asha, bjorn, elin, maja } from "@/tests/support/people";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

/** As they are unless the host says otherwise. */
const horizon = days(56);
const leastNotice = hours(12);

const everyDay = (starts: string, ends: string) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, starts, ends }));

const free = (id: string, actor: Actor | null = null) => listFreeSlots({ actor }, { id });

/** When a service is free on one day a few weeks from now. */
async function times(id: string) {
  const day = wallClock(after(new Date(), days(20))).slice(0, 10);
  const slots = (await free(id)).map(({ starts_at }) => wallClock(new Date(starts_at)));
  return slots.filter((clock) => clock.startsWith(day)).map((clock) => clock.slice(11));
}

describe("setting the week", () => {
  test("offers its slots up to the horizon, but none at short notice", async () => {
    const host = await elin();
    const { id } = await serviceOf(host);
    await setAvailability(host, { id, weekly_hours: everyDay("00:00", "24:00") });

    const slots = await free(id);
    expect(await times(id)).toHaveLength(32);
    for (const slot of slots) expect(slotSchema.parse(slot)).toEqual(slot);
    const [first, last] = [slots.at(0), slots.at(-1)].map((slot) => Date.parse(String(slot?.starts_at)));
    const now = Date.now();
    expect(first).toBeGreaterThanOrEqual(now - 5000 + leastNotice);
    expect(first).toBeLessThan(now + leastNotice + hours(1));
    expect(last).toBeLessThan(now + horizon);
    expect(last).toBeGreaterThan(now + horizon - hours(2));
  });

  test("is read in the host's own zone", async () => {
    const host = await elin();
    await db.user.update({ where: { id: host.id }, data: { timeZone: "Europe/Helsinki" } });
    const { id } = await serviceOf(host, { durationMinutes: 60 });
    await setAvailability(host, { id, weekly_hours: everyDay("10:00", "12:00") });
    expect(await times(id)).toEqual(["09:00", "10:00"]);
  });

  test("again offers the new hours alone, and keeps the slots that stay", async () => {
    const host = await asha();
    const { id } = await serviceOf(host);
    await setAvailability(host, { id, weekly_hours: everyDay("10:00", "11:30") });
    const before = new Set((await free(id)).map((slot) => slot.id));
    await setAvailability(host, { id, weekly_hours: everyDay("10:45", "12:15") });

    expect(await times(id)).toEqual(["10:45", "11:30"]);
    const kept = (await free(id)).filter((slot) => before.has(slot.id));
    expect(kept.every(({ starts_at }) => wallClock(new Date(starts_at)).endsWith("10:45"))).toBe(true);
    expect(kept.length).toBeGreaterThan(50);
    expect(await findAvailability(host, { id })).toMatchObject({ weekly_hours: everyDay("10:45", "12:15") });
  });

  test("leaves what is booked as it was booked, and frees its time when it is let go", async () => {
    const [host, member] = [await asha(), await bjorn()];
    const { id, hostId } = await serviceOf(host);
    await setAvailability(host, { id, weekly_hours: everyDay("10:00", "11:30") });
    const day = wallClock(after(new Date(), days(20))).slice(0, 10);
    const booked = (await db.slot.findMany({ where: { serviceId: id } })).find(
      ({ startsAt }) => wallClock(startsAt) === `${day}T10:00`,
    );
    if (!booked) throw new Error("no slot at ten");
    const booking = await bookingOf(member, booked);
    expect(await times(id)).toEqual(["10:45"]);

    await updateService(host, { id, duration_minutes: 30 });
    expect(await db.booking.findUnique({ where: { id: booking.id } })).toMatchObject({
      status: "confirmed",
      startsAt: booked.startsAt,
      endsAt: booked.endsAt,
      hostId,
    });
    expect(await times(id)).toEqual(["11:00"]);

    await db.$transaction([
      db.order.update({
        where: { id: booking.orderId },
        data: { status: "refunded", closedAt: new Date() },
      }),
      db.booking.update({ where: { id: booking.id }, data: { status: "released", endedAt: new Date() } }),
    ]);
    expect(await times(id)).toEqual(["10:00", "10:30", "11:00"]);
  });

  test("refuses hours that overlap or end before they begin", () => {
    const id = "01900000-0000-7000-8000-000000000000";
    const isTaken = (...weekly_hours: object[]) =>
      setAvailabilityInput.safeParse({ id, weekly_hours }).success;
    const monday = (starts: string, ends: string) => ({ weekday: 1, starts, ends });
    expect(isTaken(monday("09:00", "10:00"), monday("10:00", "24:00"))).toBe(true);
    expect(isTaken(monday("09:00", "10:00"), { ...monday("09:00", "10:00"), weekday: 2 })).toBe(true);
    expect(isTaken(monday("09:30", "11:00"), monday("09:00", "10:00"))).toBe(false);
    for (const [starts, ends] of [
      ["10:00", "09:00"],
      ["10:00", "10:00"],
      ["24:00", "24:00"],
      ["9:00", "10:00"],
      ["09:00", "24:30"],
      ["09:00", "10:60"],
    ] as const) {
      expect(isTaken(monday(starts, ends)), `${starts}–${ends}`).toBe(false);
    }
  });
});

describe("beside the week", () => {
  const date = wallClock(after(new Date(), days(20))).slice(0, 10);

  test("a date can be closed, and another be open at other hours", async () => {
    const host = await elin();
    const { id } = await serviceOf(host);
    const weekly_hours = everyDay("10:00", "11:30");
    const set = (...exceptions: DateExceptionInput[]) =>
      setAvailability(host, { id, weekly_hours, exceptions });
    await set({ date, closed: true });
    expect(await times(id)).toEqual([]);
    await set({ date, closed: true }, { date, starts: "17:00", ends: "18:00" });
    expect(await times(id)).toEqual(["17:00"]);
    await set({ date, starts: "11:00", ends: "12:15" });
    expect(await times(id)).toEqual(["10:00", "10:45", "11:30"]);

    const kept = await setAvailability(host, { id, weekly_hours });
    expect(kept.exceptions).toEqual([{ date, starts: "11:00", ends: "12:15" }]);
    expect(await set()).toMatchObject({ exceptions: [] });
    expect(await times(id)).toEqual(["10:00", "10:45"]);
  });

  test("exceptions are refused that overlap or end before they begin", () => {
    const id = "01900000-0000-7000-8000-000000000000";
    const isTaken = (...exceptions: object[]) =>
      setAvailabilityInput.safeParse({ id, weekly_hours: [], exceptions }).success;
    const open = (starts: string, ends: string) => ({ date: "2027-01-06", starts, ends });
    expect(
      isTaken(open("09:00", "10:00"), open("10:00", "11:00"), { date: "2027-01-06", closed: true }),
    ).toBe(true);
    expect(isTaken(open("09:00", "10:00"), { ...open("09:00", "10:00"), date: "2027-01-07" })).toBe(true);
    expect(isTaken(open("09:30", "11:00"), open("09:00", "10:00"))).toBe(false);
    expect(isTaken(open("10:00", "09:00"))).toBe(false);
    expect(isTaken({ date: "2027-02-30", closed: true })).toBe(false);
    expect(isTaken({ date: "2027-02-01", closed: true }, { date: "2027-02-01", closed: true })).toBe(false);
  });

  test("buffers are kept free around what is booked, in whatever service of the host's", async () => {
    const host = await elin();
    const [{ id }, other] = [await serviceOf(host), await serviceOf(host)];
    const weekly_hours = everyDay("10:00", "14:00");
    const availability = await setAvailability(host, {
      id,
      weekly_hours,
      buffer_before_minutes: 5,
      buffer_after_minutes: 10,
    });
    expect(availability).toMatchObject({
      buffer_before_minutes: 5,
      buffer_after_minutes: 10,
      notice_hours: 12,
    });
    expect(await times(id)).toEqual(["10:00", "11:00", "12:00", "13:00"]);
    await setAvailability(host, { id: other.id, weekly_hours });

    const eleven = (await free(id)).find(
      ({ starts_at }) => wallClock(new Date(starts_at)) === `${date}T11:00`,
    );
    const member = await bjorn();
    await placeOrder(member, { kind: "service", item_id: id, slot_id: String(eleven?.id) });
    // From 10.55 to 11.55: what ends by then or begins then is free.
    expect(await times(other.id)).toEqual(["10:00", "12:15", "13:00"]);
    expect(await times(id)).toEqual(["10:00", "12:00", "13:00"]);
    const tooNear = await db.slot.findFirstOrThrow({
      where: { serviceId: other.id, startsAt: { gt: new Date(String(eleven?.starts_at)) } },
      orderBy: { startsAt: "asc" },
    });
    expect(
      await errorCode(async () =>
        placeOrder(await maja(), { kind: "service", item_id: other.id, slot_id: tooNear.id }),
      ),
    ).toBe("slot_taken");

    // What is booked keeps the buffers that it was booked with.
    await setAvailability(host, { id, weekly_hours, buffer_before_minutes: 0, buffer_after_minutes: 0 });
    expect(await times(other.id)).toEqual(["10:00", "12:15", "13:00"]);
  });

  test("the host says how late and how far ahead one can book", async () => {
    const host = await asha();
    const { id } = await serviceOf(host);
    const weekly_hours = everyDay("00:00", "24:00");
    await setAvailability(host, { id, weekly_hours, notice_hours: 72, horizon_days: 5 });
    const slots = await free(id);
    const now = Date.now();
    expect(Date.parse(String(slots[0]?.starts_at))).toBeGreaterThan(now - 5000 + hours(72));
    expect(Date.parse(String(slots.at(-1)?.starts_at))).toBeLessThan(now + days(5));

    const soon = await slotAt({ ...(await serviceOf(host)), id }, after(new Date(), hours(50)));
    const order = { kind: "service" as const, item_id: id, slot_id: soon.id };
    expect(await errorCode(async () => placeOrder(await bjorn(), order))).toBe("not_on_sale");
    await setAvailability(host, { id, weekly_hours, notice_hours: 0 });
    const [first] = await free(id);
    expect(Date.parse(String(first?.starts_at))).toBeLessThan(now + hours(1));
  });

  test("a host who moves to another zone offers the same hours there", async () => {
    const host = await elin();
    const { id } = await serviceOf(host, { durationMinutes: 60 });
    await setAvailability(host, { id, weekly_hours: everyDay("10:00", "11:00") });
    expect(await times(id)).toEqual(["10:00"]);
    await updateProfile(host, { time_zone: "Europe/Helsinki" });
    await extendSlots();
    expect(await times(id)).toEqual(["09:00"]);
    expect(
      await db.$queryRaw`select key from graphile_worker.jobs where task_identifier = 'extend_slots'`,
    ).toEqual([{ key: "extend_slots" }]);
  });
});

describe("what is free", () => {
  test("is not what overlaps a booking of the same host, held or confirmed, in whatever service", async () => {
    const [host, other] = [await asha(), await elin()];
    const [mine, second, foreign] = [await serviceOf(host), await serviceOf(host), await serviceOf(other)];
    const noon = after(new Date(), days(3));
    for (const service of [mine, foreign]) {
      for (const n of [-45, 0, 45]) await slotAt(service, after(noon, minutes(n)));
    }
    const freeAt = async (id: string) =>
      (await free(id)).map(({ starts_at }) => (Date.parse(starts_at) - noon.getTime()) / minutes(1));
    expect(await freeAt(mine.id)).toEqual([-45, 0, 45]);

    const across = await slotAt(second, after(noon, minutes(30)));
    await bookingOf(await bjorn(), across, "released");
    expect(await freeAt(mine.id)).toEqual([-45, 0, 45]);
    await bookingOf(await bjorn(), across, "held");
    expect(await freeAt(mine.id)).toEqual([-45]);
    expect(await freeAt(foreign.id)).toEqual([-45, 0, 45]);

    await bookingOf(await maja(), await slotAt(second, after(noon, -minutes(90))), "confirmed");
    expect(await freeAt(mine.id)).toEqual([-45]);
  });

  test("can be asked for between two instants, and never reaches into the past", async () => {
    const service = await serviceOf(await asha());
    const inDays = (n: number) => after(new Date(), days(n));
    for (const n of [-1, 0.1, 2, 3, 4]) await slotAt(service, inDays(n));
    const between = async (from: number, to: number) =>
      (await listFreeSlots({ actor: null }, { id: service.slug, from: inDays(from), to: inDays(to) })).length;
    expect(await between(-10, 10)).toBe(3);
    expect(await between(2.5, 3.5)).toBe(1);
    expect(await between(5, 2)).toBe(0);
    expect(await between(1, 62)).toBe(3);
    for (const [from, to] of [
      [0, 63],
      [-1, 61.5],
      [100, 163],
    ] as const) {
      await expect(between(from, to)).rejects.toMatchObject({ issues: [{ path: "to" }] });
    }
    const far = { id: service.id, to: inDays(63) };
    await expect(listFreeSlots({ actor: null }, far)).rejects.toMatchObject({ code: "validation_failed" });
  });

  test("of five minutes all week is answered two thousand at a time, each once", async () => {
    const host = await elin();
    const { id } = await serviceOf(host, { durationMinutes: 5 });
    await setAvailability(host, { id, weekly_hours: everyDay("00:00", "24:00"), horizon_days: 60 });
    const all = await db.slot.count({
      where: { serviceId: id, startsAt: { gte: after(new Date(), leastNotice) } },
    });
    const seen: string[] = [];
    let [from, answered] = [new Date(), mostSlots];
    while (answered === mostSlots) {
      const slots = await listFreeSlots({ actor: null }, { id, from });
      seen.push(...slots.map(({ starts_at }) => starts_at));
      from = new Date(String(slots.at(-1)?.ends_at));
      answered = slots.length;
    }
    expect(seen.length).toBeGreaterThan(2 * mostSlots);
    expect(Math.abs(seen.length - all)).toBeLessThanOrEqual(1);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  test("is nothing in what is archived, and not found in a draft by others than its host", async () => {
    const host = await asha();
    const [draft, archived] = [
      await serviceOf(host, { status: "draft" }),
      await serviceOf(host, { status: "archived" }),
    ];
    for (const service of [draft, archived]) await slotAt(service, after(new Date(), days(2)));
    expect(await free(archived.id)).toEqual([]);
    expect(await free(draft.id, host)).toHaveLength(1);
    expect(await errorCode(() => free(draft.id, null))).toBe("not_found");
    expect(await errorCode(() => free(draft.id))).toBe("not_found");
  });
});

test("each day the horizon moves on, and a second time changes nothing", async () => {
  const host = await elin();
  const { id } = await serviceOf(host);
  await setAvailability(host, { id, weekly_hours: everyDay("10:00", "10:45") });
  const all = await free(id);
  await db.slot.deleteMany({ where: { serviceId: id, startsAt: { gt: after(new Date(), days(50)) } } });
  expect((await free(id)).length).toBeLessThan(all.length);

  await extendSlots();
  const extended = await free(id);
  await extendSlots();
  expect(await free(id)).toEqual(extended);
  expect(extended.map(({ starts_at }) => starts_at)).toEqual(all.map(({ starts_at }) => starts_at));
});

test("the free slots of one service are found by index among 100 000", async () => {
  const host = await asha();
  const { id } = await serviceOf(host);
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local statement_timeout = 0`;
      // Only plans are asked for: without what triggers would write elsewhere.
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.$executeRaw`
        insert into app.services (id, host_id, duration_minutes)
        select app.uuid_v7(), ${host.id}::uuid, 46 from generate_series(1, 500)`;
      await tx.$executeRaw`analyze app.services`;
      await tx.$executeRaw`
        insert into app.slots (service_id, host_id, starts_at, ends_at)
        select s.id, s.host_id, now() + n * interval '1 hour', now() + n * interval '1 hour' + interval '45 minutes'
        from app.services s, generate_series(1, 200) n where s.duration_minutes = 46`;
    },
    { timeout: 60_000 },
  );
  await db.$executeRaw`analyze app.slots`;
  const plan = await db.$queryRaw<{ "QUERY PLAN": string }[]>(
    Prisma.sql`explain ${freeSlots(id, new Date(), after(new Date(), horizon))}`,
  );
  const lines = plan.map((row) => row["QUERY PLAN"]).join("\n");
  expect(lines).toMatch(/slots_service_id_starts_at_key/);
  expect(lines).not.toMatch(/Seq Scan on slots/);
}, 60_000);

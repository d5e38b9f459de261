import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, hours, instantsOf, wallClock } from "@/lib/base/platform/time";
import { duplicateSeminar, updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { makeSeries } from "@/lib/catalogue/seminars/make-series";
import { datesOf, nextWeekAhead } from "@/lib/catalogue/seminars/rules";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { listDates, listOtherDates } from "@/lib/catalogue/seminars/series-queries";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { asha, bjorn, elin } from "@/tests/support/people";
import { liveSeminarOf, seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

const weekly = { interval_weeks: 1, times: 8, publish: false } as const;
const zones = [
  "Europe/Stockholm",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "America/Santiago",
  "UTC",
];

describe("the dates of a series", () => {
  const starts = fc.date({ min: new Date("2026-01-01"), max: new Date("2029-12-31"), noInvalidDate: true });

  test("are at the same time of the host's clock across every change of it, and as far apart as said", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        starts,
        fc.constantFrom(1, 2),
        fc.integer({ min: 2, max: 26 }),
        (zone, start, interval, times) => {
          start.setUTCSeconds(0, 0);
          const dates = datesOf(start, zone, interval, times);
          expect(dates).toHaveLength(times);
          expect(dates[0]).toEqual(start);
          const [day, time] = wallClock(start, zone).split("T") as [string, string];
          dates.forEach((date, n) => {
            const wanted = after(new Date(`${day}T00:00Z`), days(7 * interval * n))
              .toISOString()
              .slice(0, 10);
            // What the clock skips that night is held all the same, at the length of so many whole days.
            if (instantsOf(`${wanted}T${time}`, zone).length === 0) return;
            expect(wallClock(date, zone)).toBe(`${wanted}T${time}`);
          });
          expect(dates.toSorted((a, b) => a.getTime() - b.getTime())).toEqual(dates);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("stay at 19.00 when Sweden goes over to winter time, which is another hour in UTC", () => {
    const dates = datesOf(new Date("2027-10-26T17:00:00Z"), "Europe/Stockholm", 1, 3);
    expect(dates.map((date) => date.toISOString())).toEqual([
      "2027-10-26T17:00:00.000Z",
      "2027-11-02T18:00:00.000Z",
      "2027-11-09T18:00:00.000Z",
    ]);
  });

  test("of a copy lie a week later, and always ahead", () => {
    fc.assert(
      fc.property(starts, starts, (start, now) => {
        const next = nextWeekAhead(start, now);
        expect(next > now && next > start).toBe(true);
        if (start > now) expect(wallClock(next).slice(11)).toBe(wallClock(start).slice(11));
      }),
    );
  });
});

describe("a series", () => {
  test("is all there at once: drafts that are alike but for their time and address", async () => {
    const host = await asha();
    const draft = await seminarOf(host, {
      status: "draft",
      startsAt: new Date("2030-10-15T17:00:00Z"),
      priceAmount: 0,
      capacity: 7,
    });
    const { items } = await makeSeries(host, { id: draft.id, ...weekly });
    expect(items).toHaveLength(8);
    expect(items[0]).toMatchObject({ id: draft.id, slug: draft.slug });
    expect(new Set(items.map(({ slug }) => slug)).size).toBe(8);
    expect(items[1]?.slug).toBe("stilla-morgon-2030-10-22");
    for (const item of items) {
      expect(item).toMatchObject({
        title: draft.title,
        capacity: 7,
        seats_left: 7,
        state: "draft",
        series_id: items[0]?.series_id,
      });
      expect(wallClock(new Date(item.starts_at)).slice(11)).toBe("19:00");
    }
    expect(await db.activity.count({ where: { hostId: host.id } })).toBe(0);
  });

  test("is put on sale together when asked, and the feed is told of it once", async () => {
    const host = await asha();
    const draft = await seminarOf(host, { status: "draft" });
    const { items } = await makeSeries(host, { id: draft.id, interval_weeks: 2, times: 3, publish: true });
    expect(items.map(({ state, status }) => [state, status])).toEqual(
      Array(3).fill(["scheduled", "published"]),
    );
    expect(await db.activity.findMany({ where: { hostId: host.id } })).toMatchObject([
      { subjectId: draft.id },
    ]);
  });

  test("takes nothing along of what was sold of its first", async () => {
    const host = await asha();
    const sold = await seminarOf(host, { capacity: 5, isWithdrawalExcepted: true });
    await seatFor(await bjorn(), sold);
    const { items } = await makeSeries(host, { id: sold.id, ...weekly, times: 2 });
    expect(items.map(({ seats_left }) => seats_left)).toEqual([4, 5]);
    expect(items[1]).toMatchObject({ is_withdrawal_excepted: false, state: "draft" });
  });

  test("is made of one's own, once, and of what lies ahead", async () => {
    const [host, other] = [await asha(), await elin()];
    const make = (seminar: { id: string }, as = host) =>
      errorCode(() => makeSeries(as, { id: seminar.id, ...weekly }));
    const seminar = await seminarOf(host);
    expect(await make(seminar, other)).toBe("not_found");
    expect(await make(seminar, await bjorn())).toBe("not_a_host");
    const outcomes = await Promise.all([1, 2, 3].map(() => make(seminar)));
    expect(outcomes.toSorted()).toEqual(["already_in_series", "already_in_series", "ok"]);
    expect(await db.seminar.count({ where: { hostId: host.id } })).toBe(8);
    expect(await make(await liveSeminarOf(host))).toBe("already_started");
    expect(await make(await seminarOf(host, { status: "ended" }))).toBe("seminar_over");
    expect(
      await make(await seminarOf(host, { status: "draft", startsAt: after(new Date(), -hours(1)) })),
    ).toBe("starts_in_the_past");
  });

  test("finds addresses of its own where those of its dates are taken", async () => {
    const host = await asha();
    const startsAt = new Date("2031-03-04T18:00:00Z");
    const first = await seminarOf(host, { startsAt, title: "Krock" });
    await seminarOf(host, { slug: "krock-2031-03-18" });
    const { items } = await makeSeries(host, { id: first.id, ...weekly, times: 3 });
    expect(items).toHaveLength(3);
    expect(items[2]?.slug).toMatch(/^krock-[0-9a-f]{6}-2031-03-18$/);
  });

  test("shows visitors the other dates that can be bought", async () => {
    const host = await asha();
    const first = await seminarOf(host);
    const { items } = await makeSeries(host, { id: first.id, ...weekly, times: 4, publish: true });
    const [, second, third, fourth] = items as unknown as [Seminar, Seminar, Seminar, Seminar];
    await cancelSeminar(host, { id: third.id });
    const seen = async (id: string) => {
      const series_id = items[0]?.series_id as string;
      return (await listOtherDates({ id, series_id }, new Date())).map((date) => date.id);
    };
    expect(await seen(first.id)).toEqual([second.id, fourth.id]);
    expect(await seen(second.id)).toEqual([first.id, fourth.id]);
    expect((await listDates(host, String(items[0]?.series_id))).map(({ state }) => state)).toEqual([
      "scheduled",
      "scheduled",
      "cancelled",
      "scheduled",
    ]);
  });

  test("is changed from one date on, but never in time", async () => {
    const host = await asha();
    const first = await seminarOf(host, { capacity: 10 });
    const { items } = await makeSeries(host, { id: first.id, ...weekly, times: 4, publish: true });
    const second = items[1] as (typeof items)[number];
    const moved = after(new Date(second.starts_at), hours(1));
    await updateSeminar(host, {
      id: second.id,
      title: "Nytt namn",
      capacity: 6,
      starts_at: moved,
      also_following: true,
    });
    const dates = await listDates(host, String(second.series_id));
    expect(dates.map(({ title, capacity }) => [title, capacity])).toEqual([
      ["Stilla morgon", 10],
      ...Array(3).fill(["Nytt namn", 6]),
    ]);
    expect(dates.map(({ starts_at }) => starts_at)).toEqual([
      items[0]?.starts_at,
      moved.toISOString(),
      items[2]?.starts_at,
      items[3]?.starts_at,
    ]);
  });

  test("is changed in its words alone, too", async () => {
    const host = await asha();
    const first = await seminarOf(host);
    await makeSeries(host, { id: first.id, ...weekly, times: 2, publish: true });
    const { series_id } = await updateSeminar(host, { id: first.id, title: "Nytt", also_following: true });
    const dates = await listDates(host, String(series_id));
    expect(dates.map(({ title }) => title)).toEqual(["Nytt", "Nytt"]);
  });

  test("changes none when one of them has sold more seats than there would be", async () => {
    const host = await asha();
    const first = await seminarOf(host, { capacity: 10 });
    const { items } = await makeSeries(host, { id: first.id, ...weekly, times: 3, publish: true });
    const last = { id: String(items[2]?.id), hostId: host.id };
    for (const member of [await bjorn(), await elin()]) await seatFor(member, last);
    const change = { capacity: 1, title: "Nytt", also_following: true } as const;
    expect(await errorCode(() => updateSeminar(host, { id: first.id, ...change }))).toBe(
      "capacity_below_seats",
    );
    expect((await listDates(host, String(items[0]?.series_id))).map(({ title }) => title)).not.toContain(
      "Nytt",
    );
    const alone = await seminarOf(host);
    expect(
      await errorCode(() => updateSeminar(host, { id: alone.id, title: "x", also_following: true })),
    ).toBe("not_in_series");
  });
});

describe("a copy of a seminar", () => {
  test("is a draft a week later, with nothing sold, and of no series", async () => {
    const host = await asha();
    const first = await seminarOf(host, { capacity: 9 });
    await makeSeries(host, { id: first.id, ...weekly, times: 2 });
    await seatFor(await bjorn(), first);
    const copy = await duplicateSeminar(host, first);
    expect(copy).toMatchObject({
      state: "draft",
      status: "draft",
      title: first.title,
      capacity: 9,
      seats_left: 9,
      series_id: null,
    });
    expect(copy.starts_at).toBe(nextWeekAhead(first.startsAt, new Date()).toISOString());
    expect(copy.slug).not.toBe(first.slug);
    expect(await errorCode(() => duplicateSeminar(host, { id: crypto.randomUUID() }))).toBe("not_found");
  });
});

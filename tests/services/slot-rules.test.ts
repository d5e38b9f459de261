import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { after, days, hours, minutes, wallClock } from "@/lib/base/platform/time";
import {
  type DateException,
  type WeekdayHours as Hours,
  type Span,
  slotsBetween,
  toMinute,
  toTimeOfDay,
} from "@/lib/catalogue/services/rules";

const stockholm = "Europe/Stockholm";

const open = (weekday: number, from: string, to: string): Hours => ({
  weekday,
  startsMinute: toMinute(from),
  endsMinute: toMinute(to),
});

const plain = { exceptions: [], bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };

const onDay = (date: string, durationMinutes: number, weeklyHours: Hours[], timeZone = stockholm) => {
  const from = after(new Date(`${date}T00:00Z`), -hours(2));
  return slotsBetween({ ...plain, weeklyHours, durationMinutes, timeZone }, from, after(from, hours(26)));
};

const starts = (slots: Span[]) => slots.map(({ startsAt }) => startsAt.toISOString().slice(0, 16));

describe("the weekly hours become slots", () => {
  test("back to back, and only whole ones", () => {
    expect(starts(onDay("2026-11-24", 45, [open(2, "09:00", "12:00")]))).toEqual([
      "2026-11-24T08:00",
      "2026-11-24T08:45",
      "2026-11-24T09:30",
      "2026-11-24T10:15",
    ]);
    expect(onDay("2026-11-24", 45, [open(2, "09:00", "09:44")])).toEqual([]);
  });

  test("no closer than a quarter of an hour, however short they are", () => {
    const morning = (durationMinutes: number) =>
      starts(onDay("2026-11-24", durationMinutes, [open(2, "09:00", "09:50")])).map((at) => at.slice(11));
    expect(morning(5)).toEqual(["08:00", "08:15", "08:30", "08:45"]);
    expect(morning(10)).toEqual(["08:00", "08:15", "08:30"]);
    expect(morning(15)).toEqual(["08:00", "08:15", "08:30"]);
    expect(morning(20)).toEqual(["08:00", "08:20"]);
    expect(onDay("2026-11-24", 5, [open(2, "00:00", "24:00")])).toHaveLength(96);
  });

  test("up to midnight", () => {
    expect(starts(onDay("2026-11-24", 60, [open(2, "22:30", "24:00")]))).toEqual(["2026-11-24T21:30"]);
  });

  test("at the same time of day before and after both changes of clock", () => {
    const evening = [7, 1].map((weekday) => open(weekday, "18:00", "19:00"));
    for (const [sunday, summer] of [
      ["2027-03-28", true],
      ["2027-10-31", false],
    ] as const) {
      const from = after(new Date(`${sunday}T00:00Z`), -days(8));
      const slots = slotsBetween(
        { ...plain, weeklyHours: evening, durationMinutes: 60, timeZone: stockholm },
        from,
        after(from, days(16)),
      );
      expect(slots.map(({ startsAt }) => wallClock(startsAt).slice(11))).toEqual(Array(5).fill("18:00"));
      expect(starts(slots).at(-1)).toMatch(summer ? /T16:00$/ : /T17:00$/);
    }
  });
});

describe("on the night when the clock skips 02 to 03", () => {
  const night = (from: string, to: string, durationMinutes = 60) =>
    starts(onDay("2027-03-28", durationMinutes, [open(7, from, to)]));

  test("open hours are an hour shorter, and their slots as long as ever", () => {
    expect(night("01:00", "05:00")).toEqual(["2027-03-28T00:00", "2027-03-28T01:00", "2027-03-28T02:00"]);
  });

  test("hours that begin or end in the skipped one are offered as far as they are there", () => {
    expect(night("02:30", "05:00")).toEqual(["2027-03-28T01:00", "2027-03-28T02:00"]);
    expect(night("00:00", "02:30")).toEqual(["2027-03-27T23:00", "2027-03-28T00:00"]);
    expect(night("02:00", "03:00", 15)).toEqual([]);
    expect(night("00:00", "01:59", 30)).toEqual(["2027-03-27T23:00", "2027-03-27T23:30", "2027-03-28T00:00"]);
  });
});

describe("on the night when 02 to 03 comes twice", () => {
  const night = (from: string, to: string, durationMinutes = 60) =>
    starts(onDay("2027-10-31", durationMinutes, [open(7, from, to)]));

  test("open hours are an hour longer", () => {
    expect(night("01:00", "04:00")).toEqual([
      "2027-10-30T23:00",
      "2027-10-31T00:00",
      "2027-10-31T01:00",
      "2027-10-31T02:00",
    ]);
  });

  test("hours that begin or end in the doubled one keep to what both readings agree on", () => {
    expect(night("02:30", "04:00", 30)).toEqual(["2027-10-31T01:30", "2027-10-31T02:00", "2027-10-31T02:30"]);
    expect(night("01:00", "02:30", 30)).toEqual(["2027-10-30T23:00", "2027-10-30T23:30", "2027-10-31T00:00"]);
    expect(night("02:10", "02:50", 10)).toEqual([]);
  });
});

describe("whatever the hours, the duration, the zone and the time of year", () => {
  const weeklyHours = fc
    .array(
      fc
        .tuple(
          fc.integer({ min: 1, max: 7 }),
          fc.integer({ min: 0, max: 1439 }),
          fc.integer({ min: 1, max: 1440 }),
        )
        .filter(([, startsMinute, endsMinute]) => startsMinute < endsMinute)
        .map(([weekday, startsMinute, endsMinute]) => ({ weekday, startsMinute, endsMinute })),
      { maxLength: 12 },
    )
    .map(withoutOverlaps);
  const exceptions = fc.array(
    fc
      .tuple(
        fc.constantFrom(
          ...[
            "2027-03-27",
            "2027-03-28",
            "2027-10-31",
            "2027-11-01",
            "2027-04-04",
            "2027-03-14",
            "2028-02-29",
          ],
        ),
        fc.option(
          fc
            .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
            .filter(([startsMinute, endsMinute]) => startsMinute < endsMinute),
          { freq: 2 },
        ),
      )
      .map(
        ([date, hours]): DateException =>
          hours
            ? { date, startsMinute: hours[0], endsMinute: hours[1] }
            : { date, startsMinute: null, endsMinute: null },
      ),
    { maxLength: 8 },
  );
  const buffer = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 }));
  const rhythm = fc.record({
    weeklyHours,
    exceptions,
    bufferBeforeMinutes: buffer,
    bufferAfterMinutes: buffer,
    durationMinutes: fc.integer({ min: 5, max: 720 }),
    timeZone: fc.constantFrom(stockholm, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"),
  });
  const from = fc
    .constantFrom("2027-03-25", "2027-10-28", "2027-04-02", "2027-03-12", "2027-12-28", "2028-02-26")
    .chain((date) => fc.integer({ min: 0, max: 1439 }).map((n) => after(new Date(date), minutes(n))));

  test("each slot lies within the hours, lasts its real minutes, and meets no other", () => {
    fc.assert(
      fc.property(rhythm, from, (given, from) => {
        const to = after(from, days(6));
        const slots = slotsBetween(given, from, to);
        return slots.every(({ startsAt, endsAt }, index) => {
          const next = slots[index + 1]?.startsAt ?? endsAt;
          return (
            endsAt.getTime() - startsAt.getTime() === minutes(given.durationMinutes) &&
            startsAt >= from &&
            startsAt < to &&
            endsAt <= next &&
            isOpenThrough(given, startsAt, endsAt)
          );
        });
      }),
    );
  });

  test("the same slots come again from a later beginning", () => {
    fc.assert(
      fc.property(rhythm, from, fc.integer({ min: 0, max: 5 }), (given, from, later) => {
        const to = after(from, days(6));
        const beginning = after(from, days(later));
        expect(slotsBetween(given, beginning, to)).toEqual(
          slotsBetween(given, from, to).filter(({ startsAt }) => startsAt >= beginning),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("slots of one stretch of open hours leave room for what is kept free between them", () => {
    const oneStretch = rhythm.map((given) => ({
      ...given,
      exceptions: [],
      weeklyHours: [{ weekday: 7, startsMinute: 30, endsMinute: 1400 }],
    }));
    fc.assert(
      fc.property(oneStretch, from, (given, from) => {
        const pause = minutes(given.bufferBeforeMinutes + given.bufferAfterMinutes);
        const slots = slotsBetween(given, from, after(from, days(6)));
        return slots.every(({ endsAt }, index) => {
          const next = slots[index + 1];
          return !next || next.startsAt.getTime() - endsAt.getTime() >= pause;
        });
      }),
    );
  });

  interface Open {
    weeklyHours: Hours[];
    exceptions: DateException[];
    timeZone: string;
  }

  function isOpenThrough(rhythm: Open, from: Date, to: Date): boolean {
    for (let at = from; at < to; at = after(at, minutes(15))) if (!isOpen(rhythm, at)) return false;
    return isOpen(rhythm, after(to, -minutes(1)));
  }

  /** By the clock on the wall alone, unlike the rule that is tried. */
  function isOpen({ weeklyHours, exceptions, timeZone }: Open, at: Date): boolean {
    const clock = wallClock(at, timeZone);
    const date = clock.slice(0, 10);
    const weekday = new Date(`${date}T00:00Z`).getUTCDay() || 7;
    const minute = toMinute(clock.slice(11));
    const isWithin = (hours: { startsMinute: number; endsMinute: number }) =>
      hours.startsMinute <= minute && minute < hours.endsMinute;
    const today = exceptions.filter((exception) => exception.date === date);
    const isClosed = today.some(({ startsMinute }) => startsMinute === null);
    return (
      today.some((exception) => exception.startsMinute !== null && isWithin(exception)) ||
      (!isClosed && weeklyHours.some((hours) => hours.weekday === weekday && isWithin(hours)))
    );
  }

  function withoutOverlaps(all: Hours[]): Hours[] {
    return all.filter(
      (hours, index) =>
        !all
          .slice(0, index)
          .some(
            (earlier) =>
              earlier.weekday === hours.weekday &&
              hours.startsMinute < earlier.endsMinute &&
              earlier.startsMinute < hours.endsMinute,
          ),
    );
  }
});

describe("a date with hours of its own", () => {
  const tuesday = "2026-11-24";
  const extra = (from: string, to: string, date = tuesday) => ({
    ...{ date, startsMinute: toMinute(from), endsMinute: toMinute(to) },
  });
  const closed = { date: tuesday, startsMinute: null, endsMinute: null };
  const on = (
    exceptions: DateException[],
    weeklyHours = [open(2, "13:00", "15:00")],
    durationMinutes = 60,
  ) => {
    const rhythm = { ...plain, exceptions, weeklyHours, durationMinutes, timeZone: stockholm };
    const midnight = new Date("2026-11-23T23:00Z");
    // As a clock in Sweden shows it in winter.
    return slotsBetween(rhythm, midnight, after(midnight, hours(24))).map(({ startsAt }) =>
      after(startsAt, hours(1)).toISOString().slice(11, 16),
    );
  };

  test("has them besides the usual ones, in the order of the day", () => {
    expect(on([extra("09:00", "10:00")])).toEqual(["09:00", "13:00", "14:00"]);
    expect(on([extra("09:00", "10:00", "2026-11-25")])).toEqual(["13:00", "14:00"]);
  });

  test("has them instead of the usual ones if it is closed otherwise", () => {
    expect(on([closed])).toEqual([]);
    expect(on([closed, extra("09:00", "10:00")])).toEqual(["09:00"]);
  });

  test("has one stretch where they overlap, whichever is longer, and two where they meet", () => {
    expect(on([extra("14:30", "16:00")])).toEqual(["13:00", "14:00", "15:00"]);
    expect(on([extra("13:30", "14:00")])).toEqual(["13:00", "14:00"]);
    expect(on([extra("15:00", "16:00")], [open(2, "13:00", "15:00")], 45)).toEqual([
      "13:00",
      "13:45",
      "15:00",
    ]);
  });
});

test("slots begin within the time that is asked for: from its beginning, and before its end", () => {
  const rhythm = {
    ...plain,
    weeklyHours: [open(2, "09:00", "13:00")],
    durationMinutes: 60,
    timeZone: stockholm,
  };
  const morning = new Date("2026-11-24T08:00Z");
  expect(starts(slotsBetween(rhythm, morning, after(morning, hours(2))))).toEqual([
    ...["2026-11-24T08:00", "2026-11-24T09:00"],
  ]);
});

test("a time of day and its minute are two ways to write one thing", () => {
  for (const time of ["00:00", "09:30", "24:00"]) expect(toTimeOfDay(toMinute(time))).toBe(time);
});

describe("where the clock skips the beginning or the end of the hours", () => {
  test.each([
    [stockholm, "2027-03-28", 7, "02:00", "05:00", ["2027-03-28T01:00", "2027-03-28T02:00"]],
    [stockholm, "2027-03-28", 7, "00:30", "02:30", ["2027-03-27T23:30"]],
    ["America/Santiago", "2027-09-05", 7, "00:00", "03:00", ["2027-09-05T04:00", "2027-09-05T05:00"]],
    ["America/Santiago", "2027-09-04", 6, "22:00", "24:00", ["2027-09-05T02:00", "2027-09-05T03:00"]],
    ["Asia/Beirut", "2027-03-28", 7, "00:00", "02:00", ["2027-03-27T22:00"]],
    ["Africa/Cairo", "2027-04-30", 5, "00:00", "02:00", ["2027-04-29T22:00"]],
  ])("in %s on %s the rest of them is offered", (zone, date, weekday, from, to, expected) => {
    const around = after(new Date(`${date}T00:00Z`), -days(1));
    const rhythm = { ...plain, weeklyHours: [open(weekday, from, to)], durationMinutes: 60, timeZone: zone };
    expect(starts(slotsBetween(rhythm, around, after(around, days(3))))).toEqual(expected);
  });
});

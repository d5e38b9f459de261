import fc from "fast-check";
import { expect, test } from "vitest";
import {
  after,
  firstInstantFrom,
  instantsOf,
  isShownTwice,
  isTimeZone,
  minutes,
  offsetOf,
  wallClock,
  withOffset,
} from "@/lib/base/platform/time";

test.each(["Europe/Stockholm", "Asia/Calcutta", "America/Santiago", "UTC", "Etc/GMT+5", "US/Pacific", "CET"])(
  "%s is a time zone",
  (zone) => expect(isTimeZone(zone)).toBe(true),
);

test.each(["", "Mars/Olympus", "+01:00", "Europe/Stockholm ", "Europe/Stockholm\u0000"])(
  "%j is none",
  (zone) => expect(isTimeZone(zone)).toBe(false),
);

test("an hour that comes twice is told apart by its distance from UTC", () => {
  const [first, second] = instantsOf("2027-10-31T02:30") as [Date, Date];
  expect([first, second].map((instant) => isShownTwice(instant))).toEqual([true, true]);
  expect([first, second].map((instant) => offsetOf(instant))).toEqual(["UTC+2", "UTC+1"]);
  expect(isShownTwice(new Date("2027-10-31T03:30Z"))).toBe(false);
  expect(offsetOf(new Date("2027-01-01T00:00Z"), "America/St_Johns")).toBe("UTC−3:30");
});

test.each(["Europe/Stockholm", "America/St_Johns", "Asia/Kathmandu", "UTC"])(
  "a time with its distance from UTC is one instant, in %s too",
  (zone) => {
    const second = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(second, (instant) => {
        instant.setUTCMilliseconds(0);
        const written = withOffset(instant, zone);
        expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        expect(written.slice(0, 16)).toBe(wallClock(instant, zone));
        expect(new Date(written)).toEqual(instant);
      }),
      { seed: 7, numRuns: 200 },
    );
  },
);

test("of an hour that comes twice, each has its own", () => {
  const both = instantsOf("2027-10-31T02:30").map((instant) => withOffset(instant));
  expect(both).toEqual(["2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+01:00"]);
});

test.each([
  ["Europe/Stockholm", "2027-03-28T02:30", "2027-03-28T01:00"],
  ["America/Santiago", "2027-09-05T00:00", "2027-09-05T04:00"],
  ["Asia/Beirut", "2027-03-28T00:00", "2027-03-27T22:00"],
  ["Africa/Cairo", "2027-04-30T00:30", "2027-04-29T22:00"],
])("in %s a clock that skips %s goes on at %s", (zone, local, instant) => {
  expect(instantsOf(local, zone)).toEqual([]);
  expect(firstInstantFrom(local, zone)).toEqual(new Date(`${instant}Z`));
});

test("in every zone each instant is among those that its clock shows, two at most", () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
  const minute = fc.integer({ min: 0, max: 5 * 366 * 24 * 60 });
  fc.assert(
    fc.property(zone, minute, (timeZone, late) => {
      const instant = after(new Date("2026-01-01T00:00Z"), minutes(late));
      const found = instantsOf(wallClock(instant, timeZone), timeZone).map(Number);
      expect(found).toContain(instant.getTime());
      expect(found.length).toBeLessThanOrEqual(2);
    }),
    { seed: 31, numRuns: 500 },
  );
});

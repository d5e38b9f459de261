import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { after, days, hours, wallClock } from "@/lib/base/platform/time";
import {
  cancellationOf,
  policyStartAfterMove,
  policyStepsLeft,
  type Terms,
} from "@/lib/commerce/orders/cancellation-rules";
import { stageOfTime } from "@/lib/commerce/orders/rules";

const at = (time: string) => new Date(time);

/** Bought long before, so that only the host's policy is left. */
const bought: Terms = {
  kind: "seminar",
  status: "paid",
  amount: 29_001,
  paidAt: at("2026-06-01T10:00:00Z"),
  immediateStart: false,
  isWithdrawalExcepted: false,
  cancellationPolicy: "moderate",
  startsAt: at("2026-11-25T17:00:00Z"),
  endsAt: at("2026-11-25T18:00:00Z"),
};
const amountAt = (terms: Terms, now: Date, left = terms.amount) => {
  const cancellation = cancellationOf(terms, left, now);
  return cancellation.reason === null ? 0 : cancellation.amount;
};

const early = at("2026-01-01T00:00:00Z");

describe("what is still promised", () => {
  it.each([
    ["2026-11-18T17:00:00Z", [29_001, 14_501]],
    ["2026-11-18T17:00:01Z", [14_501]],
    ["2026-11-24T17:00:01Z", []],
  ])("at %s is what has not passed: %j", (now, amounts) => {
    expect(policyStepsLeft(bought, at(now)).map(({ amount }) => amount)).toEqual(amounts);
  });

  it("is nothing where nothing was paid, or nothing has a time", () => {
    expect(policyStepsLeft({ ...bought, amount: 0 }, early)).toEqual([]);
    expect(policyStepsLeft({ ...bought, startsAt: null }, early)).toEqual([]);
  });

  it("is one step where half of an öre is an öre", () => {
    const until = at("2026-11-24T17:00:00Z");
    expect(policyStepsLeft({ ...bought, amount: 1 }, early)).toEqual([{ until, amount: 1 }]);
  });

  it("comes step by step, however close the dates of a pass are, and with the share of one that was cancelled", () => {
    const date = (time: string, isCancelled = false) => ({ startsAt: at(time), isCancelled });
    const dates = [
      ...[date("2026-11-25T17:00:00Z"), date("2026-11-27T17:00:00Z"), date("2026-11-26T17:00:00Z", true)],
    ];
    expect(policyStepsLeft({ ...bought, amount: 3_000, dates }, early)).toEqual([
      { until: at("2026-11-18T17:00:00Z"), amount: 3_000 },
      { until: at("2026-11-20T17:00:00Z"), amount: 2_500 },
      { until: at("2026-11-24T17:00:00Z"), amount: 2_000 },
      { until: at("2026-11-26T17:00:00Z"), amount: 1_500 },
    ]);
  });

  it("ends when it begins", () => {
    const time = { starts_at: "2026-11-25T17:00:00Z", ends_at: "2026-11-25T18:00:00Z" };
    expect(stageOfTime(time, at("2026-11-25T16:59:59Z"))).toBe("ahead");
    expect(stageOfTime(time, at(time.starts_at))).toBe("started");
    expect(stageOfTime(time, at(time.ends_at))).toBe("past");
    expect(stageOfTime({ starts_at: null }, at(time.ends_at))).toBe("ahead");
  });
});

describe("a host's policy", () => {
  it.each([
    ["flexible", [29_001, 29_001, 29_001, 0]],
    ["moderate", [29_001, 14_501, 14_501, 0]],
    ["strict", [0, 0, 0, 0]],
    ["none", [0, 0, 0, 0]],
  ] as const)("that is %s gives back, as the time draws near, %j", (cancellationPolicy, amounts) => {
    const times = [
      "2026-11-18T17:00:00Z",
      "2026-11-18T17:00:01Z",
      "2026-11-24T17:00:00Z",
      "2026-11-24T17:00:01Z",
    ];
    expect(times.map((time) => amountAt({ ...bought, cancellationPolicy }, at(time)))).toEqual(amounts);
  });

  it.each([
    ["set forward", "2027-03-30T16:00:00Z", "2027-03-23T17:00:00.000Z"],
    ["set back", "2027-11-02T17:00:00Z", "2027-10-26T16:00:00.000Z"],
  ])("counts seven days by the clock on the wall when clocks are %s meanwhile", (_, startsAt, week) => {
    const [first] = policyStepsLeft({ ...bought, startsAt: at(startsAt) }, early);
    expect(first?.until.toISOString()).toBe(week);
  });

  it("finds a time for what begins when a clock in Sweden shows a time twice, or would skip it a week before", () => {
    for (const startsAt of [at("2027-10-31T01:30:00Z"), at("2027-04-04T00:30:00Z")]) {
      const [week, day] = policyStepsLeft({ ...bought, startsAt }, early);
      expect(Math.abs(Number(week?.until) - (startsAt.getTime() - days(7)))).toBeLessThanOrEqual(hours(1));
      expect(day?.until).toEqual(after(startsAt, -hours(24)));
    }
  });

  it("stands behind the law's right, which always gives as much or more", () => {
    const terms = { ...bought, paidAt: at("2026-11-20T10:00:00Z") };
    const now = at("2026-11-25T16:59:00Z");
    expect(cancellationOf(terms, terms.amount, now)).toMatchObject({ reason: "withdrawn", amount: 29_001 });
  });

  it("takes off what has come back already", () => {
    const now = at("2026-11-20T00:00:00Z");
    expect(amountAt(bought, now, 24_001)).toBe(9_501);
    expect(cancellationOf(bought, 10_000, now).reason).toBe(null);
  });

  it("lets go of a free seat until it begins", () => {
    const free = { ...bought, amount: 0 };
    expect(cancellationOf(free, 0, at("2026-11-25T16:59:59Z"))).toMatchObject({
      reason: "policy",
      amount: 0,
    });
    expect(cancellationOf(free, 0, at("2026-11-25T17:00:00Z")).reason).toBe(null);
  });

  const cases = fc.record({
    cancellationPolicy: fc.constantFrom("flexible" as const, "moderate" as const, "strict" as const),
    amount: fc.integer({ min: 1, max: 100_000_000 }),
    startsAt: fc.date({
      min: at("2026-01-01T00:00:00Z"),
      max: at("2030-01-01T00:00:00Z"),
      noInvalidDate: true,
    }),
    first: fc.integer({ min: -days(20), max: days(1) }),
    later: fc.integer({ min: 0, max: days(20) }),
  });

  it("never gives back more than was paid, and never more for waiting", () => {
    fc.assert(
      fc.property(cases, ({ first, later, ...given }) => {
        const terms = { ...bought, paidAt: at("2025-01-01T00:00:00Z"), ...given };
        const earlier = after(given.startsAt, first);
        const [before, then] = [amountAt(terms, earlier), amountAt(terms, after(earlier, later))];
        expect(before).toBeLessThanOrEqual(terms.amount);
        expect(then).toBeLessThanOrEqual(before);
        expect(Number.isInteger(before)).toBe(true);
      }),
    );
  });

  const ofOneOre = {
    cancellationPolicy: "moderate",
    amount: 1,
    startsAt: at("2026-12-01T17:00:00Z"),
  } as const;

  it("names the moment after which it changes, and not one before", () => {
    fc.assert(
      fc.property(cases, ({ first, later: _, ...given }) => {
        const terms = { ...bought, paidAt: at("2025-01-01T00:00:00Z"), ...given };
        const now = after(given.startsAt, first);
        const cancellation = cancellationOf(terms, terms.amount, now);
        if (cancellation.reason === null) return;
        expect(amountAt(terms, cancellation.until)).toBe(cancellation.amount);
        expect(amountAt(terms, after(cancellation.until, 1))).toBeLessThan(cancellation.amount);
        expect(wallClock(cancellation.until) <= wallClock(given.startsAt)).toBe(true);
      }),
      { examples: [[{ ...ofOneOre, first: -days(10), later: 0 }]] },
    );
  });
});

describe("a buyer who moves before cancelling", () => {
  const late = at("2026-11-18T17:00:01Z");

  it("gains nothing: what was late stays late", () => {
    expect(policyStartAfterMove(bought, late)).toEqual(bought.startsAt);
    const policyStartsAt = at("2026-11-20T17:00:00Z");
    expect(policyStartAfterMove({ ...bought, policyStartsAt }, late)).toEqual(policyStartsAt);
    expect(policyStartAfterMove({ ...bought, cancellationPolicy: "strict" }, early)).toEqual(bought.startsAt);
  });

  it("is not bound by the old time if everything would have come back, or nothing was paid", () => {
    expect(policyStartAfterMove(bought, at("2026-11-18T17:00:00Z"))).toBeNull();
    expect(policyStartAfterMove({ ...bought, amount: 0 }, late)).toBeNull();
    expect(policyStartAfterMove({ ...bought, movedByHostAt: early }, late)).toBeNull();
  });
});

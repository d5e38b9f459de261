import { describe, expect, it } from "vitest";
import { cancellationOf, withdrawalRight } from "@/lib/commerce/orders/cancellation-rules";

const at = (time: string) => new Date(time);

const seminar = {
  kind: "seminar",
  status: "paid",
  amount: 29_000,
  paidAt: new Date("2026-11-23T18:30:00Z"),
  immediateStart: false,
  isWithdrawalExcepted: false,
  cancellationPolicy: "strict",
  startsAt: new Date("2027-01-10T06:00:00Z"),
  endsAt: new Date("2027-01-10T07:00:00Z"),
} as const;
const course = { ...seminar, kind: "course", startsAt: null, endsAt: null } as const;
const session = {
  ...seminar,
  kind: "service",
  startsAt: at("2026-11-25T08:00:00Z"),
  endsAt: at("2026-11-25T09:00:00Z"),
} as const;
const askedFor = { ...session, immediateStart: true } as const;

describe("the right of withdrawal", () => {
  it("lasts to the end of the fourteenth day after the purchase, as a clock in Sweden has it", () => {
    const until = at("2026-12-07T23:00:00Z");
    expect(withdrawalRight(course, at("2026-11-24T00:00:00Z"))).toEqual({ until, reason: null });
    expect(withdrawalRight(course, at("2026-12-07T22:59:59Z"))).toEqual({ until, reason: null });
    expect(withdrawalRight(course, until)).toEqual({ until, reason: "too_late" });
  });

  it("counts days, not hours, over the night when clocks are set forward", () => {
    const bought = { ...course, paidAt: at("2027-03-20T20:00:00Z") };
    expect(withdrawalRight(bought, at("2027-03-21T00:00:00Z"))).toEqual({
      until: at("2027-04-03T22:00:00Z"),
      reason: null,
    });
  });

  it("counts from the day it is in Sweden, which may be the next", () => {
    const bought = { ...course, paidAt: at("2026-11-23T23:30:00Z") };
    expect(withdrawalRight(bought, at("2026-11-24T00:00:00Z"))).toMatchObject({
      until: at("2026-12-08T23:00:00Z"),
    });
  });

  it("counts days, not hours, over the night when clocks are set back, and to midnight from midnight", () => {
    const bought = { ...course, paidAt: at("2027-10-20T21:59:59Z") };
    expect(withdrawalRight(bought, bought.paidAt).until).toEqual(at("2027-11-03T23:00:00Z"));
    const second = { ...course, paidAt: at("2027-10-20T22:00:00Z") };
    expect(withdrawalRight(second, second.paidAt).until).toEqual(at("2027-11-04T23:00:00Z"));
  });

  it("is used when the buyer says so, though it is confirmed later; but not once it has begun", () => {
    const lastMinute = at("2026-12-07T22:59:00Z");
    const nextDay = at("2026-12-08T09:00:00Z");
    expect(withdrawalRight(course, nextDay, lastMinute).reason).toBe(null);
    expect(withdrawalRight(course, nextDay).reason).toBe("too_late");
    const soon = { ...seminar, startsAt: at("2026-11-25T06:00:00Z") };
    expect(withdrawalRight(soon, soon.startsAt, seminar.paidAt).reason).toBe("begun");
  });

  it("is none for leisure on a fixed date where an admin has allowed that", () => {
    const now = at("2026-11-24T00:00:00Z");
    expect(withdrawalRight({ ...seminar, isWithdrawalExcepted: true }, now).reason).toBe("fixed_date");
  });

  it("ends with a session that was asked for within it, and pays for the part that was held", () => {
    const amountAt = (time: string) => cancellationOf(askedFor, 29_000, at(time));
    expect(amountAt("2026-11-25T08:00:00Z")).toMatchObject({ reason: "withdrawn", amount: 29_000 });
    expect(amountAt("2026-11-25T08:15:00Z")).toMatchObject({ amount: 21_750, until: askedFor.endsAt });
    expect(amountAt("2026-11-25T09:00:00Z")).toEqual({
      reason: null,
      why: "performed",
      until: askedFor.endsAt,
    });
  });

  it("stays whole for a session that nobody asked to have within it", () => {
    const afterwards = at("2026-11-26T08:00:00Z");
    expect(cancellationOf(session, 29_000, afterwards)).toMatchObject({
      reason: "withdrawn",
      amount: 29_000,
    });
  });

  it("ends when a seminar begins", () => {
    const soon = { ...seminar, startsAt: at("2026-11-25T06:00:00Z") };
    expect(withdrawalRight(soon, at("2026-11-25T05:59:00Z"))).toEqual({ until: soon.startsAt, reason: null });
    expect(withdrawalRight(soon, soon.startsAt)).toEqual({ until: soon.startsAt, reason: "begun" });
  });

  it("is given up by whoever asked for a course to open at once", () => {
    const now = at("2026-11-23T18:31:00Z");
    expect(withdrawalRight({ ...course, immediateStart: true }, now).reason).toBe("immediate_start");
  });

  it.each(["pending", "cancelled", "expired", "refunded"])("is none for an order that is %s", (status) => {
    const now = at("2026-11-23T18:31:00Z");
    expect(withdrawalRight({ ...seminar, status, paidAt: null }, now).reason).toBe("not_paid");
    expect(withdrawalRight({ ...seminar, status }, now).reason).toBe("not_paid");
    const byPolicy = { ...seminar, status, cancellationPolicy: "flexible" } as const;
    expect(cancellationOf(byPolicy, 29_000, now)).toEqual({ reason: null, why: "not_paid", until: null });
  });

  it("is not longer for a seminar that is far away, unless its host moves it: then until it begins", () => {
    const until = at("2026-12-07T23:00:00Z");
    expect(withdrawalRight(seminar, at("2026-11-24T00:00:00Z"))).toEqual({ until, reason: null });
    const moved = { ...seminar, movedByHostAt: at("2026-12-20T00:00:00Z") };
    const later = at("2026-12-21T00:00:00Z");
    expect(withdrawalRight(moved, later)).toEqual({ until: seminar.startsAt, reason: null });
    expect(withdrawalRight(moved, seminar.startsAt).reason).toBe("begun");
  });

  it("needs nothing paid back for what was free", () => {
    expect(withdrawalRight({ ...seminar, amount: 0 }, at("2026-11-23T18:31:00Z")).reason).toBe("free");
  });
});

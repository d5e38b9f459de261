import { describe, expect, it } from "vitest";
import { withdrawalRight } from "@/lib/orders/rules";

const seminar = {
  kind: "seminar",
  status: "paid",
  amount: 29_000,
  paidAt: new Date("2026-11-23T18:30:00Z"),
  immediateStart: false,
  startsAt: new Date("2027-01-10T06:00:00Z"),
} as const;
const course = { ...seminar, kind: "course", startsAt: null } as const;
const at = (time: string) => new Date(time);

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

  it("ends when what was bought begins", () => {
    const soon = { ...seminar, startsAt: at("2026-11-25T06:00:00Z") };
    expect(withdrawalRight(soon, at("2026-11-25T05:59:00Z"))).toEqual({ until: soon.startsAt, reason: null });
    expect(withdrawalRight(soon, soon.startsAt)).toEqual({ until: soon.startsAt, reason: "begun" });
  });

  it("is given up by whoever asked for a course to open at once", () => {
    const now = at("2026-11-23T18:31:00Z");
    expect(withdrawalRight({ ...course, immediateStart: true }, now).reason).toBe("immediate_start");
  });

  it.each(["pending", "cancelled", "expired", "refunded"])("is none for an order that is %s", (status) => {
    const order = { ...seminar, status, paidAt: null };
    expect(withdrawalRight(order, at("2026-11-23T18:31:00Z")).reason).toBe("not_paid");
  });

  it("needs nothing paid back for what was free", () => {
    expect(withdrawalRight({ ...seminar, amount: 0 }, at("2026-11-23T18:31:00Z")).reason).toBe("free");
  });
});

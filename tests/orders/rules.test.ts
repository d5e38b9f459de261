import { describe, expect, it } from "vitest";
import { after, hours, minutes } from "@/lib/base/platform/time";
import { refundStateOf } from "@/lib/commerce/orders/refund-rules";
import { isDue, type ReminderName } from "@/lib/commerce/orders/reminder-rules";
import {
  assertMovable,
  holdLifetime,
  isReadable,
  isSeller,
  movableUntil,
  orderAmounts,
  stageOf,
  stageOfTime,
} from "@/lib/commerce/orders/rules";
import type { OrderDetails, OrderStatus, RefundState } from "@/lib/commerce/orders/schema";

const now = new Date("2027-03-01T18:00:00Z");
const next = after(now, 1);
const at = (instant: Date) => instant.toISOString();

it("a hold lasts for 35 minutes", () => {
  expect(holdLifetime).toBe(minutes(35));
});

it("a discount lowers what is paid, and the VAT in it", () => {
  const offer = { priceAmount: 10_000, vatRateBp: 2_500 };
  expect(orderAmounts(offer)).toEqual({
    ...{ listAmount: 10_000, discountAmount: 0, amount: 10_000, vatAmount: 2_000 },
  });
  expect(orderAmounts(offer, 2_500)).toEqual({
    ...{ listAmount: 10_000, discountAmount: 2_500, amount: 7_500, vatAmount: 1_500 },
  });
});

describe("an order", () => {
  const order = { userId: "björn", hostId: "asha" };

  it("is read by its buyer, its host and admins alone", () => {
    expect(isReadable(order, { id: "björn", role: "member" })).toBe(true);
    expect(isReadable(order, { id: "asha", role: "host" })).toBe(true);
    expect(isReadable(order, { id: "maja", role: "admin" })).toBe(true);
    expect(isReadable(order, { id: "elin", role: "host" })).toBe(false);
  });

  it("is sold by its host, and admins act as the host does", () => {
    expect(isSeller(order, { id: "asha", role: "host" })).toBe(true);
    expect(isSeller(order, { id: "maja", role: "admin" })).toBe(true);
    expect(isSeller(order, { id: "björn", role: "member" })).toBe(false);
  });
});

describe("the stage of an order", () => {
  const paid = {
    status: "paid",
    expires_at: null,
    ends_at: null,
    is_cancelled_by_host: false,
    is_given_up: false,
    is_granted: true,
  } as OrderDetails;

  it.each<[ReturnType<typeof stageOf>, string, Partial<OrderDetails>]>([
    ["to_pay", "while its time runs", { status: "pending", expires_at: at(next) }],
    ["lapsed", "when its time is up", { status: "pending", expires_at: at(now) }],
    ["lapsed", "without a time", { status: "pending" }],
    ["ready", "once it is paid", {}],
    ["ready", "until it ends", { ends_at: at(next) }],
    ["over", "when it ends", { ends_at: at(now) }],
    ["called_off", "when its host cancelled", { is_cancelled_by_host: true, status: "refunded" }],
    ["given_up", "when its buyer left", { is_given_up: true, is_granted: false }],
    ["withdrawn", "when the grant was ended", { is_granted: false }],
    ["refunded", "when it was refunded", { status: "refunded" }],
    ["expired", "when it expired", { status: "expired" }],
    ["cancelled", "when it was cancelled", { status: "cancelled" }],
  ])("is %s %s", (stage, _, more) => {
    expect(stageOf({ ...paid, ...more }, now)).toBe(stage);
  });
});

it.each([
  ["ahead", null, null],
  ["ahead", at(next), null],
  ["started", at(now), null],
  ["started", at(now), at(next)],
  ["past", at(now), at(now)],
] as const)("it is %s if it begins at %s and ends at %s", (stage, starts_at, ends_at) => {
  expect(stageOfTime({ starts_at, ends_at }, now)).toBe(stage);
});

describe("moving a booking", () => {
  const startsAt = after(now, hours(24));
  const booked = { status: "paid", booking: { status: "confirmed" }, slot: { startsAt } };
  const move = (more: object, isHost = false, when = after(now, -1)) =>
    assertMovable({ ...booked, ...more }, { isHost, now: when });

  it("is for its buyer until a day before it begins, for its host until it begins", () => {
    expect(movableUntil({ startsAt }, false)).toEqual(now);
    expect(movableUntil({ startsAt }, true)).toEqual(startsAt);
    expect(() => move({})).not.toThrow();
    expect(() => move({}, false, now)).toThrow(expect.objectContaining({ details: { reason: "too_late" } }));
    expect(() => move({}, true, now)).not.toThrow();
    expect(() => move({}, true, startsAt)).toThrow("not_movable");
  });

  it.each([
    ["an order that is not paid", { status: "refunded" }],
    ["an order without a booking", { booking: null }],
    ["a booking that has ended", { booking: { status: "released" } }],
    ["a booking without a time", { slot: null }],
  ])("is not for %s", (_, more) => {
    expect(() => move(more)).toThrow(expect.objectContaining({ details: { reason: "not_booked" } }));
  });
});

describe("the state of a refund, with its amount", () => {
  type Row = [status: string, amount: number, isResolved?: boolean, payment?: string];
  it.each<[RefundState, number, OrderStatus, Row[], released?: number[]]>([
    ["none", 0, "paid", []],
    [
      "under_way",
      300,
      "paid",
      [
        ["pending", 100],
        ["pending", 200],
        ["failed", 50],
        ["succeeded", 7],
      ],
    ],
    [
      "failed",
      150,
      "paid",
      [
        ["failed", 50],
        ["bounced", 100],
        ["succeeded", 7],
      ],
    ],
    ["none", 0, "paid", [["failed", 50, true]]],
    [
      "partly_refunded",
      30,
      "paid",
      [
        ["succeeded", 10],
        ["succeeded", 20],
        ["failed", 50, true],
      ],
    ],
    [
      "partly_refunded",
      30,
      "paid",
      [
        ["succeeded", 30],
        ["succeeded", 5, false, "surplus"],
      ],
    ],
    [
      "refunded",
      130,
      "refunded",
      [
        ["bounced", 100, true],
        ["succeeded", 30],
      ],
    ],
    ["none", 0, "paid", [["succeeded", 5, false, "surplus"]]],
    ["refunded", 5, "cancelled", [["succeeded", 5, false, "surplus"]]],
    [
      "refunded",
      30,
      "refunded",
      [
        ["succeeded", 30],
        ["succeeded", 5, false, "surplus"],
      ],
    ],
    ["released", 300, "refunded", [], [100, 200]],
    ["released", 100, "cancelled", [], [100]],
    ["none", 0, "refunded", []],
    ["none", 0, "paid", [], [100]],
    ["none", 0, "pending", [], [100]],
    ["refunded", 30, "refunded", [["succeeded", 30]], [100]],
  ])("is %s (%i) for an order that is %s with %j, released %j", (state, amount, status, rows, released) => {
    const refunds = rows.map(([refund, size, isResolved = false, payment = "succeeded"]) => ({
      amount: size,
      status: refund,
      resolvedAt: isResolved ? now : null,
      payment: { status: payment },
    }));
    const letGo = released?.map((size) => ({ amount: size }));
    expect(refundStateOf({ status }, refunds, letGo)).toEqual({ state, amount });
  });
});

describe("a reminder", () => {
  const due = (name: ReminderName, untilStart: number) => isDue(name, after(now, untilStart), now);

  it("of tomorrow goes out from a day before until two hours before", () => {
    for (const name of ["seminar_tomorrow", "booking_tomorrow", "host_booking_tomorrow"] as const) {
      expect([due(name, hours(24) + 1), due(name, hours(24))]).toEqual([false, true]);
      expect([due(name, hours(2) + 1), due(name, hours(2))]).toEqual([true, false]);
    }
  });

  it("of what begins soon goes out in its last quarter of an hour", () => {
    for (const name of ["seminar_soon", "booking_soon", "host_booking_soon"] as const) {
      expect([due(name, minutes(15) + 1), due(name, minutes(15))]).toEqual([false, true]);
      expect([due(name, 1), due(name, 0)]).toEqual([true, false]);
    }
  });
});

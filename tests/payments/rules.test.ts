import { describe, expect, it } from "vitest";
import { after, days, minutes } from "@/lib/base/platform/time";
import { holdLifetime } from "@/lib/commerce/orders/rules";
import {
  authorisationLifetime,
  canBePrice,
  checkoutExpiry,
  checkoutKey,
  isAboutToLapse,
  isMakingWay,
  sandboxStage,
} from "@/lib/commerce/payments/rules";

const now = new Date("2027-03-01T18:00:00Z");

it("a checkout stays open for as long as Stripe demands, and closes before its order's hold ends", () => {
  const holdEndsAt = after(now, holdLifetime);
  expect(checkoutExpiry(holdEndsAt)).toEqual(after(now, minutes(31)));
  expect(checkoutExpiry(holdEndsAt).getTime()).toBeLessThan(holdEndsAt.getTime());
});

describe("asking twice for a checkout", () => {
  const key = (more: Partial<Parameters<typeof checkoutKey>[0]> = {}) =>
    checkoutKey({ orderId: "order", expiresAt: now, capture: "automatic", ...more });

  it("gives the same one, within the second that the provider knows", () => {
    expect(key()).toBe(`checkout:order:${now.getTime() / 1000}`);
    expect(key({ expiresAt: after(now, 999) })).toBe(key());
  });

  it("gives another for another order, another expiry or another way to take the money", () => {
    expect(key({ orderId: "other" })).not.toBe(key());
    expect(key({ expiresAt: after(now, 1000) })).not.toBe(key());
    expect(key({ capture: "manual" })).toBe(`${key()}:manual`);
  });
});

it("authorised money is about to lapse on the last day of the bank's week", () => {
  expect(authorisationLifetime).toBe(days(7));
  const captureBefore = after(now, days(1));
  expect(isAboutToLapse({ captureBefore }, after(now, -1))).toBe(false);
  expect(isAboutToLapse({ captureBefore }, now)).toBe(true);
});

it("a checkout that we closed makes way for a minute, and one that nobody closed does not", () => {
  expect(isMakingWay({ closingSince: null }, now)).toBe(false);
  expect(isMakingWay({ closingSince: now }, after(now, minutes(1) - 1))).toBe(true);
  expect(isMakingWay({ closingSince: now }, after(now, minutes(1)))).toBe(false);
});

it("a price is above nothing, up to a million, and in a currency of ours", () => {
  const sek = (amount: number) => canBePrice({ amount, currency: "SEK" });
  expect([sek(0), sek(1), sek(100_000_000), sek(100_000_001)]).toEqual([false, true, true, false]);
  expect(canBePrice({ amount: 1, currency: "EUR" })).toBe(true);
  expect(canBePrice({ amount: 1, currency: "USD" })).toBe(false);
});

it("what has neither been paid nor is being paid is over", () => {
  const stages = ["paid", "processing", "authorised", "unpaid", "failed"].map(sandboxStage);
  expect(stages).toEqual(["paid", "processing", "authorised", "over", "over"]);
});

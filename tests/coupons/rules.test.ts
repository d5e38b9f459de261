import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lowestCharge } from "@/lib/base/platform/money";
import { couponRefusal, discountOf } from "@/lib/commerce/coupons/rules";
import { createCouponForm, createCouponInput } from "@/lib/commerce/coupons/schema";

const prices = fc.integer({ min: 0, max: 100_000_000 });
const currency = fc.constantFrom("SEK" as const, "EUR" as const);
const terms = fc.oneof(
  fc.record({ percent: fc.integer({ min: 1, max: 100 }), amountOff: fc.constant(null) }),
  fc.record({ percent: fc.constant(null), amountOff: fc.integer({ min: 1, max: 100_000_000 }) }),
);

describe("a discount", () => {
  test("is whole öre, never negative, and never more than the price", () => {
    fc.assert(
      fc.property(prices, currency, terms, (price, inCurrency, coupon) => {
        const discount = discountOf(price, inCurrency, coupon);
        expect(Number.isInteger(discount)).toBe(true);
        expect(discount).toBeGreaterThanOrEqual(0);
        expect(discount).toBeLessThanOrEqual(price);
      }),
      { numRuns: 2000 },
    );
  });

  test("leaves nothing, or what a card can be charged, or a price that was below that already", () => {
    fc.assert(
      fc.property(prices, currency, terms, (price, inCurrency, coupon) => {
        const left = price - discountOf(price, inCurrency, coupon);
        expect(left === 0 || left >= Math.min(price, lowestCharge[inCurrency])).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("is exact to the öre wherever the rest can be charged", () => {
    fc.assert(
      fc.property(prices, fc.integer({ min: 1, max: 99 }), (price, percent) => {
        const discount = discountOf(price, "SEK", { percent, amountOff: null });
        if (price - discount <= 300) return;
        // As whole numbers: twice the difference to the true share is at most one öre's hundred parts.
        expect(Math.abs(2 * (discount * 100 - price * percent))).toBeLessThanOrEqual(100);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["100 %", 29_000, { percent: 100, amountOff: null }, 29_000],
    ["half of an odd price, rounded up", 29_001, { percent: 50, amountOff: null }, 14_501],
    ["more kronor than it costs", 29_000, { percent: null, amountOff: 30_000 }, 29_000],
    ["all but one krona: three are left", 10_000, { percent: 99, amountOff: null }, 9_700],
    ["all but an öre: three kronor are left", 29_000, { percent: null, amountOff: 28_999 }, 28_700],
    ["of a price that is the least already", 300, { percent: 50, amountOff: null }, 0],
  ])("%s", (_, price, coupon, discount) => {
    expect(discountOf(price, "SEK", coupon)).toBe(discount);
  });
});

describe("a code", () => {
  const now = new Date("2027-03-01T12:00:00Z");
  const purchase = { itemId: "a", priceAmount: 29_000, currency: "SEK" as const };
  const coupon = {
    percent: 20,
    amountOff: null,
    currency: null,
    offerId: null,
    validFrom: new Date("2027-02-01T00:00:00Z"),
    validUntil: new Date("2027-04-01T00:00:00Z"),
    maxUses: 5,
    uses: 4,
    endedAt: null,
  };
  const refusal = (changes: object, at = now) => couponRefusal({ ...coupon, ...changes }, purchase, at);

  test("says why it does not apply", () => {
    expect(couponRefusal(null, purchase, now)).toBe("unknown");
    expect(refusal({})).toBeNull();
    expect(refusal({ endedAt: now })).toBe("ended");
    expect(refusal({}, new Date("2027-01-31T23:59:59Z"))).toBe("not_yet");
    expect(refusal({}, new Date("2027-02-01T00:00:00Z"))).toBeNull();
    expect(refusal({}, new Date("2027-03-31T23:59:59Z"))).toBeNull();
    expect(refusal({}, new Date("2027-04-01T00:00:00Z"))).toBe("expired");
    expect(refusal({ offerId: "a" })).toBeNull();
    expect(refusal({ offerId: "b" })).toBe("wrong_item");
    expect(refusal({ percent: null, amountOff: 100, currency: "EUR" })).toBe("wrong_currency");
    expect(refusal({ percent: null, amountOff: 100, currency: purchase.currency })).toBeNull();
    expect(refusal({ uses: 5 })).toBe("used_up");
    expect(refusal({ maxUses: null, uses: 5000 })).toBeNull();
    expect(couponRefusal(coupon, { ...purchase, priceAmount: 0 }, now)).toBe("nothing_off");
  });
});

test("the studio's form is read as people write it", () => {
  const form = {
    code: "höst-20",
    value: "20",
    unit: "percent",
    item: "",
    valid_until: "2027-03-27",
    max_uses: "",
  };
  expect(createCouponForm.parse(form)).toEqual({
    code: "HÖST-20",
    percent: 20,
    // The last day is counted whole, in Sweden.
    valid_until: new Date("2027-03-27T23:00:00Z"),
  });
  expect(createCouponForm.parse({ ...form, value: "150", unit: "SEK", max_uses: "5" })).toMatchObject({
    amount_off: 15_000,
    currency: "SEK",
    max_uses: 5,
  });
  expect(createCouponForm.safeParse({ ...form, value: "101" }).success).toBe(false);
  expect(createCouponForm.safeParse({ ...form, code: "för 20 %" }).success).toBe(false);
});

test("the API takes a percentage or an amount, and a currency beside an amount alone", () => {
  const takes = (input: object) => createCouponInput.safeParse({ code: "VÅR", ...input }).success;
  expect(takes({ percent: 10 })).toBe(true);
  expect(takes({ amount_off: 100, currency: "SEK" })).toBe(true);
  expect(
    [
      {},
      { percent: 10, amount_off: 100, currency: "SEK" },
      { amount_off: 100 },
      { percent: 10, currency: "SEK" },
    ].map(takes),
  ).toEqual([false, false, false, false]);
  expect(
    takes({ percent: 10, valid_from: "2027-02-01T00:00:00Z", valid_until: "2027-01-01T00:00:00Z" }),
  ).toBe(false);
});

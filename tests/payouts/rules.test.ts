import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feeOf, feeReturned, requirementGroups, startsToCost, stateOf } from "@/lib/people/payouts/rules";

const amounts = fc.integer({ min: 1, max: 100_000_000 });
const rates = fc.integer({ min: 0, max: 10_000 });

describe("the platform's fee", () => {
  it("is a tenth of 290 kr, and of 99,99 kr nine kronor and 99 öre", () => {
    expect(feeOf(29_000, 1_000)).toBe(2_900);
    expect(feeOf(9_999, 1_000)).toBe(999);
  });

  it("is whole, never more than the rate says, and less than a minor unit below it", () => {
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        const fee = feeOf(amount, rate);
        expect(Number.isInteger(fee)).toBe(true);
        expect(fee * 10_000).toBeLessThanOrEqual(amount * rate);
        expect((fee + 1) * 10_000).toBeGreaterThan(amount * rate);
      }),
    );
  });

  it("grows with the price", () => {
    fc.assert(
      fc.property(amounts, amounts, rates, (a, b, rate) => {
        expect(feeOf(Math.min(a, b), rate)).toBeLessThanOrEqual(feeOf(Math.max(a, b), rate));
      }),
    );
  });

  it("goes back in parts that are never negative and together are the whole fee", () => {
    const split = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(split, rates, (refunds, rate) => {
        const amount = refunds.reduce((sum, refund) => sum + refund, 0);
        const feeAmount = feeOf(amount, rate);
        let returned = 0;
        let back = 0;
        for (const refund of refunds) {
          returned += refund;
          const now = feeReturned({ amount, feeAmount, returned });
          expect(now).toBeGreaterThanOrEqual(back);
          expect(now - back).toBeLessThanOrEqual(refund);
          back = now;
        }
        expect(back).toBe(feeAmount);
      }),
    );
  });
});

describe("an account", () => {
  const known = { chargesEnabled: true, payoutsEnabled: true, requirements: [] };

  it("is ready when it takes money and passes it on", () => {
    expect(stateOf(known)).toBe("ready");
    expect(stateOf({ ...known, payoutsEnabled: false })).toBe("checking");
    expect(stateOf({ ...known, chargesEnabled: false, requirements: ["external_account"] })).toBe(
      "incomplete",
    );
    expect(stateOf({ ...known, chargesEnabled: false, payoutsEnabled: false })).toBe("checking");
    expect(stateOf(null)).toBe("none");
  });
});

describe("a change", () => {
  it("starts to cost when it puts a price on what is on sale for nothing", () => {
    const free = { isOnSale: true, priceAmount: 0 };
    expect(startsToCost(free, 100)).toBe(true);
    expect(startsToCost(free, 0)).toBe(false);
    expect(startsToCost(free, undefined)).toBe(false);
    expect(startsToCost({ ...free, isOnSale: false }, 100)).toBe(false);
    expect(startsToCost({ ...free, priceAmount: 100 }, 200)).toBe(false);
  });
});

it("what is missing is told by what it is about, in the order that people see it", () => {
  const kinds = (...requirements: string[]) => requirementGroups(requirements);
  expect(kinds()).toEqual([]);
  expect(
    kinds("tos_acceptance.date", "individual.dob.day", "individual.dob.year", "external_account"),
  ).toEqual([...["bank", "person", "terms"]]);
  for (const name of ["representative.email", "directors.x", "owners.x", "person_123.dob.day"]) {
    expect(kinds(name)).toEqual(["person"]);
  }
  for (const name of ["company.tax_id", "business_profile.url", "business_type"]) {
    expect(kinds(name)).toEqual(["business"]);
  }
  expect(kinds("settings.x", "a_person_1")).toEqual(["other"]);
  expect(kinds("settings.x", "company.name")).toEqual(["business", "other"]);
});

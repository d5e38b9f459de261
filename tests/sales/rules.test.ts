import { describe, expect, it } from "vitest";
import {
  bookedAccounts,
  boundsOf,
  leftOutOf,
  monthOf,
  postingsOf,
  totalOf,
} from "@/lib/commerce/sales/rules";
import type { CurrencySales, ItemSales } from "@/lib/commerce/sales/schema";

describe("a month", () => {
  it("is Sweden's", () => {
    expect(monthOf(new Date("2027-02-28T22:59:59Z"))).toBe("2027-02");
    expect(monthOf(new Date("2027-02-28T23:00:00Z"))).toBe("2027-03");
  });

  it("ends when the next begins, whatever clocks and years do in between", () => {
    const bounds = (month: string) => Object.values(boundsOf(month)).map((bound) => bound.toISOString());
    expect(bounds("2027-03")).toEqual(["2027-02-28T23:00:00.000Z", "2027-03-31T22:00:00.000Z"]);
    expect(bounds("2027-12")).toEqual(["2027-11-30T23:00:00.000Z", "2027-12-31T23:00:00.000Z"]);
    expect(bounds("2028-02")).toEqual(["2028-01-31T23:00:00.000Z", "2028-02-29T23:00:00.000Z"]);
  });

  it("has to exist", () => {
    expect(() => boundsOf("2027-13")).toThrow("no such month: 2027-13");
  });
});

const item = (factor: number): ItemSales => ({
  ...{ kind: "course", item_id: "id", title: "", is_own: true },
  orders: factor,
  gross: 10 * factor,
  discount: 20 * factor,
  refunded: 30 * factor,
  vat: 40 * factor,
  fee: 50 * factor,
  net: 60 * factor,
});

it("a total is the sum of each figure", () => {
  expect(totalOf([item(1), item(2)])).toEqual({
    ...{ orders: 3, gross: 30, discount: 60, refunded: 90, vat: 120, fee: 150, net: 180 },
  });
  expect(totalOf([])).toEqual({ orders: 0, gross: 0, discount: 0, refunded: 0, vat: 0, fee: 0, net: 0 });
});

it("a SIE file leaves out euros, and what the platform sold", () => {
  const sales = (currency: "SEK" | "EUR", ...own: boolean[]): CurrencySales => ({
    currency,
    total: totalOf([]),
    items: own.map((is_own) => ({ ...item(1), is_own })),
  });
  expect(leftOutOf([])).toEqual([]);
  expect(leftOutOf([sales("SEK", true)])).toEqual([]);
  expect(leftOutOf([sales("SEK", true), sales("EUR", true)])).toEqual(["euro"]);
  expect(leftOutOf([sales("SEK", true, false), sales("SEK", true)])).toEqual(["platform"]);
  expect(leftOutOf([sales("EUR", false)])).toEqual(["euro", "platform"]);
});

describe("the postings of a sale", () => {
  const posted = (vat_rate_bp: number, vat_amount: number, fee_amount: number, amount = 10_000) =>
    postingsOf({ amount, vat_amount, fee_amount, vat_rate_bp }).map(
      ({ account, amount }) => [account.number, amount] as const,
    );

  it("are what Stripe owes and the fee against income and VAT, by its rate", () => {
    expect(posted(2_500, 2_000, 1_000)).toEqual([
      [1580, 9_000],
      [6050, 1_000],
      [3001, -8_000],
      [2611, -2_000],
    ]);
    expect(posted(1_200, 1_071, 1_000).slice(2)).toEqual([
      [3002, -8_929],
      [2621, -1_071],
    ]);
    expect(posted(600, 566, 1_000).slice(2)).toEqual([
      [3003, -9_434],
      [2631, -566],
    ]);
    expect(posted(0, 0, 1_000).slice(2)).toEqual([[3004, -10_000]]);
  });

  it("leave out what is nothing, and go the other way round for a refund", () => {
    expect(posted(2_500, 0, 0)).toEqual([
      [1580, 10_000],
      [3001, -10_000],
    ]);
    expect(posted(2_500, -2_000, -1_000, -10_000)).toEqual([
      [1580, -9_000],
      [6050, -1_000],
      [3001, 8_000],
      [2611, 2_000],
    ]);
  });

  it("need an account for the rate", () => {
    expect(() => posted(1_700, 0, 0)).toThrow("no account for a VAT rate of 1700");
  });

  it("are to accounts of the BAS chart, in its order", () => {
    expect(bookedAccounts).toEqual([
      { number: 1580, name: "Fordringar för kontokort och kuponger" },
      { number: 2611, name: "Utgående moms på försäljning inom Sverige, 25 %" },
      { number: 2621, name: "Utgående moms på försäljning inom Sverige, 12 %" },
      { number: 2631, name: "Utgående moms på försäljning inom Sverige, 6 %" },
      { number: 3001, name: "Försäljning inom Sverige, 25 % moms" },
      { number: 3002, name: "Försäljning inom Sverige, 12 % moms" },
      { number: 3003, name: "Försäljning inom Sverige, 6 % moms" },
      { number: 3004, name: "Försäljning inom Sverige, momsfri" },
      { number: 6050, name: "Försäljningsprovisioner" },
    ]);
  });
});

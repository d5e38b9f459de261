import { describe, expect, it } from "vitest";
import { kindRules, kindsInOrder, pagesShowing } from "@/lib/catalogue/kinds/rules";
import { Archived } from "@/lib/catalogue/offers/errors";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import {
  assertChangeable,
  assertChargeable,
  assertChargeableAfter,
  includesVat,
  toColumns,
  toItemList,
} from "@/lib/catalogue/offers/rules";
import { endOfWithdrawalPeriod, lastStart } from "@/lib/catalogue/offers/withdrawal-rules";

const refusal = expect.objectContaining({
  issues: [{ path: "price_amount", message: "must be 0, or at least 3 kr or 0.50 €" }],
});

describe("a price", () => {
  it("is nothing, or enough to charge in its currency", () => {
    for (const [priceAmount, currency] of [
      [0, "SEK"],
      [300, "SEK"],
      [50, "EUR"],
    ] as const) {
      expect(() => assertChargeable({ priceAmount, currency })).not.toThrow();
    }
    expect(() => assertChargeable({ priceAmount: 299, currency: "SEK" })).toThrow(refusal);
    expect(() => assertChargeable({ priceAmount: 49, currency: "EUR" })).toThrow(refusal);
  });

  it("is looked at together with what a change leaves as it is", () => {
    const offer = { priceAmount: 100, currency: "EUR" };
    expect(() => assertChargeableAfter(offer, {})).not.toThrow();
    expect(() => assertChargeableAfter(offer, { currency: "SEK" })).toThrow(refusal);
    expect(() => assertChargeableAfter(offer, { price_amount: 40 })).toThrow(refusal);
    expect(() => assertChargeableAfter(offer, { price_amount: 0, currency: "SEK" })).not.toThrow();
  });

  it("includes VAT if there is a price and a rate", () => {
    expect(includesVat({ price_amount: 1, vat_rate_bp: 1 })).toBe(true);
    expect(includesVat({ price_amount: 0, vat_rate_bp: 2_500 })).toBe(false);
    expect(includesVat({ price_amount: 100, vat_rate_bp: 0 })).toBe(false);
  });
});

it("what is archived is not changed", () => {
  expect(() => assertChangeable({ status: "archived" })).toThrow(Archived);
  expect(() => assertChangeable({ status: "draft" })).not.toThrow();
});

it("what a host leaves out of a change stays as it is", () => {
  const fields = { title: "Ro", summary: "Kort", description: "Lång", price_amount: 100 };
  expect(toColumns({ ...fields, currency: "SEK", language: "sv" })).toMatchObject({
    ...{ title: "Ro", summary: "Kort", description: "Lång" },
    ...{ priceAmount: 100, currency: "SEK", language: "sv" },
  });
  expect(Object.values(toColumns({})).filter((value) => value !== undefined)).toEqual([]);
});

it("search engines are told the page of each entry of a list, in its order", () => {
  const items = [
    { kind: "series", slug: "vår", title: "Vår" },
    { kind: "course", slug: "ro", title: "Ro" },
  ] as const;
  expect(toItemList(items, "https://aveli.example/en")).toEqual({
    "@type": "ItemList",
    numberOfItems: 2,
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "Vår", url: "https://aveli.example/en/passes/vår" },
      { "@type": "ListItem", position: 2, name: "Ro", url: "https://aveli.example/en/courses/ro" },
    ],
  });
});

describe("the law's fourteen days", () => {
  it("begin on the day after the purchase, and end at midnight in Sweden", () => {
    const end = (paidAt: string) => endOfWithdrawalPeriod(new Date(paidAt)).toISOString();
    expect(end("2027-02-01T22:59:59Z")).toBe("2027-02-15T23:00:00.000Z");
    expect(end("2027-02-01T23:00:00Z")).toBe("2027-02-16T23:00:00.000Z");
    // The clocks go forward meanwhile.
    expect(end("2027-03-20T12:00:00Z")).toBe("2027-04-03T22:00:00.000Z");
  });
});

describe("the last of what was bought", () => {
  const [first, second, third] = [1, 2, 3].map((day) => new Date(Date.UTC(2027, 2, day)));
  const date = (startsAt = new Date(0), isCancelled = false) => ({ startsAt, isCancelled });

  it("is the latest date, in whatever order they share the price", () => {
    const dates = [date(second), date(third), date(first)];
    expect(lastStart({ startsAt: null, dates })).toEqual(third);
  });

  it("is not one that was cancelled", () => {
    expect(lastStart({ startsAt: null, dates: [date(first), date(third, true)] })).toEqual(first);
  });

  it("is its own time where there are no dates left, or never were", () => {
    expect(lastStart({ startsAt: first ?? null, dates: [date(third, true)] })).toEqual(first);
    expect(lastStart({ startsAt: first ?? null })).toEqual(first);
    expect(lastStart({ startsAt: null })).toBeNull();
  });
});

describe("the kinds", () => {
  it("stand with what has a date first", () => {
    expect(kindsInOrder[0]).toBe("seminar");
    expect(kindsInOrder.toSorted()).toEqual(offerKinds.toSorted());
  });

  it("each say what they are about", () => {
    const holds = Object.fromEntries(offerKinds.map((kind) => [kind, kindRules[kind].holds]));
    expect(holds).toEqual({ course: null, service: "time", seminar: "seat", series: "seat" });
  });

  it("are shown on their own page, in their lists and at their host's", () => {
    const pages = (kind: (typeof offerKinds)[number]) =>
      pagesShowing({ kind, slug: "ro", host: { slug: "asha" } });
    expect(pages("course")).toEqual(["/courses", "/courses/ro", "/hosts/asha"]);
    expect(pages("service")).toEqual(["/services", "/services/ro", "/hosts/asha"]);
    expect(pages("series")).toEqual(["/", "/passes", "/passes/ro", "/hosts/asha"]);
    expect(pages("seminar")).toEqual([
      ...["/", "/seminars", "/seminars/live", "/seminars/past", "/seminars/ro", "/hosts/asha"],
    ]);
  });
});

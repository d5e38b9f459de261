import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharesOf } from "@/lib/base/platform/money";
import { after, days } from "@/lib/base/platform/time";
import { assertHasDates, hasDates, toEventSeries, unheldAmount } from "@/lib/catalogue/passes/rules";
import type { Pass } from "@/lib/catalogue/passes/schema";
import { cancellationOf, type Terms } from "@/lib/commerce/orders/cancellation-rules";

const first = new Date("2027-02-01T18:00:00Z");
const weekly = (count: number) =>
  Array.from({ length: count }, (_, week) => ({
    startsAt: after(first, days(7 * week)),
    isCancelled: false,
  }));

const bought = (count: number, more: Partial<Terms> = {}): Terms => {
  const dates = weekly(count);
  return {
    kind: "series",
    status: "paid",
    amount: 50_001,
    paidAt: after(first, -days(5)),
    immediateStart: false,
    isWithdrawalExcepted: false,
    cancellationPolicy: "moderate",
    startsAt: first,
    endsAt: dates.at(-1)?.startsAt ?? null,
    dates,
    ...more,
  };
};

describe("the shares of a price", () => {
  it("differ by one öre at most, and their sum is the price", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 26 }),
        (price, count) => {
          const shares = sharesOf(price, count);
          expect(shares).toHaveLength(count);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(price);
          expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("leave the öre that does not divide to the last", () => {
    expect(sharesOf(50_001, 4)).toEqual([12_500, 12_500, 12_500, 12_501]);
  });
});

describe("what has not been held", () => {
  it.each([
    [-1, 50_001],
    [0, 37_501],
    [7, 25_001],
    [20, 12_501],
    [21, 0],
  ])("%i days after the first date began is %i öre", (passed, amount) => {
    expect(unheldAmount(50_001, weekly(4), after(first, days(passed)))).toBe(amount);
  });

  it("is also what was cancelled", () => {
    const dates = weekly(4).map((date, index) => ({ ...date, isCancelled: index === 0 }));
    expect(unheldAmount(50_001, dates, after(first, days(21)))).toBe(12_500);
  });
});

describe("a buyer who leaves", () => {
  const leaving = (passed: number, left: number, more: Partial<Terms> = {}) =>
    cancellationOf(bought(4, more), left, after(first, days(passed)));

  it("within fourteen days gets back what has not been held", () => {
    expect(leaving(-1, 50_001)).toMatchObject({ reason: "withdrawn", amount: 50_001 });
    expect(leaving(8, 50_001)).toMatchObject({ reason: "withdrawn", amount: 25_001 });
  });

  it("gets nothing twice for a date that was cancelled", () => {
    const dates = weekly(4).map((date, index) => ({ ...date, isCancelled: index === 3 }));
    expect(leaving(8, 37_500, { dates })).toMatchObject({ reason: "withdrawn", amount: 12_500 });
  });

  it("later gets back by the policy of each date and its share", () => {
    const paidAt = after(first, -days(60));
    // The next date is too close for more than half; the others are weeks away.
    expect(leaving(-2, 50_001, { paidAt })).toMatchObject({ reason: "policy", amount: 6_250 + 37_501 });
    expect(leaving(12, 50_001, { paidAt })).toMatchObject({ reason: "policy", amount: 6_250 + 12_501 });
    expect(leaving(21, 50_001, { paidAt })).toMatchObject({ reason: null });
    expect(leaving(-2, 50_001, { paidAt, cancellationPolicy: "strict" })).toMatchObject({ reason: null });
  });

  it("may by law if a date was moved, until that date begins", () => {
    const moved = {
      dates: weekly(4).map((date, index) => ({ ...date, isMoved: index === 1 })),
      ...{ paidAt: after(first, -days(60)), movedByHostAt: first, cancellationPolicy: "strict" as const },
    };
    expect(leaving(6, 50_001, moved)).toMatchObject({ reason: "withdrawn", until: moved.dates[1]?.startsAt });
    expect(leaving(7, 50_001, moved)).toMatchObject({ reason: null });
    const both = moved.dates.map((date, index) => ({
      ...{ ...date, isMoved: index === 1 || index === 2 },
      isCancelled: index === 1,
    }));
    const until = both[2]?.startsAt;
    expect(leaving(13, 37_501, { ...moved, dates: both })).toMatchObject({ reason: "withdrawn", until });
    const dates = moved.dates.map((date) => ({ ...date, isCancelled: date.isMoved }));
    expect(leaving(6, 37_501, { ...moved, dates })).toMatchObject({ reason: null });
  });

  it("can leave what was free until the last date", () => {
    expect(leaving(20, 0, { amount: 0 })).toMatchObject({ reason: "policy", amount: 0 });
    expect(leaving(21, 0, { amount: 0 })).toMatchObject({ reason: null });
  });
});

it("a pass is for two dates at least", () => {
  expect(() => assertHasDates(weekly(1))).toThrow("too_few_dates");
  expect(() => assertHasDates(weekly(2))).not.toThrow();
});

it("a pass is on sale while there are two dates to come", () => {
  expect([1, 2, 3].map((length) => hasDates({ length }))).toEqual([false, true, true]);
});

describe("what search engines are told", () => {
  const date = (slug: string, starts_at: string) => ({
    ...{ id: slug, slug, title: slug.toUpperCase(), starts_at, duration_minutes: 90 },
    ...{ seats_left: 2, state: "scheduled" },
  });
  const pass = (more: object = {}) =>
    ({
      ...{ slug: "vår", title: "Vår", summary: "Fyra kvällar", language: "sv" },
      ...{ price_amount: 50_050, currency: "SEK", published_at: "2027-01-01T08:00:00Z", seats_left: 1 },
      host: { slug: "asha", display_name: "Asha" },
      seminars: [
        date("ett", "2027-03-21T17:00:00Z"),
        date("två", "2027-03-28T16:00:00Z"),
        date("tre", "2027-04-04T16:00:00Z"),
      ],
      ...more,
    }) as Pass;
  const base = "https://aveli.example/en";

  it("is the whole series, with each of its dates, by a Swedish clock", () => {
    const event = (slug: string, startDate: string, endDate: string) => ({
      ...{ "@type": "Event", name: slug.toUpperCase(), url: `${base}/seminars/${slug}`, startDate, endDate },
      eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
      location: { "@type": "VirtualLocation", url: `${base}/seminars/${slug}` },
    });
    expect(toEventSeries(pass(), base)).toEqual({
      ...{ "@type": "EventSeries", name: "Vår", description: "Fyra kvällar", url: `${base}/passes/vår` },
      ...{ inLanguage: "sv", startDate: "2027-03-21T18:00:00+01:00", endDate: "2027-04-04T19:30:00+02:00" },
      organizer: { "@type": "Person", name: "Asha", url: `${base}/hosts/asha` },
      subEvent: [
        event("ett", "2027-03-21T18:00:00+01:00", "2027-03-21T19:30:00+01:00"),
        event("två", "2027-03-28T18:00:00+02:00", "2027-03-28T19:30:00+02:00"),
        event("tre", "2027-04-04T18:00:00+02:00", "2027-04-04T19:30:00+02:00"),
      ],
      offers: {
        ...{ "@type": "Offer", url: `${base}/passes/vår`, price: "500.50", priceCurrency: "SEK" },
        availability: "https://schema.org/InStock",
        validFrom: "2027-01-01T08:00:00Z",
      },
    });
  });

  it("names no time where there are no dates, and says when it is full", () => {
    const over = toEventSeries(pass({ seminars: [], seats_left: 0 }), base);
    expect(over).toMatchObject({ subEvent: [], offers: { availability: "https://schema.org/SoldOut" } });
    expect(Object.keys(over)).not.toEqual(expect.arrayContaining(["startDate"]));
    expect(Object.keys(over)).not.toEqual(expect.arrayContaining(["endDate"]));
  });
});

import { describe, expect, test } from "vitest";
import { after, hours } from "@/lib/base/platform/time";
import { groupOwn, shownState, toEvent } from "@/lib/catalogue/seminars/rules";
import type { Seminar, SeminarState } from "@/lib/catalogue/seminars/schema";

const now = new Date("2027-03-01T18:00:00Z");

const seminar = (
  title: string,
  state: SeminarState,
  inHours: number,
  more: Partial<Seminar> = {},
): Seminar => ({
  id: "01900000-0000-7000-8000-000000000000",
  kind: "seminar",
  slug: "stilla-morgon",
  title,
  summary: "Vi sitter.",
  description: "",
  price_amount: 29_050,
  currency: "SEK",
  vat_rate_bp: 2500,
  language: "sv",
  vat_exemption: null,
  status: state === "draft" ? "draft" : "published",
  cover_url: null,
  host: {
    id: "01900000-0000-7000-8000-000000000001",
    slug: "asha-lind",
    display_name: "Asha",
    avatar_url: null,
  },
  published_at: state === "draft" ? null : now.toISOString(),
  starts_at: after(now, hours(inHours)).toISOString(),
  duration_minutes: 60,
  capacity: 20,
  seats_left: 3,
  state,
  replay: false,
  version: 1,
  cancellation_policy: "moderate",
  is_withdrawal_excepted: false,
  is_recorded: false,
  series_id: null,
  ...more,
});

test("what was planned but never held is over when its time is", () => {
  const shown = (state: SeminarState, inHours: number) => shownState(seminar("", state, inHours), now);
  expect([shown("scheduled", 1), shown("scheduled", -0.5), shown("scheduled", -1)]).toEqual([
    "scheduled",
    "scheduled",
    "ended",
  ]);
  expect([shown("live", -9), shown("draft", -9), shown("cancelled", 9)]).toEqual([
    "live",
    "draft",
    "cancelled",
  ]);
});

test("the studio puts the next one first, and hides what was put away", () => {
  const next = seminar("Snart", "scheduled", 2, { id: "snart" });
  const groups = groupOwn(
    [
      seminar("Sedan", "scheduled", 9),
      next,
      seminar("Aldrig hållet", "scheduled", -3),
      seminar("I går", "ended", -24),
      seminar("Inställt", "cancelled", 4),
      seminar("Utkast", "draft", 5),
      seminar("Undanlagt", "cancelled", 5, { status: "archived" }),
    ],
    next,
    now,
  );
  const titles = (list: readonly Seminar[]) => list.map(({ title }) => title);
  expect(titles(groups.upcoming)).toEqual(["Sedan"]);
  expect(titles(groups.drafts)).toEqual(["Utkast"]);
  expect(titles(groups.past)).toEqual(["Aldrig hållet", "I går", "Inställt"]);
});

describe("what search engines are told", () => {
  test("has price and seats as they are", () => {
    expect(toEvent(seminar("Stilla morgon", "scheduled", 2), "https://aveli.example")).toMatchObject({
      "@type": "Event",
      startDate: "2027-03-01T21:00:00+01:00",
      endDate: "2027-03-01T22:00:00+01:00",
      eventStatus: "https://schema.org/EventScheduled",
      offers: { price: "290.50", priceCurrency: "SEK", availability: "https://schema.org/InStock" },
    });
  });

  test("has the time of a Swedish clock, in the hour that comes twice as well", () => {
    const night = { starts_at: "2027-10-31T00:30:00.000Z", duration_minutes: 90 };
    expect(toEvent(seminar("", "scheduled", 2, night), "https://aveli.example")).toMatchObject({
      startDate: "2027-10-31T02:30:00+02:00",
      endDate: "2027-10-31T03:00:00+01:00",
    });
  });

  test("always has a picture, and addresses of the page's own language", () => {
    const base = "https://aveli.example/en";
    const picture = (cover_url: string | null) =>
      toEvent(seminar("", "scheduled", 2, { cover_url }), base).image;
    expect(picture(null)).toBe(`${base}/seminars/stilla-morgon/opengraph-image`);
    expect(picture("/api/covers/1/1280")).toBe("https://aveli.example/api/covers/1/1280");
  });

  test("says so when it is cancelled or full", () => {
    const full = toEvent(seminar("", "cancelled", 2, { seats_left: 0 }), "https://aveli.example");
    expect(full).toMatchObject({
      eventStatus: "https://schema.org/EventCancelled",
      offers: { availability: "https://schema.org/SoldOut" },
    });
  });
});

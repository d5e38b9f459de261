import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/base/platform/errors";
import { after, days, hours, minutes } from "@/lib/base/platform/time";
import {
  assertCanBecomeSeries,
  assertCancellable,
  assertChangeable,
  assertWaitable,
  datesOf,
  groupOwn,
  isOnSale,
  isSoldOut,
  movesTime,
  nextWeekAhead,
  offerLifetime,
  pagesShowingDates,
  seatsTaken,
  shownState,
  toEvent,
} from "@/lib/catalogue/seminars/rules";
import type { Seminar, SeminarDates, SeminarState } from "@/lib/catalogue/seminars/schema";

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
  const later = [
    seminar("Sist", "scheduled", 9),
    seminar("Först", "scheduled", 2),
    seminar("Sen", "live", 5),
  ];
  expect(titles(groupOwn(later, null, now).upcoming)).toEqual(["Först", "Sen", "Sist"]);
});

describe("what search engines are told", () => {
  test("has price and seats as they are", () => {
    const url = "https://aveli.example/seminars/stilla-morgon";
    expect(toEvent(seminar("Stilla morgon", "scheduled", 2), "https://aveli.example")).toMatchObject({
      ...{ "@type": "Event", name: "Stilla morgon", description: "Vi sitter.", inLanguage: "sv", url },
      startDate: "2027-03-01T21:00:00+01:00",
      endDate: "2027-03-01T22:00:00+01:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
      location: { "@type": "VirtualLocation", url },
      organizer: { "@type": "Person", name: "Asha", url: "https://aveli.example/hosts/asha-lind" },
      offers: {
        ...{ "@type": "Offer", url, price: "290.50", priceCurrency: "SEK" },
        availability: "https://schema.org/InStock",
        validFrom: now.toISOString(),
      },
      ...{ maximumAttendeeCapacity: 20, remainingAttendeeCapacity: 3 },
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

describe("a change of a seminar", () => {
  const plan = {
    ...{ status: "scheduled", durationMinutes: 60, capacity: 20, seatsTaken: 3, isRecorded: false },
    startsAt: after(now, hours(2)),
  };
  const code = (change: object, more: object = {}) => {
    try {
      assertChangeable({ ...plan, ...more }, change as never, now);
      return "ok";
    } catch (error) {
      return error instanceof DomainError ? error.code : error;
    }
  };
  const tomorrow = after(now, hours(24));

  test("of words is possible until it is over", () => {
    expect(
      ["draft", "scheduled", "live", "ended", "cancelled"].map((status) => code({}, { status })),
    ).toEqual(["ok", "ok", "ok", "seminar_over", "seminar_over"]);
  });

  test("of its time has to be confirmed if somebody has a seat, and is told to so many", () => {
    const move = { starts_at: tomorrow };
    expect(code(move)).toBe("move_needs_confirmation");
    expect(() => assertChangeable(plan, move as never, now)).toThrow(
      expect.objectContaining({ details: { will_be_told: 3 } }),
    );
    expect(code({ ...move, confirm_move: true })).toBe("ok");
    expect(code(move, { seatsTaken: 0 })).toBe("ok");
    expect(code({ duration_minutes: 90 })).toBe("move_needs_confirmation");
  });

  test("of its time is possible until it starts, and to what is ahead", () => {
    const confirmed = { starts_at: tomorrow, confirm_move: true };
    expect(code(confirmed, { status: "live" })).toBe("already_started");
    expect(code({ ...confirmed, starts_at: now })).toBe("starts_in_the_past");
    expect(code({ ...confirmed, starts_at: after(now, minutes(1)) })).toBe("ok");
    expect(code(confirmed, { startsAt: after(now, -hours(1)) })).toBe("seminar_over");
    expect(code(confirmed, { startsAt: after(now, -hours(1) + 1) })).toBe("ok");
    const longer = { duration_minutes: 90, confirm_move: true };
    expect(code(longer, { startsAt: now })).toBe("starts_in_the_past");
    expect(code(longer)).toBe("ok");
  });

  test("of a draft's time is free", () => {
    expect(code({ starts_at: now }, { status: "draft" })).toBe("ok");
  });

  test("of nothing but seconds, which no form shows, moves nothing", () => {
    const [startsAt, durationMinutes] = [now, 60];
    const moves = (change: object) => movesTime({ startsAt, durationMinutes }, change);
    expect(moves({})).toBe(false);
    expect(moves({ starts_at: after(now, 59_999), duration_minutes: 60 })).toBe(false);
    expect(moves({ starts_at: after(now, 60_000) })).toBe(true);
    expect(moves({ starts_at: after(now, -1) })).toBe(true);
    expect(moves({ duration_minutes: 61 })).toBe(true);
  });

  test("of its recording is possible until people come in", () => {
    expect(code({ is_recorded: true })).toBe("ok");
    expect(code({ is_recorded: true }, { status: "live" })).toBe("already_started");
    expect(code({ is_recorded: false }, { status: "live" })).toBe("ok");
  });

  test("leaves everybody their seat", () => {
    expect(code({ capacity: 3 })).toBe("ok");
    expect(() => assertChangeable(plan, { capacity: 2 } as never, now)).toThrow(
      expect.objectContaining({ code: "capacity_below_seats", details: { seats_taken: 3 } }),
    );
  });
});

describe("a series", () => {
  const plan = { status: "scheduled", startsAt: after(now, 1), seriesId: null };

  test("is made of a seminar that is ahead and in none", () => {
    const make = (more: object) => () => assertCanBecomeSeries({ ...plan, ...more }, now);
    expect(make({})).not.toThrow();
    expect(make({ seriesId: "series" })).toThrow("already_in_series");
    expect(make({ status: "ended" })).toThrow("seminar_over");
    expect(make({ status: "live" })).toThrow("already_started");
    expect(make({ startsAt: now })).toThrow("starts_in_the_past");
  });

  test("keeps the time of its host's clock", () => {
    const dates = datesOf(new Date("2027-03-21T17:00:00Z"), "Europe/Stockholm", 1, 3);
    expect(dates.map((date) => date.toISOString())).toEqual([
      ...["2027-03-21T17:00:00.000Z", "2027-03-28T16:00:00.000Z", "2027-04-04T16:00:00.000Z"],
    ]);
    expect(datesOf(now, "Europe/Stockholm", 2, 2)[1]).toEqual(after(now, days(14)));
    // A clock in Sweden shows this time for the second time that night.
    const second = new Date("2027-10-31T01:30:00Z");
    expect(datesOf(second, "Europe/Stockholm", 1, 1)).toEqual([second]);
  });

  test("is shown on each page once", () => {
    const host = { slug: "asha" };
    const items = ["ro", "lugn"].map((slug) => ({ slug, host })) as SeminarDates["items"];
    expect(pagesShowingDates({ items } as SeminarDates)).toEqual([
      ...["/", "/seminars", "/seminars/live", "/seminars/past", "/seminars/ro", "/hosts/asha"],
      "/seminars/lugn",
    ]);
  });
});

test("what is held again next week is held in the future", () => {
  const again = (startsAt: Date) => nextWeekAhead(startsAt, now);
  expect(again(after(now, hours(1)))).toEqual(after(now, days(7) + hours(1)));
  expect(again(after(now, -minutes(1)))).toEqual(after(now, days(7) - minutes(1)));
  expect(again(after(now, -days(7)))).toEqual(after(now, days(7)));
  expect(again(after(now, -days(8)))).toEqual(after(now, days(6)));
  // The clocks go forward meanwhile, so that a week by the clock is an hour less than seven days.
  const start = new Date("2027-03-21T18:00:00+01:00");
  const begun = new Date("2027-03-28T18:00:00+02:00");
  expect(nextWeekAhead(start, after(begun, -minutes(1)))).toEqual(begun);
  expect(nextWeekAhead(start, begun)).toEqual(after(begun, days(7)));
  expect(nextWeekAhead(start, after(begun, minutes(30)))).toEqual(after(begun, days(7)));
});

test("only what has not begun is cancelled", () => {
  const cancel = (status: string) => () => assertCancellable({ status });
  expect(cancel("scheduled")).not.toThrow();
  expect(cancel("cancelled")).not.toThrow();
  expect(cancel("ended")).toThrow("seminar_over");
  expect(cancel("live")).toThrow("already_started");
});

describe("seats", () => {
  const plan = {
    ...{ status: "scheduled", durationMinutes: 60, capacity: 2, seatsTaken: 2, waiting: 0 },
    startsAt: after(now, 1),
  };

  test("are on sale until it is over, for latecomers as well", () => {
    const sold = (status: string, startsAt: Date) => isOnSale({ status, startsAt, durationMinutes: 60 }, now);
    expect([sold("scheduled", now), sold("live", after(now, 1 - hours(1)))]).toEqual([true, true]);
    expect([sold("live", after(now, -hours(1))), sold("draft", now), sold("ended", now)]).toEqual([
      ...[false, false, false],
    ]);
  });

  test("are sold out when all are taken, or while somebody waits for one before it starts", () => {
    expect(isSoldOut(plan, now)).toBe(true);
    const free = { ...plan, seatsTaken: 1 };
    expect(isSoldOut(free, now)).toBe(false);
    expect(isSoldOut({ ...free, waiting: 1 }, now)).toBe(true);
    expect(isSoldOut({ ...free, waiting: 1, startsAt: now }, now)).toBe(false);
  });

  test("are waited for when there are none and it is ahead", () => {
    const wait = (more: object) => () => assertWaitable({ ...plan, ...more }, now);
    expect(wait({})).not.toThrow();
    expect(wait({ seatsTaken: 1 })).toThrow("not_sold_out");
    expect(wait({ status: "cancelled" })).toThrow("seminar_over");
    expect(wait({ startsAt: after(now, -hours(1)) })).toThrow("seminar_over");
    expect(wait({ startsAt: after(now, 1 - hours(1)) })).toThrow("already_started");
    expect(wait({ startsAt: now })).toThrow("already_started");
  });

  test("that are free are offered for half a day", () => {
    expect(offerLifetime).toBe(hours(12));
  });

  test("that are taken are those that are not left", () => {
    expect(seatsTaken({ capacity: 20, seats_left: 3 })).toBe(17);
  });
});

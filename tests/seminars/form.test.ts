import { describe, expect, test } from "vitest";
import { wallClock } from "@/lib/base/platform/time";
import {
  createSeminarForm,
  type Seminar,
  toSeminarForm,
  updateSeminarForm,
} from "@/lib/catalogue/seminars/schema";

// The tests run in America/New_York (vitest.config.ts); hosts write their times as a clock in Sweden shows them.
const form = {
  title: "Stilla morgon",
  summary: "Vi sitter.",
  description: "",
  price: "290",
  currency: "SEK",
  vat: "2500",
  starts_at: "2026-12-01T07:00",
  duration_minutes: "45",
  capacity: "20",
  language: "sv",
};

const startOf = (starts_at: string) => {
  const parsed = createSeminarForm.safeParse({ ...form, starts_at });
  return parsed.success ? parsed.data.starts_at.toISOString() : "refused";
};

describe("a time in the form", () => {
  test("is Sweden's, in winter and in summer", () => {
    expect(process.env.TZ).toBe("America/New_York");
    expect(startOf("2026-12-01T07:00")).toBe("2026-12-01T06:00:00.000Z");
    expect(startOf("2027-07-01T07:00")).toBe("2027-07-01T05:00:00.000Z");
  });

  test("is refused where the clock skips it, and taken as the first where it comes twice", () => {
    expect(startOf("2027-03-28T02:30")).toBe("refused");
    expect(startOf("2027-03-28T03:00")).toBe("2027-03-28T01:00:00.000Z");
    expect(startOf("2027-10-31T02:30")).toBe("2027-10-31T00:30:00.000Z");
  });

  test("must be one", () => {
    for (const nonsense of ["", "i morgon", "2026-02-30T10:00", "2026-13-01T10:00", "2026-12-01"]) {
      expect(startOf(nonsense), nonsense).toBe("refused");
    }
  });
});

test("a price is written in kronor, with a comma or a point, and kept in öre", () => {
  const priceOf = (price: string) => createSeminarForm.safeParse({ ...form, price }).data?.price_amount;
  expect([priceOf("290"), priceOf("290,5"), priceOf(" 290.50 "), priceOf("0"), priceOf("3,29")]).toEqual([
    29_000, 29_050, 29_050, 0, 329,
  ]);
  expect(["-1", "1 00", "1e3", "290,505", "", "gratis"].map(priceOf)).toEqual(Array(6).fill(undefined));
});

test("the box for recording says no when the browser leaves it out", () => {
  expect(createSeminarForm.parse(form).is_recorded).toBe(false);
  expect(createSeminarForm.parse({ ...form, is_recorded: "on" }).is_recorded).toBe(true);
  const recorded = { ...createSeminarForm.parse(form), starts_at: form.starts_at, is_recorded: true };
  expect(toSeminarForm(recorded as Seminar).is_recorded).toBe("on");
});

test("what the form shows is what it sends", () => {
  const input = createSeminarForm.parse({ ...form, price: "89,50" });
  const { starts_at, ...rest } = input;
  const shown = toSeminarForm({ ...rest, starts_at: starts_at.toISOString() } as Seminar);
  expect(shown).toEqual({
    ...{ ...form, price: "89,5", cancellation_policy: "moderate" },
    shown_starts_at: starts_at.toISOString(),
  });
});

describe("the hour that comes twice", () => {
  const change = (shown_starts_at: string | undefined, starts_at: string) =>
    updateSeminarForm
      .parse({
        ...form,
        starts_at,
        id: "019ad000-0000-7000-8000-000000000000",
        ...(shown_starts_at && { shown_starts_at }),
      })
      .starts_at.toISOString();

  test.each(["2027-10-31T00:30:00.000Z", "2027-10-31T01:30:00.000Z", "2027-10-31T02:30:00.000Z"])(
    "%s stays as it was while nobody changes it",
    (instant) => expect(change(instant, wallClock(new Date(instant)))).toBe(instant),
  );

  test("is another time once it is changed", () => {
    expect(change("2027-10-31T01:30:00.000Z", "2027-10-31T04:30")).toBe("2027-10-31T03:30:00.000Z");
    expect(change(undefined, "2027-10-31T02:30")).toBe("2027-10-31T00:30:00.000Z");
  });
});

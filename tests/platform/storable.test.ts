import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { BadCursor } from "@/lib/base/platform/errors";
import { calendarDate } from "@/lib/base/platform/instant";
import { decodeCursor, idKey, timeKey } from "@/lib/base/platform/pagination";
import { isAllStorable } from "@/lib/base/platform/text";
import { setAvailabilityInput } from "@/lib/catalogue/services/schema";

test("text can be kept unless there is a NUL in it or half a character, wherever that is", () => {
  for (const fine of ["", "å 👩‍👩‍👧‍👦 ﷽", 0, null, undefined, [], {}, { a: [{ b: "c" }] }, [[["x"]]]]) {
    expect(isAllStorable(fine)).toBe(true);
  }
  for (const text of ["\0", "a\0b", "\ud800", "\udc00\ud800", "a\ud83d"]) {
    for (const given of [text, [text], { a: { b: [1, text] } }, { [text]: 1 }])
      expect(isAllStorable(given)).toBe(false);
  }
});

describe("a cursor", () => {
  const made = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");
  const id = randomUUID();

  test("is read as it was made", () => {
    expect(decodeCursor(made([id]), idKey)).toEqual([id]);
    for (const time of ["1900-01-01T00:00:00Z", "2027-01-01T00:00:00.000Z", "9000-12-31T23:59:59Z"]) {
      expect(decodeCursor(made([time, id]), timeKey)).toEqual([time, id]);
    }
    expect(decodeCursor(undefined, idKey)).toBeNull();
  });

  test.each([
    [["0000-01-01T00:00:00Z", id]],
    [["1899-12-31T23:59:59Z", id]],
    [["9001-01-01T00:00:00Z", id]],
    [["9999-12-31T23:59:59Z", id]],
    [["2027-01-01T00:00:00Z", `${id}\0`]],
  ])("is bad when it says %j", (key) => {
    expect(() => decodeCursor(made(key), timeKey)).toThrow(BadCursor);
  });
});

test("a day is between 1900 and 9000, for whoever says it", () => {
  for (const day of ["1900-01-01", "2028-02-29", "9000-12-31"])
    expect(calendarDate.safeParse(day).success).toBe(true);
  for (const day of [
    "0000-01-01",
    "1899-12-31",
    "9001-01-01",
    "9999-12-31",
    "2027-02-29",
    "2027-1-1",
    "\0",
  ]) {
    expect(calendarDate.safeParse(day).success, day).toBe(false);
    const exceptions = [{ date: day, closed: true }];
    expect(setAvailabilityInput.safeParse({ id: randomUUID(), exceptions }).success, day).toBe(false);
  }
});

import { expect, it } from "vitest";
import { addressOf, leastPixels, mostPixels, storageKeyOf } from "@/lib/catalogue/covers/rules";
import { coverWidths } from "@/lib/catalogue/covers/schema";

it("an offer points to the middle one of a picture's widths", () => {
  expect(addressOf("1")).toBe(`/api/covers/1/${coverWidths[1]}`);
});

it("each width of a picture is kept by itself", () => {
  expect(coverWidths.map((width) => storageKeyOf("1", width))).toEqual([
    ...["covers/1/480.webp", "covers/1/960.webp", "covers/1/1600.webp"],
  ]);
});

it("a picture is large enough for a page, and small enough to be decoded", () => {
  expect(leastPixels).toEqual({ width: 640, height: 400 });
  expect(mostPixels).toBe(50_000_000);
});

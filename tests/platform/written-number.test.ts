import { expect, test } from "vitest";
import { slugOf } from "@/lib/base/platform/slug";
import { wholeNumber, writeAmount, writtenAmount } from "@/lib/base/platform/written-number";

test.each([
  ["290", 29_000],
  ["1 200", 120_000],
  ["1\u00a0200", 120_000],
  ["1\u202f200,50", 120_050],
  ["1\u2009200\u2009000", 120_000_000],
  ["12,5", 1250],
  ["12.50", 1250],
  [" 0 ", 0],
  ["0,07", 7],
  ["1,15", 115],
  ["１２", 1200],
])("an amount is read as it is written: %j", (text, amount) => {
  expect(writtenAmount.parse(text)).toBe(amount);
  expect(writtenAmount.parse(writeAmount(amount))).toBe(amount);
});

test.each([
  "",
  "1,234",
  "1.200",
  "12 00",
  "1 2345",
  "-5",
  "1e3",
  "0x1f",
  "12,",
  ",5",
  "290 kr",
  "1 200 50",
  "٣",
])("what could mean two things, or no amount, is refused: %j", (text) =>
  expect(writtenAmount.safeParse(text).success).toBe(false),
);

test("a whole number is read in the same way", () => {
  expect(wholeNumber.parse("1\u00a0200")).toBe(1200);
  for (const text of ["", "1,5", "-1", "1 20"]) expect(wholeNumber.safeParse(text).success, text).toBe(false);
});

test.each([
  ["Vägen hem", "vagen-hem"],
  ["Ærø & Øresund", "aero-oresund"],
  ["Straße nach Łódź", "strasse-nach-lodz"],
  ["Þórr í Đà Nẵng", "thorr-i-da-nang"],
  ["Œuvre", "oeuvre"],
  ["静かな朝", ""],
])("a title's letters stay letters in its address: %s", (title, slug) => expect(slugOf(title)).toBe(slug));

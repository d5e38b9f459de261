import { expect, it } from "vitest";
import { toOrgNr, vatNumberOf } from "@/lib/commerce/sellers/rules";

it.each([
  ["556016-0680", "556016-0680"],
  ["5560160680", "556016-0680"],
  [" 556016 0680 ", "556016-0680"],
  // A personal number, with its century.
  ["19811218-9876", "811218-9876"],
  ["198112189876", "811218-9876"],
])("%s is a number of the tax agency", (written, number) => {
  expect(toOrgNr(written)).toBe(number);
});

it.each([
  ["a wrong check digit", "556016-0681"],
  ["two digits in the wrong order", "556061-0680"],
  ["a digit too few", "556016-068"],
  ["a digit too many", "5560160680-0"],
  ["three digits too many", "123556016-0680"],
  ["something before it", "nr 556016-0680"],
  ["something behind it", "556016-0680 AB"],
  ["nothing", ""],
])("%s is none", (_, written) => {
  expect(toOrgNr(written)).toBeNull();
});

it("a VAT number is made of it", () => {
  expect(vatNumberOf("556016-0680")).toBe("SE556016068001");
});

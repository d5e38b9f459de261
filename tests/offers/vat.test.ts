import { expect, test } from "vitest";
import { includesVat } from "@/lib/catalogue/offers/rules";

test.each([
  [10_000, 2500, true],
  [10_000, 600, true],
  [10_000, 0, false],
  [0, 2500, false],
])("a price of %d with a rate of %d says that moms is in it: %s", (price_amount, vat_rate_bp, isSaid) => {
  expect(includesVat({ price_amount, vat_rate_bp })).toBe(isSaid);
});

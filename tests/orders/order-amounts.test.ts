import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { orderAmounts } from "@/lib/commerce/orders/rules";
import { useDatabase } from "@/tests/support/database";

useDatabase();

describe("what an order comes to", () => {
  test.each([
    ["the price, at 25 %", { priceAmount: 29_000, vatRateBp: 2500 }, 0, [29_000, 0, 29_000, 5_800]],
    [
      "less what a coupon takes off",
      { priceAmount: 29_000, vatRateBp: 2500 },
      4_000,
      [29_000, 4_000, 25_000, 5_000],
    ],
    ["nothing, where it takes all", { priceAmount: 29_000, vatRateBp: 2500 }, 29_000, [29_000, 29_000, 0, 0]],
    ["nothing, where it is free", { priceAmount: 0, vatRateBp: 2500 }, 0, [0, 0, 0, 0]],
    [
      "without VAT, where there is none in it",
      { priceAmount: 29_000, vatRateBp: 0 },
      0,
      [29_000, 0, 29_000, 0],
    ],
    [
      "with 6 % rounded to the nearest öre",
      { priceAmount: 9_995, vatRateBp: 600 },
      0,
      [9_995, 0, 9_995, 566],
    ],
    ["with half an öre rounded up", { priceAmount: 14, vatRateBp: 1200 }, 0, [14, 0, 14, 2]],
  ])("is %s", (_, offer, discount, [listAmount, discountAmount, amount, vatAmount]) => {
    expect(orderAmounts(offer, discount)).toEqual({ listAmount, discountAmount, amount, vatAmount });
  });

  test("has the VAT that the database computes for receipts", async () => {
    for (const vatRateBp of [600, 1200, 2500]) {
      const rows = await db.$queryRaw<{ amount: number; vat: number }[]>`
        select n as amount, round(n::numeric * ${vatRateBp}::int / (10000 + ${vatRateBp}::int))::int as vat
        from generate_series(0, 5000) n`;
      const unlike = rows.filter(
        ({ amount, vat }) => orderAmounts({ priceAmount: amount, vatRateBp }).vatAmount !== vat,
      );
      expect(unlike).toEqual([]);
    }
  });
});

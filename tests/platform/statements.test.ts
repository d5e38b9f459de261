// Needs modules of its own: only the first statements of a process get names.

import { expect, it } from "vitest";
import { db, transaction } from "@/lib/base/platform/db";
import { useDatabase } from "@/tests/support/database";

useDatabase();

it("a statement that is asked again has been parsed and planned already", async () => {
  const uses = await transaction(async (tx) => {
    for (const n of [1, 2, 3]) await tx.$queryRaw`select ${n}::int as again`;
    return tx.$queryRaw<{ planned: number }[]>`
      select (generic_plans + custom_plans)::int as planned from pg_prepared_statements
      where statement = 'select $1::int as again'`;
  });
  expect(uses).toEqual([{ planned: 3 }]);
});

it("statements are kept by the hundreds, not without end", async () => {
  const kept = await transaction(async (tx) => {
    for (let n = 0; n < 600; n++) await tx.$queryRawUnsafe(`select ${n}`);
    return tx.$queryRaw<{ count: number }[]>`select count(*)::int from pg_prepared_statements`;
  });
  expect(kept[0]?.count).toBeGreaterThan(400);
  expect(kept[0]?.count).toBeLessThanOrEqual(500);
  expect(await db.$queryRaw`select 1 as one`).toEqual([{ one: 1 }]);
});

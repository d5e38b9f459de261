import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { env } from "@/lib/base/platform/env";
import { log } from "@/lib/base/platform/log";
import { checkReadiness } from "@/lib/base/platform/readiness";
import { missingSafeguards, safeguardsInForce } from "@/lib/base/platform/safeguards";
import { boot } from "@/lib/system/run/boot";
import { useDatabase } from "@/tests/support/database";

vi.hoisted(() => {
  process.env.WORKER = "off";
});

useDatabase();

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client(env().DATABASE_URL);
  await client.connect();
});

afterAll(() => client.end());

const ask = async (sql: string) => (await client.query<{ safeguard: string }>(sql)).rows;

test("nothing that guards a migrated database is missing from it", async () => {
  expect(await missingSafeguards(ask)).toEqual([]);
  const inForce = await ask(safeguardsInForce);
  expect(await missingSafeguards(async () => [])).toHaveLength(inForce.length);
});

test("a server says at its start what is missing, as loud as it can", async () => {
  const fatal = vi.spyOn(log(), "fatal");
  await boot();
  expect(fatal).not.toHaveBeenCalled();
  await client.query("drop trigger refunds_within_payment on app.refunds");
  await boot();
  expect(fatal.mock.calls).toEqual([
    [{ missing: ["trigger refunds.refunds_within_payment"] }, expect.any(String)],
  ]);
});

describe("a database is not ready that has lost", () => {
  test.each([
    [
      "a rule",
      "constraint seminars.seminars_seats_within_capacity",
      "alter table app.seminars drop constraint seminars_seats_within_capacity",
    ],
    ["a key", "index payments_one_per_order", "drop index app.payments_one_per_order"],
    ["a trigger", "trigger seats.seats_count", "drop trigger seats_count on app.seats"],
    [
      "a trigger that is merely switched off",
      "trigger orders.orders_moves_forward",
      "alter table app.orders disable trigger orders_moves_forward",
    ],
    ["a view", "view activities_feed", "drop view app.activities_feed"],
    ["a function", "function search_vector", "alter function app.search_vector rename to lost"],
  ])("%s", async (_, safeguard, loss) => {
    expect(await checkReadiness()).toMatchObject({ database: true });
    await client.query(loss);
    expect(await missingSafeguards(ask)).toContain(safeguard);
    expect(await checkReadiness()).toMatchObject({ database: true, migrations: false });
  });
});

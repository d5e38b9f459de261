import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { checkReadiness } from "@/lib/platform/readiness";
import {
  missingSafeguards,
  namesOfMigrations,
  safeguardsInForce,
  safeguardsOf,
} from "@/lib/platform/safeguards";
import { boot } from "@/lib/run/boot";
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

test("the migrations' own words name exactly what guards a migrated database", async () => {
  const names = await namesOfMigrations();
  const scripts = names.map((name) => readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"));
  const inForce = (await ask(safeguardsInForce)).map(({ safeguard }) => safeguard).sort();
  expect(safeguardsOf(scripts)).toEqual(inForce);
  expect(inForce.length).toBeGreaterThan(100);
});

test("what a later migration takes away is not missed", () => {
  const first = `
    create table app.cups (id int, constraint cups_pkey primary key (id), constraint cups_full check (id > 0));
    create unique index cups_key on app.cups (id); -- create trigger in_a_comment on app.cups
    create function app.brew() returns trigger language plpgsql as $$ begin
      raise exception 'constraint nothing'; create view app.in_a_body as select 1;
    end $$;
    create trigger cups_brewed before update of id on app.cups for each row execute function app.brew();
    create table app.pots (id int, constraint pots_full check (id > 0));`;
  const second = `
    alter table app.cups drop constraint cups_full, add constraint cups_hot check (id > 1);
    drop trigger if exists cups_brewed on app.cups; drop function app.brew(); drop index app.cups_key;
    drop table app.pots;`;
  expect(safeguardsOf([first])).toEqual([
    ...["constraint cups.cups_full", "constraint cups.cups_pkey", "constraint pots.pots_full"],
    ...["function brew", "index cups_key", "trigger cups.cups_brewed"],
  ]);
  expect(safeguardsOf([first, second])).toEqual(["constraint cups.cups_hot", "constraint cups.cups_pkey"]);
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

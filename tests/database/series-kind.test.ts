import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { namesOfMigrations } from "@/lib/base/platform/safeguards";
import { deploy } from "@/prisma/migrate";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "@/tests/support/clone";
import { world } from "./world";

const before = (await namesOfMigrations()).filter((name) => name < "0007_series_kind");
const name = databaseName("series");
const server = inject("databaseServer").url;
const url = databaseUrl(server, name);

let client: pg.Client;

/** Rows by what they say of their kind; of all tables that say it. */
async function kinds(): Promise<Record<string, number>> {
  const { rows } = await client.query(`
    select 'offers ' || kind as place, count(*)::int from app.offers group by kind
    union all select 'orders ' || kind, count(*)::int from app.orders group by kind
    union all select 'passes ' || kind, count(*)::int from app.passes group by kind
    union all select 'found ' || kind, count(*)::int from app.explore_entries group by kind
    union all select 'settings ' || kind, count(*)::int from app.sale_settings group by kind
    union all select 'receipts ' || item_kind, count(*)::int from app.receipts group by item_kind`);
  return Object.fromEntries(rows.map(({ place, count }) => [place, count]));
}

beforeAll(async () => {
  await createDatabase(server, name);
  await deploy(url, before);
  client = new pg.Client(url);
  await client.connect();
  await client.query(world.replaceAll("'series'", "'pass'"));
  // As if one of its receipts were of a pass.
  await client.query(`
    set session_replication_role = replica;
    update app.receipts set item_kind = 'pass' where id = (select id from app.receipts order by id limit 1);
    set session_replication_role = origin`);
});
afterAll(async () => {
  await client.end();
  await dropDatabase(server, name);
});

test("passes that were sold before are series afterwards, and nothing else changes", async () => {
  const earlier = await kinds();
  expect(earlier).toMatchObject({ "passes pass": 2, "settings pass": 1, "receipts pass": 1 });
  expect([earlier["orders pass"], earlier["found pass"]]).toEqual([expect.any(Number), expect.any(Number)]);

  await deploy(url);
  const expected = Object.entries(earlier).map(([place, count]) => [
    place.replace(/ pass$/, " series"),
    count,
  ]);
  expect(await kinds()).toEqual(Object.fromEntries(expected));
});

test("orders and receipts are kept as they are again", async () => {
  const refused = (sql: string) =>
    client.query(sql).then(
      () => null,
      (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
    );
  expect(await refused("update app.orders set kind = 'course' where kind = 'series'")).toBe(
    "orders_is_a_snapshot",
  );
  const { rows } = await client.query(
    "select tgname from pg_trigger where tgenabled <> 'O' and not tgisinternal and tgrelid::regclass::text like 'app.%'",
  );
  expect(rows).toEqual([]);
});

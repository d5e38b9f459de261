import pg from "pg";
import { expect, inject, test } from "vitest";
import { namesOfMigrations } from "@/lib/platform/safeguards";
import { deploy } from "@/prisma/migrate";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "@/tests/support/clone";
import { worldBeforeOffers } from "./before-offers";

/** Tables that are read otherwise before the move: as what their rows will be. */
const before: Record<string, string> = {
  offers: `select to_jsonb(t) || '{"kind": "course"}' as row from app.courses t
    union all select to_jsonb(t) || '{"kind": "service"}' from app.services t
    union all select to_jsonb(t) || '{"kind": "seminar"}' from app.seminars t`,
  ...Object.fromEntries(
    ["orders", "coupons", "reviews", "host_messages"].map((table) => [
      table,
      `select to_jsonb(t) - array['course_id', 'service_id', 'seminar_id']
        || jsonb_build_object('offer_id', coalesce(course_id, service_id, seminar_id)) as row from app.${table} t`,
    ]),
  ),
};

const after: Record<string, string> = {
  offers: `select to_jsonb(o) || coalesce(to_jsonb(c), to_jsonb(s), to_jsonb(m)) as row from app.offers o
    left join app.courses c on c.id = o.id left join app.services s on s.id = o.id left join app.seminars m on m.id = o.id`,
};

/** Every row of every table and view, in the order of what it holds; a null is as good as no column. */
async function everyRow(client: pg.Client, read: Record<string, string>) {
  const { rows: tables } = await client.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'v')
      and relname not in ('courses', 'services', 'seminars', 'offers') union select 'offers' order by 1`);
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const sql = read[name] ?? `select to_jsonb(t) as row from app.${name} t`;
    const { rows } = await client.query(`select jsonb_strip_nulls(row) as row from (${sql}) t order by 1`);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

/** What people count their money and their seats by. */
const books = async (client: pg.Client) =>
  (
    await client.query(`
      select kind, currency, status, count(*), sum(amount) as amount, sum(vat_amount) as vat, sum(refunded_amount) as refunded,
        sum(discount_amount) as discount from app.orders group by 1, 2, 3 order by 1, 2, 3`)
  ).rows;

test("what stood as courses, services and seminars stands as offers, row for row", async () => {
  const server = inject("databaseServer").url;
  const name = databaseName("upgrade");
  await createDatabase(server, name);
  const url = databaseUrl(server, name);
  const names = await namesOfMigrations();
  const until = (last: string) => names.filter((migration) => migration <= last);
  await deploy(url, until("0041"));
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(worldBeforeOffers);
    const [rows, sums] = [await everyRow(client, before), await books(client)];
    for (const table of [
      "offers",
      "orders",
      "coupons",
      "reviews",
      "host_messages",
      "receipts",
      "seats",
      "busy_times",
    ])
      expect(rows[table]?.length, table).toBeGreaterThan(2);
    expect(rows.explorable?.length).toBeGreaterThan(2);
    expect(rows.activities_feed).toHaveLength(3);

    expect(await deploy(url, until("0041_offers"))).toEqual(["0041_offers"]);
    expect(await everyRow(client, after)).toEqual(rows);
    expect(await books(client)).toEqual(sums);
  } finally {
    await client.end();
    await dropDatabase(server, name);
  }
});

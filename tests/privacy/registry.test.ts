import { expect, test } from "vitest";
import { db, pool } from "@/lib/base/platform/db";
import { forTheBuyers } from "@/lib/base/platform/define-personal-data";
import { hashPassword } from "@/lib/people/identity/hash-password";
import { mintActor } from "@/lib/people/identity/mint";
import { eraseAccount } from "@/lib/system/privacy/erase-account";
import { exportData } from "@/lib/system/privacy/export-data";
import { readDocument } from "@/lib/system/privacy/read-document";
import { chapters, tables } from "@/lib/system/privacy/registry";
import { id, world } from "@/tests/database/world";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const aboutNobody = chapters.flatMap((chapter) => Object.keys(chapter.aboutNobody ?? {}));
const registered = [...tables.map(([name]) => name), ...aboutNobody];

async function allTables(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'app' and table_type = 'BASE TABLE' order by name`;
  return rows.map(({ name }) => name);
}

/** Tables that lead to a person by their foreign keys, or have a column that sounds like one. */
async function tablesWithPeople(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    with recursive personal as (
      select 'app.users'::regclass::oid as id
      union select conrelid from pg_constraint join personal on confrelid = id where contype = 'f'
    )
    select relname as name from personal join pg_class on oid = id
    union select table_name from information_schema.columns where table_schema = 'app' and column_name ~
      '(^|_)(user|host|owner|actor|author|buyer|guest|member|person|reporter|participant)_(id|name)$|(^|_)(email|phone|recipient|display_name|legal_name|ip_address|user_agent|street)$'`;
  return rows.map(({ name }) => name);
}

test("every table is registered once, by the chapter whose it is", async () => {
  expect([...registered].sort()).toEqual((await allTables()).sort());
});

test("a table that is about nobody leads to no person, but for the platform's own company", async () => {
  const withPeople = await tablesWithPeople();
  expect(aboutNobody.filter((name) => withPeople.includes(name))).toEqual(["sale_settings"]);
});

test("a table with a person in it that nobody registered is found, however it names them", async () => {
  const before = await tablesWithPeople();
  await db.$executeRaw`create table app.planted_keys (seat_id uuid references app.seats (id))`;
  await db.$executeRaw`create table app.planted_chain (key_id uuid)`;
  await db.$executeRaw`alter table app.planted_keys add unique (seat_id)`;
  await db.$executeRaw`alter table app.planted_chain add foreign key (key_id) references app.planted_keys (seat_id)`;
  await db.$executeRaw`create table app.planted_notes (author_id uuid)`;
  await db.$executeRaw`create table app.planted_guests (email text)`;
  await db.$executeRaw`create table app.planted_weather (degrees int)`;
  const planted = ["chain", "guests", "keys", "notes"].map((name) => `planted_${name}`);
  expect((await tablesWithPeople()).filter((name) => !before.includes(name)).sort()).toEqual(planted);
  expect((await allTables()).filter((name) => !registered.includes(name))).toEqual([
    ...planted,
    "planted_weather",
  ]);
  for (const name of [...planted, "planted_weather"]) await pool.query(`drop table app.${name}`);
});

test("every column is in the file, or is known to be a secret or about others", async () => {
  const columns = await db.$queryRaw<{ table: string; names: string[] }[]>`
    select table_name as table, array_agg(column_name::text) as names from information_schema.columns
    where table_schema = 'app' group by table_name`;
  const inDatabase = new Map(columns.map(({ table, names }) => [table, names.sort()]));
  const exported = tables.filter(([, { rows }]) => rows);
  expect(tables.filter((table) => !exported.includes(table)).map(([name]) => name)).toEqual([
    "webhook_events",
  ]);
  const known = exported.map(([name, { columns = "", withheld = "" }]) => [
    name,
    `${columns} ${withheld}`.trim().split(" ").sort(),
  ]);
  expect(Object.fromEntries(known)).toEqual(
    Object.fromEntries(exported.map(([name]) => [name, inDatabase.get(name)])),
  );
});

test("every table says what an erasure does, or why it does nothing", () => {
  const silent = tables.filter(([, { erase, stays }]) => !(erase || stays));
  expect(silent.map(([name]) => name)).toEqual([]);
});

test("the privacy policy names every period for which something is kept", async () => {
  const words: Record<number, string[]> = {
    0: ["när seminariet är över", "when the seminar is over"],
    30: ["30 dagar", "30 days"],
    90: ["90 dagar", "90 days"],
    365: ["tolv månader", "twelve months"],
    730: ["730 dagar", "730 days"],
  };
  const policies = await Promise.all([readDocument("privacy", "sv"), readDocument("privacy", "en")]);
  const periods = new Set(tables.flatMap(([, { keepFor }]) => (keepFor ? [keepFor.days] : [])));
  for (const days of periods)
    policies.forEach(({ sections }, n) => {
      expect(sections.map(({ body }) => body).join()).toContain(words[days]?.[n]);
    });
});

const goneWithOffers = ["media", "covers", "recordings", "explore_entries", "busy_times"];

/** What has been promised to others stops Asha and Elin; this ends it. */
const endPromises = `
  set session_replication_role = replica;
  update app.offers set status = 'ended' where status in ('scheduled', 'live');
  update app.seminars set status = 'ended' where status in ('scheduled', 'live');
  update app.bookings set status = 'released', ended_at = now(), held_until = null;
  update app.orders set status = 'expired', closed_at = now() where status = 'pending';
  set session_replication_role = default`;

test("an erasure does to each table what its chapter says", async () => {
  await pool.query(world);
  await pool.query(endPromises);
  const password = "ett lösenord för prov";
  await db.user.updateMany({ data: { passwordHash: await hashPassword(password) } });
  const found = new Set<string>();
  for (const name of ["björn", "maja", "elin", "asha"]) {
    const { id: userId } = await db.user.findUniqueOrThrow({ where: { id: id(name) } });
    const actor = mintActor({
      id: userId,
      sessionId: userId,
      role: "member",
      displayName: name,
      locale: "sv",
    });
    const before = (await exportData(actor)).tables;
    await eraseAccount(actor, { password });
    const after = (await exportData(actor)).tables;
    for (const [table, { erase, stays }] of tables) {
      if (before[table]?.length) found.add(table);
      if (erase === "rows") expect(after[table], `${name} in ${table}`).toEqual([]);
      else if (!erase && stays !== forTheBuyers && !goneWithOffers.includes(table))
        expect(after[table]?.length, `${name} in ${table}`).toBeGreaterThanOrEqual(
          before[table]?.length ?? 0,
        );
    }
  }
  const erased = tables.filter(([, { erase }]) => erase === "rows").map(([name]) => name);
  expect(erased.filter((name) => !found.has(name))).toEqual([]);
});

import { spawnSync } from "node:child_process";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "@/lib/base/platform/env";
import { describeSchema } from "@/prisma/describe";
import { differences, expectedParts, readSnapshot, writeSnapshot } from "@/prisma/snapshot";
import { useDatabase } from "@/tests/support/database";

useDatabase();

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client(env().DATABASE_URL);
  await client.connect();
});

afterAll(() => client.end());

const look = async () => differences(await expectedParts(), await describeSchema(String(env().DATABASE_URL)));

test("a migrated database is what the snapshot says, which reads back as it was written", async () => {
  const parts = await describeSchema(String(env().DATABASE_URL));
  expect(differences(parts, readSnapshot(writeSnapshot(parts)))).toEqual([]);
  expect(await look()).toEqual([]);
  expect(parts.length).toBeGreaterThan(1000);
});

/** What somebody does by hand, how it is told, and how it is taken back. */
const byHand: [did: string, told: string | RegExp, undo: string][] = [
  [
    "alter table app.users add column nickname text",
    "not of the migrations: column users.nickname: nickname text",
    "alter table app.users drop column nickname",
  ],
  [
    "alter table app.users alter column bio drop not null",
    "changed: column users.bio: bio text DEFAULT ''::text, should be: bio text DEFAULT ''::text NOT NULL",
    "alter table app.users alter column bio set not null",
  ],
  [
    "alter table app.users alter column bio set default 'Hej'",
    /^changed: column users\.bio: .*'Hej'/,
    "alter table app.users alter column bio set default ''",
  ],
  [
    "alter table app.sessions alter column user_agent type varchar(80)",
    /^changed: column sessions\.user_agent: user_agent character varying\(80\)/,
    "alter table app.sessions alter column user_agent type text",
  ],
  [
    "alter table app.sessions rename column user_agent to browser",
    /^missing: column sessions\.user_agent\nnot of the migrations: column sessions\.browser/,
    "alter table app.sessions rename column browser to user_agent",
  ],
  [
    "create index by_hand on app.users (locale)",
    /^not of the migrations: index by_hand/,
    "drop index app.by_hand",
  ],
  [
    "drop index app.users_slug_key",
    "missing: index users_slug_key",
    "create unique index users_slug_key on app.users (slug)",
  ],
  [
    "drop index app.users_slug_key; create index users_slug_key on app.users (slug)",
    /^changed: index users_slug_key/,
    "drop index app.users_slug_key; create unique index users_slug_key on app.users (slug)",
  ],
  [
    "alter table app.users add constraint by_hand check (bio <> 'x')",
    /^not of the migrations: constraint users\.by_hand/,
    "alter table app.users drop constraint by_hand",
  ],
  [
    "alter table app.users drop constraint users_locale_known; alter table app.users add constraint users_locale_known check (locale in ('sv', 'en', 'no'))",
    /^changed: constraint users\.users_locale_known: .*'no'.*, should be: /,
    "alter table app.users drop constraint users_locale_known; alter table app.users add constraint users_locale_known check (locale in ('sv', 'en'))",
  ],
  [
    "alter table app.users drop constraint users_locale_known; alter table app.users add constraint users_locale_known check (locale in ('sv', 'en')) not valid",
    /^changed: constraint users\.users_locale_known/,
    "alter table app.users validate constraint users_locale_known",
  ],
  [
    "alter table app.refunds disable trigger refunds_within_payment",
    /^changed: trigger refunds\.refunds_within_payment: .*switched off/,
    "alter table app.refunds enable trigger refunds_within_payment",
  ],
  [
    "create function app.by_hand() returns int language sql as 'select 1'",
    "not of the migrations: function by_hand()",
    "drop function app.by_hand()",
  ],
  [
    "create or replace function app.refuse_change() returns trigger language plpgsql as 'begin return new; end'",
    "changed: function refuse_change()",
    `create or replace function app.refuse_change() returns trigger language plpgsql as $$
begin
  perform app.refuse(tg_table_name || '_append_only', tg_table_name || ' is append-only');
end $$`,
  ],
  ["create table app.by_hand (id int)", "not of the migrations: table by_hand", "drop table app.by_hand"],
  [
    "create view app.by_hand as select 1 as id",
    "not of the migrations: view by_hand",
    "drop view app.by_hand",
  ],
  ["create type app.by_hand as enum ('a')", /^not of the migrations: type by_hand/, "drop type app.by_hand"],
  ["create sequence app.by_hand", /^not of the migrations: sequence by_hand/, "drop sequence app.by_hand"],
  [
    "alter table app.users enable row level security",
    /^changed: table users: ROW LEVEL SECURITY/,
    "alter table app.users disable row level security",
  ],
];

describe("what was done by hand is told in a line", () => {
  test.each(byHand)("%s", async (did, told, undo) => {
    await client.query(did);
    const lines = (await look()).join("\n");
    await client.query(undo);
    if (typeof told === "string") expect(lines).toBe(told);
    else expect(lines).toMatch(told);
    expect(await look()).toEqual([]);
  });
});

test("the command that tells how the migrations stand names it and fails, as the doctor does, even of a column that is gone", async () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", ...args], { encoding: "utf8", env: process.env });
  expect(run("lib/system/run/migrate.ts", "status")).toMatchObject({ status: 0 });
  await client.query("alter table app.coupons drop column uses cascade");
  const stands = run("lib/system/run/migrate.ts", "status");
  expect(stands.stdout).toMatch(/^ {2}missing: column coupons\.uses$/m);
  expect(stands.status).toBe(1);
  const doctor = run("lib/system/run/doctor.ts");
  expect(doctor.stdout).toMatch(/^ +missing: column coupons\.uses$/m);
  expect(doctor.stdout).toMatch(/coupons_miscounted\n.+\n +cannot be asked: /);
  expect(doctor.status).toBe(1);
});

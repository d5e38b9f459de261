import { readFile } from "node:fs/promises";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { Refusal } from "@/lib/base/platform/errors";
import { deploy, status } from "@/prisma/migrate";
import { notOurs } from "@/prisma/migration-text";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "@/tests/support/clone";

const firstFile = "prisma/migrations/0001_app_schema/migration.sql";

async function onEmptyDatabase(use: (url: string, client: pg.Client) => Promise<void>) {
  const server = inject("databaseServer").url;
  const name = databaseName("migrations");
  await createDatabase(server, name);
  const url = databaseUrl(server, name);
  const client = new pg.Client(url);
  await client.connect();
  try {
    await use(url, client);
  } finally {
    await client.end();
    await dropDatabase(server, name);
  }
}

test("migrating twice is the same as once", () =>
  onEmptyDatabase(async (url, client) => {
    expect(await deploy(url)).toContain("0001_app_schema");
    expect(await deploy(url)).toEqual([]);
    expect(await status(url)).toEqual({ pending: [], failed: [], edited: [], unknown: [] });
    await client.query("select graphile_worker.add_job('nothing', '{}')");
  }));

test("two that migrate at once do not disturb each other", () =>
  onEmptyDatabase(async (url) => {
    const applied = await Promise.all([deploy(url), deploy(url)]);
    expect(applied.flat()).toContain("0001_app_schema");
    expect((await status(url)).pending).toEqual([]);
  }));

test.each([
  ["in public", "create table public.things (id int)"],
  ["in app", "create schema app; create table app.users (id int)"],
  [
    "with migrations of its own",
    `create schema app; create view app.users as select 1 as id; create table _prisma_migrations (
      id text primary key, checksum text not null, finished_at timestamptz, migration_name text not null, logs text,
      rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count int not null default 0);
    insert into _prisma_migrations values ('1', '', now(), '2019_init');`,
  ],
])("a database with another program's tables %s is refused in a sentence", (_, theirs) =>
  onEmptyDatabase(async (url, client) => {
    await client.query(theirs);
    await expect(deploy(url)).rejects.toThrow(new Refusal(notOurs));
    await expect(client.query(await readFile(firstFile, "utf8"))).rejects.toThrow(notOurs);
    const { rows } = await client.query("select to_regclass('app.orders') as orders");
    expect(rows).toEqual([{ orders: null }]);
  }),
);

test("what an extension keeps in public is nobody's", () =>
  onEmptyDatabase(async (url, client) => {
    await client.query(`
      create extension btree_gist; create table public.spatial_ref_sys (id int);
      alter extension btree_gist add table public.spatial_ref_sys`);
    expect(await deploy(url)).toContain("0001_app_schema");
  }));

test("the first migration also runs as plain SQL", () =>
  onEmptyDatabase(async (_, client) => {
    await client.query(await readFile(firstFile, "utf8"));
    const { rows } = await client.query("select to_regclass('app.activities_feed') as feed");
    expect(rows).toEqual([{ feed: "app.activities_feed" }]);
  }));

test("a migration that was cut short is tried again", () =>
  onEmptyDatabase(async (url, client) => {
    await deploy(url);
    await client.query("drop schema app cascade");
    await client.query(`
      update _prisma_migrations set finished_at = null, applied_steps_count = 0
      where migration_name = '0001_app_schema'`);
    expect((await status(url)).failed).toEqual(["0001_app_schema"]);
    expect(await deploy(url)).toContain("0001_app_schema");
    expect((await status(url)).failed).toEqual([]);
  }));

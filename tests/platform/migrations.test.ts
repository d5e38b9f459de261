import { readFileSync } from "node:fs";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { deploy, status } from "@/prisma/migrate";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "@/tests/support/clone";

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

test("the first migration also runs as plain SQL", () =>
  onEmptyDatabase(async (_, client) => {
    await client.query(readFileSync("prisma/migrations/0001_app_schema/migration.sql", "utf8"));
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

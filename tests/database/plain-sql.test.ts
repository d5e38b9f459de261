import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { differencesFromMigrations } from "@/prisma/compare";
import { deploy, status } from "@/prisma/migrate";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "@/tests/support/clone";
import { findSystemPostgres, startSystemPostgres } from "@/tests/support/system-postgres";

const hasPsql = spawnSync("psql", ["--version"]).status === 0;
const all = readdirSync("prisma/migrations")
  .filter((name) => /^\d/.test(name))
  .sort();
const [first = "", second = "", ...rest] = all;

function runWithPsql(url: string, names: readonly string[], psql = "psql") {
  const files = names.flatMap((name) => ["-f", `prisma/migrations/${name}/migration.sql`]);
  execFileSync(psql, ["--no-psqlrc", "--quiet", "-v", "ON_ERROR_STOP=1", ...files, url], { stdio: "pipe" });
}

async function onEmptyDatabase(use: (url: string) => Promise<void>) {
  const server = inject("databaseServer").url;
  const name = databaseName("psql");
  await createDatabase(server, name);
  try {
    await use(databaseUrl(server, name));
  } finally {
    await dropDatabase(server, name);
  }
}

const upToDate = { pending: [], failed: [], edited: [], unknown: [] };

async function isWhole(url: string) {
  expect(await status(url)).toEqual(upToDate);
  expect(await differencesFromMigrations(url)).toEqual([]);
}

test("PostgreSQL 15 takes them all by psql, twice, and is what the snapshot says", async ({ skip }) => {
  const bin = findSystemPostgres(15);
  if (!bin) return skip("PostgreSQL 15 is not installed");
  const server = await startSystemPostgres(bin);
  try {
    runWithPsql(server.url, [...all, ...all], `${bin}/psql`);
    expect(await differencesFromMigrations(server.url)).toEqual([]);
  } finally {
    await server.stop();
  }
});

test.skipIf(!hasPsql)("psql first, once or twice, and then ours", () =>
  onEmptyDatabase(async (url) => {
    runWithPsql(url, [first]);
    runWithPsql(url, [first, second, first]);
    expect(await deploy(url)).toEqual(rest);
    await isWhole(url);
  }),
);

test.skipIf(!hasPsql)(
  "ours first, and psql afterwards changes nothing: not what a later one put in an earlier one's place",
  () =>
    onEmptyDatabase(async (url) => {
      await deploy(url);
      runWithPsql(url, all);
      expect(await deploy(url)).toEqual([]);
      await isWhole(url);
    }),
);

test.skipIf(!hasPsql)("a migration that fails half-way leaves nothing, and runs when it can", () =>
  onEmptyDatabase(async (url) => {
    expect(() => runWithPsql(url, [second])).toThrow(`First comes ${first}.`);
    runWithPsql(url, [first]);
    const client = new pg.Client(url);
    await client.connect();
    await client.query("create table app.receipts (id int)");
    await expect(async () => runWithPsql(url, all)).rejects.toThrow("already exists");
    await client.query("drop table app.receipts");
    await client.end();
    runWithPsql(url, all);
    expect(await deploy(url)).toEqual([]);
    await isWhole(url);
  }),
);

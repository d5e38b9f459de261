import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { differencesFromMigrations } from "@/prisma/compare";
import { deploy, status } from "@/prisma/migrate";
import { migrationFile } from "@/prisma/migration-text";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "@/tests/support/clone";
import { findSystemPostgres, startSystemPostgres } from "@/tests/support/system-postgres";

const hasPsql = spawnSync("psql", ["--version"]).status === 0;
const names = readdirSync("prisma/migrations").filter((name) => /^\d/.test(name));
const all = names.sort().map((name) => `prisma/migrations/${name}/migration.sql`);
const [first = "", ...rest] = names;
const firstFile = `prisma/migrations/${first}/migration.sql`;

/** One that might come next. */
const folder = mkdtempSync(join(tmpdir(), "aveli-psql-"));
const nextFile = join(folder, "next.sql");
writeFileSync(
  nextFile,
  migrationFile("9999_next", "create table app.next (id int);\ncreate table app.after_it (id int);\n"),
);
afterAll(() => rmSync(folder, { recursive: true }));

function runWithPsql(url: string, files: readonly string[], psql = "psql") {
  const args = files.flatMap((file) => ["-f", file]);
  execFileSync(psql, ["--no-psqlrc", "--quiet", "-v", "ON_ERROR_STOP=1", ...args, url], { stdio: "pipe" });
}

async function onEmptyDatabase(use: (url: string, client: pg.Client) => Promise<void>) {
  const server = inject("databaseServer").url;
  const name = databaseName("psql");
  await createDatabase(server, name);
  const client = new pg.Client(databaseUrl(server, name));
  await client.connect();
  try {
    await use(databaseUrl(server, name), client);
  } finally {
    await client.end();
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
    runWithPsql(url, [firstFile]);
    runWithPsql(url, [firstFile]);
    expect(await deploy(url)).toEqual(rest);
    await isWhole(url);
  }),
);

test.skipIf(!hasPsql)("ours first, and psql afterwards changes nothing", () =>
  onEmptyDatabase(async (url) => {
    await deploy(url);
    runWithPsql(url, all);
    expect(await deploy(url)).toEqual([]);
    await isWhole(url);
  }),
);

test.skipIf(!hasPsql)("a migration that fails half-way leaves nothing, and runs once when it can", () =>
  onEmptyDatabase(async (url, client) => {
    expect(() => runWithPsql(url, [nextFile])).toThrow(`First comes ${first}.`);
    await client.query("create schema app; create table app.examinations (id int)");
    expect(() => runWithPsql(url, all)).toThrow("belongs to another program");
    await client.query("drop schema app cascade");

    runWithPsql(url, all);
    await isWhole(url);
    await client.query("create table app.after_it (id int)");
    expect(() => runWithPsql(url, [nextFile])).toThrow("already exists");
    const { rows } = await client.query("select to_regclass('app.next') as next");
    expect(rows).toEqual([{ next: null }]);
    await client.query("drop table app.after_it");
    runWithPsql(url, [nextFile, nextFile]);
    expect((await status(url)).unknown).toEqual(["9999_next"]);
  }),
);

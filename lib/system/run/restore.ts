import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { env } from "@/lib/base/platform/env";
import { Refusal } from "@/lib/base/platform/errors";
import { namesOfMigrations } from "@/lib/base/platform/safeguards";
import { appliedMigrations } from "@/prisma/compare";
import { carriedOver } from "@/prisma/earlier-migrations";
import { deploy, refuseForeign } from "@/prisma/migrate";
import { type Manifest, unpackArchive } from "./archive";
import { checkInvariants } from "./check-invariants";
import { withDatabase } from "./database";
import { type DatabaseDump, loadDatabase } from "./dump";
import { orRefuse } from "./or-refuse";
import { readSettings } from "./settings";

const usage = "Which archive? npm run db:restore -- <file> [--replace]";

readSettings();
await orRefuse(async () => {
  const { values, positionals } = parseArgs({
    options: { replace: { type: "boolean" } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Refusal(usage);
  await restore(resolve(file), values.replace === true);
});

/** Checks the whole archive before touching anything; the old contents of DATA_DIR are moved aside, not deleted. */
async function restore(file: string, mayReplace: boolean): Promise<void> {
  const dataDir = resolve(env().DATA_DIR);
  await mkdir(dataDir, { recursive: true });
  const folder = await mkdtemp(join(dataDir, ".restore-"));
  try {
    const manifest = await unpackArchive(file, folder);
    const known = await namesOfMigrations();
    const migrations = carriedOver(manifest.database.migrations, known);
    const newer = migrations.filter((name) => !known.includes(name));
    if (newer.length > 0) {
      throw new Refusal(
        `This backup is of a later release: it has ${newer.join(", ")}. Restore it with that release.`,
      );
    }
    await withDatabase(async (url) => {
      const lock = await claim(url);
      try {
        await refuseToOverwrite(url, dataDir, mayReplace);
        await restoreDatabase(url, join(folder, "database"), manifest.database, migrations);
        await restoreFiles(folder, dataDir);
        await tell(url, manifest);
      } finally {
        await lock.end();
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes sure that nobody runs Aveli on this database, now or during the restore. */
async function claim(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(`
    select pg_try_advisory_lock(hashtext('aveli instance')) and not exists(
      select from pg_locks where locktype = 'advisory' and granted and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())
        and classid = (hashtext('worker')::bigint & 4294967295)::oid) as is_free`);
  if (rows[0].is_free) return client;
  await client.end();
  throw new Refusal("Aveli runs on this database. Stop it first.");
}

async function refuseToOverwrite(url: string, dataDir: string, mayReplace: boolean) {
  await refuseForeign(url);
  if (mayReplace) return;
  if ((await appliedMigrations(url)).length > 0 && (await hasPeople(url))) {
    throw new Refusal("There are people in this database. To replace all of it, say --replace.");
  }
  for (const name of ["files", "uploads", "spool"]) {
    const found = await readdir(join(dataDir, name)).catch(() => []);
    if (found.length > 0)
      throw new Refusal(`There are files in ${join(dataDir, name)}. To replace them, say --replace.`);
  }
}

async function hasPeople(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('app.users') is not null as has_table");
    return rows[0].has_table && (await client.query("select from app.users limit 1")).rowCount === 1;
  } finally {
    await client.end();
  }
}

/**
 * Creates the schema with the migrations of the backup, loads the data, and only then applies those of this release.
 */
async function restoreDatabase(
  url: string,
  folder: string,
  database: DatabaseDump,
  migrations: readonly string[],
) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`
      drop schema if exists app cascade; drop schema if exists graphile_worker cascade;
      drop table if exists public._prisma_migrations`);
  } finally {
    await client.end();
  }
  await deploy(url, migrations);
  await loadDatabase(url, folder, database);
  await deploy(url);
}

async function restoreFiles(folder: string, dataDir: string) {
  const aside = join(dataDir, `replaced-${new Date().toISOString().replaceAll(":", "")}`);
  for (const name of ["files", "uploads", "spool", "secrets.json"]) {
    if (existsSync(join(dataDir, name)) && (existsSync(join(folder, name)) || name !== "secrets.json")) {
      await mkdir(aside, { recursive: true });
      await rename(join(dataDir, name), join(aside, name));
    }
    if (existsSync(join(folder, name))) await rename(join(folder, name), join(dataDir, name));
  }
  if (existsSync(aside)) console.log(`What stood there before is in ${aside}.`);
}

async function tell(url: string, { madeAt, database, bucket }: Manifest) {
  const rows = database.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `Restored ${rows} rows of ${database.tables.length} tables as they were at ${madeAt}, and the files.`,
  );
  if (bucket) console.log(`Films and pictures were in the bucket ${bucket}, and are not in this archive.`);
  const broken = (await checkInvariants(url)).filter(({ count }) => count > 0);
  for (const { name, count, examples } of broken)
    console.log(`  doctor: ${count} ${name} (${examples.join(", ")})`);
  console.log(
    broken.length > 0 ? "The doctor found what is named above." : "The doctor finds nothing wrong with it.",
  );
  if (broken.length > 0) process.exitCode = 1;
}

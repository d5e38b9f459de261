import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { Refusal } from "@/lib/base/platform/errors";
import { namesOfMigrations } from "@/lib/base/platform/safeguards";
import { appliedMigrations } from "./compare";
import { describeSchema, type Part } from "./describe";
import { refuseEarlier } from "./earlier-migrations";
import { migrationsDir, onDatabase, readMigrations, readSchema, withEngine } from "./engine";
import { foreignTables, migrationFile, notOurs, statementsOf } from "./migration-text";
import { writeSnapshot } from "./snapshot";

const everything = { externalTables: [], externalEnums: [] };

/**
 * Brings a database up to date, our schema and the job queue's; idempotent. Returns the migrations applied. Throws a
 * Refusal if another program's tables are there, or what the earlier migrations made. `only` names the migrations of an
 * earlier release.
 */
export async function deploy(url: string, only?: readonly string[]): Promise<string[]> {
  await refuseForeign(url);
  refuseEarlier(await appliedMigrations(url));
  const all = await readMigrations();
  const migrationDirectories = all.migrationDirectories.filter(({ path }) => !only || only.includes(path));
  const migrationsList = { ...all, migrationDirectories };
  const applied = await oneAtATime(url, () =>
    withEngine(url, async (engine) => {
      const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: everything,
      });
      // A migration runs in one transaction, so a failed one left nothing behind and can simply be tried again.
      for (const migrationName of failedMigrationNames)
        await engine.markMigrationRolledBack({ migrationName });
      return engine.applyMigrations({ migrationsList, filters: everything });
    }),
  );
  await runMigrations({ connectionString: url, logger: silent });
  return applied.appliedMigrationNames;
}

/** Waits for another process that is migrating this database; the engine's own lock gives up after ten seconds. */
export async function oneAtATime<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('aveli migrations'))");
    return await work();
  } finally {
    await client.end();
  }
}

/** Throws a Refusal if another program's tables are there. */
export async function refuseForeign(url: string): Promise<void> {
  const names = await namesOfMigrations();
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query(`select exists (${foreignTables}) as has_tables,
      to_regclass('public._prisma_migrations') is not null as has_notes`);
    if (!rows[0].has_tables) return;
    const ours = "select from public._prisma_migrations where migration_name = any($1) limit 1";
    const isOurs = rows[0].has_notes && (await client.query(ours, [names])).rowCount === 1;
    if (!isOurs) throw new Refusal(notOurs);
  } finally {
    await client.end();
  }
}

export interface MigrationStatus {
  pending: string[];
  failed: string[];
  /** Applied to the database with another text than the file has now. */
  edited: string[];
  /** Applied to the database, but missing from the folder. */
  unknown: string[];
}

export async function status(url: string): Promise<MigrationStatus> {
  const migrationsList = await readMigrations();
  const found = await withEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: everything }),
  );
  const history = found.history;
  return {
    pending: history && "unappliedMigrationNames" in history ? history.unappliedMigrationNames : [],
    failed: found.failedMigrationNames,
    edited: found.editedMigrationNames,
    unknown: history && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [],
  };
}

/**
 * Returns the SQL that leads from the migrations to the schema files; empty if they agree. Builds a scratch database.
 */
export async function drift(url: string): Promise<string> {
  const [migrations, schema] = await Promise.all([readMigrations(), readSchema()]);
  const { stdout } = await withEngine(url, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrations },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: null,
      filters: everything,
    }),
  );
  const sql = stdout?.trim() ?? "";
  return sql === "-- This is an empty migration." ? "" : sql;
}

/** Writes the next migration from the schema files and returns its path. It may be edited until it is shared. */
export async function create(url: string, name: string): Promise<string> {
  const { migrationDirectories } = await readMigrations();
  const last = Number.parseInt(migrationDirectories.at(-1)?.path ?? "0", 10);
  const fullName = `${String(last + 1).padStart(4, "0")}_${name}`;
  const dir = join(migrationsDir, fullName);
  const sql = await drift(url);
  await mkdir(dir);
  await writeFile(join(dir, "migration.sql"), migrationFile(fullName, `${sql}\n`));
  return dir;
}

/** Lists the migrations that are not wrapped as they should be; `mend` wraps them. */
export async function wrapMigrations({ mend }: { mend: boolean }): Promise<string[]> {
  const unlike: string[] = [];
  for (const name of await namesOfMigrations()) {
    const file = join(migrationsDir, name, "migration.sql");
    const text = await readFile(file, "utf8");
    const wanted = migrationFile(name, statementsOf(text));
    if (text === wanted) continue;
    unlike.push(name);
    if (mend) await writeFile(file, wanted);
  }
  return unlike;
}

export async function takeSnapshot(url: string): Promise<string> {
  return writeSnapshot(await describeMigrations(url));
}

/** Describes a scratch database built from the migrations, or from those that `only` names. */
export async function describeMigrations(url: string, only?: readonly string[]): Promise<Part[]> {
  const name = `aveli_snapshot_${randomUUID().replaceAll("-", "")}`;
  const server = new pg.Client(url);
  await server.connect();
  try {
    await server.query(`create database ${name}`);
    const scratch = onDatabase(url, name);
    await deploy(scratch, only);
    return await describeSchema(scratch);
  } finally {
    await server.query(`drop database if exists ${name} with (force)`);
    await server.end();
  }
}

const silent = new Logger(() => () => {});

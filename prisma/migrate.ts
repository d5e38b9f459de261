import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import { migrationsDir, readMigrations, readSchema, withEngine } from "./engine";

const everything = { externalTables: [], externalEnums: [] };

/** Brings a database up to date, ours and the job queue's; doing it again changes nothing. Returns what was applied. */
export async function deploy(url: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  const applied = await withEngine(url, async (engine) => {
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: everything,
    });
    // A migration runs in one transaction, so a failed one left nothing behind and can simply be tried again.
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
    return engine.applyMigrations({ migrationsList, filters: everything });
  });
  await runMigrations({ connectionString: url, logger: silent });
  return applied.appliedMigrationNames;
}

export interface MigrationStatus {
  pending: string[];
  failed: string[];
  /** Applied to the database with another text than the file has now. */
  edited: string[];
  /** Applied to the database, but not in the folder. */
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

/** The SQL that leads from the migrations to the schema files; empty when they agree. Builds a scratch database. */
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

/** Writes the next migration from what the schema files say; returns its path. It may be edited until it is shared. */
export async function create(url: string, name: string): Promise<string> {
  const { migrationDirectories } = await readMigrations();
  const last = Number.parseInt(migrationDirectories.at(-1)?.path ?? "0", 10);
  const dir = join(migrationsDir, `${String(last + 1).padStart(4, "0")}_${name}`);
  const sql = await drift(url);
  await mkdir(dir);
  await writeFile(join(dir, "migration.sql"), `${sql}\n`);
  return dir;
}

const silent = new Logger(() => () => {});

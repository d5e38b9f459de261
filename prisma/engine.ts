import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import {
  __wbg_set_wasm,
  type MigrationList,
  SchemaEngine,
  type SchemasContainer,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { statementsOf } from "./migration-text";

const schemaDir = join(import.meta.dirname, "schema");
export const migrationsDir = join(import.meta.dirname, "migrations");

/** Prisma's migration engine as WebAssembly: the same rules and `_prisma_migrations` table, no binary. */
export async function withEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await loadWasm();
  const { files } = await readSchema();
  const adapter = new MigrationAdapter(url);
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
    // The engine never closes its connection, and would keep its advisory lock with it.
    await adapter.pool.end();
  }
}

export async function readSchema(): Promise<SchemasContainer> {
  const names = (await readdir(schemaDir)).filter((name) => name.endsWith(".prisma")).sort();
  const files = names.map(async (name) => ({
    path: join(schemaDir, name),
    content: await readFile(join(schemaDir, name), "utf8"),
  }));
  return { files: await Promise.all(files) };
}

export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const directories = names.map(async (name) => {
    const sql = statementsOf(await readFile(join(migrationsDir, name, "migration.sql"), "utf8"));
    return {
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    };
  });
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(directories),
  };
}

/**
 * The stock adapter splits scripts at every semicolon, which breaks function bodies, and opens its shadow database
 * through the connection string, which names the real one.
 */
class MigrationAdapter extends PrismaPg {
  readonly pool: EnginePool;

  constructor(private readonly url: string) {
    const pool = new EnginePool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
    super(pool);
    this.pool = pool;
  }

  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      try {
        // One simple query is one implicit transaction: a migration that fails half-way leaves nothing behind.
        await this.pool.query(script);
      } catch (error) {
        connection["onError"](error);
      }
    };
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of this.pool.charColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return connection;
  }

  override async connectToShadowDb() {
    const name = `aveli_shadow_${randomUUID().replaceAll("-", "")}`;
    await this.pool.query(`CREATE DATABASE ${name}`);
    const shadow = new MigrationAdapter(onDatabase(this.url, name));
    const connection = await shadow.connect();
    connection.dispose = async () => {
      await shadow.pool.end();
      await this.pool.query(`DROP DATABASE ${name}`);
    };
    return connection;
  }
}

/**
 * The catalogue returns values of PostgreSQL's internal type "char", which the adapter refuses. Here they are presented
 * as text, and get their true type back on the way to the engine. One connection, so one query at a time.
 */
class EnginePool extends pg.Pool {
  charColumns: number[] = [];

  override query = (async (...args: [string]) => {
    const result = await super.query(...args);
    this.charColumns = [];
    for (const [column, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== pg.types.builtins.CHAR) continue;
      field.dataTypeID = pg.types.builtins.TEXT;
      this.charColumns.push(column);
    }
    return result;
  }) as pg.Pool["query"];
}

export function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

let isLoaded = false;

async function loadWasm() {
  if (isLoaded) return;
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(entry.replace(/schema_engine\.js$/, "schema_engine_bg.wasm"));
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": letTheProcessEnd(glue as unknown as WebAssembly.ModuleImports),
  });
  __wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  isLoaded = true;
}

/** The engine never clears the ten-second timer of its lock, for which each command would wait at its end. */
function letTheProcessEnd(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const timer = Object.keys(imports).find((name) => name.startsWith("__wbg_setTimeout"));
  if (!timer) return imports;
  return { ...imports, [timer]: (fire: () => void, after: number) => setTimeout(fire, after >>> 0).unref() };
}

import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { appliedMigrations } from "@/prisma/compare";

export interface DatabaseDump {
  /** The server's version, for information. */
  postgres: string;
  migrations: string[];
  tables: { name: string; columns: string[]; rows: number }[];
  sequences: { name: string; value: string; isCalled: boolean }[];
}

/** Our schema and the job queue's. The records of graphile-worker's own migrations are made by those migrations. */
const schemas = "('app', 'graphile_worker')";

const tables = `
  select format('%I.%I', nspname, relname) as name, array(
      select quote_ident(attname) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where nspname in ${schemas} and relkind = 'r' and (nspname, relname) <> ('graphile_worker', 'migrations') order by 1`;

const foreignKeys = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid)) as add
  from pg_constraint c join pg_namespace n on n.oid = connamespace where contype = 'f' and nspname in ${schemas}`;

export const tableFile = (folder: string, name: string) => join(folder, `${name.replaceAll('"', "")}.copy`);

/** Writes each table with PostgreSQL's COPY into a file of `folder`, all as of one moment. */
export async function dumpDatabase(url: string, folder: string): Promise<DatabaseDump> {
  await mkdir(folder, { recursive: true });
  const migrations = await appliedMigrations(url);
  return withClient(url, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const { rows: found } = await client.query<{ name: string; columns: string[] }>(tables);
    const dumped: DatabaseDump["tables"] = [];
    for (const { name, columns } of found) {
      const stream = client.query(copyTo(`copy ${name} (${columns.join(", ")}) to stdout`));
      await pipeline(stream, createWriteStream(tableFile(folder, name), { mode: 0o600 }));
      dumped.push({ name, columns, rows: stream.rowCount });
    }
    const { rows: version } = await client.query<{ postgres: string }>(
      "select current_setting('server_version') as postgres",
    );
    return {
      postgres: String(version[0]?.postgres),
      migrations,
      tables: dumped,
      sequences: await sequencesOf(client),
    };
  });
}

async function sequencesOf(client: pg.Client): Promise<DatabaseDump["sequences"]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname in ${schemas} order by 1`,
  );
  const sequences: DatabaseDump["sequences"] = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query(`select last_value::text as value, is_called from ${name}`);
    sequences.push({ name, value: state[0].value, isCalled: state[0].is_called });
  }
  return sequences;
}

/**
 * Fills a database that is at the same migrations, in one transaction. Triggers are off, because they have already
 * acted on these rows, and foreign keys are recreated over all of the data: neither needs a superuser.
 */
export async function loadDatabase(url: string, folder: string, dump: DatabaseDump): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("begin");
    await client.query("set local search_path = ''");
    const { rows: keys } = await client.query<{ drop: string; add: string }>(foreignKeys);
    for (const { drop } of keys) await client.query(drop);
    const names = dump.tables.map(({ name }) => name);
    for (const name of names) await client.query(`alter table ${name} disable trigger user`);
    await client.query(`truncate ${names.join(", ")}`);
    for (const { name, columns, rows } of dump.tables) {
      const stream = client.query(copyFrom(`copy ${name} (${columns.join(", ")}) from stdin`));
      await pipeline(createReadStream(tableFile(folder, name)), stream);
      if (stream.rowCount !== rows) throw new Error(`${name}: ${stream.rowCount} rows instead of ${rows}`);
    }
    for (const name of names) await client.query(`alter table ${name} enable trigger user`);
    for (const { add } of keys) await client.query(add);
    for (const { name, value, isCalled } of dump.sequences) {
      await client.query("select setval($1::regclass, $2::bigint, $3)", [name, value, isCalled]);
    }
    await client.query("commit");
    await client.query("analyze");
  });
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    options: "-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres",
  });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

import { readdir } from "node:fs/promises";
import { expectedParts } from "@/prisma/snapshot";

const folder = "prisma/migrations";

export async function namesOfMigrations(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Returns the constraints, unique indexes, triggers, functions and views of the migrations that the database lacks or
 * has disabled. The code depends on each of them, and would not notice its absence.
 */
export async function missingSafeguards(
  ask: (sql: string) => Promise<{ safeguard: string }[]>,
): Promise<string[]> {
  const [parts, rows] = await Promise.all([expectedParts(), ask(safeguardsInForce)]);
  const expected = parts
    .filter(({ name }) => /^(constraint|index|trigger|function|view) /.test(name))
    // A function's name without its parameters, because it may be overloaded.
    .map(({ name }) => name.replace(/\(.*/s, ""));
  const found = new Set(rows.map(({ safeguard }) => safeguard));
  return [...new Set(expected)].filter((safeguard) => !found.has(safeguard)).sort();
}

export const safeguardsInForce = `
  select 'constraint ' || relname || '.' || conname as safeguard from pg_constraint
    join pg_class on pg_class.oid = conrelid
    where connamespace = 'app'::regnamespace and contype in ('p', 'u', 'x', 'c', 'f') and convalidated
  union all select 'index ' || relname from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'app'::regnamespace and indisvalid
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
  union all select 'trigger ' || relname || '.' || tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
    where relnamespace = 'app'::regnamespace and not tgisinternal and tgenabled in ('O', 'A')
  union all select distinct 'function ' || proname from pg_proc where pronamespace = 'app'::regnamespace
  union all select 'view ' || relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('v', 'm')`;

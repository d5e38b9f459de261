import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const folder = "prisma/migrations";

export async function namesOfMigrations(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Which of the constraints, unique indexes, triggers, functions and views that the migrations leave behind the database
 * does not have, or has switched off. Code rests on each of them, and would not notice its absence.
 */
export async function missingSafeguards(
  ask: (sql: string) => Promise<{ safeguard: string }[]>,
): Promise<string[]> {
  const names = await namesOfMigrations();
  const scripts = names.map((name) => readFile(join(folder, name, "migration.sql"), "utf8"));
  const [expected, rows] = await Promise.all([
    Promise.all(scripts).then(safeguardsOf),
    ask(safeguardsInForce),
  ]);
  const found = new Set(rows.map(({ safeguard }) => safeguard));
  return expected.filter((safeguard) => !found.has(safeguard));
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

/** What scripts that ran in this order have left behind, as `kind name`. What has a table is named `table.name`. */
export function safeguardsOf(scripts: readonly string[]): string[] {
  const left = new Set<string>();
  for (const statement of scripts.flatMap(statementsOf)) apply(statement, left);
  return [...left].sort();
}

/** Without comments, texts and bodies of functions, whose words are not the script's own. */
function statementsOf(script: string): string[] {
  return script
    .replace(/--[^\n]*|\/\*.*?\*\/|(\$\w*\$).*?\1|'(?:[^']|'')*'/gs, " ")
    .split(";")
    .map((statement) => statement.replaceAll('"', "").replace(/\s+/g, " ").trim().toLowerCase());
}

const inTable = /^(?:create|alter) table (?:if (?:not )?exists )?(?:only )?app\.(\w+)/;
const constraint = /(drop )?\bconstraint (?:if exists )?(\w+)/g;
const trigger =
  /^(create|drop) (?:or replace )?(?:constraint )?trigger (?:if exists )?(\w+) .*?\bon app\.(\w+)/;
const named =
  /^(create|drop) (?:or replace )?(?:unique )?(index|function|view|table) (?:if (?:not )?exists )?(?:app\.)?(\w+)/;

function apply(statement: string, left: Set<string>) {
  const note = (verb: string | undefined, safeguard: string) =>
    verb?.startsWith("drop") ? left.delete(safeguard) : left.add(safeguard);

  const table = statement.match(inTable)?.[1];
  if (table) {
    for (const [, drop, name] of statement.matchAll(constraint)) note(drop, `constraint ${table}.${name}`);
    return;
  }
  const [, triggerVerb, triggerName, on] = statement.match(trigger) ?? [];
  if (triggerName) return note(triggerVerb, `trigger ${on}.${triggerName}`);

  const [, verb, kind, name] = statement.match(named) ?? [];
  if (kind === "table") {
    for (const safeguard of left) if (safeguard.includes(` ${name}.`)) left.delete(safeguard);
  } else if (kind) note(verb, `${kind} ${name}`);
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { tables } from "@/lib/system/privacy/registry";
import { useDatabase } from "@/tests/support/database";
import { unreachedKeys, unreachedLinks, unreachedTriggers } from "./reach/key-reasons";
import { reachedKeys } from "./reach/keys";
import { reachedLinks } from "./reach/links";
import { reachedTriggers } from "./reach/triggers";

useDatabase();

const tries = Object.entries({ ...reachedTriggers, ...reachedLinks, ...reachedKeys }).flatMap(
  ([name, [named, ...cases]]) => cases.map((call, index) => [`${name} ${index + 1}`, named, call] as const),
);

test.each(tries)("what would break %s is answered with %s", async (_, named, call) => {
  const told = await call();
  expect(told).toContain(named);
  expect(new Set(told)).toEqual(new Set(told.includes("ok") ? ["ok", named] : [named]));
});

const known = (reached: object, unreached: Record<string, string[]>) =>
  [...Object.keys(reached), ...Object.values(unreached).flat()].sort();

test("every unique and exclusion is known here, unless it holds its row's own id", async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select i.relname as name from pg_index join pg_class t on t.oid = indrelid join pg_class i on i.oid = indexrelid
    where t.relnamespace = 'app'::regnamespace and (indisunique or indisexclusion) and not exists (
      select from pg_attribute where attrelid = t.oid and attname = 'id' and attnum = any(indkey::int2[]))`;
  expect(rows.map(({ name }) => name).sort()).toEqual(known(reachedKeys, unreachedKeys));
});

test("every foreign key is known here, unless nothing that it names is ever removed", async () => {
  const removed = await removedWith(tablesWithRemovals());
  expect(removed).toEqual(expect.arrayContaining(["lessons", "media", "offers", "sessions", "slots"]));
  expect(removed).not.toContain("users");
  const rows = await db.$queryRaw<{ name: string; target: string }[]>`
    select conname as name, relname as target from pg_constraint join pg_class t on t.oid = confrelid
    where contype = 'f' and connamespace = 'app'::regnamespace`;
  const inQuestion = rows.filter(({ name, target }) => name in reachedLinks || removed.includes(target));
  expect(inQuestion.map(({ name }) => name).sort()).toEqual(known(reachedLinks, unreachedLinks));
});

/** Those tables, and the ones whose rows go along by themselves. */
async function removedWith(tables: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    with recursive removed as (
      select oid from pg_class where relnamespace = 'app'::regnamespace and relname = any(${tables})
      union select conrelid from pg_constraint join removed on removed.oid = confrelid
        where contype = 'f' and confdeltype = 'c')
    select relname as name from pg_class join removed using (oid)`;
  return rows.map(({ name }) => name);
}

/** By what the sources say: of a model by its name in Prisma, of a table by SQL, or for a person's sake. */
function tablesWithRemovals(): string[] {
  const models = textOf("prisma/schema", ".prisma");
  const tableOf = new Map(
    [...models.matchAll(/^model (\w+) \{[^}]*?@@map\("(\w+)"\)/gms)].map(([, model, table]) => [
      String(model).toLowerCase(),
      String(table),
    ]),
  );
  const sources = textOf("lib", ".ts");
  const byModel = [...sources.matchAll(/\b(?:tx|db)\.(\w+)\.delete(?:Many)?\(/g)].map(([, model]) =>
    tableOf.get(String(model).toLowerCase()),
  );
  const bySql = [...sources.matchAll(/delete from app\.(\w+)/g)].map(([, table]) => table);
  const ofPeople = tables
    .filter(([, { erase, keepFor }]) => erase === "rows" || keepFor)
    .map(([name]) => name);
  return [...new Set([...byModel, ...bySql, ...ofPeople])].map(String);
}

test("nothing is made by an upsert that changes nothing, which asks first and inserts afterwards", () => {
  expect(textOf("lib", ".ts")).not.toMatch(/\.upsert\((?:(?!\.upsert\()[^;])*update: \{\}/);
});

function textOf(folder: string, ending: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

test("every rule of a trigger is known here", async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select (regexp_matches(prosrc, 'refuse\\(''(\\w+)''', 'g'))[1] as name from pg_proc
      where pronamespace = 'app'::regnamespace
    union select relname || (regexp_match(prosrc, 'refuse\\(tg_table_name \\|\\| ''(\\w+)'''))[1]
      from pg_trigger join pg_class c on c.oid = tgrelid join pg_proc p on p.oid = tgfoid
      where relnamespace = 'app'::regnamespace and not tgisinternal`;
  const names = rows.flatMap(({ name }) => name ?? []).sort();
  expect(names).toEqual(known(reachedTriggers, unreachedTriggers));
});

import { readFile } from "node:fs/promises";
import type { Part } from "./describe";

export const snapshotFile = "prisma/schema.sql";

const preface = `-- The whole schema as the migrations make it: for reading, for comparing a living database with, and run by nothing.
-- Written by \`npm run db:snapshot\`.
`;

/**
 * Writes one heading for each table, function and view, and one line for each part of a table, so that two branches
 * rarely conflict.
 */
export function writeSnapshot(parts: readonly Part[]): string {
  const headings = [...new Set(parts.map(({ of }) => of))];
  const sections = headings.map((heading) => sectionOf(parts.filter(({ of }) => of === heading)));
  return [preface, ...sections.map((section, n) => `---- ${headings[n]}\n${section}\n`)].join("\n");
}

function sectionOf(parts: readonly Part[]): string {
  const [table] = parts;
  if (!table?.name.startsWith("table ")) return parts.map(({ sql }) => sql).join("\n");
  const isInside = ({ name }: Part) => /^(column|constraint) /.test(name);
  const inside = parts.filter(isInside).map(({ sql }) => `  ${sql}`);
  const after = parts.slice(1).filter((part) => !isInside(part));
  const opening = `CREATE TABLE app.${table.name.slice("table ".length)} (`;
  const closing = table.sql ? `) ${table.sql};` : ");";
  return [`${opening}\n${inside.join(",\n")}\n${closing}`, ...after.map(({ sql }) => sql)].join("\n");
}

export function readSnapshot(text: string): Part[] {
  return text
    .split(/^---- (?=(?:extensions|function|table|view|type|sequence)\b)/m)
    .slice(1)
    .flatMap((section) => {
      const end = section.indexOf("\n");
      return partsOf(section.slice(0, end), section.slice(end + 1).trimEnd());
    });
}

function partsOf(of: string, text: string): Part[] {
  const lines = text.split("\n");
  if (of === "extensions")
    return lines.map((sql) => ({ name: `extension ${sql.match(/(\w+);$/)?.[1]}`, of, sql }));
  if (!of.startsWith("table ")) return [{ name: of, of, sql: text }];
  const table = of.slice("table ".length);
  return lines.slice(1).map((line) => {
    const closing = line.match(/^\) ?(.*);$/)?.[1];
    if (closing !== undefined) return { name: of, of, sql: closing };
    if (line.startsWith("  ")) return insideOf(table, line.trim().replace(/,$/, ""));
    const [, kind = "policy", name] = line.match(/^CREATE .*?\b(INDEX|TRIGGER|POLICY) (\S+)/) ?? [];
    const whole = kind === "INDEX" ? `index ${name}` : `${kind.toLowerCase()} ${table}.${name}`;
    return { name: unquoted(whole), of, sql: line };
  });
}

function insideOf(table: string, sql: string): Part {
  const constraint = sql.match(/^CONSTRAINT (\S+)/)?.[1];
  const name = constraint ? `constraint ${table}.${constraint}` : `column ${table}.${sql.match(/^\S+/)?.[0]}`;
  return { name: unquoted(name), of: `table ${table}`, sql };
}

/** Lists how a database differs from what it should be, one line for each part. */
export function differences(expected: readonly Part[], found: readonly Part[]): string[] {
  const [should, is] = [expected, found].map((parts) => new Map(parts.map((part) => [part.name, part])));
  const names = [...new Set([...expected, ...found].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [wanted, living] = [should?.get(name), is?.get(name)];
    // Parts of a table that is missing or superfluous as a whole get no line of their own.
    const table = wanted?.of ?? living?.of ?? name;
    if (table !== name && Boolean(should?.has(table)) !== Boolean(is?.has(table))) return [];
    if (!living) return [`missing: ${name}`];
    if (!wanted) return [`not of the migrations: ${name}${oneLine(living.sql)}`];
    if (comparable(wanted) === comparable(living)) return [];
    return [
      `changed: ${name}${oneLine(living.sql)}${oneLine(wanted.sql) && `, should be${oneLine(wanted.sql)}`}`,
    ];
  });
}

const unquoted = (name: string) => name.replaceAll('"', "");

const oneLine = (sql: string) => (sql === "" || sql.includes("\n") ? "" : `: ${sql}`);

/** PostgreSQL qualifies a view's columns with their table always up to version 15, and only where needed from 16 on. */
function comparable({ name, sql }: Part): string {
  return name.startsWith("view ") ? sql.replace(/\b\w+\.(?=\w)/g, "") : sql;
}

export async function expectedParts(): Promise<Part[]> {
  return readSnapshot(await readFile(snapshotFile, "utf8"));
}

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";

const sources = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(`lib/${file}`, "utf8"));

const found = (pattern: RegExp) =>
  new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => String(code))));

test.each([
  ["sv", sv],
  ["en", en],
])("whatever is written into the log has words in %s", (_, { admin }) => {
  const actions = new Set([
    ...found(/action: "([a-z_]+)"/g),
    ...found(/action: [^"\n]*\? "([a-z_]+)"/g),
    ...found(/action: [^"\n]*\? "[a-z_]+" : "([a-z_]+)"/g),
    ...found(/logViews\([^"]*"([a-z_]+)"/g),
  ]);
  expect(actions.size).toBeGreaterThan(20);
  expect([...actions].filter((action) => !(action in admin.audit_action))).toEqual([]);
  const tables = found(/subjectTable: "([a-z_]+)"/g);
  expect([...tables].filter((table) => !(table in admin.audit_table))).toEqual([]);
});

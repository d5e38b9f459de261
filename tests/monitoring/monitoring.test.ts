import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readMetrics } from "@/lib/system/web/metrics";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const rules = readFileSync("docs/monitoring/alerts.yml", "utf8");
const dashboard = JSON.parse(readFileSync("docs/monitoring/dashboard.json", "utf8"));
const alerts = [...rules.matchAll(/alert: (\w+)/g)].map(([, name]) => name);

/** Names of metrics in an expression of Prometheus, as far as ours have such names. */
const metricsIn = (text: string) =>
  new Set(text.match(/\b(?:aveli|http_server|nodejs|process|db_client)_[a-z0-9_]+\b/g) ?? []);

test("alerts and dashboard ask for figures that there are", async () => {
  const families = [...(await readMetrics()).matchAll(/^# TYPE (\w+) (\w+)$/gm)];
  const there = families.flatMap(([, name, type]) =>
    type === "histogram" ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [String(name)],
  );
  const asked = [...metricsIn(rules), ...metricsIn(JSON.stringify(dashboard))];
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((name) => !there.includes(name))).toEqual([]);
});

test("the handbook says of each alert, and of no other, what to do", () => {
  const handbook = readFileSync("docs/operations.md", "utf8");
  const told = [...handbook.matchAll(/^\| `(Aveli\w+)` \| \S.*\| \S.*\|$/gm)].map(([, name]) => name);
  expect(told).toEqual(alerts);
});

test("each panel has a place of its own and asks for something", () => {
  const panels: { id: number; type: string; gridPos: object; targets?: { expr: string }[] }[] =
    dashboard.panels;
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  expect(new Set(panels.map(({ gridPos }) => JSON.stringify(gridPos))).size).toBe(panels.length);
  for (const { type, targets } of panels) {
    if (type !== "row") expect(targets?.every(({ expr }) => expr.length > 0) && targets.length).toBeTruthy();
  }
});

const isThere = spawnSync("promtool", ["--version"]).status === 0;
if (!isThere) console.log("Skipped: promtool is not on the PATH (it comes with Prometheus).");

test.skipIf(!isThere)("promtool accepts the rules, and each fires when it should", async () => {
  execFileSync("promtool", ["check", "rules", "docs/monitoring/alerts.yml"]);
  execFileSync("promtool", ["test", "rules", "tests/monitoring/alerts.promtool.yml"]);
  const tested = readFileSync("tests/monitoring/alerts.promtool.yml", "utf8");
  expect([...tested.matchAll(/alertname="(\w+)"/g)].map(([, name]) => name)).toEqual(alerts);

  // Control: a rule that never fires is noticed.
  const folder = await mkdtemp(join(tmpdir(), "aveli-alerts-"));
  const never = join(folder, "alerts.yml");
  writeFileSync(never, rules.replace("aveli_jobs_failed) > 0", "aveli_jobs_failed) > 1e9"));
  writeFileSync(join(folder, "test.yml"), tested.replace("../../docs/monitoring/alerts.yml", never));
  expect(spawnSync("promtool", ["test", "rules", join(folder, "test.yml")]).status).toBe(1);
  await rm(folder, { recursive: true });
});

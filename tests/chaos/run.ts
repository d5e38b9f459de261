import "@/tests/support/secret";

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { seededRandom } from "@/tests/support/seeded-random";
import { writeTally } from "@/tests/support/tally";
import { ensureBuild } from "./harness/build";
import { startDurableCluster } from "./harness/cluster";
import { openReport } from "./harness/report";
import { cancelledSeminar } from "./scenarios/cancelled-seminar";
import { databaseRestart } from "./scenarios/database-restart";
import { eventPairs } from "./scenarios/event-pairs";
import { gatewayFaults } from "./scenarios/gateway-faults";
import { idempotentOrder } from "./scenarios/idempotent-order";
import { oversell } from "./scenarios/oversell";
import { parallelRefunds } from "./scenarios/parallel-refunds";
import { reconciliation } from "./scenarios/reconciliation";
import { webhookStorm } from "./scenarios/webhook-storm";

const scenarios = [
  oversell,
  webhookStorm,
  gatewayFaults,
  eventPairs,
  databaseRestart,
  idempotentOrder,
  parallelRefunds,
  cancelledSeminar,
  reconciliation,
];

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    short: { type: "boolean", default: false },
    seed: { type: "string" },
  },
});
const unknown = flags.only?.filter((name) => !scenarios.some((scenario) => scenario.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`There is no ${unknown}; there are ${scenarios.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}
const chosen = scenarios.filter(({ name }) => flags.only?.includes(name) ?? true);
const seed = Number(flags.seed ?? Math.floor(Math.random() * 1e9));

// Tokens are minted here and read by the app.
ensureBuild();
console.log(`chaos, ${flags.short ? "short" : "full"}; again with --seed ${seed}`);
const cluster = await startDurableCluster();
const results: { name: string; isFine: boolean; seconds: number; broken: string[]; figures: object }[] = [];
try {
  for (const { name, tells, run } of chosen) {
    console.log(`\n── ${name}: ${tells}`);
    const report = openReport();
    const started = performance.now();
    await run({ cluster, report, random: seededRandom(seed), isShort: flags.short }).catch((error) => {
      report.broken.push(String(error));
      console.error(error);
    });
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    const { broken, figures } = report;
    results.push({ name, isFine: broken.length === 0, seconds, broken, figures });
  }
} finally {
  await cluster.stop();
}

const failed = results.filter(({ isFine }) => !isFine);
writeFileSync("chaos-report.json", JSON.stringify({ seed, isShort: flags.short, results }, null, 2));
writeTally({
  passed: results.length - failed.length,
  failed: failed.map(({ name, broken }) => ({ name, why: broken.join("; ") })),
  skipped: [],
});
console.log("");
for (const { name, isFine, seconds, broken } of results) {
  console.log(
    `${isFine ? "✓" : "✗"} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${broken.join("; ")}`,
  );
}
process.exitCode = failed.length > 0 ? 1 : 0;

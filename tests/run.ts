import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTally, type Tally } from "./support/tally";

interface Stage {
  name: string;
  command: string[];
  /** A stage that counts tests leaves a tally; any other is one test that passes or fails. */
  counts?: boolean;
  /** Without it, what follows cannot run. */
  isGround?: boolean;
}

const stages: Stage[] = [
  { name: "formatting and lint", command: ["npm", "run", "--silent", "check:lint"] },
  { name: "types", command: ["npm", "run", "--silent", "check:types"] },
  { name: "who may know whom", command: ["npm", "run", "--silent", "check:house"] },
  { name: "unused code", command: ["npm", "run", "--silent", "check:unused"] },
  { name: "schema and migrations agree", command: ["npm", "run", "--silent", "check:drift"] },
  { name: "tools from source", command: ["npx", "tsx", "tests/support/build-tools.ts"] },
  { name: "rules and commands", command: ["npx", "vitest", "run", "--project", "unit"], counts: true },
  { name: "production build", command: ["npm", "run", "--silent", "build"], isGround: true },
  { name: "HTTP", command: ["npx", "vitest", "run", "--project", "http", "--passWithNoTests"], counts: true },
  {
    name: "chaos, the short campaign",
    command: ["npm", "run", "--silent", "chaos", "--", "--short"],
    counts: true,
  },
  { name: "the README's examples", command: ["npm", "run", "--silent", "smoke"] },
  {
    name: "journeys in a browser",
    command: ["npx", "playwright", "test", "--pass-with-no-tests"],
    counts: true,
  },
];

const total: Tally = { passed: 0, failed: 0, skipped: [] };
const times: [name: string, seconds: number][] = [];

for (const stage of stages) {
  console.log(`\n── ${stage.name}`);
  const started = Date.now();
  const tally = run(stage);
  times.push([stage.name, (Date.now() - started) / 1000]);
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped.push(...tally.skipped);
  if (stage.isGround && tally.failed > 0) {
    console.log(`\nWhat follows needs it: ${stage.name}.`);
    break;
  }
}

console.log("");
for (const [name, seconds] of times) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
for (const { name, why } of total.skipped) console.log(`skipped  ${name}: ${why}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run({ command, counts }: Stage): Tally {
  const tallyFile = join(mkdtempSync(join(tmpdir(), "aveli-tally-")), "tally.json");
  const [program = "", ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: "inherit",
    env: { ...process.env, TALLY_FILE: tallyFile, NEXT_TELEMETRY_DISABLED: "1" },
  });
  const isFine = status === 0;
  const tally = counts ? readTally(tallyFile) : { passed: Number(isFine), failed: 0, skipped: [] };
  if (!tally) return { passed: 0, failed: Number(!isFine), skipped: [] };
  // A tool that ends with an error without naming a failed test has failed itself.
  return { ...tally, failed: tally.failed || Number(!isFine) };
}

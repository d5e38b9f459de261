import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseStages } from "./support/choose-stages";
import { type Stage, steps } from "./support/stages";
import { readTally, type Tally } from "./support/tally";

/** Of the stages of a step, as many run side by side as the machine has cores to spare for. */
const atOnce = 2;

const total: Tally = { passed: 0, failed: [], skipped: [] };
const times: [name: string, seconds: number][] = [];
const broken = new Set<string>();
const began = Date.now();

for (const step of chooseStages(steps, process.argv.slice(2))) {
  const waiting = [...step];
  const isAlone = step.length === 1;
  const runNext = async (): Promise<void> => {
    const stage = waiting.shift();
    if (!stage) return;
    await take(stage, isAlone);
    return runNext();
  };
  await Promise.all(Array.from({ length: atOnce }, runNext));
  const missing = step.filter(({ name, isGround }) => isGround && broken.has(name));
  if (missing.length > 0) {
    console.log(`\nWhat follows needs it: ${missing.map(({ name }) => name).join(", ")}.`);
    break;
  }
}

console.log("");
for (const [name, seconds] of times) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(7)} s  in all`);
for (const { name, why } of total.skipped) console.log(`skipped  ${name}: ${why}`);
for (const { name, why } of total.failed) console.log(`failed   ${name}: ${why}`);
console.log(`${total.passed} passed, ${total.failed.length} failed, ${total.skipped.length} skipped`);
process.exitCode = total.failed.length > 0 ? 1 : 0;

async function take(stage: Stage, isAlone: boolean): Promise<void> {
  const started = Date.now();
  const tally = await run(stage, isAlone);
  times.push([stage.name, (Date.now() - started) / 1000]);
  total.passed += tally.passed;
  total.failed.push(...tally.failed);
  if (tally.failed.length > 0) broken.add(stage.name);
  total.skipped.push(...tally.skipped);
}

async function run({ name, command, counts }: Stage, isAlone: boolean): Promise<Tally> {
  const tallyFile = join(mkdtempSync(join(tmpdir(), "aveli-tally-")), "tally.json");
  const env = { ...process.env, TALLY_FILE: tallyFile, NEXT_TELEMETRY_DISABLED: "1" };
  if (isAlone) console.log(`\n── ${name}`);
  const isFine = (await finish(command, env, isAlone ? null : name)) === 0;
  const tally = (counts && readTally(tallyFile)) || {
    passed: Number(isFine && !counts),
    failed: [],
    skipped: [],
  };
  // A tool that ends with an error without naming a failed test has failed itself.
  const isMute = !isFine && tally.failed.length === 0;
  return isMute ? { ...tally, failed: [{ name, why: "ended with an error; see above" }] } : tally;
}

/** The exit code. What runs beside others is shown when it is over, under its name. */
function finish(command: string[], env: NodeJS.ProcessEnv, heldUnder: string | null): Promise<number> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { stdio: heldUnder ? ["ignore", "pipe", "pipe"] : "inherit", env });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => {
      if (heldUnder) process.stdout.write(`\n── ${heldUnder}\n${Buffer.concat(said)}`);
      resolve(code ?? 1);
    });
  });
}

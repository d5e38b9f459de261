import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { environmentWith } from "@/lib/base/platform/env";
import { startChild } from "@/lib/system/run/child";
import { freePort } from "@/tests/support/app";
import type { Sides } from "./sides";
import { heading, median, row } from "./table";

interface Start {
  firstAnswer: number;
  megabytes: number;
}

/** From the start of the process to its first page, and what it holds when it has idled for a while after it. */
export async function compareStarts({ ours, rounds }: Sides): Promise<void> {
  const [mine, theirs]: [Start[], Start[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    mine.push(await start(".", ours.databaseUrl));
    theirs.push(await start(join(import.meta.dirname, "bare"), ours.databaseUrl));
  }
  const middle = (starts: Start[], of: keyof Start) => median(starts.map((each) => each[of]));
  heading("\nstart of one process", "ours", "bare");
  row("first answer, ms", middle(mine, "firstAnswer"), middle(theirs, "firstAnswer"));
  row("resident when idle, MB", middle(mine, "megabytes"), middle(theirs, "megabytes"));
}

async function start(dir: string, databaseUrl: string): Promise<Start> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const began = performance.now();
  const child = startChild(
    process.execPath,
    [next, "start", dir, "--hostname", "127.0.0.1", "--port", port],
    {
      env: environmentWith({
        NODE_ENV: "production",
        PORT: port,
        APP_URL: url,
        DATABASE_URL: databaseUrl,
        PAYMENTS: "sandbox",
        WORKER: "off",
        LOG_LEVEL: "warn",
      }),
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  try {
    while (!(await fetch(url).catch(() => null))?.ok) await pause(10);
    const firstAnswer = performance.now() - began;
    await pause(5_000);
    return { firstAnswer, megabytes: await residentMegabytes(Number(child.pid)) };
  } finally {
    await child.stop();
  }
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

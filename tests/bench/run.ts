import "@/tests/support/secret";

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { freePort, startApp } from "@/tests/support/app";
import { startBareApp } from "./bare-app";
import { compareCalls } from "./calls";
import { compareExploring } from "./explore";
import { compareGrowth } from "./growth";
import { comparePhones } from "./phone";
import { compareRooms } from "./rooms";
import { compareScripts } from "./scripts";
import { compareSettlement } from "./settlement";
import type { Sides } from "./sides";
import { compareStarts } from "./starts";

/** Aveli and a bare Next app on one machine, one database and in turns; only the ratios mean something elsewhere. */
const parts: Record<string, (sides: Sides) => Promise<void> | void> = {
  scripts: compareScripts,
  phone: comparePhones,
  calls: compareCalls,
  settlement: compareSettlement,
  rooms: compareRooms,
  starts: compareStarts,
  growth: compareGrowth,
  explore: compareExploring,
};

const { values: flags } = parseArgs({ options: { only: { type: "string", multiple: true } } });
const chosen = flags.only ?? Object.keys(parts);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);

if (!existsSync(".next/BUILD_ID")) {
  const { status } = spawnSync("npm", ["run", "build"], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
const ours = await startApp();
const bare = await startBareApp(ours.databaseUrl, await freePort());
try {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${rounds} rounds of ${seconds} s in turns`,
  );
  for (const name of chosen) await parts[name]?.({ ours, bare, rounds, seconds });
} finally {
  await bare.child.stop();
  await ours.stop();
}

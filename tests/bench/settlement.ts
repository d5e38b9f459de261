import { spawnSync } from "node:child_process";
import { environmentWith } from "@/lib/base/platform/env";
import type { Sides } from "./sides";
import { heading, median, row } from "./table";

export function compareSettlement({ ours, rounds }: Sides) {
  const { stdout, status } = spawnSync("npx", ["tsx", "tests/bench/settle-orders.ts", String(rounds)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    env: environmentWith({ DATABASE_URL: ours.databaseUrl, LOG_LEVEL: "warn" }),
  });
  if (status !== 0) throw new Error("The settlement could not be measured.");
  const results = JSON.parse(stdout) as { ours: number; bare: number }[];
  heading("\norders settled per second, without HTTP", "ours", "bare pg");
  row("settleCheckout", median(results.map((r) => r.ours)), median(results.map((r) => r.bare)));
}

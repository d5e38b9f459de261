import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** What one test tool did, as it leaves it for tests/run.ts. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: { name: string; why: string }[];
}

/** Only under `make test`, which names the file; a tool run by hand has nobody to tell. */
export function writeTally(tally: Tally) {
  if (process.env.TALLY_FILE) writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally));
}

export function readTally(file: string): Tally | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** What one test tool did, as it leaves it for tests/run.ts. */
export interface Tally {
  passed: number;
  failed: Told[];
  skipped: Told[];
}

export interface Told {
  name: string;
  why: string;
}

/** The first lines of an error, without a terminal's colours. */
export function summarize(message = ""): string {
  return stripVTControlCharacters(message).trim().split("\n").slice(0, 8).join("\n          ").slice(0, 600);
}

/** Only under `make test`, which names the file; a tool run by hand has nobody to tell. */
export function writeTally(tally: Tally) {
  if (process.env.TALLY_FILE) writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally));
}

export function readTally(file: string): Tally | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

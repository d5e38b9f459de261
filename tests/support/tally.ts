import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** The results of one test tool, as written for tests/run.ts. */
export interface Tally {
  passed: number;
  failed: Told[];
  skipped: Told[];
}

export interface Told {
  name: string;
  why: string;
}

/** Returns the first lines of an error, without terminal colours. */
export function summarize(message = ""): string {
  return stripVTControlCharacters(message).trim().split("\n").slice(0, 8).join("\n          ").slice(0, 600);
}

/** Only under `make test`, which sets the file; a tool run by hand writes none. */
export function writeTally(tally: Tally) {
  if (process.env.TALLY_FILE) writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally));
}

export function readTally(file: string): Tally | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

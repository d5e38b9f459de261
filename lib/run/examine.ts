import pg from "pg";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { missingSafeguards } from "@/lib/platform/safeguards";
import { minutes } from "@/lib/platform/time";
import { invariants } from "./invariants";

export interface Finding {
  name: string;
  count: number;
  /** The first few ids, for whoever has to look. */
  examples: string[];
}

/**
 * Asks for every invariant how often it is broken, and what should guard the data and is gone; all in one moment's view
 * of the database, which it cannot change.
 */
export async function examine(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, statement_timeout: minutes(5) });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const findings: Finding[] = [];
    for (const { name, sql } of invariants) {
      const { rows } = await client.query<Omit<Finding, "name">>(
        `select count(*)::int as count, coalesce((array_agg(id::text order by id))[1:5], '{}') as examples
         from (${sql}) broken`,
      );
      findings.push({ name, count: Number(rows[0]?.count), examples: rows[0]?.examples ?? [] });
    }
    const missing = await missingSafeguards(async (sql) => (await client.query(sql)).rows);
    return [...findings, { name: "safeguards_missing", count: missing.length, examples: missing }];
  } finally {
    await client.end();
  }
}

/** Keeps what was found for the admins, and writes what is broken into the log, as errors; a job, each night and when asked. */
export async function reportFindings(): Promise<void> {
  const found = await examine(String(env().DATABASE_URL));
  await db.examination.create({ data: { findings: found as object[] } });
  for (const { name, count, examples } of found) {
    if (count > 0) log().error({ invariant: name, count, examples }, "an invariant of the data is broken");
  }
}

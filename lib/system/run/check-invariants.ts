import pg from "pg";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { log } from "@/lib/base/platform/log";
import { minutes } from "@/lib/base/platform/time";
import { differencesFromMigrations } from "@/prisma/compare";
import { advice } from "./advice";
import { invariants } from "./invariants";

export interface Finding {
  name: string;
  count: number;
  /** The first few ids, as a starting point; for the schema, every difference. */
  examples: string[];
}

/**
 * Counts how often each invariant is broken, all in one snapshot of the database, read-only, and compares the schema
 * with what the migrations make.
 */
export async function checkInvariants(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, statement_timeout: minutes(5) });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const unlike = await differencesFromMigrations(url);
    const findings = [{ name: "schema_unlike_migrations", count: unlike.length, examples: unlike }];
    for (const { name, sql } of invariants) findings.push(await checkInvariant(client, name, sql));
    return findings;
  } finally {
    await client.end();
  }
}

async function checkInvariant(client: pg.Client, name: string, sql: string): Promise<Finding> {
  await client.query("savepoint look");
  try {
    const { rows } = await client.query<Omit<Finding, "name">>(
      `select count(*)::int as count, coalesce((array_agg(id::text order by id))[1:5], '{}') as examples
       from (${sql}) broken`,
    );
    return { name, count: Number(rows[0]?.count), examples: rows[0]?.examples ?? [] };
  } catch (error) {
    // A missing table or column makes its own invariant unanswerable; the others are still worth checking.
    if (!(error instanceof pg.DatabaseError && error.code?.startsWith("42"))) throw error;
    await client.query("rollback to savepoint look");
    return { name, count: 1, examples: [`cannot be asked: ${error.message}`] };
  }
}

/** Stores the findings for the admins, and logs broken invariants as errors; a job, run each night and on request. */
export async function reportFindings(): Promise<void> {
  const found = await checkInvariants(String(env().DATABASE_URL));
  await db.examination.create({ data: { findings: found as object[] } });
  for (const { name, count, examples } of found) {
    if (count > 0)
      log().error(
        { invariant: name, count, examples, advice: advice[name] },
        "an invariant of the data is broken",
      );
  }
}

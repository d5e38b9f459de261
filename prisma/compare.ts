import pg from "pg";
import { namesOfMigrations } from "@/lib/base/platform/safeguards";
import { describeSchema } from "./describe";
import { differences, expectedParts } from "./snapshot";

/**
 * Lists how the database differs from what the migrations make, one line for each part. A database that a later release
 * has migrated is not compared, because what that release added is no mistake.
 */
export async function differencesFromMigrations(url: string): Promise<string[]> {
  const [wanted, applied] = await Promise.all([namesOfMigrations(), appliedMigrations(url)]);
  const pending = wanted.filter((name) => !applied.includes(name));
  if (pending.length > 0) return pending.map((name) => `not applied: migration ${name}`);
  if (applied.some((name) => !wanted.includes(name))) return [];
  const [expected, found] = await Promise.all([expectedParts(), describeSchema(url)]);
  return differences(expected, found);
}

/** Empty if nothing was ever migrated. */
export async function appliedMigrations(url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows: tables } = await client.query(
      "select to_regclass('public._prisma_migrations') is not null as is_there",
    );
    if (!tables[0].is_there) return [];
    const { rows } = await client.query<{ name: string }>(
      "select migration_name as name from public._prisma_migrations where finished_at is not null order by 1",
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

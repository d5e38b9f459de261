import { createHash } from "node:crypto";
import pg from "pg";
import { Refusal } from "@/lib/base/platform/errors";
import { namesOfMigrations } from "@/lib/base/platform/safeguards";
import { appliedMigrations } from "./compare";
import { describeSchema } from "./describe";
import { carriedOver, isEarlier } from "./earlier-migrations";
import { readMigrations } from "./engine";
import { describeMigrations, oneAtATime } from "./migrate";
import { firstMigration } from "./migration-text";
import { differences } from "./snapshot";

/**
 * Records today's migrations in a database that the earlier ones made, if its schema is the same to the last constraint.
 * Returns false if there is nothing to do. Throws a Refusal that names each difference.
 */
export async function adopt(url: string): Promise<boolean> {
  return oneAtATime(url, async () => {
    const [names, applied] = await Promise.all([namesOfMigrations(), appliedMigrations(url)]);
    if (!isEarlier(applied)) return false;
    const today = carriedOver(applied, names);
    const unlike = differences(await describeMigrations(url, today), await describeSchema(url));
    if (unlike.length > 0) {
      throw new Refusal(
        `The schema is not what the earlier migrations made. Undo what was changed by hand, and try again:\n\n${unlike.join("\n")}`,
      );
    }
    await replaceRecords(url, names);
    return true;
  });
}

async function replaceRecords(url: string, names: readonly string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(
      `with earlier as (
         delete from public._prisma_migrations where migration_name = $1 or migration_name <> all($2)
       )
       insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values (gen_random_uuid(), $3, now(), $1, 1)`,
      [firstMigration, names, await checksumOfFirst()],
    );
  } finally {
    await client.end();
  }
}

async function checksumOfFirst(): Promise<string> {
  const { migrationDirectories } = await readMigrations();
  const first = migrationDirectories.find(({ path }) => path === firstMigration);
  return createHash("sha256").update(String(first?.migrationFile.content.value)).digest("hex");
}

import { db } from "./db";
import { missingSafeguards, namesOfMigrations } from "./safeguards";

/**
 * What the app's work rests on, and whether it stands. `migrations` have been applied, and all that they put up to guard
 * the data is still there; `jobs` means that some worker lives, here or elsewhere; `pages` that those which most people
 * see first have been made anew since the start.
 */
export type Readiness = Record<"database" | "migrations" | "jobs" | "pages", boolean>;

// Route handlers are bundled apart from what runs at boot, and have a copy of this module of their own.
const shared = globalThis as { aveliPages?: "coming" | "there" };

export function markPages(state: "coming" | "there"): void {
  shared.aveliPages = state;
}

export async function checkReadiness(): Promise<Readiness> {
  const pages = shared.aveliPages !== "coming";
  try {
    const [row] = await db.$queryRaw<[{ applied: string[]; has_worker: boolean }]>`
      select
        array(
          select migration_name from public._prisma_migrations where finished_at is not null
        ) as applied,
        exists(
          select from pg_locks
          where locktype = 'advisory' and granted and objsubid = 2
            and database = (select oid from pg_database where datname = current_database())
            and classid = (hashtext('aveli worker')::bigint & 4294967295)::oid
        ) as has_worker`;
    const [migrations, missing] = await Promise.all([
      namesOfMigrations(),
      missingSafeguards((sql) => db.$queryRawUnsafe(sql)),
    ]);
    return {
      database: true,
      migrations: missing.length === 0 && migrations.every((name) => row.applied.includes(name)),
      jobs: row.has_worker,
      pages,
    };
  } catch {
    // A database that answers without the table has not been migrated; telling the two apart takes one more question.
    const answers = await db.$queryRaw`select 1`.then(
      () => true,
      () => false,
    );
    return { database: answers, migrations: false, jobs: false, pages };
  }
}

import { contact } from "./contact";
import { db } from "./db";
import { missingSafeguards, namesOfMigrations } from "./safeguards";

/**
 * What the app depends on, and whether it is there. `migrations`: all are applied, and the safeguards that they create
 * still exist; `jobs`: some worker is alive, here or elsewhere; `pages`: the most visited pages have been rendered
 * since the start; `listener`: this process hears what others change.
 */
export type Readiness = Record<"database" | "migrations" | "jobs" | "pages" | "listener", boolean>;

// Route handlers are bundled separately from what runs at boot, and have their own copy of this module.
const shared = globalThis as { appPages?: "coming" | "there" };

export function markPages(state: "coming" | "there"): void {
  shared.appPages = state;
}

export async function checkReadiness(): Promise<Readiness> {
  const process = {
    pages: shared.appPages !== "coming",
    listener: contact()?.isListening ?? true,
  };
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
            and classid = (hashtext('worker')::bigint & 4294967295)::oid
        ) as has_worker`;
    const [migrations, missing] = await Promise.all([
      namesOfMigrations(),
      missingSafeguards((sql) => db.$queryRawUnsafe(sql)),
    ]);
    return {
      database: true,
      migrations: missing.length === 0 && migrations.every((name) => row.applied.includes(name)),
      jobs: row.has_worker,
      ...process,
    };
  } catch {
    // A database without the table has not been migrated; a second query tells that apart from an outage.
    const answers = await db.$queryRaw`select 1`.then(
      () => true,
      () => false,
    );
    return { database: answers, migrations: false, jobs: false, ...process };
  }
}

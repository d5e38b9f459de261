import { Logger, runOnce } from "graphile-worker";
import { db } from "@/lib/base/platform/db";
import { promoteWaitlist } from "@/lib/commerce/orders/promote-waitlist";
import type { Actor } from "@/lib/people/identity/actor";

/** Runs the jobs that the database has queued about free seats, as the worker would, until none is left. */
export function runWaitlistJobs(): Promise<void> {
  return runOnce({
    connectionString: String(process.env.DATABASE_URL),
    taskList: { promote_waitlist: (payload) => promoteWaitlist(payload as { seminarId: string }) },
    concurrency: 4,
    logger: new Logger(() => () => {}),
  });
}

/** Everyone joins in the given order. */
export async function fillWaitlist(people: readonly Actor[], seminar: { id: string }): Promise<void> {
  const ids = people.map(({ id }) => id);
  await db.$executeRaw`
    insert into app.waitlist_entries (seminar_id, user_id)
    select ${seminar.id}::uuid, id from unnest(${ids}::uuid[]) with ordinality as line (id, n) order by n`;
}

/** Returns everyone who has been on the waiting list, by position, with the outcome. */
export async function waitlistOf({ id }: { id: string }): Promise<{ userId: string; status: string }[]> {
  return db.waitlistEntry.findMany({
    where: { seminarId: id },
    orderBy: { place: "asc" },
    select: { userId: true, status: true },
  });
}

/** Returns the queued jobs of a task whose payload contains what is given, without running them. */
export function queued(task: string, payload: Record<string, unknown> = {}) {
  return db.$queryRaw<{ payload: Record<string, unknown>; runAt: Date }[]>`
    select payload, run_at as "runAt" from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = ${task} and payload::jsonb @> ${JSON.stringify(payload)}::jsonb order by j.id`;
}

import { until } from "./waiting";
import type { World } from "./world";

const unfinished = `
  select (select count(*) from app.webhook_events where status = 'received')
    + (select count(*) from graphile_worker.jobs where run_at < now() + interval '5 minutes' and attempts < max_attempts) as number`;

/** Waits until no event waits in the inbox and no job in the queue; says after how many milliseconds, or null. */
export function untilSettled({ sql }: World, timeout: number): Promise<number | null> {
  return until(async () => Number((await sql.query(unfinished)).rows[0].number) === 0, timeout);
}

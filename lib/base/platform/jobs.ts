import type { Database } from "./db";
import { logContext } from "./log-context";

interface JobOptions {
  /** Jobs with the same key are merged, until the first has begun. */
  key?: string;
  runAt?: Date;
}

/**
 * Queues a job in the caller's transaction, so that it exists exactly if the transaction commits. Its lines in the log
 * carry the id of the request that queued it.
 */
export async function enqueue(
  tx: Database,
  task: string,
  payload: Record<string, unknown>,
  { key, runAt }: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${task}, ${JSON.stringify({ ...payload, request_id: logContext().request_id })}::json, run_at := ${runAt ?? null}::timestamptz, job_key := ${key ?? null}
    )`;
}

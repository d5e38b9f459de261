import type { Database } from "./db";

interface JobOptions {
  /** Two jobs with one key are one job, as long as the first has not begun. */
  key?: string;
  runAt?: Date;
}

/** Queues a job in the caller's transaction: it exists exactly if what it tells about does. */
export async function enqueue(
  tx: Database,
  task: string,
  payload: Record<string, unknown>,
  { key, runAt }: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      ${task}, ${JSON.stringify(payload)}::json, run_at := ${runAt ?? null}::timestamptz, job_key := ${key ?? null}
    )`;
}

import { type Job, Logger } from "graphile-worker";
import { Unavailable } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";

/** Brings graphile-worker's lines into our log. It hands over whole jobs, whose payloads may name people. */
export const jobLogger = new Logger((scope) => (level, message, meta) => {
  const job = meta?.job as Job | undefined;
  const entry = {
    task: scope.taskIdentifier ?? job?.task_identifier,
    job_id: scope.jobId ?? job?.id,
    ...(job && { attempt: job.attempts, max_attempts: job.max_attempts }),
    ...(meta?.error !== undefined && { err: meta.error }),
  };
  if (level === "error" && !isAwaited(meta?.error, job)) log().error(entry, message);
  else if (level === "warning") log().warn(entry, message);
  else log().debug(entry, message);
});

/** `watchOutages` has told of what is away already. */
function isAwaited(error: unknown, job: Job | undefined): boolean {
  return error instanceof Unavailable && job !== undefined && job.attempts < job.max_attempts;
}

import { type Job, Logger, type TaskList } from "graphile-worker";
import { z } from "zod";
import { Unavailable } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";
import { withLogContext } from "@/lib/base/platform/log-context";

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

const queued = z.looseObject({ request_id: z.string().optional() });

/** Has what a job logs say which job it is, and which request has queued it. */
export function identifyJobs(tasks: TaskList): TaskList {
  const identified = Object.entries(tasks).map(([task, run]): [string, TaskList[string]] => [
    task,
    (payload, helpers) => {
      const { request_id, ...input } = queued.parse(payload ?? {});
      return withLogContext({ request_id, task, job_id: helpers.job.id }, () => run?.(input, helpers));
    },
  ]);
  return Object.fromEntries(identified);
}

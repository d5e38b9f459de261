import type { TaskList } from "graphile-worker";
import { Unavailable } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";

/**
 * Makes the outage of a vendor one warning for each task that needs it, until it is back. A scheduled task (one of
 * `crontab`) then counts as done: its next run looks again, while a failed job would stay behind as given up.
 */
export function watchOutages(tasks: TaskList, crontab: string): TaskList {
  const scheduled = new Set(crontab.split("\n").map((line) => line.split(" ")[5]));
  const waiting = new Set<string>();
  const watched = Object.entries(tasks).map(([task, run]): [string, TaskList[string]] => [
    task,
    async (payload, helpers) => {
      try {
        await run?.(payload, helpers);
        if (waiting.delete(task)) log().info({ task }, "what the task waited for is back");
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        if (!waiting.has(task))
          log().warn({ task, err: error.cause ?? error }, "the task waits for what is away");
        waiting.add(task);
        if (!scheduled.has(task)) throw error;
      }
    },
  ]);
  return Object.fromEntries(watched);
}

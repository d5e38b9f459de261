import type { WorkerEvents } from "graphile-worker";
import { jobDuration } from "@/lib/system/web/instruments";

/** Measures every job of this process, by task and how it ended. */
export function measureJobs(events: WorkerEvents): void {
  const starts = new Map<string, number>();
  events.on("job:start", ({ job }) => starts.set(job.id, performance.now()));
  events.on("job:complete", ({ job, error }) => {
    const start = starts.get(job.id);
    starts.delete(job.id);
    if (start === undefined) return;
    jobDuration.observe(
      { task: job.task_identifier, outcome: error ? "failed" : "done" },
      (performance.now() - start) / 1000,
    );
  });
}

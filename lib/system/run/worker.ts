import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type Runner, run, type WorkerEvents } from "graphile-worker";
import { directUrl } from "@/lib/base/platform/env";
import { log } from "@/lib/base/platform/log";
import { startInboxReader } from "./inbox";
import { identifyJobs, jobLogger } from "./job-logger";
import type { Channel } from "./listener";
import { measureJobs } from "./measure-jobs";
import { watchOutages } from "./outages";
import { crontab, tasks } from "./tasks";
import { openWorkerLease } from "./worker-lease";

export interface Worker {
  /** What it wants to hear; without it, it finds out within a second. */
  channels: Channel[];
  /** Lets running jobs finish first. */
  stop(): Promise<void>;
}

/** Runs jobs until stopped; while the database is away, keeps trying to reconnect. */
export function startWorker(): Worker {
  const url = directUrl();
  const lease = openWorkerLease(url);
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => lease.hold(worker.workerId));

  measureJobs(events);

  const stopping = new AbortController();
  const watched = identifyJobs(watchOutages(tasks, crontab));
  let runner: Runner | null = null;

  async function work() {
    while (!stopping.signal.aborted) {
      try {
        runner = await run({
          connectionString: url,
          taskList: watched,
          crontab,
          concurrency: 4,
          noHandleSignals: true,
          logger: jobLogger,
          events,
        });
        log().info({ tasks: Object.keys(tasks) }, "worker started");
        await runner.promise;
      } catch (error) {
        log().warn({ err: error }, "the worker lost its database, and tries again");
      }
      runner = null;
      await pause(2_000, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const working = work();
  const inbox = startInboxReader();

  return {
    channels: [{ name: "aveli_webhook_events", hear: inbox.wake }],
    async stop() {
      stopping.abort();
      await runner?.stop().catch(() => {});
      await inbox.stop();
      await working;
      await lease.close();
    },
  };
}

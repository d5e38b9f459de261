import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { processNextEvent } from "@/lib/base/platform/inbox";
import { log } from "@/lib/base/platform/log";
import { handlers } from "./event-handlers";

/** How often to look for events that are due again, or whose notification was lost. */
const pollEvery = 1_000;
const concurrency = 4;

export interface InboxReader {
  /** Lets events in progress finish first. */
  stop(): Promise<void>;
}

/** Passes stored webhook events to their handlers until stopped: immediately when notified, else when due. */
export function startInboxReader(url: string): InboxReader {
  const stopping = new AbortController();
  let wake = new AbortController();
  let isAway = false;
  const listener = listen(url, stopping.signal, () => wake.abort());

  async function drain() {
    while (!stopping.signal.aborted) {
      try {
        while (!stopping.signal.aborted && (await processNextEvent(handlers)));
        isAway = false;
      } catch (error) {
        if (!isAway) log().warn({ err: error }, "the inbox cannot be read; it is tried again each second");
        isAway = true;
      }
      await pause(pollEvery, undefined, { signal: AbortSignal.any([stopping.signal, wake.signal]) }).catch(
        () => {},
      );
      if (wake.signal.aborted) wake = new AbortController();
    }
  }
  const readers = Array.from({ length: concurrency }, drain);

  return {
    async stop() {
      stopping.abort();
      await Promise.all([...readers, listener]);
    },
  };
}

async function listen(url: string, stopping: AbortSignal, onEvent: () => void): Promise<void> {
  while (!stopping.aborted) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    // While the database is away each second costs a new connection, so no listener may be left behind.
    const left = new AbortController();
    const lost = new Promise<void>((resolve) => {
      client.on("end", resolve);
      stopping.addEventListener("abort", () => resolve(), { signal: left.signal });
    });
    client.on("error", () => {});
    client.on("notification", onEvent);
    try {
      await client.connect();
      await client.query("listen aveli_webhook_events");
      await lost;
    } catch (error) {
      log().debug({ err: error }, "not listening for webhook events; polling goes on");
      await pause(pollEvery, undefined, { signal: stopping }).catch(() => {});
    } finally {
      left.abort();
      await client.end().catch(() => {});
    }
  }
}

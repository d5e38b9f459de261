import { setTimeout as pause } from "node:timers/promises";
import { processNextEvent } from "@/lib/base/platform/inbox";
import { log } from "@/lib/base/platform/log";
import { handlers } from "./event-handlers";

/** How often to look for events that are due again, or whose notification was lost. */
const pollEvery = 1_000;
const concurrency = 4;

export interface InboxReader {
  /** Says that an event has been stored. */
  wake(): void;
  /** Lets events in progress finish first. */
  stop(): Promise<void>;
}

/** Passes stored webhook events to their handlers until stopped: immediately when notified, else when due. */
export function startInboxReader(): InboxReader {
  const stopping = new AbortController();
  let wake = new AbortController();
  let isAway = false;

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
    wake: () => wake.abort(),
    async stop() {
      stopping.abort();
      await Promise.all(readers);
    },
  };
}

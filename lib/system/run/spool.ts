import { setTimeout as pause } from "node:timers/promises";
import { isDatabaseUnavailable } from "@/lib/base/platform/db";
import { log } from "@/lib/base/platform/log";
import { takeSpooledEvents } from "@/lib/base/platform/spooled-events";
import { readAnyKeptEvent } from "./read-kept-event";

const pollEvery = 1_000;

/** Makes each server process watch the spool file in its own folder, wherever the jobs run. */
export async function watchSpool(): Promise<void> {
  for (;;) {
    try {
      await takeSpooledEvents(readAnyKeptEvent);
    } catch (error) {
      if (!isDatabaseUnavailable(error))
        log().error({ err: error }, "kept webhook events cannot be taken in");
    }
    await pause(pollEvery, undefined, { ref: false });
  }
}

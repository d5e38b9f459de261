import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/base/platform/log";
import { markStopping } from "@/lib/base/platform/stopping";
import { seconds } from "@/lib/base/platform/time";

/** How long requests and jobs in hand may take; whoever sent the signal mostly waits for 30 seconds. */
const patience = seconds(25);

interface Stopping {
  servers: () => Iterable<Server>;
  /** How long to go on taking requests, so that a proxy hears that it should send no more. */
  notice: number;
  /** Stops whatever else this process does. */
  stopOthers: () => Promise<unknown>;
}

/** Ends a server's work without breaking off any request: resolves once nothing is in hand, or after 25 seconds. */
export async function stopServer({ servers, notice, stopOthers }: Stopping): Promise<void> {
  const late = AbortSignal.timeout(patience);
  const isLate = new Promise<void>((resolve) => late.addEventListener("abort", () => resolve()));
  markStopping();
  await pause(notice);
  const work = [...[...servers()].map((server) => closeServer(server, late)), stopOthers()];
  await Promise.race([Promise.all(work), isLate]);
  if (late.aborted) log().warn("stopped with requests or jobs in hand");
}

async function closeServer(server: Server, late: AbortSignal): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  let isClosed = false;
  closed.then(() => {
    isClosed = true;
  });
  // A connection becomes idle when its request has been answered, and would otherwise be kept for the next.
  while (!isClosed && !late.aborted) {
    server.closeIdleConnections();
    await Promise.race([closed, pause(100)]);
  }
}

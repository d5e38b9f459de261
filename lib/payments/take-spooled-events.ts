import { join } from "node:path";
import { type Database, db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type ReceivedEvent, receiveEvent } from "@/lib/platform/inbox";
import { log } from "@/lib/platform/log";
import { hasLines, type Spool, takeLines } from "@/lib/platform/spool";
import { minutes } from "@/lib/platform/time";
import { readKeptEvent } from "./signature.stripe";

/** Where verified events wait that the database could not take. */
export function eventSpool(): Spool {
  return { folder: join(env().DATA_DIR, "spool"), name: "webhooks" };
}

/**
 * Takes events that were kept in a file while the database was away into the inbox, in their order. Several processes
 * may try at once, and any of them may die in it: what is stored already is stored once. Throws while the database is
 * still away.
 */
export async function takeSpooledEvents(): Promise<number> {
  const spool = eventSpool();
  if (!(await hasLines(spool))) return 0;
  // Nothing is set aside before somebody can take it.
  await db.$queryRaw`select 1`;
  const { taken, unreadable } = await takeLines(spool, storeLines);
  if (taken > 0) log().warn({ taken }, "webhook events were taken in from the file");
  if (unreadable > 0) log().error({ unreadable }, "lines in the file of webhook events could not be read");
  return taken;
}

/** All or none of a file, by one process at a time. */
function storeLines(lines: string[]): Promise<string[] | null> {
  return db.$transaction(
    async (tx) => {
      if (!(await isFirst(tx))) return null;
      const unreadable: string[] = [];
      for (const line of lines) {
        const event = readOrNull(line);
        if (event) await receiveEvent(event, tx);
        else unreadable.push(line);
      }
      return unreadable;
    },
    { timeout: minutes(5) },
  );
}

async function isFirst(tx: Database): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ first: boolean }]>`
    select pg_try_advisory_xact_lock(hashtextextended('webhook spool', 0)) as first`;
  return row.first;
}

/** Null for what is no event, such as the half line of a process that died while it wrote. */
function readOrNull(line: string): ReceivedEvent | null {
  try {
    return readKeptEvent(line);
  } catch {
    return null;
  }
}

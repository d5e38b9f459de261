import { join } from "node:path";
import { type Database, db, isDatabaseUnavailable } from "./db";
import { env } from "./env";
import { type ReceivedEvent, receiveEvent } from "./inbox";
import { log } from "./log";
import { appendLine, hasLines, type Spool, takeLines } from "./spool";
import { minutes } from "./time";

/** Holds verified events that the database could not take, each verbatim on one line. */
function eventSpool(): Spool {
  return { folder: join(env().DATA_DIR, "spool"), name: "webhooks" };
}

/**
 * Stores a verified event durably: in the inbox, or with WEBHOOK_SPOOL, while the database is away, in a file that is
 * imported when it is back. Only then may the event be acknowledged.
 */
export async function receiveOrKeep(event: ReceivedEvent): Promise<void> {
  try {
    await receiveEvent(event);
  } catch (error) {
    if (!env().WEBHOOK_SPOOL || !isDatabaseUnavailable(error)) throw error;
    await appendLine(eventSpool(), JSON.stringify(JSON.parse(event.payload)));
    log().error(
      { provider: event.provider, event_id: event.id, err: error },
      "the database is away: a webhook event is kept in a file",
    );
  }
}

/** Parses a spooled line, whose signature was checked on arrival. Throws if it is no event. */
export type KeptEventReader = (line: string) => ReceivedEvent;

/**
 * Imports events that were spooled while the database was away into the inbox, in their order. Several processes may
 * try at once, and any may die meanwhile: an event that is stored already is not stored twice. Throws while the
 * database is still away.
 */
export async function takeSpooledEvents(readKept: KeptEventReader): Promise<number> {
  const spool = eventSpool();
  if (!(await hasLines(spool))) return 0;
  // Checks the database first, so that no file is set aside before it can be taken.
  await db.$queryRaw`select 1`;
  const { taken, unreadable } = await takeLines(spool, (lines) => storeLines(lines, readKept));
  if (taken > 0) log().warn({ taken }, "webhook events were taken in from the file");
  if (unreadable > 0) log().error({ unreadable }, "lines in the file of webhook events could not be read");
  return taken;
}

/** All or none of a file, by one process at a time. */
function storeLines(lines: string[], readKept: KeptEventReader): Promise<string[] | null> {
  return db.$transaction(
    async (tx) => {
      if (!(await isFirst(tx))) return null;
      const unreadable: string[] = [];
      for (const line of lines) {
        const event = readOrNull(line, readKept);
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

/** Returns null for a line that is no event, for example half a line from a process that died while writing. */
function readOrNull(line: string, readKept: KeptEventReader): ReceivedEvent | null {
  try {
    return readKept(line);
  } catch {
    return null;
  }
}

import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { oneOf } from "@/lib/base/platform/closed-set";
import { db, disconnect } from "@/lib/base/platform/db";
import { receiveEvent, replayEvent, type StoredEvent } from "@/lib/base/platform/inbox";
import { eventProviders } from "@/lib/base/platform/providers";
import { handlers } from "./event-handlers";
import { readAnyKeptEvent } from "./read-kept-event";

type EventName = Pick<StoredEvent, "provider" | "id">;

const usage = `Runs stored webhook events again, as often as wanted: npm run webhooks:replay -- with one of
  --id evt_…        one event
  --since <time>    all received since, e.g. 2026-11-24T12:00Z
  --parked          all that wait for a person
  --file <path>     raw events, one a line, as a proxy, \`stripe events\` or WEBHOOK_SPOOL saved them`;

const { values } = parseArgs({
  options: {
    id: { type: "string" },
    since: { type: "string" },
    parked: { type: "boolean" },
    file: { type: "string" },
  },
});

if (Object.keys(values).length !== 1) {
  console.error(usage);
  process.exitCode = 2;
} else {
  process.exitCode = await replay(await choose());
}
await disconnect();

async function choose(): Promise<EventName[]> {
  if (values.file) return receiveFile(values.file);
  const since = values.since ? new Date(values.since) : undefined;
  if (since && Number.isNaN(since.getTime())) throw new Error(`not a time: ${values.since}`);
  const rows = await db.webhookEvent.findMany({
    where: {
      ...(values.id && { eventId: values.id }),
      ...(since && { receivedAt: { gte: since } }),
      ...(values.parked && { status: "parked" }),
    },
    orderBy: { receivedAt: "asc" },
    select: { provider: true, eventId: true },
  });
  return rows.map(({ provider, eventId }) => ({ provider: oneOf(eventProviders, provider), id: eventId }));
}

/** Stores the file's events first, so that they are in the inbox whatever becomes of this run. */
async function receiveFile(path: string): Promise<EventName[]> {
  const events = new Map<string, EventName>();
  for (const [i, line] of (await readFile(path, "utf8")).split("\n").entries()) {
    if (!line.trim()) continue;
    try {
      const event = readAnyKeptEvent(line);
      await receiveEvent(event);
      events.set(`${event.provider} ${event.id}`, event);
    } catch (error) {
      const { cause } = error as Error;
      console.error(`line ${i + 1} is left out: ${cause instanceof Error ? cause.message : error}`);
      process.exitCode = 1;
    }
  }
  return [...events.values()];
}

async function replay(events: EventName[]): Promise<number> {
  const counts: Record<string, number> = {};
  for (const [i, event] of events.entries()) {
    const outcome = (await replayEvent(event, handlers)) ?? "missing";
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    console.log(`${i + 1}/${events.length}  ${event.id}  ${outcome}`);
  }
  const summary = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
  console.log(summary.length > 0 ? summary.join(", ") : "No event matches.");
  return counts.failed || counts.parked ? 1 : Number(process.exitCode ?? 0);
}

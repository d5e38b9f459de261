import { type Database, db } from "./db";
import { log } from "./log";
import type { EventProvider } from "./providers";

/** A vendor's event as it was delivered, after its signature was checked. */
export interface ReceivedEvent {
  provider: EventProvider;
  id: string;
  type: string;
  /** The body, verbatim. */
  payload: string;
}

export interface StoredEvent extends Omit<ReceivedEvent, "payload"> {
  payload: unknown;
  attempts: number;
}

/** Returns whether the event concerned us. Throws to have it retried, `Parked` to leave it to a person. */
export type EventHandler = (event: StoredEvent) => Promise<"processed" | "ignored">;
export type EventHandlers = Record<ReceivedEvent["provider"], EventHandler>;

/** Retrying would not help: a person has to look before this event can be processed. */
export class Parked extends Error {
  override name = "Parked";
}

const attemptsBeforeParking = 12;

/** Stores an event durably; a redelivery is counted, not stored again. Only then may it be acknowledged. */
export async function receiveEvent(
  { provider, id, type, payload }: ReceivedEvent,
  tx: Database = db,
): Promise<void> {
  await tx.$executeRaw`
    insert into app.webhook_events (provider, event_id, event_type, payload)
    values (${provider}, ${id}, ${type}, ${payload}::json)
    on conflict (provider, event_id) do update set deliveries = app.webhook_events.deliveries + 1`;
}

type Outcome = "processed" | "ignored" | "failed" | "parked";

/**
 * Passes one due event to its handler; returns false if none was due. Claiming an event already schedules its next
 * attempt, so that it is retried if this process dies: handlers must therefore be idempotent.
 */
export async function processNextEvent(handlers: EventHandlers): Promise<boolean> {
  const [event] = await db.$queryRaw<StoredEvent[]>`
    update app.webhook_events set
      attempts = attempts + 1,
      next_attempt_at = now() + least(interval '1 hour', interval '8 seconds' * (2 ^ attempts) * (1 + random() / 4))
    where (provider, event_id) = (
      select provider, event_id from app.webhook_events
      where status = 'received' and next_attempt_at <= now()
      order by next_attempt_at limit 1 for update skip locked
    )
    returning provider, event_id as id, event_type as type, payload, attempts`;
  if (!event) return false;
  await handle(event, handlers);
  return true;
}

/** Replays one stored event, whatever its outcome was; returns null if there is none. */
export async function replayEvent(
  { provider, id }: Pick<StoredEvent, "provider" | "id">,
  handlers: EventHandlers,
): Promise<Outcome | null> {
  const [event] = await db.$queryRaw<StoredEvent[]>`
    update app.webhook_events set
      status = 'received', processed_at = null, attempts = 1, next_attempt_at = now() + interval '1 minute'
    where provider = ${provider} and event_id = ${id}
    returning provider, event_id as id, event_type as type, payload, attempts`;
  return event ? handle(event, handlers) : null;
}

async function handle(event: StoredEvent, handlers: EventHandlers): Promise<Outcome> {
  try {
    const outcome = await handlers[event.provider](event);
    await finish(event, outcome);
    return outcome;
  } catch (error) {
    const isParked = error instanceof Parked || event.attempts >= attemptsBeforeParking;
    const context = { event_id: event.id, event_type: event.type, attempts: event.attempts, err: error };
    log()[isParked ? "error" : "warn"](
      context,
      isParked ? "webhook event parked" : "webhook event will be tried again",
    );
    await fail(event, error, isParked);
    return isParked ? "parked" : "failed";
  }
}

async function finish(event: StoredEvent, outcome: "processed" | "ignored"): Promise<void> {
  await db.$executeRaw`
    update app.webhook_events set status = ${outcome}, processed_at = now(), last_error = null
    where provider = ${event.provider} and event_id = ${event.id}`;
}

/** The statement that parks an event also announces it. */
async function fail(event: StoredEvent, error: unknown, isParked: boolean): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  await db.$executeRaw`
    with failed as (
      update app.webhook_events set status = case when ${isParked} then 'parked' else status end, last_error = ${reason}
      where provider = ${event.provider} and event_id = ${event.id}
      returning event_id, status
    )
    select graphile_worker.add_job(
      'alert_admins', json_build_object('about', 'event_parked', 'ref', event_id, 'detail', ${reason}::text),
      job_key := 'event_parked:' || event_id
    ) from failed where status = 'parked'`;
}

import { writeAudit } from "@/lib/base/platform/audit";
import { db, transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { enqueue } from "@/lib/base/platform/jobs";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import type { EventInput } from "./schema";

/** Has the worker replay a stored event, as `webhooks:replay` does, whatever its outcome was. Throws NotFound. */
export async function requestReplay(actor: Actor, { provider, event_id }: EventInput): Promise<EventInput> {
  assertAdmin(actor);
  const where = { provider_eventId: { provider, eventId: event_id } };
  if (!(await db.webhookEvent.findUnique({ where, select: { eventId: true } }))) throw new NotFound();
  await transaction(async (tx) => {
    await enqueue(
      tx,
      "replay_event",
      { provider, id: event_id },
      { key: `replay_event:${provider}:${event_id}` },
    );
    // The provider names its events; they have no id of ours.
    await writeAudit(tx, actor.id, {
      action: "event_replayed",
      subjectTable: "users",
      subjectId: actor.id,
      details: { provider, event_id },
    });
  });
  return { provider, event_id };
}

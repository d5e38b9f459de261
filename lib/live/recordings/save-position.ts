import { db } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { findPublishedRecording, mayWatch } from "./queries";
import type { SavePositionInput } from "./schema";

/** Saves the actor's position in a recording, so that they can continue on any device. Throws NotFound, HadNoSeat. */
export async function savePosition(actor: Actor, { id, position_seconds }: SavePositionInput): Promise<void> {
  const saved = await db.$executeRaw`
    insert into app.replay_positions (recording_id, user_id, position_seconds)
    select id, ${actor.id}::uuid, least(${position_seconds}::int, coalesce(duration_seconds, 86400)) from (
      select r.id, r.duration_seconds from app.recordings r join app.seminars s on s.id = r.seminar_id
      where s.id = ${id}::uuid and r.published_at is not null and ${mayWatch(actor.id)}
      for key share of r
    ) film
    on conflict (recording_id, user_id) do update
      set position_seconds = excluded.position_seconds, updated_at = now()`;
  // Called for the error that it throws: it says which of the two applies.
  if (saved === 0) await findPublishedRecording(actor, { id });
}

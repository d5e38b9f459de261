import { db } from "@/lib/base/platform/db";
import { consumeLocally } from "@/lib/base/platform/rate-limit";
import type { Participant } from "@/lib/people/identity/actor";
import { NoSeat } from "./errors";
import { findOpenRoom } from "./permission-queries";
import { handRate } from "./rules";
import type { RaiseHandInput } from "./schema";
import { syncParticipant } from "./sync-participant";

/**
 * Raises or lowers the caller's hand and records when it was raised. Speakers on the stage need not. Throws the
 * refusals of `decideEntry`, NoSeat for those who lead, Unavailable if the room could not be shown it.
 */
export async function raiseHand(person: Participant, { id, raised }: RaiseHandInput): Promise<void> {
  await consumeLocally(handRate, person.id);
  const { role } = await findOpenRoom(person, id);
  if (role === "host") throw new NoSeat();
  const changed = await db.$executeRaw`
    update app.seats set
      hand_raised_at = case when ${raised} then now() end,
      asked_to_speak_at = case when ${raised} then coalesce(asked_to_speak_at, now()) else asked_to_speak_at end
    where seminar_id = ${id}::uuid and user_id = ${person.id}::uuid and status = 'confirmed'
      and (hand_raised_at is null) = ${raised} and (stage_role = 'viewer' or not ${raised})`;
  if (changed > 0) await syncParticipant({ seminar_id: id, user_id: person.id });
}

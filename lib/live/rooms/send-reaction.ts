import { consumeLocally } from "@/lib/base/platform/rate-limit";
import type { Participant } from "@/lib/people/identity/actor";
import { broadcast } from "./broadcast";
import { findOpenRoom } from "./permission-queries";
import { reactionRate } from "./rules";
import type { ReactInput } from "./schema";

/** Shown to those who are in the room now, and not stored. Throws the refusals of `decideEntry`, RateLimited. */
export async function sendReaction(person: Participant, { id, reaction }: ReactInput): Promise<void> {
  await consumeLocally(reactionRate, person.id);
  const { session } = await findOpenRoom(person, id);
  await broadcast(session.room, { topic: "reaction", body: { user_id: person.id, reaction } });
}

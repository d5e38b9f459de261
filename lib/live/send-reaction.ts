import type { Participant } from "@/lib/identity/actor";
import { spendLocally } from "@/lib/platform/rate-limit";
import { findOpenRoom } from "./place-queries";
import { reactionRate } from "./rules";
import type { ReactInput } from "./schema";
import { tellRoom } from "./tell-room";

/** Seen by whoever is there now, and kept by nobody. Throws what `decideEntry` refuses for, RateLimited. */
export async function sendReaction(person: Participant, { id, reaction }: ReactInput): Promise<void> {
  await spendLocally(reactionRate, person.id);
  const { session } = await findOpenRoom(person, id);
  await tellRoom(session.room, { topic: "reaction", body: { user_id: person.id, reaction } });
}

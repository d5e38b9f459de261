import { db } from "@/lib/base/platform/db";
import type { Participant } from "@/lib/people/identity/actor";
import { NoSeat } from "./errors";
import { findOpenRoom } from "./permission-queries";
import type { LiveSeminarInput } from "./schema";
import { syncParticipant } from "./sync-participant";

/** A speaker leaves the stage, or declines to come up. Throws the refusals of `decideEntry`, NoSeat, Unavailable. */
export async function leaveStage(person: Participant, { id }: LiveSeminarInput): Promise<void> {
  const { role } = await findOpenRoom(person, id);
  if (role === "host") throw new NoSeat();
  await db.seat.updateMany({
    where: { seminarId: id, userId: person.id, status: "confirmed" },
    data: { stageRole: "viewer" },
  });
  await syncParticipant({ seminar_id: id, user_id: person.id });
}

import type { Participant } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { NoSeat } from "./errors";
import { findOpenRoom } from "./permission-queries";
import type { LiveSeminarInput } from "./schema";
import { syncParticipant } from "./sync-participant";

/** A speaker steps down, or says no to coming up. Throws what `decideEntry` refuses for, NoSeat, Unavailable. */
export async function leaveStage(person: Participant, { id }: LiveSeminarInput): Promise<void> {
  const { role } = await findOpenRoom(person, id);
  if (role === "host") throw new NoSeat();
  await db.seat.updateMany({
    where: { seminarId: id, userId: person.id, status: "confirmed" },
    data: { stageRole: "viewer" },
  });
  await syncParticipant({ seminar_id: id, user_id: person.id });
}

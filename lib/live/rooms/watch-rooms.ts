import { type Database, transaction } from "@/lib/base/platform/db";
import { isId } from "@/lib/base/platform/slug";
import { after, seconds } from "@/lib/base/platform/time";
import { endLive } from "./end-seminar";
import { type PersonInRoom, roomGateway } from "./gateway";
import { openRoom } from "./open-room";
import { findOpenState, findPresence, listOpenRooms } from "./queries";
import { type LockedSession, lockSession, recordAttendance } from "./record-attendance";
import { isDeserted } from "./rules";
import { syncParticipant } from "./sync-participant";
import { watchBookings } from "./watch-bookings";

/**
 * Compares every open room with LiveKit's, each minute: corrects what late or lost events left wrong, recreates rooms
 * that LiveKit has lost, and closes those that have stood empty. Throws Unavailable.
 */
export async function watchRooms(now = new Date()): Promise<void> {
  if (roomGateway().mode === "demo") return;
  for (const open of await listOpenRooms()) await watchRoom(open, now);
  await watchBookings(now);
}

async function watchRoom({ room, seminarId }: { room: string; seminarId: string }, now: Date): Promise<void> {
  const found = await roomGateway().findPeople(room);
  const people = found?.filter(({ identity }) => isId(identity)) ?? [];
  const isOpen = await transaction(async (tx) => {
    const session = await lockSession(tx, room);
    if (!session || session.endedAt) return false;
    await matchPresence(tx, session, people, now);
    if (!isDeserted(await findPresence(tx, session.id), now)) return true;
    await endLive(tx, session.seminarId, now);
    return false;
  });
  const open = isOpen && (await findOpenState(seminarId));
  if (!open) return;
  await openRoom(open, now);
  for (const person of people) {
    await syncParticipant({ seminar_id: seminarId, user_id: person.identity }, person);
  }
}

/** A person who joined after our request may be missing from the response. */
const justCame = seconds(30);

async function matchPresence(
  tx: Database,
  session: LockedSession,
  people: readonly PersonInRoom[],
  now: Date,
): Promise<void> {
  for (const { identity, joinedAt } of people) await recordAttendance(tx, session, identity, joinedAt, null);
  await tx.attendance.updateMany({
    where: {
      liveSessionId: session.id,
      leftAt: null,
      joinedAt: { lt: after(now, -justCame) },
      userId: { notIn: people.map(({ identity }) => identity) },
    },
    data: { leftAt: now },
  });
}

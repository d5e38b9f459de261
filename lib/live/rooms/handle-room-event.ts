import { z } from "zod";
import { type Database, transaction } from "@/lib/base/platform/db";
import type { StoredEvent } from "@/lib/base/platform/inbox";
import { after, minutes, seconds } from "@/lib/base/platform/time";
import { orderOfRoom } from "./booking-queries";
import { endLive } from "./end-seminar";
import { roomGateway } from "./gateway";
import { openRoom } from "./open-room";
import { findOpenState, findPresence } from "./queries";
import { type LockedSession, lockSession, recordAttendance } from "./record-attendance";
import { isDeserted } from "./rules";
import { syncParticipant } from "./sync-participant";
import { keepOut } from "./watch-bookings";

const instant = z.coerce.number().transform((epoch) => new Date(seconds(epoch)));

const participant = z.object({
  identity: z.uuid(),
  joinedAt: instant,
  permission: z.object({ canPublish: z.boolean().default(false) }).default({ canPublish: false }),
  attributes: z.object({ role: z.string().default(""), hand: z.string().default("") }).prefault({}),
});

const roomEvent = z.object({
  createdAt: instant,
  room: z.object({ name: z.string() }),
  // The recorder joins the room under an identity that is not one of ours.
  participant: participant.optional().catch(undefined),
});
type RoomEvent = z.output<typeof roomEvent>;

const known = ["room_started", "participant_joined", "participant_left", "room_finished"];

/** Records attendance from LiveKit's events: in any order and however often delivered, with the same result. */
export async function handleRoomEvent({ type, payload }: StoredEvent): Promise<"processed" | "ignored"> {
  if (!known.includes(type)) return "ignored";
  const event = roomEvent.parse(payload);
  if (orderOfRoom(event.room.name)) return guardBooking(type, event);
  const session = await transaction(async (tx) => {
    const session = await lockSession(tx, event.room.name);
    if (session) await note(tx, session, type, event);
    return session;
  });
  if (!session) return "ignored";
  await answer(session, type, event);
  return "processed";
}

/** No attendance is kept for a booking's room; a person whose token is no longer valid is disconnected. */
async function guardBooking(
  type: string,
  { room, participant }: RoomEvent,
): Promise<"processed" | "ignored"> {
  if (type !== "participant_joined" || !participant) return "ignored";
  await keepOut({ room: room.name, identity: participant.identity });
  return "processed";
}

async function note(tx: Database, session: LockedSession, type: string, event: RoomEvent): Promise<void> {
  const { participant, createdAt } = event;
  if (type === "room_finished") return finish(tx, session, createdAt);
  if (!participant) return;
  const left = type === "participant_left" ? createdAt : null;
  await recordAttendance(tx, session, participant.identity, participant.joinedAt, left);
}

/** LiveKit also finishes rooms when it restarts; only a room that has stood empty means that the seminar is over. */
async function finish(tx: Database, session: LockedSession, at: Date): Promise<void> {
  if (session.endedAt) return;
  // LiveKit's clock and ours may differ while counting the same quarter of an hour.
  const isOver = isDeserted(await findPresence(tx, session.id), after(at, minutes(1)));
  if (isOver) await endLive(tx, session.seminarId, at);
}

/**
 * A token is valid for some minutes, whatever has happened since it was issued, so permissions are corrected as soon as
 * it is used.
 */
async function answer(session: LockedSession, type: string, { participant }: RoomEvent): Promise<void> {
  const isOpening = type === "room_started" || type === "participant_joined";
  if (!isOpening) return;
  if (session.endedAt) return roomGateway().closeRoom(session.room);
  if (type === "room_started") {
    const open = await findOpenState(session.seminarId);
    if (open) await openRoom(open);
  } else if (participant) {
    const { identity, permission, attributes } = participant;
    await syncParticipant(
      { seminar_id: session.seminarId, user_id: identity },
      { ...permission, ...attributes },
    );
  }
}

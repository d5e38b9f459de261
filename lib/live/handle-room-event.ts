import { z } from "zod";
import { type Database, transaction } from "@/lib/platform/db";
import type { StoredEvent } from "@/lib/platform/inbox";
import { after, minutes, seconds } from "@/lib/platform/time";
import { endLive } from "./end-seminar";
import { showOut } from "./show-out";

const instant = z.coerce.number().transform((epoch) => new Date(seconds(epoch)));

const roomEvent = z.object({
  createdAt: instant,
  room: z.object({ name: z.string() }),
  participant: z.object({ identity: z.uuid(), joinedAt: instant }).optional(),
});

/** Keeps presence as LiveKit tells it: in any order, any number of times, to the same end. */
export async function handleRoomEvent({ type, payload }: StoredEvent): Promise<"processed" | "ignored"> {
  const known = ["participant_joined", "participant_left", "room_finished"];
  if (!known.includes(type)) return "ignored";
  const { room, participant, createdAt } = roomEvent.parse(payload);

  const seminarId = await transaction(async (tx) => {
    const session = await lockSession(tx, room.name);
    if (!session) return null;
    if (type === "room_finished") await finish(tx, session, createdAt);
    else if (participant) {
      const left = type === "participant_joined" ? null : createdAt;
      await keepPresence(tx, session, participant.identity, participant.joinedAt, left);
    }
    return session.seminarId;
  });
  if (!seminarId) return "ignored";

  if (type === "participant_joined" && participant) {
    await showOut({ seminar_id: seminarId, user_id: participant.identity });
  }
  return "processed";
}

interface Session {
  id: string;
  seminarId: string;
  startedAt: Date;
  endedAt: Date | null;
}

async function lockSession(tx: Database, room: string): Promise<Session | undefined> {
  const [session] = await tx.$queryRaw<Session[]>`
    select id, seminar_id as "seminarId", started_at as "startedAt", ended_at as "endedAt"
    from app.live_sessions where room = ${room} for update`;
  return session;
}

/** One stay is known by when it began, which both its events say. */
async function keepPresence(
  tx: Database,
  { id: liveSessionId, endedAt }: Session,
  userId: string,
  joinedAt: Date,
  leftAt: Date | null,
): Promise<void> {
  const others = await tx.attendance.findMany({ where: { liveSessionId, userId } });
  const same = others.find((stay) => stay.joinedAt.getTime() === joinedAt.getTime());
  if (same) {
    if (leftAt && !same.leftAt) {
      await tx.attendance.update({ where: { id: same.id }, data: { leftAt: latest(joinedAt, leftAt) } });
    }
    return;
  }
  const open = others.find((stay) => !stay.leftAt);
  if (open && open.joinedAt < joinedAt) {
    await tx.attendance.update({ where: { id: open.id }, data: { leftAt: joinedAt } });
  }
  const overtakenAt = open && open.joinedAt > joinedAt ? open.joinedAt : null;
  const end = leftAt ?? overtakenAt ?? endedAt;
  await tx.attendance.create({
    data: { liveSessionId, userId, joinedAt, leftAt: end && latest(joinedAt, end) },
  });
}

/** LiveKit also finishes rooms when it restarts; only one that has stood empty is a seminar that is over. */
const emptyForLong = minutes(14);

async function finish(tx: Database, session: Session, at: Date): Promise<void> {
  if (session.endedAt) return;
  const [last] = await tx.$queryRaw<{ isSomeoneHere: boolean; leftAt: Date | null }[]>`
    select bool_or(left_at is null) as "isSomeoneHere", max(left_at) as "leftAt"
    from app.attendances where live_session_id = ${session.id}::uuid`;
  const emptySince = last?.leftAt ?? session.startedAt;
  if (last?.isSomeoneHere || at < after(emptySince, emptyForLong)) return;
  await endLive(tx, session.seminarId, at);
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}

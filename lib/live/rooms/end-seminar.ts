import { writeAudit } from "@/lib/base/platform/audit";
import { type Database, transaction } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import type { Actor } from "@/lib/people/identity/actor";
import { refusal } from "./errors";
import { lockLedToMove, type SessionRow, showLiveState } from "./queries";
import type { LiveSeminarInput, LiveState } from "./schema";

/** Ends the seminar for everyone. Ending it again changes nothing. */
export async function endSeminar(actor: Actor, { id }: LiveSeminarInput): Promise<LiveState> {
  return transaction(async (tx) => {
    const seminar = await lockLedToMove(tx, actor, id);
    const { status, startsAt, session } = seminar;
    if (status === "cancelled") throw refusal("cancelled", startsAt);
    if (status === "draft") throw refusal("not_published", startsAt);
    if (status === "scheduled") throw refusal("not_open", startsAt);
    if (status === "ended") return showLiveState(seminar, "ended", session);
    await writeAudit(tx, actor.id, { action: "seminar_ended", subjectTable: "seminars", subjectId: id });
    return showLiveState(seminar, "ended", await endLive(tx, id, new Date()));
  });
}

/** Ends a live seminar and its session; a job closes the room, with retries. */
export async function endLive(tx: Database, seminarId: string, at: Date): Promise<SessionRow | null> {
  const { hostId, title, slug, seminar } = await tx.offer.update({
    where: { id: seminarId, status: "live" },
    data: { status: "ended" },
    select: { hostId: true, title: true, slug: true, seminar: { select: { isRecorded: true } } },
  });
  const [session] = await tx.$queryRaw<SessionRow[]>`
    update app.live_sessions set ended_at = greatest(started_at, ${at})
    where seminar_id = ${seminarId}::uuid and ended_at is null
    returning id, room, started_at as "startedAt", ended_at as "endedAt"`;
  if (session) {
    await tx.$executeRaw`
      update app.attendances set left_at = greatest(joined_at, ${at})
      where live_session_id = ${session.id}::uuid and left_at is null`;
    await tx.seat.updateMany({
      where: { seminarId, handRaisedAt: { not: null } },
      data: { handRaisedAt: null },
    });
    if (seminar?.isRecorded) await enqueue(tx, "stop_recording", { sessionId: session.id });
    await enqueue(tx, "close_room", { room: session.room });
  }
  await tx.activity.create({
    data: {
      activityType: "seminar_ended",
      actorId: hostId,
      hostId,
      subjectTable: "seminars",
      subjectId: seminarId,
      summary: title,
      metadata: { slug },
    },
  });
  return session ?? null;
}

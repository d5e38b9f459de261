import type { Database } from "@/lib/base/platform/db";

export interface LockedSession {
  id: string;
  seminarId: string;
  room: string;
  endedAt: Date | null;
}

/** Locks the session against other events about it until the transaction ends. */
export async function lockSession(tx: Database, room: string): Promise<LockedSession | undefined> {
  const [session] = await tx.$queryRaw<LockedSession[]>`
    select id, seminar_id as "seminarId", room, ended_at as "endedAt"
    from app.live_sessions where room = ${room} for update`;
  return session;
}

/** A stay is identified by its start, which both of its events carry. */
export async function recordAttendance(
  tx: Database,
  { id: liveSessionId, endedAt }: LockedSession,
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

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}

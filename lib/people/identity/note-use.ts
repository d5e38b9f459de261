import { db } from "@/lib/base/platform/db";
import { hours } from "@/lib/base/platform/time";

/** Records, to the hour, when a session was last used. */
export async function noteUse(session: { sessionId: string; lastSeenAt: Date }): Promise<void> {
  const now = Date.now();
  if (now - session.lastSeenAt.getTime() < hours(1)) return;
  await db.session.updateMany({ where: { id: session.sessionId }, data: { lastSeenAt: new Date(now) } });
}

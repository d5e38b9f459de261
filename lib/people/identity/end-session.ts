import { type Database, db, type Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "./actor";

type Reason =
  | "signed_out"
  | "signed_out_elsewhere"
  | "password_changed"
  | "password_reset"
  | "refresh_token_reused"
  | "account_erased"
  | "suspended"
  | "ended_by_owner"
  | "ended_by_admin";

/** Ends active sessions, with effect from the next request, and returns how many. */
export async function endSessions(
  tx: Database,
  where: Prisma.SessionWhereInput,
  reason: Reason,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: new Date(), revokedReason: reason },
  });
  return count;
}

/**
 * Revokes all access without a password: the person's sessions, their links to rooms, bookings and the calendar, and
 * unsent mailed links. Returns the number of sessions ended.
 */
export async function endAccess(tx: Database, userId: string, reason: Reason): Promise<number> {
  await tx.user.update({ where: { id: userId }, data: { linkEdition: { increment: 1 } } });
  await tx.oneTimeToken.deleteMany({ where: { userId, purpose: { not: "verify_email" } } });
  await tx.calendarFeed.deleteMany({ where: { userId } });
  return endSessions(tx, { userId }, reason);
}

/** Signs out: the cookie or the tokens of this request stop working. */
export async function logOut(actor: Actor): Promise<void> {
  await endSessions(db, { id: actor.sessionId }, "signed_out");
}

/** Signs out another of the actor's devices. Throws NotFound. */
export async function endSession(actor: Actor, { id }: { id: string }): Promise<void> {
  const ended = await endSessions(db, { id, userId: actor.id }, "signed_out_elsewhere");
  if (ended === 0) throw new NotFound();
}

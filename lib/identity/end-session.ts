import { type Database, db, type Prisma } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
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

/** Ends sessions that are still in force, from the next request on; says how many. */
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
 * Ends whatever opens an account without its password: its sessions, and the links that were given out for it, to rooms,
 * bookings and its calendar, and those that wait in a letter. Says how many sessions that were.
 */
export async function endAccess(tx: Database, userId: string, reason: Reason): Promise<number> {
  await tx.user.update({ where: { id: userId }, data: { linkEdition: { increment: 1 } } });
  await tx.oneTimeToken.deleteMany({ where: { userId, purpose: { not: "verify_email" } } });
  await tx.calendarFeed.deleteMany({ where: { userId } });
  return endSessions(tx, { userId }, reason);
}

/** Signs out: the cookie or the tokens that came with this request are worth nothing afterwards. */
export async function logOut(actor: Actor): Promise<void> {
  await endSessions(db, { id: actor.sessionId }, "signed_out");
}

/** Signs another of one's devices out. Throws NotFound. */
export async function endSession(actor: Actor, { id }: { id: string }): Promise<void> {
  const ended = await endSessions(db, { id, userId: actor.id }, "signed_out_elsewhere");
  if (ended === 0) throw new NotFound();
}

import type { Database } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { LockedOffer } from "@/lib/catalogue/offers/kind";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import type { Actor } from "@/lib/people/identity/actor";

interface LockedPlan {
  status: string;
  startsAt: Date;
  durationMinutes: number;
  capacity: number;
  seatsTaken: number;
  isRecorded: boolean;
  seriesId: string | null;
}

/** Returns the actor's seminar, locked against changes and sales until the transaction ends. Throws NotFound. */
export async function lockOwnSeminar(
  tx: Database,
  actor: Actor,
  id: string,
): Promise<LockedOffer & LockedPlan> {
  const offer = await lockOwnOffer(tx, actor, "seminar", id);
  return { ...offer, ...(await lockSeminar(tx, id)) };
}

/** Locks the seminar's own row; its offer is locked already. Throws NotFound. */
export async function lockSeminar(tx: Database, id: string): Promise<LockedPlan> {
  const [plan] = await tx.$queryRaw<LockedPlan[]>`
    select status, starts_at as "startsAt", duration_minutes as "durationMinutes", capacity, seats_taken as "seatsTaken",
      is_recorded as "isRecorded", series_id as "seriesId"
    from app.seminars where id = ${id}::uuid for update`;
  if (!plan) throw new NotFound();
  return plan;
}

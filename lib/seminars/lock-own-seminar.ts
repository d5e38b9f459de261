import type { Actor } from "@/lib/identity/actor";
import type { Database } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";

interface LockedSeminar {
  status: string;
  priceAmount: number;
  currency: string;
  startsAt: Date;
  durationMinutes: number;
  capacity: number;
  seatsTaken: number;
  isRecorded: boolean;
  seriesId: string | null;
}

/** The actor's seminar, which nobody else can change or sell until the transaction ends. Throws NotFound. */
export async function lockOwnSeminar(tx: Database, actor: Actor, id: string): Promise<LockedSeminar> {
  const [seminar] = await tx.$queryRaw<LockedSeminar[]>`
    select status, price_amount as "priceAmount", currency, starts_at as "startsAt", duration_minutes as "durationMinutes", capacity,
      seats_taken as "seatsTaken", is_recorded as "isRecorded", series_id as "seriesId"
    from app.seminars where id = ${id}::uuid and host_id = ${actor.id}::uuid for update`;
  if (!seminar) throw new NotFound();
  return seminar;
}

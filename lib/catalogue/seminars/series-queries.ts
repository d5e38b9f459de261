import { db, Prisma } from "@/lib/base/platform/db";
import { isInSight } from "@/lib/catalogue/offers/queries";
import type { Actor } from "@/lib/people/identity/actor";
import { type SeminarRow, seminars, toSeminar } from "./queries";
import type { Seminar } from "./schema";

/** Lists all dates of one of the actor's series, the first one first, except for discarded ones. */
export async function listDates(actor: Actor, seriesId: string): Promise<Seminar[]> {
  const rows = await db.$queryRaw<SeminarRow[]>`
    ${seminars} where s.series_id = ${seriesId}::uuid and s.host_id = ${actor.id}::uuid
      and (s.status <> 'cancelled' or o.published_at is not null)
    order by s.starts_at, s.id`;
  return rows.map(toSeminar);
}

/** Lists the other dates of a seminar's series that are still on sale, soonest first. */
export async function listOtherDates(
  { id, series_id }: Pick<Seminar, "id" | "series_id">,
  now: Date,
): Promise<Seminar[]> {
  if (!series_id) return [];
  const rows = await db.$queryRaw<SeminarRow[]>`
    ${seminars} where s.series_id = ${series_id}::uuid and s.id <> ${id}::uuid and s.status = 'scheduled'
      and s.starts_at > ${now} and ${isInSight}
    order by s.starts_at, s.id`;
  return rows.map(toSeminar);
}

/** For commands: returns the dates of a series after a given one, locked until the transaction ends. */
export function lockFollowing(tx: Prisma.TransactionClient, seriesId: string, startsAt: Date) {
  return tx.$queryRaw<
    { id: string; status: string; priceAmount: number; currency: string; seatsTaken: number }[]
  >(Prisma.sql`
    select o.id, o.status, o.price_amount as "priceAmount", o.currency, s.seats_taken as "seatsTaken"
    from app.offers o join app.seminars s on s.id = o.id
    where s.series_id = ${seriesId}::uuid and s.starts_at > ${startsAt} and s.status in ('draft', 'scheduled')
    order by o.id for no key update of o for update of s`);
}

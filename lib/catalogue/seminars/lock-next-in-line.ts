import type { Database } from "@/lib/base/platform/db";
import { soldColumns } from "@/lib/catalogue/offers/queries";
import { offerLifetime } from "./rules";

interface Place {
  entryId: string;
  userId: string;
  /** Until when the seat can be claimed. */
  expiresAt: Date;
}

/**
 * Returns who is offered the next free seat, until when, and on what terms; null if no seat is free or nobody waits.
 * The seminar and the entry on the waiting list stay locked until the transaction ends.
 */
export async function lockNextInLine(tx: Database, seminarId: string) {
  // The offer before its seminar, the order in which everyone locks them: inserting an order locks the offer again.
  await tx.$executeRaw`select from app.offers where id = ${seminarId}::uuid for share`;
  const [free] = await tx.$queryRaw<unknown[]>`
    select s.id from app.seminars s join app.offers o on o.id = s.id join app.users u on u.id = o.host_id
    where s.id = ${seminarId}::uuid and s.status in ('scheduled', 'live') and s.starts_at > now() and s.seats_taken < s.capacity
      and o.taken_down_at is null and u.suspended_at is null
    for no key update of s`;
  if (!free) return null;
  const [place] = await tx.$queryRaw<Place[]>`
    select w.id as "entryId", w.user_id as "userId",
      least(now() + ${offerLifetime / 1000} * interval '1 second', s.starts_at) as "expiresAt"
    from app.waitlist_entries w join app.seminars s on s.id = w.seminar_id
      join app.users u on u.id = w.user_id and u.deleted_at is null
    where w.seminar_id = ${seminarId}::uuid and w.status = 'waiting'
    order by w.place limit 1 for update of w`;
  if (!place) return null;
  return {
    ...place,
    kind: "seminar" as const,
    offer: await tx.offer.findUniqueOrThrow({ where: { id: seminarId }, select: soldColumns }),
  };
}

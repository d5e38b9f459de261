import type { Database } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { after, minutes } from "@/lib/base/platform/time";
import { offerLifetime } from "./rules";

interface Time {
  startsAt: Date;
  durationMinutes: number;
}

/**
 * A host who moves a seminar again within this time is assumed to have corrected a mistake, so only the last time is
 * announced.
 */
const timeToCorrect = minutes(2);

/**
 * Updates everything that depends on the time of a published seminar, and queues the emails to its seat holders. The
 * caller has locked the seminar's row: existing seats are moved, and later buyers buy the new time.
 */
export async function followMove(
  tx: Database,
  seminarId: string,
  from: Time & { seatsTaken: number },
  to: Time,
): Promise<void> {
  const moveId = from.seatsTaken > 0 ? await recordMove(tx, seminarId, from, to) : null;
  await fitOffers(tx, seminarId, to.startsAt);
  if (moveId) {
    const runAt = after(new Date(), timeToCorrect);
    await enqueue(tx, "notify_of_move", { moveId }, { key: `notify_of_move:${moveId}`, runAt });
  }
  await tx.$executeRaw`select app.offer_free_seats(${seminarId}::uuid)`;
}

/** Returns null if it is back at the time that people know. */
async function recordMove(tx: Database, seminarId: string, from: Time, to: Time): Promise<string | null> {
  const untold = await tx.seminarMove.findFirst({ where: { seminarId, toldAt: null } });
  const isBack =
    untold?.fromStartsAt.getTime() === to.startsAt.getTime() && untold.fromMinutes === to.durationMinutes;
  if (untold && isBack) {
    await tx.$executeRaw`
      update app.orders o set moved_by_host_at = (
        select max(m.moved_at) from app.seminar_moves m
          join app.order_grants g on g.order_id = o.id and g.offer_id = m.seminar_id
        where m.told_at is not null and m.moved_at > o.created_at)
      where o.id in (select order_id from app.order_grants where offer_id = ${seminarId}::uuid)
        and o.moved_by_host_at >= ${untold.movedAt}`;
    await tx.seminarMove.delete({ where: { id: untold.id } });
    return null;
  }
  const time = { toStartsAt: to.startsAt, toMinutes: to.durationMinutes };
  const move = untold
    ? await tx.seminarMove.update({ where: { id: untold.id }, data: time })
    : await tx.seminarMove.create({
        data: { seminarId, fromStartsAt: from.startsAt, fromMinutes: from.durationMinutes, ...time },
      });
  await tx.$executeRaw`
    update app.orders set moved_by_host_at = clock_timestamp()
    where id in (
      select order_id from app.seats where seminar_id = ${seminarId}::uuid and status in ('held', 'confirmed'))`;
  return move.id;
}

/**
 * Seats offered from the waiting list are held until the new start at most, and for the usual time if that is later.
 */
async function fitOffers(tx: Database, seminarId: string, startsAt: Date): Promise<void> {
  await tx.$executeRaw`
    with offer as (
      update app.waitlist_entries set
        offer_expires_at = least(
          greatest(offer_expires_at, offered_at + ${offerLifetime / 1000} * interval '1 second'), ${startsAt}::timestamptz)
      where seminar_id = ${seminarId}::uuid and status = 'offered'
      returning order_id, offer_expires_at
    ), pending as (
      update app.orders o set expires_at = offer.offer_expires_at from offer
      where o.id = offer.order_id and o.status = 'pending'
    )
    update app.seats t set held_until = offer.offer_expires_at from offer
    where t.order_id = offer.order_id and t.status = 'held'`;
}

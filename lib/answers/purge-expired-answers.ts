import { db } from "@/lib/platform/db";

/**
 * Deletes answers when they have been kept for as long as their host said: from the end of the session, or from when
 * the order ended without one. What is still reserved keeps them.
 */
export async function purgeExpiredAnswers(now: Date): Promise<void> {
  await db.$executeRaw`
    delete from app.booking_answers a using app.orders o left join app.bookings b on b.order_id = o.id
    where o.id = a.order_id and o.status <> 'pending'
      and case when b.status = 'confirmed' then b.ends_at else coalesce(b.ended_at, o.closed_at, o.created_at) end
        < ${now}::timestamptz - make_interval(days => a.kept_days)`;
}

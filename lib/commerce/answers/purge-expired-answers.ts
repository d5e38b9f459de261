import { db } from "@/lib/base/platform/db";

/**
 * Deletes answers once the host's retention period has passed, counted from the end of the session, or from the end of
 * the order if there was no session. Answers to a booking that still stands are kept.
 */
export async function purgeExpiredAnswers(now: Date): Promise<void> {
  await db.$executeRaw`
    delete from app.booking_answers a using app.orders o left join app.bookings b on b.order_id = o.id
    where o.id = a.order_id and o.status <> 'pending'
      and case when b.status = 'confirmed' then b.ends_at else coalesce(b.ended_at, o.closed_at, o.created_at) end
        < ${now}::timestamptz - make_interval(days => a.kept_days)`;
}

import { queueMail } from "@/lib/notify/queue-mail";
import { type Database, transaction } from "@/lib/platform/db";
import { offerLifetime } from "@/lib/seminars/rules";

/**
 * Gives each free seat of a seminar to whoever is first in line: an order to pay, its seat held, and a letter that
 * tells. A job, queued by the database with whatever frees a seat, and safe to run again at any point.
 */
export async function promoteWaitlist({ seminarId }: { seminarId: string }): Promise<void> {
  while (await transaction((tx) => promoteNext(tx, seminarId)));
}

async function promoteNext(tx: Database, seminarId: string): Promise<boolean> {
  const [free] = await tx.$queryRaw<unknown[]>`
    select id from app.seminars
    where id = ${seminarId}::uuid and status in ('scheduled', 'live') and starts_at > now() and seats_taken < capacity
      and taken_down_at is null
      and not exists (select from app.users u where u.id = host_id and u.suspended_at is not null)
    for no key update`;
  if (!free) return false;

  const [order] = await tx.$queryRaw<{ id: string }[]>`
    with first as (
      select w.id, w.user_id from app.waitlist_entries w join app.users u on u.id = w.user_id and u.deleted_at is null
      where w.seminar_id = ${seminarId}::uuid and w.status = 'waiting'
      order by w.place limit 1 for update of w
    ), placed as (
      insert into app.orders (user_id, host_id, kind, seminar_id, title, amount, vat_rate_bp, vat_amount,
        vat_exemption, currency, expires_at)
      select first.user_id, s.host_id, 'seminar', s.id, s.title, s.price_amount, s.vat_rate_bp,
        round(s.price_amount::numeric * s.vat_rate_bp / (10000 + s.vat_rate_bp)), s.vat_exemption, s.currency,
        least(now() + ${offerLifetime / 1000} * interval '1 second', s.starts_at)
      from first, app.seminars s where s.id = ${seminarId}::uuid
      returning *
    ), offered as (
      update app.waitlist_entries w set
        status = 'offered', order_id = placed.id, offered_at = now(), offer_expires_at = placed.expires_at
      from first, placed where w.id = first.id
    ), seat as (
      insert into app.seats (seminar_id, user_id, order_id, status, held_until)
      select seminar_id, user_id, id, 'held', expires_at from placed
    ), event as (
      insert into app.order_events (order_id, event) select id, 'seat_offered' from placed
    )
    select id from placed`;
  if (!order) return false;
  await queueMail(tx, { template: "seat_offered", orderId: order.id });
  return true;
}

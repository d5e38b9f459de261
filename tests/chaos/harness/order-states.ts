import type { World } from "./world";

/** All that is known of an order, whatever it was for: without ids, times, the order in which it came to be, and the letter that a booking stands, which is not sent once it has ended. */
export async function statesOf({ sql }: World, orderIds: string[]): Promise<Map<string, string>> {
  const { rows } = await sql.query<{ id: string; state: unknown }>(
    `select o.id, jsonb_build_object(
      'summary', concat_ws(' ', o.status, (select string_agg(case status when 'active' then 'confirmed' when 'revoked' then 'released' else status end, ',') from (
        select status from app.seats where order_id = o.id union all select status from app.bookings where order_id = o.id union all
        select status from app.enrollments where order_id = o.id) grants), nullif(o.refunded_amount, 0)),
      'is_numbered', o.number is not null,
      'checkouts', (select jsonb_agg(c.status order by c.status) from app.checkouts c where c.order_id = o.id),
      'payments', (select jsonb_agg(jsonb_build_array(p.status, p.amount) order by p.status, p.amount) from app.payments p where p.order_id = o.id),
      'refunds', (select jsonb_agg(jsonb_build_array(r.status, r.amount, r.reason) order by r.status, r.amount) from app.refunds r where r.order_id = o.id),
      'disputes', (select jsonb_agg(jsonb_build_array(d.status, d.amount) order by d.status) from app.disputes d where d.order_id = o.id),
      'timeline', (select jsonb_agg(e.event order by e.event) from app.order_events e where e.order_id = o.id and e.event <> 'mailed'),
      'letters', (select jsonb_agg(m.template order by m.template) from app.mails m
        where m.order_id = o.id and m.template <> 'booking_confirmed')
    ) as state from app.orders o where o.id = any($1)`,
    [orderIds],
  );
  return new Map(rows.map(({ id, state }) => [id, JSON.stringify(state)]));
}

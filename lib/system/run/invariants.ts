import { kindRules } from "@/lib/catalogue/kinds/rules";
import { offerKinds, tableOf } from "@/lib/catalogue/offers/kind";
import type { Invariant } from "./invariant";
import { money } from "./money-invariants";

const grants = `(
  select order_id, user_id, seminar_id as item_id, status from app.seats union all
  select order_id, user_id, slot_id, status from app.bookings union all
  select order_id, user_id, course_id, status from app.enrollments
)`;

/** The kinds whose pending orders hold something. */
const held = offerKinds.filter((kind) => kindRules[kind].holds).map((kind) => `'${kind}'`);

const seats: Invariant[] = [
  {
    name: "seats_miscounted",
    sql: `select m.id from app.seminars m where m.seats_taken <> (
      select count(*) from app.seats s where s.seminar_id = m.id and s.status in ('held', 'confirmed'))`,
  },
  {
    name: "seats_oversold",
    sql: `select m.id from app.seminars m join app.seats s on s.seminar_id = m.id and s.status in ('held', 'confirmed')
      group by m.id, m.capacity having count(*) > m.capacity`,
  },
  {
    name: "hosts_double_booked",
    sql: `select b.id from app.busy_times b where exists (
      select from app.busy_times other where other.host_id = b.host_id and other.overlap_group <> b.overlap_group
        and other.starts_at < b.ends_at and b.starts_at < other.ends_at)`,
  },
  {
    name: "busy_times_out_of_step",
    sql: `select coalesce(b.id, p.id) as id from app.busy_times b full join (
        select host_id, id, busy_from as starts_at, busy_until as ends_at from app.bookings where status <> 'released'
        union all select led.host_id, m.id, m.starts_at, m.starts_at + make_interval(mins => m.duration_minutes)
          from app.seminars m cross join lateral (
            select m.host_id union select c.user_id from app.seminar_cohosts c where c.seminar_id = m.id) led
          where m.status in ('scheduled', 'live')
      ) p on p.id = coalesce(b.booking_id, b.seminar_id) and (p.host_id, p.starts_at, p.ends_at) = (b.host_id, b.starts_at, b.ends_at)
      where b.id is null or p.id is null`,
  },
  {
    name: "holds_overdue",
    sql: `select id from app.orders where status = 'pending' and expires_at < now() - interval '5 minutes'
      union select order_id from app.seats where held_until < now() - interval '5 minutes'
      union select order_id from app.bookings where held_until < now() - interval '5 minutes'`,
  },
  {
    name: "seat_free_while_someone_waits",
    sql: `select m.id from app.seminars m where app.has_queue(m.id) and m.seats_taken < m.capacity
      and not exists (select from graphile_worker.jobs j where j.key = 'promote_waitlist:' || m.id)`,
  },
  {
    name: "offer_without_hold",
    sql: `select w.id from app.waitlist_entries w left join app.orders o on o.id = w.order_id
      where w.status = 'offered' and o.status is distinct from 'pending'`,
  },
];

const orders: Invariant[] = [
  {
    name: "grant_without_order",
    sql: `select g.order_id as id from ${grants} g left join app.orders o
        on o.id = g.order_id and o.user_id = g.user_id and (g.item_id = o.slot_id
          or exists (select from app.order_grants p where p.order_id = o.id and p.offer_id = g.item_id))
      where o.id is null`,
  },
  {
    name: "order_grants_nothing",
    sql: `select o.id from app.orders o where not exists (select from app.order_grants p where p.order_id = o.id)`,
  },
  {
    name: "grant_without_paid_order",
    sql: `select o.id from ${grants} g join app.orders o on o.id = g.order_id
      where g.status in ('confirmed', 'active') and o.status <> 'paid'`,
  },
  {
    name: "hold_without_pending_order",
    sql: `select o.id from ${grants} g join app.orders o on o.id = g.order_id
      where g.status = 'held' and o.status <> 'pending'`,
  },
  {
    name: "pending_without_hold",
    sql: `select o.id from app.orders o where o.status = 'pending' and o.kind in (${held.join()})
      and (select count(*) from ${grants} g where g.order_id = o.id and g.status = 'held')
        <> (select count(*) from app.order_grants p where p.order_id = o.id)`,
  },
  {
    name: "paid_without_grant",
    sql: `select o.id from app.orders o where o.status = 'paid'
      and (select count(*) from ${grants} g where g.order_id = o.id)
        <> (select count(*) from app.order_grants p where p.order_id = o.id)`,
  },
  {
    name: "open_order_for_what_one_has",
    sql: `select distinct o.id from app.orders o join app.order_grants p on p.order_id = o.id join ${grants} g
        on g.user_id = o.user_id and g.item_id in (p.offer_id, o.slot_id) and g.order_id <> o.id
      where o.status = 'pending' and g.status in ('held', 'confirmed', 'active', 'removed')`,
  },
  {
    name: "order_numbers_with_gaps",
    sql: `select c.year::text as id from app.order_counters c left join app.orders o on o.number like c.year || '-%'
      group by c.year, c.last_number
      having count(o.id) <> c.last_number or max(split_part(o.number, '-', 2)::int) is distinct from c.last_number`,
  },
  {
    name: "paid_order_not_told_once",
    sql: `select o.id from app.orders o join app.users u on u.id = o.user_id
      where o.paid_at is not null
        and (o.amount = 0 or exists (select from app.payments p where p.order_id = o.id and p.status = 'succeeded')) and ((
        select count(*) from app.order_events e where e.order_id = o.id and e.event = 'paid') <> 1
        or u.deleted_at is null and (
          select count(*) from app.activities a where a.subject_id = o.id and a.activity_type = 'order_paid') <> 1)`,
  },
  {
    name: "immediate_start_without_consent",
    sql: `select o.id from app.orders o where o.immediate_start and not exists (
      select from app.consents c where c.order_id = o.id and c.kind = 'immediate_start')`,
  },
];

const queues: Invariant[] = [
  {
    // The seventh attempt comes ten minutes after the first: a job that is retried is due in the future.
    name: "emails_waiting",
    sql: `select id from graphile_worker.jobs where task_identifier = 'send_mail'
      and (run_at < now() - interval '10 minutes' or attempts >= 7)`,
  },
  {
    name: "jobs_given_up",
    sql: "select id from graphile_worker.jobs where attempts >= max_attempts",
  },
  {
    name: "inbox_parked",
    sql: "select event_id as id from app.webhook_events where status = 'parked'",
  },
  {
    name: "inbox_waiting",
    sql: `select event_id as id from app.webhook_events
      where status = 'received' and received_at < now() - interval '2 minutes'`,
  },
];

const people: Invariant[] = [
  {
    name: "room_open_while_not_live",
    sql: `select l.id from app.live_sessions l join app.seminars m on m.id = l.seminar_id
      where l.ended_at is null and m.status <> 'live'`,
  },
  {
    name: "erased_but_signed_in",
    sql: "select s.id from app.sessions s join app.users u on u.id = s.user_id where u.deleted_at is not null",
  },
  {
    name: "erased_but_on_sale",
    sql: `select u.id from app.users u where u.deleted_at is not null and exists (
      select from app.offers o where o.host_id = u.id and o.status in ('published', 'scheduled', 'live'))`,
  },
  {
    name: "approved_but_no_host",
    sql: `select a.id from app.host_applications a join app.users u on u.id = a.user_id
      where a.status = 'approved' and u.role = 'member'`,
  },
];

const offers: Invariant[] = [
  {
    name: "offer_without_details",
    sql: `select o.id from app.offers o where ${offerKinds
      .map((kind) => `not exists (select from app.${tableOf(kind)} d where d.id = o.id)`)
      .join(" and ")}`,
  },
];

const finding: Invariant[] = [
  {
    name: "search_out_of_step",
    sql: `select coalesce(x.id, e.id) as id from app.explorable x full join app.explore_entries e on e.id = x.id
      where x.id is null or ((x.over_at is null or x.over_at > now()) and (e.id is null
        or (e.kind, e.host_id, e.price_amount, e.currency, e.language, e.published_at, e.starts_at, e.over_at, e.names)
          is distinct from
          (x.kind, x.host_id, x.price_amount, x.currency, x.language, x.published_at, x.starts_at, x.over_at, x.names)
        or e.words <> strip(to_tsvector('pg_catalog.swedish', x.names || ' ' || x.texts))))`,
  },
];

/** The domain's rules as queries, run each night, by `npm run doctor` and after every chaos test. */
export const invariants: readonly Invariant[] = [
  ...seats,
  ...orders,
  ...money,
  ...queues,
  ...people,
  ...offers,
  ...finding,
];

import type { Pool } from "pg";

/** What a buyer's order names. */
export type Wanted =
  | { kind: "seminar"; item_id: string }
  | { kind: "course"; item_id: string; immediate_start?: { start_now: true; right_lost: true } }
  | { kind: "service"; item_id: string; slot_id: string };

export const price = 19_900;

/** A seminar of a host's next week. */
export async function seminar(sql: Pool, hostId: string, capacity: number): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `with offer as (
      insert into app.offers (kind, host_id, slug, title, summary, price_amount, status, published_at)
      values ('seminar', $1, 'seminarium-' || gen_random_uuid(), 'Stilla morgon', 'Vi sitter.', $2, 'scheduled', now()) returning *
    )
    insert into app.seminars (id, host_id, status, starts_at, duration_minutes, capacity)
    select id, host_id, status, now() + make_interval(days => 7, hours => (select count(*) from app.seminars)::int), 60, $3
    from offer returning id`,
    [hostId, price, capacity],
  );
  return String(rows[0]?.id);
}

export async function course(sql: Pool, hostId: string): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `with offer as (
      insert into app.offers (kind, host_id, slug, title, summary, price_amount, status, published_at)
      values ('course', $1, 'kurs-' || gen_random_uuid(), 'Andas', 'Om andetaget.', $2, 'published', now()) returning id, host_id
    ), course as (
      insert into app.courses (id, host_id) select id, host_id from offer returning id, host_id
    ), lesson as (
      insert into app.lessons (course_id, host_id, position, title) select id, host_id, 1, 'Början' from course
    )
    select id from course`,
    [hostId, price],
  );
  return String(rows[0]?.id);
}

/** A service with as many times as are asked for, one after the other. */
export async function slots(
  sql: Pool,
  hostId: string,
  count: number,
): Promise<{ service: string; slot: string }[]> {
  const { rows } = await sql.query<{ service: string; slot: string }>(
    `with offer as (
      insert into app.offers (kind, host_id, slug, title, summary, price_amount, status, published_at)
      values ('service', $1, 'tjanst-' || gen_random_uuid(), 'Samtal', 'Vi talas vid.', $2, 'published', now()) returning id, host_id
    ), service as (
      insert into app.services (id, host_id, duration_minutes) select id, host_id, 45 from offer returning id, host_id
    ), slot as (
      insert into app.slots (service_id, host_id, starts_at, ends_at)
      select id, host_id, date_trunc('hour', now()) + n * interval '1 hour', date_trunc('hour', now()) + n * interval '1 hour' + interval '45 minutes'
      from service, generate_series(48, 47 + $3::int) n returning id, service_id
    )
    select service_id as service, id as slot from slot`,
    [hostId, price, count],
  );
  return rows;
}

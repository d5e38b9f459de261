import pg from "pg";
import { issueAccessToken } from "@/lib/people/identity/access-token";

export interface Audience {
  seminarId: string;
  hostId: string;
  /** As LiveKit knows it. */
  room: string;
  tokens: string[];
}

/** People with a seat in one live seminar, enough of them that nobody asks too often, with their access tokens. */
export async function gatherAudience(databaseUrl: string, size: number): Promise<Audience> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ session_id: string; seminar_id: string; host_id: string }>(
    `with host as (
      insert into app.users (email, display_name, role, slug)
      values ('bench-host@aveli.test', 'Värd', 'host', 'bench-host') returning id
    ),
    offer as (
      insert into app.offers (kind, host_id, slug, title, summary, price_amount, status, published_at)
      select 'seminar', id, 'bench-audience', 'Publik', '', 0, 'live', now() from host returning *
    ), seminar as (
      insert into app.seminars (id, host_id, status, starts_at, duration_minutes, capacity)
      select id, host_id, status, now(), 60, $1 from offer returning *
    ), room as (
      insert into app.live_sessions (seminar_id, room) select id, 'bench-audience' from seminar
    ), member as (
      insert into app.users (email, display_name)
      select 'audience-' || n || '@aveli.test', 'Deltagare' from generate_series(1, $1) n returning id
    ), placed as (
      insert into app.orders (user_id, host_id, kind, offer_id, title, list_amount, amount, vat_rate_bp, vat_amount, currency, expires_at, status, paid_at)
      select member.id, offer.host_id, 'seminar', offer.id, offer.title, 0, 0, 2500, 0, 'SEK', now(), 'paid', now()
      from member, offer returning *
    ), seat as (
      insert into app.seats (seminar_id, user_id, order_id, status) select offer_id, user_id, id, 'confirmed' from placed
    )
    insert into app.sessions (user_id, kind, expires_at)
    select id, 'api', now() + interval '1 day' from member
    returning id as session_id, (select id from seminar) as seminar_id, (select host_id from seminar)`,
    [size],
  );
  await client.end();
  const tokens = await Promise.all(rows.map(({ session_id }) => issueAccessToken(session_id)));
  const [{ seminar_id, host_id } = { seminar_id: "", host_id: "" }] = rows;
  return { seminarId: seminar_id, hostId: host_id, room: "bench-audience", tokens };
}

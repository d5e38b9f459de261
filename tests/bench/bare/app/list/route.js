import { pool } from "../pool";

export async function GET() {
  const { rows } = await pool.query(`
    select o.*, s.*, u.slug as host_slug, u.display_name, u.avatar_url
    from app.seminars s join app.offers o on o.id = s.id join app.users u on u.id = s.host_id
    where s.status in ('scheduled', 'live') order by s.starts_at, s.id limit 21`);
  return Response.json({ items: rows.slice(0, 20), next_cursor: null });
}

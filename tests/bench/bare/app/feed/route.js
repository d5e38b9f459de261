import { pool } from "../pool";

export async function GET() {
  const { rows } = await pool.query(`
    select f.*, u.display_name, u.avatar_url
    from (
      select v.* from app.activities a
      cross join lateral (select * from app.activities_feed v where v.id = a.id offset 0) v
      where a.visibility = 'public' order by a.occurred_at desc, a.id desc limit 21
    ) f left join app.users u on u.id = f.actor_id
    order by f.occurred_at desc, f.id desc`);
  return Response.json({ items: rows.slice(0, 20), next_cursor: null });
}

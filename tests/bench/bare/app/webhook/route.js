import { createHmac, timingSafeEqual } from "node:crypto";
import { pool } from "../pool";

export async function POST(request) {
  const body = await request.text();
  const [, time, signature] = request.headers.get("stripe-signature").match(/^t=(\d+),v1=(\w+)/);
  const expected = createHmac("sha256", "whsec_sandbox").update(`${time}.${body}`).digest("hex");
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature)))
    return new Response(null, { status: 400 });
  const event = JSON.parse(body);
  await pool.query(
    `insert into app.webhook_events (provider, event_id, event_type, payload) values ('stripe', $1, $2, $3::json)
     on conflict (provider, event_id) do update set deliveries = app.webhook_events.deliveries + 1`,
    [event.id, event.type, body],
  );
  return Response.json({ received: true });
}

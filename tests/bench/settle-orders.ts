import { performance } from "node:perf_hooks";
import pg from "pg";
import { db, disconnect } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";

/**
 * Orders settled per second by `settleCheckout`, and by the same statements sent with pg, in turns: a process of its
 * own, since lib's database is chosen once for a process. Prints JSON.
 */
const perRound = 200;
const atOnce = 8;

const databaseUrl = String(env().DATABASE_URL);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const results: { ours: number; bare: number }[] = [];
const rounds = Number(process.argv[2] ?? 5);

for (let round = -1; round < rounds; round++) {
  const ours = await timed(await prepare(), ({ checkoutId }) => settleCheckout(checkoutId));
  const bare = await timed(await prepare(), settleBare);
  if (round >= 0) results.push({ ours, bare });
}
if ((await db.order.count({ where: { status: "paid", title: "Mätning" } })) !== perRound * 2 * (rounds + 1)) {
  throw new Error("Not every order was settled.");
}
console.log(JSON.stringify(results));
await pool.end();
await disconnect();

interface PaidCheckout {
  orderId: string;
  checkoutId: string;
  paymentRef: string;
}

async function timed(
  orders: PaidCheckout[],
  settle: (order: PaidCheckout) => Promise<unknown>,
): Promise<number> {
  const queue = [...orders];
  const started = performance.now();
  const worker = async () => {
    for (let order = queue.pop(); order; order = queue.pop()) await settle(order);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return orders.length / ((performance.now() - started) / 1000);
}

async function settleBare({ orderId, checkoutId, paymentRef }: PaidCheckout): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query(
      "update app.orders set status = 'paid', paid_at = now() where id = $1 and status = 'pending' returning *",
      [orderId],
    );
    const order = rows[0];
    await client.query(
      `insert into app.payments (order_id, checkout_id, provider, provider_ref, amount, currency, status)
       values ($1, $2, 'sandbox', $3, $4, $5, 'succeeded')`,
      [orderId, checkoutId, paymentRef, order.amount, order.currency],
    );
    await client.query("update app.seats set status = 'confirmed', held_until = null where order_id = $1", [
      orderId,
    ]);
    await client.query(
      `insert into app.activities (activity_type, actor_id, host_id, subject_table, subject_id, summary, visibility)
       values ('order_paid', $1, $2, 'orders', $3, $4, 'private')`,
      [order.user_id, order.host_id, orderId, order.title],
    );
    await client.query(
      "select graphile_worker.add_job('send_mail', json_build_object('orderId', $1::text))",
      [orderId],
    );
    await client.query("commit");
  } finally {
    client.release();
  }
}

/** Orders as they stand when the buyer has paid and the webhook has not come. */
async function prepare(): Promise<PaidCheckout[]> {
  const { rows } = await pool.query<PaidCheckout>(
    `with host as (select id from app.users where role = 'host' order by id limit 1),
    offer as (
      insert into app.offers (kind, host_id, slug, title, summary, price_amount, status, published_at)
      select 'seminar', id, 'bench-' || replace(gen_random_uuid()::text, '-', ''), 'Mätning', '', 29000, 'scheduled', now()
      from host returning *
    ), seminar as (
      insert into app.seminars (id, host_id, status, starts_at, duration_minutes, capacity)
      select id, host_id, status, now() + make_interval(years => 1, hours => (select count(*) from app.seminars)::int), 60, $1
      from offer
    ), buyer as (
      insert into app.users (email, display_name)
      select 'bench-' || gen_random_uuid() || '@aveli.test', 'Köpare' from generate_series(1, $1) returning id
    ), placed as (
      insert into app.orders (user_id, host_id, kind, offer_id, title, list_amount, amount, vat_rate_bp, vat_amount, currency, expires_at)
      select buyer.id, offer.host_id, 'seminar', offer.id, offer.title, 29000, 29000, 2500, 5800, 'SEK', now() + interval '35 minutes'
      from buyer, offer returning *
    ), seat as (
      insert into app.seats (seminar_id, user_id, order_id, status, held_until)
      select offer_id, user_id, id, 'held', expires_at from placed
    ), session as (
      insert into app.sandbox_sessions (id, idempotency_key, order_id, title, amount, currency, status, payment_status, payment_ref, expires_at)
      select 'cs_' || id, 'bench:' || id, id, title, amount, currency, 'complete', 'paid', 'pi_' || id, expires_at from placed
    )
    insert into app.checkouts (order_id, provider, session_id, url, expires_at)
    select id, 'sandbox', 'cs_' || id, '', expires_at from placed
    returning id as "checkoutId", order_id as "orderId", 'pi_' || order_id as "paymentRef"`,
    [perRound],
  );
  return rows;
}

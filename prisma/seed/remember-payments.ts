import type { Database } from "@/lib/base/platform/db";

/** Tells the sandbox about every payment in our books, so that each can be refunded and disputed. */
export async function rememberPayments(tx: Database): Promise<void> {
  await tx.$executeRaw`
    insert into app.sandbox_sessions (id, idempotency_key, order_id, title, amount, currency, status, payment_ref,
      account_ref, fee_amount, payment_status, expires_at, created_at)
    select c.session_id, 'seed:' || c.session_id, o.id, o.title, p.amount, p.currency, 'complete', p.provider_ref,
      p.account_ref, p.fee_amount, 'paid', c.expires_at, c.created_at
    from app.payments p join app.checkouts c on c.id = p.checkout_id join app.orders o on o.id = p.order_id
    where p.provider = 'sandbox'
      and not exists (select from app.sandbox_sessions s where s.payment_ref = p.provider_ref)
    on conflict do nothing`;
}

import type { Invariant } from "./invariant";

/** About payments, refunds, receipts and authorisations. */
export const money: Invariant[] = [
  {
    name: "paid_without_payment",
    sql: `select o.id from app.orders o where o.paid_at is not null and o.amount > 0
      and not exists (select from app.payments p where p.order_id = o.id and p.status = 'succeeded')
      and not exists (select from app.authorisations a where a.order_id = o.id and a.is_granted
        and (a.status = 'authorised') = (o.status = 'paid'))`,
  },
  {
    name: "payment_unlike_its_order",
    sql: `select p.id from app.payments p left join app.orders o on o.id = p.order_id
      where p.status = 'succeeded' and (p.amount, p.currency) is distinct from (o.amount, o.currency)`,
  },
  {
    name: "order_paid_twice",
    sql: `select order_id as id from app.payments where status = 'succeeded' group by order_id having count(*) > 1`,
  },
  {
    name: "money_kept_for_nothing",
    sql: `select p.id from app.payments p join app.orders o on o.id = p.order_id
      where p.status = 'succeeded' and o.paid_at is null
        or p.status = 'surplus' and not exists (select from app.refunds r where r.payment_id = p.id)`,
  },
  {
    name: "refunds_beyond_payment",
    sql: `select p.id from app.payments p join app.refunds r on r.payment_id = p.id and r.status <> 'failed'
      group by p.id, p.amount having sum(r.amount) > p.amount`,
  },
  {
    name: "refunded_amount_unlike_refunds",
    sql: `select o.id from app.orders o where o.refunded_amount <> (
      select coalesce(sum(r.amount), 0) from app.refunds r join app.payments p on p.id = r.payment_id
      where r.order_id = o.id and r.status = 'succeeded' and p.status = 'succeeded')`,
  },
  {
    name: "coupons_miscounted",
    sql: `select c.id from app.coupons c where c.uses <> (
        select count(*) from app.orders o where o.coupon_id = c.id and o.status in ('pending', 'paid'))
      or c.uses > c.max_uses`,
  },
  {
    name: "paid_without_receipt",
    sql: `select o.id from app.orders o where o.paid_at is not null and o.amount > 0
      and (not exists (select from app.authorisations a where a.order_id = o.id and a.is_granted)
        or exists (select from app.payments p where p.order_id = o.id and p.status = 'succeeded'))
      and not exists (select from app.receipts r where r.order_id = o.id and r.kind = 'receipt'
        and (r.amount, r.vat_amount, r.currency) = (o.amount, o.vat_amount, o.currency))`,
  },
  {
    name: "refund_without_credit_note",
    sql: `select r.id from app.refunds r join app.payments p on p.id = r.payment_id
      where r.status in ('succeeded', 'bounced') and p.status = 'succeeded'
        and not exists (select from app.receipts c where c.refund_id = r.id and c.amount = r.amount)`,
  },
  {
    name: "receipts_with_gaps",
    sql: `select max(r.id::text) as id from app.receipts r left join app.receipt_counters c using (series, year)
      group by r.series, r.year, c.last_number
      having count(distinct r.sequence) <> c.last_number or max(r.sequence) <> c.last_number or c.last_number is null`,
  },
  {
    name: "refund_not_sent",
    sql: `select id from app.refunds where status = 'pending' and created_at < now() - interval '10 minutes'`,
  },
  {
    name: "granted_not_captured",
    sql: `select id from app.authorisations where status = 'authorised' and changed_at < now() - interval '10 minutes'`,
  },
  {
    name: "authorised_not_released",
    sql: `select id from app.authorisations where status = 'releasing' and changed_at < now() - interval '10 minutes'`,
  },
  {
    // The reconciliation releases it a day before it lapses.
    name: "authorised_until_it_lapses",
    sql: `select id from app.authorisations
      where status in ('authorised', 'releasing') and capture_before < now() + interval '22 hours'`,
  },
  {
    name: "captured_without_payment",
    sql: `select a.id from app.authorisations a where a.status = 'captured' and not exists (
      select from app.payments p where (p.provider, p.provider_ref, p.order_id) = (a.provider, a.provider_ref, a.order_id))`,
  },
  {
    name: "receipt_before_capture",
    sql: `select r.id from app.receipts r join app.authorisations a on a.order_id = r.order_id
      where a.is_granted and a.status <> 'captured'`,
  },
  {
    name: "sandbox_money_not_recorded",
    sql: `select s.id from app.sandbox_sessions s
      where s.status = 'complete' and s.expires_at < now() - interval '5 minutes'
        and not exists (select from app.payments p where p.provider = 'sandbox' and p.provider_ref = s.payment_ref)
        and not exists (select from app.authorisations a where a.provider = 'sandbox' and a.provider_ref = s.payment_ref)`,
  },
];

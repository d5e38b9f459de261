do $psql$ declare name text := '0003_receipt_dates'; migration text := $migration$
-- A receipt for several dates says when each of them begins, as it knew on its day.
alter table app.receipts add column dates timestamptz(3)[] not null default '{}';

create or replace function app.issue_receipt(paid_order uuid) returns void language plpgsql as $$
declare
  o app.orders;
  seller app.seller_details;
begin
  select * into o from app.orders where id = paid_order;
  if o.paid_at is null or o.amount = 0 or exists (select from app.receipts r where r.order_id = o.id and r.kind = 'receipt')
    or exists (select from app.authorisations a where a.order_id = o.id and a.is_granted)
      and not exists (select from app.payments p where p.order_id = o.id and p.status = 'succeeded') then
    return;
  end if;
  select * into seller from app.seller_of(o.kind, o.host_id);
  insert into app.receipts (kind, series, order_id, host_id, user_id, issued_at, locale, seller, buyer_name, order_number,
    item_kind, title, starts_at, ends_at, dates, list_amount, discount_amount, amount, vat_rate_bp, vat_exemption, vat_amount, currency, paid_by)
  select 'receipt', case when seller.id is null or seller.host_id is not null then o.host_id else seller.id end,
    o.id, o.host_id, o.user_id,
    coalesce((select a.changed_at from app.authorisations a where a.order_id = o.id and a.is_granted), o.paid_at), buyer.locale,
    jsonb_build_object('name', coalesce(seller.legal_name, host.display_name), 'org_nr', seller.org_nr,
      'vat_number', seller.vat_number, 'street', seller.street, 'postal_code', seller.postal_code, 'city', seller.city,
      'email', seller.email, 'host_name', host.display_name,
      'by_platform', seller.id is not null and seller.host_id is null),
    buyer.display_name, o.number, o.kind, o.title,
    coalesce(seminar.starts_at, slot.starts_at),
    coalesce(seminar.starts_at + seminar.duration_minutes * interval '1 minute', slot.ends_at),
    coalesce((select array_agg(s.starts_at order by s.starts_at) from app.order_grants g join app.seminars s on s.id = g.offer_id
      where g.order_id = o.id and g.offer_id <> o.offer_id), '{}'),
    o.list_amount, o.discount_amount, o.amount, o.vat_rate_bp,
    case when o.vat_rate_bp = 0 then
      coalesce(o.vat_exemption, case when seller.is_vat_registered then 'exempt' else 'not_registered' end) end,
    o.vat_amount, o.currency,
    coalesce((select provider from app.payments p where p.order_id = o.id and p.status = 'succeeded'), 'unknown')
  from app.users buyer
  join app.users host on host.id = o.host_id
  left join app.seminars seminar on seminar.id = o.offer_id
  left join app.slots slot on slot.id = o.slot_id
  where buyer.id = o.user_id;
end $$;

create or replace function app.issue_credit_note(sent_refund uuid) returns void language plpgsql as $$
declare
  r app.refunds;
  receipt app.receipts;
  credited integer;
begin
  select * into r from app.refunds where id = sent_refund;
  if exists (select from app.receipts c where c.refund_id = r.id)
    or not exists (select from app.payments p where p.id = r.payment_id and p.status = 'succeeded') then
    return;
  end if;
  perform app.issue_receipt(r.order_id);
  select * into receipt from app.receipts x where x.order_id = r.order_id and x.kind = 'receipt' for update;
  if not found then return; end if;
  select coalesce(sum(c.amount), 0) into credited from app.receipts c where c.receipt_id = receipt.id;
  insert into app.receipts (kind, series, order_id, refund_id, receipt_id, host_id, user_id, issued_at, locale, seller, buyer_name,
    order_number, item_kind, title, starts_at, ends_at, dates, list_amount, discount_amount, amount, vat_rate_bp, vat_exemption, vat_amount, currency, paid_by)
  values ('credit_note', receipt.series, r.order_id, r.id, receipt.id, receipt.host_id, receipt.user_id, coalesce(r.settled_at, now()),
    receipt.locale, receipt.seller, receipt.buyer_name, receipt.order_number, receipt.item_kind, receipt.title, receipt.starts_at, receipt.ends_at, receipt.dates,
    r.amount, 0, r.amount, receipt.vat_rate_bp, receipt.vat_exemption,
    round((credited + r.amount)::numeric * receipt.vat_rate_bp / (10000 + receipt.vat_rate_bp))
      - round(credited::numeric * receipt.vat_rate_bp / (10000 + receipt.vat_rate_bp)),
    r.currency, receipt.paid_by);
end $$;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

do $psql$ declare name text := '0038_manual_capture'; migration text := $migration$
------------------------------------------------------------------------------------------------------ authorisations
-- Money that a buyer's bank has set aside, and that is not ours yet. What is granted on it is captured, and only then a
-- payment; what cannot be granted, or ends before, is released. `is_granted` says whether it gave its order's grant.

create table app.authorisations (
  id uuid not null default app.uuid_v7(),
  order_id uuid not null,
  checkout_id uuid not null,
  provider text not null,
  provider_ref text not null,
  amount integer not null,
  currency text not null,
  account_ref text,
  fee_amount integer not null default 0,
  is_granted boolean not null,
  status text not null,
  capture_before timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  changed_at timestamptz(3) not null default now(),
  constraint authorisations_pkey primary key (id),
  constraint authorisations_order_id_fkey foreign key (order_id) references app.orders (id) on delete restrict on update cascade,
  constraint authorisations_checkout_fkey foreign key (checkout_id, order_id, provider) references app.checkouts (id, order_id, provider) on delete restrict on update cascade,
  constraint authorisations_amount_positive check (amount > 0),
  constraint authorisations_currency_written check (currency ~ '^[A-Z]{3}$'),
  constraint authorisations_fee_within_amount check (fee_amount between 0 and amount),
  constraint authorisations_fee_has_account check (fee_amount = 0 or account_ref is not null),
  constraint authorisations_status_known check (status in ('authorised', 'captured', 'releasing', 'released')),
  constraint authorisations_wait_for_grants check (is_granted or status <> 'authorised')
);
create unique index authorisations_provider_provider_ref_key on app.authorisations (provider, provider_ref);
create unique index authorisations_one_grant_per_order on app.authorisations (order_id) where is_granted;
create index authorisations_order_id_idx on app.authorisations (order_id);
create index authorisations_checkout_id_idx on app.authorisations (checkout_id);
create index authorisations_open_idx on app.authorisations (capture_before) where status in ('authorised', 'releasing');
create trigger authorisations_moves_forward before update of status on app.authorisations
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('authorised > captured', 'authorised > releasing', 'authorised > released',
    'releasing > captured', 'releasing > released');
create trigger authorisations_is_a_snapshot before update on app.authorisations
  for each row when ((old.order_id, old.checkout_id, old.provider, old.provider_ref, old.amount, old.currency, old.account_ref,
      old.fee_amount, old.is_granted, old.created_at)
    is distinct from (new.order_id, new.checkout_id, new.provider, new.provider_ref, new.amount, new.currency, new.account_ref,
      new.fee_amount, new.is_granted, new.created_at))
  execute function app.refuse_change();
create trigger authorisations_stay before delete on app.authorisations
  for each row execute function app.refuse_change();
create trigger authorisations_no_truncate before truncate on app.authorisations
  for each statement execute function app.refuse_change();
create trigger authorisations_match_price before insert on app.authorisations
  for each row when (new.is_granted) execute function app.payment_matches_price();

-- At commit: what is granted has its money, or has it set aside; what has ended had one or the other.
create or replace function app.order_keeps_its_word(order_id uuid) returns void language plpgsql as $$
declare
  o app.orders;
  grants bigint;
  held bigint;
  in_force bigint;
begin
  select * into o from app.orders where id = order_id;
  select count(*), count(*) filter (where status = 'held'), count(*) filter (where status in ('confirmed', 'active'))
    into grants, held, in_force
  from (
    select s.status from app.seats s where s.order_id = o.id union all
    select b.status from app.bookings b where b.order_id = o.id union all
    select e.status from app.enrollments e where e.order_id = o.id
  ) given;
  if (in_force > 0 and o.status <> 'paid') or (held > 0 and o.status <> 'pending') then
    perform app.refuse('grants_are_paid_for', 'a grant without an order that gives it');
  end if;
  if o.status = 'pending' and o.kind <> 'course' and held = 0 then
    perform app.refuse('orders_pending_hold', 'a pending order without its hold');
  end if;
  if o.status = 'paid' and grants = 0 then
    perform app.refuse('orders_paid_have_grant', 'a paid order without its grant');
  end if;
  if o.status in ('paid', 'refunded') and o.amount > 0
    and not exists (select from app.payments p where p.order_id = o.id and p.status = 'succeeded')
    and not exists (select from app.authorisations a where a.order_id = o.id and a.is_granted
      and (a.status = 'authorised') = (o.status = 'paid')) then
    perform app.refuse('orders_paid_have_payment', 'a paid order without its payment');
  end if;
  if o.status = 'refunded' and o.refunded_amount < o.amount
    and not exists (select from app.authorisations a where a.order_id = o.id and a.is_granted) then
    perform app.refuse('orders_refunded_or_released', 'refunded, but not all of it');
  end if;
end $$;

-- Of an order whose money was never taken, nothing goes back.
alter table app.orders
  drop constraint orders_refunded_in_full,
  add constraint orders_refunded_in_full check (status <> 'refunded' or refunded_amount in (0, amount));

create function app.authorisations_keep_their_word() returns trigger language plpgsql as $$
declare
  a app.authorisations;
begin
  select * into a from app.authorisations where id = new.id;
  perform app.order_keeps_its_word(a.order_id);
  if a.status = 'authorised' and not exists (select from app.orders where id = a.order_id and status = 'paid') then
    perform app.refuse('authorisations_grant_or_release', 'money set aside for an order that grants nothing');
  end if;
  if a.status = 'captured'
    and not exists (select from app.payments p where (p.provider, p.provider_ref) = (a.provider, a.provider_ref)) then
    perform app.refuse('authorisations_captured_are_paid', 'captured money that is no payment');
  end if;
  return null;
end $$;
create constraint trigger authorisations_keep_their_word after insert or update of status on app.authorisations
  deferrable initially deferred for each row execute function app.authorisations_keep_their_word();

create or replace function app.order_takes_paid_price() returns trigger language plpgsql as $$
begin
  if exists (select from app.payments where order_id = new.id and status = 'succeeded')
    or exists (select from app.authorisations where order_id = new.id and is_granted)
    or not exists (select from app.payment_differences d where d.order_id = new.id and d.status = 'waiting'
      and d.amount = new.amount and d.currency = new.currency) then
    perform app.refuse('orders_is_a_snapshot', 'a price changes only to what was paid instead');
  end if;
  return new;
end $$;

------------------------------------------------------------------------------------------------------------ receipts
-- A receipt is of money that has been taken, and of the day that it was.

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
    item_kind, title, starts_at, ends_at, list_amount, discount_amount, amount, vat_rate_bp, vat_exemption, vat_amount, currency, paid_by)
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
    o.list_amount, o.discount_amount, o.amount, o.vat_rate_bp,
    case when o.vat_rate_bp = 0 then
      coalesce(o.vat_exemption, case when seller.is_vat_registered then 'exempt' else 'not_registered' end) end,
    o.vat_amount, o.currency,
    coalesce((select provider from app.payments p where p.order_id = o.id and p.status = 'succeeded'), 'unknown')
  from app.users buyer
  join app.users host on host.id = o.host_id
  left join app.seminars seminar on seminar.id = o.seminar_id
  left join app.slots slot on slot.id = o.slot_id
  where buyer.id = o.user_id;
end $$;
create function app.authorisations_get_receipt() returns trigger language plpgsql as $$
begin
  perform app.issue_receipt(new.order_id);
  return null;
end $$;
create constraint trigger authorisations_get_receipt after update of status on app.authorisations
  deferrable initially deferred for each row when (new.status = 'captured' and new.is_granted)
  execute function app.authorisations_get_receipt();

------------------------------------------------------------------------------------------------------------- sandbox

alter table app.sandbox_sessions
  add column capture text not null default 'automatic',
  add constraint sandbox_sessions_capture_known check (capture in ('automatic', 'manual')),
  drop constraint sandbox_sessions_payment_status_known,
  add constraint sandbox_sessions_payment_status_known
    check (payment_status in ('unpaid', 'processing', 'paid', 'failed', 'authorised', 'released'));
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

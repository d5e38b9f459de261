do $psql$ declare name text := '0005_receipts'; migration text := $migration$
------------------------------------------------------------------------------------------------------------- sellers

-- Who stands as seller on pages and receipts. The row without a host is the platform's own.
create table app.seller_details (
  id uuid not null default app.uuid_v7(),
  host_id uuid,
  legal_name text not null,
  is_trader boolean not null default true,
  org_nr text,
  is_vat_registered boolean not null,
  vat_number text,
  street text not null,
  postal_code text not null,
  city text not null,
  email text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint seller_details_pkey primary key (id),
  constraint seller_details_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint seller_details_texts_sane check (
    char_length(legal_name) between 1 and 120 and char_length(street) between 1 and 120 and char_length(city) between 1 and 80),
  constraint seller_details_postal_code_shape check (postal_code ~ '^\d{3} \d{2}$'),
  constraint seller_details_email_shape check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  constraint seller_details_org_nr_shape check (org_nr ~ '^\d{6}-\d{4}$'),
  constraint seller_details_trader_has_org_nr check (not is_trader or org_nr is not null),
  constraint seller_details_vat_number_when_registered check (is_vat_registered = (vat_number is not null)),
  constraint seller_details_vat_number_of_org_nr check (
    vat_number is null or (vat_number ~ '^SE\d{12}$' and org_nr is not null and substr(vat_number, 3, 10) = replace(org_nr, '-', '')))
);
create unique index seller_details_host_id_key on app.seller_details (host_id);
create unique index seller_details_one_platform on app.seller_details ((host_id is null)) where host_id is null;

-- Who sells each kind of thing: its host, or, where a seller is named, that one.
create table app.sale_settings (
  kind text not null,
  seller_id uuid,
  constraint sale_settings_pkey primary key (kind),
  constraint sale_settings_seller_id_fkey foreign key (seller_id) references app.seller_details (id) on delete restrict on update cascade,
  constraint sale_settings_kind_known check (kind in ('course', 'service', 'seminar'))
);
insert into app.sale_settings (kind) values ('course'), ('service'), ('seminar');

create function app.platform_sells() returns trigger language plpgsql as $$
begin
  if not exists (select from app.seller_details where id = new.seller_id and host_id is null) then
    perform app.refuse('sale_settings_platform_sells', 'a host sells what is theirs, the platform alone sells for all');
  end if;
  return new;
end $$;
create trigger sale_settings_platform_sells before insert or update on app.sale_settings
  for each row when (new.seller_id is not null) execute function app.platform_sells();

create function app.seller_of(item_kind text, item_host uuid) returns setof app.seller_details language sql stable as $$
  select d.* from app.seller_details d
  where d.id = coalesce(
    (select seller_id from app.sale_settings where kind = item_kind),
    (select id from app.seller_details where host_id = item_host))
$$;

---------------------------------------------------------------------------------------------------------------- moms

-- Why no moms is charged, where the rate is 0; null where nobody has said.
alter table app.courses add column vat_exemption text,
  add constraint courses_vat_exemption_known check (vat_exemption is null or (vat_rate_bp = 0 and vat_exemption in ('exempt', 'not_registered')));
alter table app.services add column vat_exemption text,
  add constraint services_vat_exemption_known check (vat_exemption is null or (vat_rate_bp = 0 and vat_exemption in ('exempt', 'not_registered')));
alter table app.seminars add column vat_exemption text,
  add constraint seminars_vat_exemption_known check (vat_exemption is null or (vat_rate_bp = 0 and vat_exemption in ('exempt', 'not_registered')));

-- Who is not registered charges no moms, whatever was asked; who is, charges the main rate until they say otherwise.
create function app.vat_follows_seller() returns trigger language plpgsql as $$
declare
  seller app.seller_details;
begin
  select * into seller from app.seller_of(tg_argv[0], new.host_id);
  if not found then return new; end if;
  if not seller.is_vat_registered then
    new.vat_rate_bp := 0;
    new.vat_exemption := 'not_registered';
  elsif new.vat_exemption = 'not_registered' then
    new.vat_rate_bp := 2500;
    new.vat_exemption := null;
  end if;
  return new;
end $$;
create trigger courses_vat_follows_seller before insert or update of vat_rate_bp, vat_exemption on app.courses
  for each row execute function app.vat_follows_seller('course');
create trigger services_vat_follows_seller before insert or update of vat_rate_bp, vat_exemption on app.services
  for each row execute function app.vat_follows_seller('service');
create trigger seminars_vat_follows_seller before insert or update of vat_rate_bp, vat_exemption on app.seminars
  for each row execute function app.vat_follows_seller('seminar');

create function app.items_follow_seller() returns trigger language plpgsql as $$
begin
  update app.courses set vat_rate_bp = vat_rate_bp where host_id = new.host_id;
  update app.services set vat_rate_bp = vat_rate_bp where host_id = new.host_id;
  update app.seminars set vat_rate_bp = vat_rate_bp where host_id = new.host_id;
  return null;
end $$;
create trigger seller_details_items_follow after insert or update of is_vat_registered on app.seller_details
  for each row when (new.host_id is not null) execute function app.items_follow_seller();

alter table app.orders
  add column list_amount integer not null default 0,
  add column discount_amount integer not null default 0,
  add column vat_exemption text;
update app.orders set list_amount = amount;
alter table app.orders
  add constraint orders_discount_agrees check (discount_amount >= 0 and list_amount - discount_amount = amount),
  add constraint orders_vat_exemption_known check (vat_exemption is null or (vat_rate_bp = 0 and vat_exemption in ('exempt', 'not_registered')));
create trigger orders_price_is_a_snapshot before update on app.orders for each row
  when ((old.list_amount, old.discount_amount, old.vat_exemption) is distinct from (new.list_amount, new.discount_amount, new.vat_exemption))
  execute function app.order_is_a_snapshot();

-- An order that names no list price was placed at it.
create function app.order_has_list_price() returns trigger language plpgsql as $$
begin
  new.list_amount := new.amount + new.discount_amount;
  return new;
end $$;
create trigger orders_listed before insert on app.orders
  for each row when (new.list_amount = 0) execute function app.order_has_list_price();

------------------------------------------------------------------------------------------------------------ receipts

create table app.receipt_counters (
  series uuid not null,
  year integer not null,
  last_number integer not null,
  constraint receipt_counters_pkey primary key (series, year)
);

-- Receipts and credit notes, as they were on the day: each seller has one series a year for both. `series` is the
-- host's id, or the platform's seller's.
create table app.receipts (
  id uuid not null default app.uuid_v7(),
  kind text not null,
  series uuid not null,
  year integer not null,
  sequence integer not null,
  number text not null,
  order_id uuid not null,
  refund_id uuid,
  receipt_id uuid,
  host_id uuid not null,
  user_id uuid not null,
  issued_at timestamptz(3) not null,
  locale text not null,
  seller jsonb not null,
  buyer_name text not null,
  order_number text not null,
  item_kind text not null,
  title text not null,
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  list_amount integer not null,
  discount_amount integer not null,
  amount integer not null,
  vat_rate_bp integer not null,
  vat_exemption text,
  vat_amount integer not null,
  currency text not null,
  paid_by text not null,
  constraint receipts_pkey primary key (id),
  constraint receipts_order_id_fkey foreign key (order_id) references app.orders (id) on delete restrict on update cascade,
  constraint receipts_refund_id_fkey foreign key (refund_id) references app.refunds (id) on delete restrict on update cascade,
  constraint receipts_receipt_id_fkey foreign key (receipt_id) references app.receipts (id) on delete restrict on update cascade,
  constraint receipts_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint receipts_user_id_fkey foreign key (user_id) references app.users (id) on delete restrict on update cascade,
  constraint receipts_kind_whole check (
    case kind
      when 'receipt' then refund_id is null and receipt_id is null
      when 'credit_note' then refund_id is not null and receipt_id is not null
      else false
    end),
  constraint receipts_amounts_agree check (amount > 0 and discount_amount >= 0 and list_amount - discount_amount = amount),
  constraint receipts_currency_known check (currency in ('SEK', 'EUR')),
  constraint receipts_vat_rate_known check (vat_rate_bp in (0, 600, 1200, 2500)),
  constraint receipts_vat_exemption_said check (
    (vat_rate_bp = 0) = (vat_exemption is not null) and (vat_exemption is null or vat_exemption in ('exempt', 'not_registered'))),
  constraint receipts_vat_follows_rate check (
    case kind when 'receipt' then vat_amount = round(amount::numeric * vat_rate_bp / (10000 + vat_rate_bp))
      else vat_amount between 0 and amount end)
);
create unique index receipts_series_year_sequence_key on app.receipts (series, year, sequence);
create unique index receipts_one_per_order on app.receipts (order_id) where kind = 'receipt';
create unique index receipts_refund_id_key on app.receipts (refund_id);
create index receipts_order_id_idx on app.receipts (order_id);
create index receipts_host_id_idx on app.receipts (host_id, issued_at);
create index receipts_user_id_idx on app.receipts (user_id);
create index receipts_receipt_id_idx on app.receipts (receipt_id);
create trigger receipts_append_only before update or delete on app.receipts
  for each row execute function app.refuse_change();
create trigger receipts_no_truncate before truncate on app.receipts
  for each statement execute function app.refuse_change();

-- Gapless as orders' numbers are. It runs at the commit (see below), so that a seller's counter is locked for a moment only.
create function app.number_receipt() returns trigger language plpgsql as $$
begin
  new.year := extract(year from new.issued_at at time zone 'Europe/Stockholm');
  insert into app.receipt_counters as counters (series, year, last_number) values (new.series, new.year, 1)
  on conflict (series, year) do update set last_number = counters.last_number + 1
  returning last_number into new.sequence;
  new.number := new.year || '-' || lpad(new.sequence::text, greatest(4, length(new.sequence::text)), '0');
  return new;
end $$;
create trigger receipts_numbered before insert on app.receipts for each row execute function app.number_receipt();

create function app.credits_within_receipt() returns trigger language plpgsql as $$
declare
  receipt app.receipts;
  credited bigint;
begin
  select * into receipt from app.receipts where id = new.receipt_id for update;
  select coalesce(sum(amount), 0) into credited from app.receipts where receipt_id = receipt.id;
  if credited > receipt.amount or (new.order_id, new.series, new.currency) is distinct from (receipt.order_id, receipt.series, receipt.currency) then
    perform app.refuse('receipts_credits_within', 'credit notes exceed their receipt, or belong to another');
  end if;
  return null;
end $$;
create trigger receipts_credits_within after insert on app.receipts
  for each row when (new.receipt_id is not null) execute function app.credits_within_receipt();

create function app.issue_receipt(paid_order uuid) returns void language plpgsql as $$
declare
  o app.orders;
  seller app.seller_details;
begin
  select * into o from app.orders where id = paid_order;
  if o.paid_at is null or o.amount = 0 or exists (select from app.receipts r where r.order_id = o.id and r.kind = 'receipt') then
    return;
  end if;
  select * into seller from app.seller_of(o.kind, o.host_id);
  insert into app.receipts (kind, series, order_id, host_id, user_id, issued_at, locale, seller, buyer_name, order_number,
    item_kind, title, starts_at, ends_at, list_amount, discount_amount, amount, vat_rate_bp, vat_exemption, vat_amount, currency, paid_by)
  select 'receipt', case when seller.id is null or seller.host_id is not null then o.host_id else seller.id end,
    o.id, o.host_id, o.user_id, o.paid_at, buyer.locale,
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

-- Moms of what has been credited in all, less what was credited before: so that the öre add up to the receipt's.
create function app.issue_credit_note(sent_refund uuid) returns void language plpgsql as $$
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
    order_number, item_kind, title, starts_at, ends_at, list_amount, discount_amount, amount, vat_rate_bp, vat_exemption, vat_amount, currency, paid_by)
  values ('credit_note', receipt.series, r.order_id, r.id, receipt.id, receipt.host_id, receipt.user_id, coalesce(r.settled_at, now()),
    receipt.locale, receipt.seller, receipt.buyer_name, receipt.order_number, receipt.item_kind, receipt.title, receipt.starts_at, receipt.ends_at,
    r.amount, 0, r.amount, receipt.vat_rate_bp, receipt.vat_exemption,
    round((credited + r.amount)::numeric * receipt.vat_rate_bp / (10000 + receipt.vat_rate_bp))
      - round(credited::numeric * receipt.vat_rate_bp / (10000 + receipt.vat_rate_bp)),
    r.currency, receipt.paid_by);
end $$;

create function app.orders_get_receipt() returns trigger language plpgsql as $$
begin
  perform app.issue_receipt(new.id);
  return null;
end $$;
create function app.refunds_get_credit_note() returns trigger language plpgsql as $$
begin
  perform app.issue_credit_note(new.id);
  return null;
end $$;
create constraint trigger orders_get_receipt after insert or update of status on app.orders
  deferrable initially deferred for each row when (new.status = 'paid' and new.amount > 0) execute function app.orders_get_receipt();
create constraint trigger refunds_get_credit_note after insert or update of status on app.refunds
  deferrable initially deferred for each row when (new.status in ('succeeded', 'bounced')) execute function app.refunds_get_credit_note();

-- What was paid before there were receipts.
do $$
declare
  earlier uuid;
begin
  for earlier in select id from app.orders where paid_at is not null and amount > 0 order by paid_at, id loop
    perform app.issue_receipt(earlier);
  end loop;
  for earlier in select id from app.refunds where status in ('succeeded', 'bounced') order by settled_at, id loop
    perform app.issue_credit_note(earlier);
  end loop;
end $$;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

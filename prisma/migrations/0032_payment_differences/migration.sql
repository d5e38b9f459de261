do $psql$ declare name text := '0032_payment_differences'; migration text := $migration$
------------------------------------------------------------------------------------------------------------ payments
-- Money of another amount or currency than its order's waits for a person, who accepts it (and with it a new price) or
-- sends it back. What is sent back has a payment to hang its refund on, though not of the order's price: that rule is
-- for money that buys.

alter table app.payments
  drop constraint payments_order_fkey,
  add constraint payments_order_fkey foreign key (order_id) references app.orders (id) on delete restrict on update cascade;

create function app.payment_matches_price() returns trigger language plpgsql as $$
begin
  -- Locks the order, so that its price cannot change meanwhile.
  perform from app.orders where id = new.order_id and amount = new.amount and currency = new.currency for key share;
  if not found then perform app.refuse('payments_match_price', 'money that buys is not the price'); end if;
  return new;
end $$;
create trigger payments_match_price before insert on app.payments
  for each row when (new.status = 'succeeded') execute function app.payment_matches_price();

create table app.payment_differences (
  id uuid not null default app.uuid_v7(),
  order_id uuid not null,
  checkout_id uuid not null,
  provider text not null,
  provider_ref text not null,
  amount integer not null,
  currency text not null,
  account_ref text,
  fee_amount integer not null default 0,
  status text not null default 'waiting',
  decided_by_id uuid,
  decided_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint payment_differences_pkey primary key (id),
  constraint payment_differences_checkout_fkey foreign key (checkout_id, order_id, provider) references app.checkouts (id, order_id, provider) on delete restrict on update cascade,
  constraint payment_differences_order_id_fkey foreign key (order_id) references app.orders (id) on delete restrict on update cascade,
  constraint payment_differences_decided_by_id_fkey foreign key (decided_by_id) references app.users (id) on delete restrict on update cascade,
  constraint payment_differences_amount_positive check (amount > 0),
  constraint payment_differences_currency_written check (currency ~ '^[A-Z]{3}$'),
  constraint payment_differences_status_known check (status in ('waiting', 'accepted', 'returned')),
  constraint payment_differences_decision_whole check (
    (status = 'waiting') = (decided_at is null) and (decided_at is null) = (decided_by_id is null))
);
create unique index payment_differences_provider_provider_ref_key on app.payment_differences (provider, provider_ref);
create index payment_differences_order_id_idx on app.payment_differences (order_id);
create index payment_differences_checkout_id_idx on app.payment_differences (checkout_id);
create trigger payment_differences_moves_forward before update of status on app.payment_differences
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('waiting > accepted', 'waiting > returned');

-- An order's price is a snapshot, but for what was paid instead and is accepted.
drop trigger orders_is_a_snapshot on app.orders;
create trigger orders_is_a_snapshot before update on app.orders for each row
  when ((old.user_id, old.host_id, old.kind, old.course_id, old.service_id, old.seminar_id, old.title,
      old.vat_rate_bp, old.immediate_start)
    is distinct from (new.user_id, new.host_id, new.kind, new.course_id, new.service_id, new.seminar_id, new.title,
      new.vat_rate_bp, new.immediate_start)
    or (old.slot_id is distinct from new.slot_id and (old.status <> 'paid' or new.status <> 'paid'))
    or (old.number is not null and (old.number, old.paid_at) is distinct from (new.number, new.paid_at)))
  execute function app.order_is_a_snapshot();
drop trigger orders_price_is_a_snapshot on app.orders;
create trigger orders_price_is_a_snapshot before update on app.orders for each row
  when ((old.discount_amount, old.vat_exemption) is distinct from (new.discount_amount, new.vat_exemption))
  execute function app.order_is_a_snapshot();

create function app.order_takes_paid_price() returns trigger language plpgsql as $$
begin
  if exists (select from app.payments where order_id = new.id and status = 'succeeded')
    or not exists (select from app.payment_differences d where d.order_id = new.id and d.status = 'waiting'
      and d.amount = new.amount and d.currency = new.currency) then
    perform app.refuse('orders_is_a_snapshot', 'a price changes only to what was paid instead');
  end if;
  return new;
end $$;
create trigger orders_price_is_what_was_paid before update on app.orders for each row
  when ((old.amount, old.list_amount, old.vat_amount, old.currency)
    is distinct from (new.amount, new.list_amount, new.vat_amount, new.currency))
  execute function app.order_takes_paid_price();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

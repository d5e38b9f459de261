do $psql$ declare name text := '0006_coupons'; migration text := $migration$
-- A code that makes what one host sells cheaper: all of it, or one thing. Its terms never change; it can be ended.
create table app.coupons (
  id uuid not null default app.uuid_v7(),
  host_id uuid not null,
  code text not null,
  percent integer,
  amount_off integer,
  currency text,
  course_id uuid,
  service_id uuid,
  seminar_id uuid,
  valid_from timestamptz(3) not null default now(),
  valid_until timestamptz(3),
  max_uses integer,
  uses integer not null default 0,
  ended_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint coupons_pkey primary key (id),
  constraint coupons_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint coupons_course_id_host_id_fkey foreign key (course_id, host_id) references app.courses (id, host_id) on delete cascade on update cascade,
  constraint coupons_service_id_host_id_fkey foreign key (service_id, host_id) references app.services (id, host_id) on delete cascade on update cascade,
  constraint coupons_seminar_id_host_id_fkey foreign key (seminar_id, host_id) references app.seminars (id, host_id) on delete cascade on update cascade,
  constraint coupons_code_shape check (code ~ '^[A-Z0-9ÅÄÖ-]{3,32}$'),
  constraint coupons_percent_or_amount check ((percent is null) <> (amount_off is null) and (amount_off is null) = (currency is null)),
  constraint coupons_percent_sane check (percent between 1 and 100),
  constraint coupons_amount_sane check (amount_off between 1 and 100000000),
  constraint coupons_currency_known check (currency in ('SEK', 'EUR')),
  constraint coupons_one_item_at_most check (num_nonnulls(course_id, service_id, seminar_id) <= 1),
  constraint coupons_end_after_start check (valid_until > valid_from),
  constraint coupons_limit_positive check (max_uses >= 1),
  constraint coupons_uses_within_limit check (uses >= 0 and (max_uses is null or uses <= max_uses))
);
create unique index coupons_host_id_code_key on app.coupons (host_id, code);
create unique index coupons_id_host_id_key on app.coupons (id, host_id);
create index coupons_course_id_idx on app.coupons (course_id);
create index coupons_service_id_idx on app.coupons (service_id);
create index coupons_seminar_id_idx on app.coupons (seminar_id);

create function app.coupon_terms_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('coupons_terms_stay', 'a coupon is ended, not changed');
end $$;
create trigger coupons_terms_stay before update on app.coupons for each row
  when ((old.host_id, old.code, old.percent, old.amount_off, old.currency, old.course_id, old.service_id, old.seminar_id,
      old.valid_from, old.valid_until, old.max_uses)
    is distinct from (new.host_id, new.code, new.percent, new.amount_off, new.currency, new.course_id, new.service_id, new.seminar_id,
      new.valid_from, new.valid_until, new.max_uses)
    or (old.ended_at is not null and new.ended_at is distinct from old.ended_at))
  execute function app.coupon_terms_stay();

alter table app.orders
  add column coupon_id uuid,
  add constraint orders_coupon_id_host_id_fkey foreign key (coupon_id, host_id) references app.coupons (id, host_id) on delete restrict on update cascade,
  add constraint orders_discount_by_coupon check ((discount_amount > 0) = (coupon_id is not null));
create index orders_coupon_id_idx on app.orders (coupon_id);
create unique index orders_coupon_once_per_person on app.orders (coupon_id, user_id) where status in ('pending', 'paid');
create trigger orders_coupon_is_a_snapshot before update on app.orders for each row
  when (old.coupon_id is distinct from new.coupon_id) execute function app.order_is_a_snapshot();

create function app.coupon_is_in_force() returns trigger language plpgsql as $$
begin
  if not exists (
    select from app.coupons c
    where c.id = new.coupon_id and c.ended_at is null and c.valid_from <= now() and (c.valid_until is null or now() < c.valid_until)
      and (num_nonnulls(c.course_id, c.service_id, c.seminar_id) = 0
        or c.course_id = new.course_id or c.service_id = new.service_id or c.seminar_id = new.seminar_id)
      and (c.currency is null or c.currency = new.currency)
      and new.discount_amount <= coalesce(round(new.list_amount::numeric * c.percent / 100), c.amount_off)
  ) then
    perform app.refuse('orders_coupon_in_force', 'the coupon is not for this, not now, or not for so much');
  end if;
  return null;
end $$;
create trigger orders_coupon_in_force after insert on app.orders
  for each row when (new.coupon_id is not null) execute function app.coupon_is_in_force();

-- Uses are counted on the coupon's row as seats are on the seminar's. What is let go of, or paid back, gives its use back.
create function app.count_coupon_uses() returns trigger language plpgsql as $$
declare
  change integer := 0;
begin
  if new.status in ('pending', 'paid') then change := change + 1; end if;
  if tg_op = 'UPDATE' and old.status in ('pending', 'paid') then change := change - 1; end if;
  if change <> 0 then update app.coupons set uses = uses + change where id = new.coupon_id; end if;
  return null;
end $$;
create trigger orders_count_coupon_uses after insert or update of status on app.orders
  for each row when (new.coupon_id is not null) execute function app.count_coupon_uses();

create function app.coupon_uses_are_counted() returns trigger language plpgsql as $$
begin
  perform app.refuse('coupons_uses_counted', 'uses are counted, not set');
end $$;
create trigger coupons_uses_counted before update of uses on app.coupons
  for each row when (pg_trigger_depth() = 0) execute function app.coupon_uses_are_counted();
create trigger coupons_begin_unused before insert on app.coupons
  for each row when (new.uses <> 0) execute function app.coupon_uses_are_counted();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

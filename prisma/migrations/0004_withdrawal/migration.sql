do $psql$ declare name text := '0004_withdrawal'; migration text := $migration$
-- What there was before promised nothing beyond the law; what is new promises the usual, unless its host says otherwise.
alter table app.seminars
  add column cancellation_policy text not null default 'strict',
  add column is_withdrawal_excepted boolean not null default false,
  add constraint seminars_cancellation_policy_known check (cancellation_policy in ('flexible', 'moderate', 'strict'));
alter table app.seminars alter column cancellation_policy set default 'moderate';
alter table app.services
  add column cancellation_policy text not null default 'strict',
  add constraint services_cancellation_policy_known check (cancellation_policy in ('flexible', 'moderate', 'strict'));
alter table app.services alter column cancellation_policy set default 'moderate';

-- An order keeps the terms that it was placed on, whatever path placed it.
alter table app.orders
  add column cancellation_policy text not null default 'none',
  add column is_withdrawal_excepted boolean not null default false;

create function app.take_terms() returns trigger language plpgsql as $$
begin
  new.cancellation_policy := coalesce(
    (select cancellation_policy from app.seminars where id = new.seminar_id),
    (select cancellation_policy from app.services where id = new.service_id), 'none');
  new.is_withdrawal_excepted := coalesce((select is_withdrawal_excepted from app.seminars where id = new.seminar_id), false);
  return new;
end $$;
create trigger orders_take_terms before insert on app.orders for each row execute function app.take_terms();

create function app.terms_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('orders_terms_stay', 'the terms of an order never change');
end $$;
create trigger orders_terms_stay before update on app.orders for each row
  when ((old.cancellation_policy, old.is_withdrawal_excepted) is distinct from (new.cancellation_policy, new.is_withdrawal_excepted))
  execute function app.terms_stay();

create unique index order_events_withdrawn_once on app.order_events (order_id) where event = 'withdrawn';

alter table app.one_time_tokens
  add column order_id uuid,
  drop constraint one_time_tokens_purpose_known,
  add constraint one_time_tokens_purpose_known check (purpose in ('verify_email', 'reset_password', 'withdraw_order')),
  add constraint one_time_tokens_order_id_fkey foreign key (order_id) references app.orders (id) on delete cascade on update cascade,
  add constraint one_time_tokens_about_its_order check ((purpose = 'withdraw_order') = (order_id is not null));
create index one_time_tokens_order_id_idx on app.one_time_tokens (order_id);
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

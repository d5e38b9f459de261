do $psql$ declare name text := '0002_payment_truth'; migration text := $migration$
------------------------------------------------------------------------------------------------------------ refunds

-- `bounced`: sent and then given back to us by the buyer's bank. It stays counted as returned, since what it ended
-- has ended; a person has to find another way to pay it.
alter table app.refunds
  drop constraint refunds_status_known,
  drop constraint refunds_settled_has_time,
  add constraint refunds_status_known check (status in ('pending', 'succeeded', 'failed', 'bounced')),
  add constraint refunds_settled_has_time check ((status = 'pending') = (settled_at is null));

drop trigger refunds_moves_forward on app.refunds;
create trigger refunds_moves_forward before update of status on app.refunds
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('pending > succeeded', 'pending > failed', 'succeeded > bounced');

create or replace function app.order_refunds_agree(order_id uuid) returns void language plpgsql as $$
begin
  if (select o.refunded_amount from app.orders o where o.id = order_id) <> (
    select coalesce(sum(r.amount), 0) from app.refunds r join app.payments p on p.id = r.payment_id
    where p.order_id = order_refunds_agree.order_id and p.status = 'succeeded' and r.status in ('succeeded', 'bounced')
  ) then
    perform app.refuse('orders_refunds_agree', 'an order and its refunds disagree');
  end if;
end $$;

----------------------------------------------------------------------------------------------------------- disputes

create table app.disputes (
  id uuid not null default app.uuid_v7(),
  order_id uuid not null,
  payment_id uuid not null,
  provider_ref text not null,
  amount integer not null,
  currency text not null,
  reason text not null default '',
  status text not null default 'open',
  opened_at timestamptz(3) not null default now(),
  closed_at timestamptz(3),
  constraint disputes_pkey primary key (id),
  constraint disputes_payment_fkey foreign key (payment_id, order_id, currency) references app.payments (id, order_id, currency) on delete restrict on update cascade,
  constraint disputes_amount_positive check (amount > 0),
  constraint disputes_status_known check (status in ('open', 'won', 'lost')),
  constraint disputes_closed_has_time check ((status = 'open') = (closed_at is null))
);
create unique index disputes_provider_ref_key on app.disputes (provider_ref);
create index disputes_order_id_idx on app.disputes (order_id);
create index disputes_payment_id_idx on app.disputes (payment_id);
create trigger disputes_moves_forward before update of status on app.disputes
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('open > won', 'open > lost');

-------------------------------------------------------------------------------------------------------- timeline

-- Steps of one moment, such as paid and granted, in the order in which they were written.
alter table app.order_events add column position bigserial;
drop index app.order_events_order_id_idx;
create index order_events_order_id_position_idx on app.order_events (order_id, position);

------------------------------------------------------------------------------------------------------ reconciliation

create table app.reconciliations (
  id uuid not null default app.uuid_v7(),
  since timestamptz(3) not null,
  started_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  report jsonb not null default '{}',
  constraint reconciliations_pkey primary key (id),
  constraint reconciliations_end_after_start check (finished_at >= started_at)
);
create index reconciliations_finished_idx on app.reconciliations (started_at desc) where finished_at is not null;

------------------------------------------------------------------------------------------------------------- letters

-- A letter about an order is a step of it, noted by the database when it has been sent.
alter table app.mails
  add column order_id uuid,
  add column template text,
  add constraint mails_order_id_fkey foreign key (order_id) references app.orders (id) on delete restrict on update cascade;
create index mails_order_id_idx on app.mails (order_id);

create function app.note_sent_mail() returns trigger language plpgsql as $$
begin
  insert into app.order_events (order_id, event, cause, details)
  values (new.order_id, 'mailed', new.dedupe_key, jsonb_build_object('template', new.template));
  return null;
end $$;
create trigger mails_noted after update of sent_at on app.mails for each row
  when (new.order_id is not null and old.sent_at is null and new.sent_at is not null)
  execute function app.note_sent_mail();

------------------------------------------------------------------------------------------------------------- sandbox

alter table app.sandbox_sessions
  add column payment_status text not null default 'unpaid';
update app.sandbox_sessions set payment_status = 'paid' where status = 'complete';
alter table app.sandbox_sessions
  drop constraint sandbox_sessions_paid_when_complete,
  add constraint sandbox_sessions_payment_status_known check (payment_status in ('unpaid', 'processing', 'paid', 'failed')),
  add constraint sandbox_sessions_paid_when_complete check (
    (status = 'complete') = (payment_ref is not null) and (status = 'complete') = (payment_status <> 'unpaid'));
create index sandbox_sessions_payment_ref_idx on app.sandbox_sessions (payment_ref);

alter table app.sandbox_refunds
  add column status text not null default 'succeeded',
  add constraint sandbox_refunds_status_known check (status in ('succeeded', 'failed'));
create index sandbox_refunds_payment_ref_idx on app.sandbox_refunds (payment_ref);

create table app.sandbox_disputes (
  id text not null,
  payment_ref text not null,
  amount integer not null,
  status text not null default 'open',
  created_at timestamptz(3) not null default now(),
  constraint sandbox_disputes_pkey primary key (id),
  constraint sandbox_disputes_status_known check (status in ('open', 'won', 'lost'))
);
create unique index sandbox_disputes_one_per_payment on app.sandbox_disputes (payment_ref);
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

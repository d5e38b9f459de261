do $psql$ declare name text := '0007_payouts'; migration text := $migration$
-- Where a host's money goes: an account at the provider, as it answered when it was last asked.
create table app.host_accounts (
  host_id uuid not null,
  provider text not null,
  account_ref text not null,
  charges_enabled boolean not null default false,
  payouts_enabled boolean not null default false,
  requirements text[] not null default '{}',
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint host_accounts_pkey primary key (host_id, provider),
  constraint host_accounts_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint host_accounts_provider_known check (provider in ('stripe', 'sandbox'))
);
create unique index host_accounts_provider_account_ref_key on app.host_accounts (provider, account_ref);

-- How a payment was split, as the provider says: all but the fee went to that account. Money of before has no account.
alter table app.payments
  add column account_ref text,
  add column fee_amount integer not null default 0,
  add constraint payments_fee_within_amount check (fee_amount between 0 and amount),
  add constraint payments_fee_has_account check (fee_amount = 0 or account_ref is not null);

-- What of that fee went back with a refund.
alter table app.refunds
  add column fee_amount integer not null default 0,
  add constraint refunds_fee_within_amount check (fee_amount between 0 and amount),
  add constraint refunds_fee_settled check (fee_amount = 0 or status <> 'pending');

create function app.refund_fee_within_payment() returns trigger language plpgsql as $$
begin
  perform from app.payments where id = new.payment_id for update;
  if (select coalesce(sum(r.fee_amount), 0) from app.refunds r
      where r.payment_id = new.payment_id and r.status <> 'failed' and r.id <> new.id) + new.fee_amount
    > (select p.fee_amount from app.payments p where p.id = new.payment_id) then
    perform app.refuse('refunds_fee_within_payment', 'more of the fee goes back than was taken');
  end if;
  return new;
end $$;
create trigger refunds_fee_within_payment before insert or update on app.refunds
  for each row when (new.fee_amount > 0 and new.status <> 'failed') execute function app.refund_fee_within_payment();

alter table app.sandbox_sessions
  add column account_ref text,
  add column fee_amount integer not null default 0;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

do $psql$ declare name text := '0008_sales'; migration text := $migration$
-- The VAT in an amount that includes it, rounded as an order's is (`orders_vat_follows_rate`).
create function app.vat_in(amount numeric, rate_bp integer) returns numeric
language sql immutable parallel safe as $$
  select round(amount * rate_bp / (10000 + rate_bp))
$$;

-- A host's sales of a month.
create index orders_host_id_paid_at_idx on app.orders (host_id, paid_at) where paid_at is not null;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

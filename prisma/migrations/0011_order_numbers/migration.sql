do $psql$ declare name text := '0011_order_numbers'; migration text := $migration$
-- A year's millionth order has a seventh digit: lpad alone would cut it off, and give a number twice.
create or replace function app.number_paid_order() returns trigger language plpgsql as $$
declare
  digits text;
begin
  insert into app.order_counters as counters (year, last_number)
  values (extract(year from new.paid_at at time zone 'Europe/Stockholm')::int, 1)
  on conflict (year) do update set last_number = counters.last_number + 1
  returning last_number::text into digits;
  new.number := extract(year from new.paid_at at time zone 'Europe/Stockholm')::int
    || '-' || lpad(digits, greatest(6, length(digits)), '0');
  return new;
end $$;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

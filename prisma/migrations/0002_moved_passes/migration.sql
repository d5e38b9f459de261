do $psql$ declare name text := '0002_moved_passes'; migration text := $migration$
-- A date of a pass can be moved, as a seminar can.
alter table app.orders drop constraint orders_moved_has_time;
alter table app.orders add constraint orders_moved_has_time check (
  (kind in ('service', 'seminar', 'pass') or moved_by_host_at is null) and (kind = 'service' or policy_starts_at is null));
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

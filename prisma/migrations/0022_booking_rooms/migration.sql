do $psql$ declare name text := '0022_booking_rooms'; migration text := $migration$
-- Whatever ends a booking or moves it, its room is closed where it may be open: whoever still belongs there comes back.
create function app.bookings_close_room() returns trigger language plpgsql as $$
begin
  perform graphile_worker.add_job('close_room',
    json_build_object('room', 'booking-' || old.order_id), job_key := 'close_room:' || old.order_id);
  return null;
end $$;
create trigger bookings_close_room after update of status, slot_id on app.bookings
  for each row when (old.status = 'confirmed' and (new.status <> 'confirmed' or new.slot_id is distinct from old.slot_id)
    and old.starts_at < now() + interval '1 hour' and old.ends_at > now() - interval '1 hour')
  execute function app.bookings_close_room();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

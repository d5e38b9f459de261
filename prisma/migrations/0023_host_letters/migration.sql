do $psql$ declare name text := '0023_host_letters'; migration text := $migration$
-- Whatever books a time, moves it or ends it, its host is told, once.
create function app.bookings_tell_host() returns trigger language plpgsql as $$
declare
  template text := case
    when old.status <> 'confirmed' then 'host_booked'
    when new.status <> 'confirmed' then 'host_booking_ended'
    else 'host_booking_moved' end;
begin
  perform graphile_worker.add_job('send_mail',
    json_build_object('template', template, 'orderId', new.order_id, 'sequence', new.sequence),
    job_key := template || ':' || new.order_id || case template when 'host_booking_moved' then ':' || new.sequence else '' end);
  return null;
end $$;
create trigger bookings_tell_host after update of status, slot_id on app.bookings
  for each row when ((old.status = 'confirmed') is distinct from (new.status = 'confirmed')
    or (new.status = 'confirmed' and new.slot_id is distinct from old.slot_id))
  execute function app.bookings_tell_host();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

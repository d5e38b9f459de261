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

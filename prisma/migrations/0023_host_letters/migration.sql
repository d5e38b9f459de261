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

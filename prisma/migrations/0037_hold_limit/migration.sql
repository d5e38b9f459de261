do $psql$ declare name text := '0037_hold_limit'; migration text := $migration$
-- How many more seats and times a person may reserve before they have paid or let go of one: five at once, and three,
-- free ones that are still to come included, while their address is not confirmed. What the queue offers is not counted.
create function app.holds_left(of_user uuid, is_free boolean) returns integer language sql stable as $$
  select case
    when u.email_verified_at is null then 3 - held.count - free.count
    when is_free then 1
    else 5 - held.count end::integer
  from app.users u,
    lateral (
      select (select count(*) from app.seats s where s.user_id = u.id and s.status = 'held'
          and not exists (select from app.waitlist_entries w where w.order_id = s.order_id and w.status = 'offered'))
        + (select count(*) from app.bookings b where b.user_id = u.id and b.status = 'held') as count
    ) held,
    lateral (
      select (select count(*) from app.seats s join app.orders o on o.id = s.order_id and o.amount = 0
          join app.seminars m on m.id = s.seminar_id and m.status in ('scheduled', 'live')
            and m.starts_at + make_interval(mins => m.duration_minutes) > now()
          where s.user_id = u.id and s.status = 'confirmed')
        + (select count(*) from app.bookings b join app.orders o on o.id = b.order_id and o.amount = 0
          where b.user_id = u.id and b.status = 'confirmed' and b.ends_at > now()) as count
    ) free
  where u.id = of_user
$$;

-- One person's holds are counted one after the other. Named so as to fire before the seminar's row is locked: whoever
-- waits here keeps nobody else waiting.
create function app.hold_is_within_limit() returns trigger language plpgsql as $$
begin
  if exists (select from app.waitlist_entries where order_id = new.order_id and status = 'offered') then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(new.user_id::text, 2));
  if app.holds_left(new.user_id, (select amount = 0 from app.orders where id = new.order_id)) < 0 then
    perform app.refuse('holds_within_limit', 'one person holds no more than a few at once');
  end if;
  return null;
end $$;
create trigger seats_bounded after insert on app.seats
  for each row when (new.status = 'held') execute function app.hold_is_within_limit();
create trigger bookings_bounded after insert on app.bookings
  for each row when (new.status = 'held') execute function app.hold_is_within_limit();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

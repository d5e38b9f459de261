do $psql$ declare name text := '0003_waitlist'; migration text := $migration$
-- A place in line is given under the seminar's lock, so that nobody who came earlier can appear before whom was told it.
alter table app.waitlist_entries
  add column place integer not null default 0,
  add constraint waitlist_entries_offer_has_order check (status <> 'offered' or order_id is not null);
update app.waitlist_entries w set place = line.place
from (select id, row_number() over (partition by seminar_id order by id) as place from app.waitlist_entries) line
where line.id = w.id;
create unique index waitlist_entries_seminar_id_place_key on app.waitlist_entries (seminar_id, place);

create trigger waitlist_entries_moves_forward before update of status on app.waitlist_entries
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('waiting > offered', 'waiting > left', 'offered > claimed', 'offered > missed', 'offered > left', 'missed > claimed', 'left > claimed');

-- Whether what comes free of a seminar is promised to those who wait. From the start on, it is anyone's.
create function app.has_queue(of_seminar uuid) returns boolean language sql stable as $$
  select exists (
    select from app.seminars s join app.waitlist_entries w on w.seminar_id = s.id and w.status = 'waiting'
    where s.id = of_seminar and s.status in ('scheduled', 'live') and s.starts_at > now())
$$;

create function app.join_queue() returns trigger language plpgsql as $$
declare
  is_full boolean;
begin
  -- Whoever gives a seat back at this moment either sees this entry, or is seen by it.
  select seats_taken >= capacity into is_full from app.seminars where id = new.seminar_id for no key update;
  select coalesce(max(place), 0) + 1 into new.place from app.waitlist_entries where seminar_id = new.seminar_id;
  if new.status = 'waiting' then
    if not is_full and not app.has_queue(new.seminar_id) then
      perform app.refuse('waitlist_entries_when_full', 'there are seats to be had');
    end if;
    if exists (select from app.seats where seminar_id = new.seminar_id and user_id = new.user_id and status in ('held', 'confirmed', 'removed')) then
      perform app.refuse('waitlist_entries_without_seat', 'who has a seat, or has lost it for good, does not wait for one');
    end if;
  end if;
  return new;
end $$;
create trigger waitlist_entries_join before insert on app.waitlist_entries
  for each row execute function app.join_queue();

-- Fires after seats_count (in the order of their names), and so under the seminar's lock.
create function app.seat_respects_queue() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.status in ('held', 'confirmed') then return null; end if;
  if app.has_queue(new.seminar_id)
    and not exists (select from app.waitlist_entries where order_id = new.order_id and status = 'offered') then
    perform app.refuse('seats_waitlist_first', 'the seat is promised to those who wait');
  end if;
  update app.waitlist_entries set status = 'left'
  where seminar_id = new.seminar_id and user_id = new.user_id and status = 'waiting';
  return null;
end $$;
create trigger seats_respect_queue after insert or update of status on app.seats
  for each row when (new.status in ('held', 'confirmed')) execute function app.seat_respects_queue();

-- By whatever path a seat comes free: the job that offers it is queued in the same transaction, once for each seminar.
create function app.offer_free_seats(of_seminar uuid) returns void language plpgsql as $$
begin
  if app.has_queue(of_seminar) and exists (select from app.seminars where id = of_seminar and seats_taken < capacity) then
    perform graphile_worker.add_job('offer_seats', json_build_object('seminarId', of_seminar), job_key := 'offer_seats:' || of_seminar);
  end if;
end $$;

create function app.offer_freed_seat() returns trigger language plpgsql as $$
begin
  perform app.offer_free_seats(old.seminar_id);
  return null;
end $$;
create trigger seats_offer_on after update of status on app.seats
  for each row when (old.status in ('held', 'confirmed') and new.status not in ('held', 'confirmed'))
  execute function app.offer_freed_seat();

create function app.offer_added_seats() returns trigger language plpgsql as $$
begin
  perform app.offer_free_seats(new.id);
  return null;
end $$;
create trigger seminars_offer_on after update of capacity on app.seminars
  for each row when (new.capacity > old.capacity) execute function app.offer_added_seats();

-- An offer ends as its order does.
create function app.offer_ends() returns trigger language plpgsql as $$
begin
  update app.waitlist_entries set
    status = case new.status when 'paid' then 'claimed' when 'expired' then 'missed' else 'left' end, offer_expires_at = null
  where order_id = new.id and (status = 'offered' or (status <> 'claimed' and new.status = 'paid'));
  return null;
end $$;
create trigger orders_end_offer after update of status on app.orders
  for each row when (old.status is distinct from new.status and new.seminar_id is not null and new.status in ('paid', 'expired', 'cancelled'))
  execute function app.offer_ends();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

do $psql$ declare name text := '0034_busy_times'; migration text := $migration$
-- A host's time is one calendar: booked times with their buffers, held or confirmed, and the seminars on sale or live that
-- the host leads, alone or beside another. Two promises of one host's time exclude each other. Rows of one overlap_group do
-- not: what was promised before there was one calendar stands as it was promised, though nothing new is promised over it.
create table app.busy_times (
  id uuid not null default app.uuid_v7(),
  host_id uuid not null,
  booking_id uuid,
  seminar_id uuid,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  overlap_group uuid not null default app.uuid_v7(),
  constraint busy_times_pkey primary key (id),
  constraint busy_times_host_id_fkey foreign key (host_id) references app.users (id) on delete cascade on update cascade,
  constraint busy_times_booking_id_fkey foreign key (booking_id) references app.bookings (id) on delete cascade on update cascade,
  constraint busy_times_seminar_id_fkey foreign key (seminar_id) references app.seminars (id) on delete cascade on update cascade,
  constraint busy_times_of_one_thing check (num_nonnulls(booking_id, seminar_id) = 1),
  constraint busy_times_begin_before_end check (starts_at < ends_at),
  constraint busy_times_host_free exclude using gist (host_id with =, overlap_group with <>, tstzrange(starts_at, ends_at) with &&)
);
create unique index busy_times_booking_id_key on app.busy_times (booking_id);
create unique index busy_times_seminar_id_host_id_key on app.busy_times (seminar_id, host_id);

insert into app.busy_times (host_id, booking_id, starts_at, ends_at, overlap_group)
select host_id, id, busy_from, busy_until, host_id from app.bookings where status <> 'released';
insert into app.busy_times (host_id, seminar_id, starts_at, ends_at, overlap_group)
select led.host_id, m.id, m.starts_at, m.starts_at + make_interval(mins => m.duration_minutes), led.host_id
from app.seminars m cross join lateral (
  select m.host_id union select c.user_id from app.seminar_cohosts c where c.seminar_id = m.id) led
where m.status in ('scheduled', 'live');

-- It says no more than the calendar of all does.
alter table app.bookings drop constraint bookings_host_not_double_booked;

-- The constraint is the truth; waiting in line for the host's calendar spares it hundreds of deadlocks.
create function app.promise_time(host uuid, booking uuid, seminar uuid, from_at timestamptz, until_at timestamptz)
returns void language plpgsql as $$
begin
  if exists (select from app.busy_times b where b.host_id = host and (b.booking_id = booking or b.seminar_id = seminar)
      and b.starts_at = from_at and b.ends_at = until_at) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(host::text, 1));
  delete from app.busy_times b where b.host_id = host and (b.booking_id = booking or b.seminar_id = seminar);
  insert into app.busy_times (host_id, booking_id, seminar_id, starts_at, ends_at)
    values (host, booking, seminar, from_at, until_at);
end $$;

create function app.booking_keeps_time() returns trigger language plpgsql as $$
begin
  if new.status = 'released' then
    delete from app.busy_times where booking_id = new.id;
  else
    perform app.promise_time(new.host_id, new.id, null, new.busy_from, new.busy_until);
  end if;
  return null;
end $$;
create trigger bookings_keep_time after insert or update on app.bookings
  for each row execute function app.booking_keeps_time();

-- From when it is announced until it should end, whenever its room is opened; a seminar that ends early lets go of the rest.
create function app.seminar_keeps_time() returns trigger language plpgsql as $$
declare
  leader uuid;
begin
  if new.status not in ('scheduled', 'live') then
    delete from app.busy_times where seminar_id = new.id;
    return null;
  end if;
  for leader in
    select new.host_id union select user_id from app.seminar_cohosts where seminar_id = new.id order by 1
  loop
    perform app.promise_time(leader, null, new.id, new.starts_at, new.starts_at + make_interval(mins => new.duration_minutes));
  end loop;
  return null;
end $$;
create trigger seminars_keep_time after insert or update of status, starts_at, duration_minutes on app.seminars
  for each row execute function app.seminar_keeps_time();

-- The seminar is locked: whoever publishes it meanwhile waits, and then finds who leads it.
create function app.cohost_keeps_time() returns trigger language plpgsql as $$
declare
  seminar app.seminars;
begin
  if tg_op = 'DELETE' then
    delete from app.busy_times where seminar_id = old.seminar_id and host_id = old.user_id;
    return null;
  end if;
  select * into seminar from app.seminars where id = new.seminar_id for share;
  if seminar.status in ('scheduled', 'live') then
    perform app.promise_time(new.user_id, null, seminar.id, seminar.starts_at,
      seminar.starts_at + make_interval(mins => seminar.duration_minutes));
  end if;
  return null;
end $$;
create trigger seminar_cohosts_keep_time after insert or delete on app.seminar_cohosts
  for each row execute function app.cohost_keeps_time();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

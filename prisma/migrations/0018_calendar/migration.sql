do $psql$ declare name text := '0018_calendar'; migration text := $migration$
-- Calendars take a change of what they know already only with a higher number than the last.
alter table app.bookings
  add column sequence integer not null default 0,
  add constraint bookings_sequence_positive check (sequence >= 0);
alter table app.seminars
  add column sequence integer not null default 0,
  add constraint seminars_sequence_positive check (sequence >= 0);

create or replace function app.booking_takes_time() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.slot_id is distinct from old.slot_id then
    select starts_at, ends_at into new.starts_at, new.ends_at from app.slots
      where id = new.slot_id and withdrawn_at is null for share;
    if not found then perform app.refuse('bookings_of_offered_slots', 'the slot has been taken back'); end if;
    new.sequence := old.sequence + 1;
  end if;
  new.busy_from := new.starts_at;
  new.busy_until := new.ends_at;
  select new.starts_at - make_interval(mins => buffer_before_minutes), new.ends_at + make_interval(mins => buffer_after_minutes)
    into new.busy_from, new.busy_until from app.services where id = new.service_id;
  return new;
end $$;

create function app.seminar_changes_time() returns trigger language plpgsql as $$
begin
  new.sequence := old.sequence + 1;
  return new;
end $$;
create trigger seminars_count_changes before update of starts_at, duration_minutes, title on app.seminars for each row
  when ((old.starts_at, old.duration_minutes, old.title) is distinct from (new.starts_at, new.duration_minutes, new.title))
  execute function app.seminar_changes_time();

-- A person's private feed. Its address is made from the seed with a key that is not here; the hash finds it again.
create table app.calendar_feeds (
  user_id uuid not null,
  seed uuid not null,
  token_hash text not null,
  created_at timestamptz(3) not null default now(),
  constraint calendar_feeds_pkey primary key (user_id),
  constraint calendar_feeds_user_id_fkey foreign key (user_id) references app.users (id) on delete cascade on update cascade
);
create unique index calendar_feeds_token_hash_key on app.calendar_feeds (token_hash);
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

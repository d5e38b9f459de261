do $psql$ declare name text := '0017_service_hours'; migration text := $migration$
-- What a host says of the times of a service, beside its weekly hours.
alter table app.services
  add column buffer_before_minutes integer not null default 0,
  add column buffer_after_minutes integer not null default 0,
  add column notice_hours integer not null default 12,
  add column horizon_days integer not null default 56,
  add column address text not null default '',
  add column answers_kept_days integer not null default 30,
  add constraint services_buffers_sane check (buffer_before_minutes between 0 and 240 and buffer_after_minutes between 0 and 240),
  add constraint services_notice_sane check (notice_hours between 0 and 720),
  add constraint services_horizon_sane check (horizon_days between 1 and 365),
  add constraint services_address_length check (char_length(address) <= 300),
  add constraint services_answers_kept_sane check (answers_kept_days between 1 and 365);

-- A date without times is closed; one with times is open then, too. Both together replace that day's usual hours.
create table app.service_exceptions (
  id uuid not null default app.uuid_v7(),
  service_id uuid not null,
  date date not null,
  starts_minute integer,
  ends_minute integer,
  constraint service_exceptions_pkey primary key (id),
  constraint service_exceptions_service_id_fkey foreign key (service_id) references app.services (id) on delete cascade on update cascade,
  constraint service_exceptions_times_whole check ((starts_minute is null) = (ends_minute is null)),
  constraint service_exceptions_within_day check (starts_minute >= 0 and ends_minute <= 1440 and starts_minute < ends_minute),
  constraint service_exceptions_no_overlap exclude using gist (service_id with =, date with =, int4range(starts_minute, ends_minute) with &&)
    where (starts_minute is not null)
);
create unique index service_exceptions_closed_once on app.service_exceptions (service_id, date) where starts_minute is null;

-- A booking keeps the buffers that the service had when its time was taken. Two of one host's keep clear of each other's.
alter table app.bookings
  add column busy_from timestamptz(3) not null default now(),
  add column busy_until timestamptz(3) not null default now();
update app.bookings set busy_from = starts_at, busy_until = ends_at;
alter table app.bookings drop constraint bookings_host_not_double_booked;
alter table app.bookings
  add constraint bookings_host_not_double_booked exclude using gist (host_id with =, tstzrange(busy_from, busy_until) with &&) where (status <> 'released');

-- The slot is locked, as for one that is booked, so that its host cannot take it back meanwhile.
create function app.booking_takes_time() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.slot_id is distinct from old.slot_id then
    select starts_at, ends_at into new.starts_at, new.ends_at from app.slots
      where id = new.slot_id and withdrawn_at is null for share;
    if not found then perform app.refuse('bookings_of_offered_slots', 'the slot has been taken back'); end if;
  end if;
  new.busy_from := new.starts_at;
  new.busy_until := new.ends_at;
  select new.starts_at - make_interval(mins => buffer_before_minutes), new.ends_at + make_interval(mins => buffer_after_minutes)
    into new.busy_from, new.busy_until from app.services where id = new.service_id;
  return new;
end $$;
create trigger bookings_take_time before insert or update of slot_id, starts_at, ends_at on app.bookings
  for each row execute function app.booking_takes_time();

-- A booking that is paid for can be moved to another slot of its service: the order is, and its booking follows.
drop trigger orders_is_a_snapshot on app.orders;
create trigger orders_is_a_snapshot before update on app.orders for each row
  when ((old.user_id, old.host_id, old.kind, old.course_id, old.service_id, old.seminar_id, old.title,
      old.amount, old.vat_rate_bp, old.vat_amount, old.currency, old.immediate_start)
    is distinct from (new.user_id, new.host_id, new.kind, new.course_id, new.service_id, new.seminar_id, new.title,
      new.amount, new.vat_rate_bp, new.vat_amount, new.currency, new.immediate_start)
    or (old.slot_id is distinct from new.slot_id and (old.status <> 'paid' or new.status <> 'paid'))
    or (old.number is not null and (old.number, old.paid_at) is distinct from (new.number, new.paid_at)))
  execute function app.order_is_a_snapshot();
drop trigger bookings_stay on app.bookings;
create trigger bookings_stay before update on app.bookings for each row
  when ((old.user_id, old.order_id) is distinct from (new.user_id, new.order_id)
    or (old.slot_id is distinct from new.slot_id and (old.status <> 'confirmed' or new.status <> 'confirmed')))
  execute function app.grant_stays();

-- From when the host's policy counts, where that is not the booking's own time; and whether its host has moved it.
alter table app.orders
  add column policy_starts_at timestamptz(3),
  add column moved_by_host_at timestamptz(3),
  add constraint orders_moved_is_service check (kind = 'service' or (policy_starts_at is null and moved_by_host_at is null));

-- What a host asks of who books. An answer keeps the wording that it answers.
create table app.service_questions (
  id uuid not null default app.uuid_v7(),
  service_id uuid not null,
  position integer not null,
  text text not null,
  is_required boolean not null default false,
  created_at timestamptz(3) not null default now(),
  constraint service_questions_pkey primary key (id),
  constraint service_questions_service_id_fkey foreign key (service_id) references app.services (id) on delete cascade on update cascade,
  constraint service_questions_text_length check (char_length(text) between 1 and 300),
  constraint service_questions_position_positive check (position > 0)
);
create index service_questions_service_id_idx on app.service_questions (service_id, position);

-- Answers may concern health: `sealed` is encrypted by the app (AES-256-GCM), bound to its order and question.
create table app.booking_answers (
  id uuid not null default app.uuid_v7(),
  order_id uuid not null,
  user_id uuid not null,
  position integer not null,
  question text not null,
  sealed text not null,
  kept_days integer not null,
  created_at timestamptz(3) not null default now(),
  constraint booking_answers_pkey primary key (id),
  constraint booking_answers_order_id_fkey foreign key (order_id) references app.orders (id) on delete cascade on update cascade,
  constraint booking_answers_user_id_fkey foreign key (user_id) references app.users (id) on delete cascade on update cascade,
  constraint booking_answers_sealed check (sealed like 'v1.%'),
  constraint booking_answers_kept_sane check (kept_days between 1 and 365),
  constraint booking_answers_position_positive check (position > 0)
);
create unique index booking_answers_order_id_position_key on app.booking_answers (order_id, position);
create index booking_answers_user_id_idx on app.booking_answers (user_id);
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

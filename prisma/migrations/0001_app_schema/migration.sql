do $psql$ declare name text := '0001_app_schema'; migration text := $migration$
create schema if not exists app;
create extension if not exists btree_gist;

-- UUID version 7 (RFC 9562): milliseconds first, so that ids sort by creation. PostgreSQL has its own from 18 on.
create function app.uuid_v7() returns uuid language sql volatile parallel safe as $$
  select encode(set_bit(set_bit(overlay(
    uuid_send(gen_random_uuid())
    placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6
  ), 52, 1), 53, 1), 'hex')::uuid
$$;

-- The name stands in the message too, for drivers that do not hand on the constraint's own field.
create function app.refuse(constraint_name text, reason text) returns void language plpgsql as $$
begin
  raise exception '% (constraint "%")', reason, constraint_name using errcode = '23514', constraint = constraint_name;
end $$;

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  perform app.refuse(tg_table_name || '_append_only', tg_table_name || ' is append-only');
end $$;

-- Lets a status take the steps that the trigger names, and no other.
create function app.only_these_steps() returns trigger language plpgsql as $$
declare
  step text := old.status || ' > ' || new.status;
begin
  if step = any(tg_argv) then return new; end if;
  perform app.refuse(tg_table_name || '_moves_forward', 'no such step: ' || step);
end $$;

create function app.search_vector(title text, summary text, description text) returns tsvector
language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.swedish', title), 'A')
      || setweight(to_tsvector('pg_catalog.swedish', summary), 'B')
      || setweight(to_tsvector('pg_catalog.swedish', description), 'C')
$$;

------------------------------------------------------------------------------------------------------------ identity

create table app.users (
  id uuid not null default app.uuid_v7(),
  email text not null,
  email_verified_at timestamptz(3),
  password_hash text,
  display_name text not null,
  slug text,
  headline text not null default '',
  bio text not null default '',
  avatar_url text,
  role text not null default 'member',
  locale text not null default 'sv',
  time_zone text not null default 'Europe/Stockholm',
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  constraint users_pkey primary key (id),
  constraint users_email_shape check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and email = lower(email)),
  constraint users_display_name_length check (char_length(display_name) between 1 and 80),
  constraint users_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint users_role_known check (role in ('member', 'host', 'admin')),
  constraint users_host_has_slug check (role <> 'host' or slug is not null),
  constraint users_locale_known check (locale in ('sv', 'en'))
);
create unique index users_email_key on app.users (email) where deleted_at is null;
create unique index users_slug_key on app.users (slug);

create table app.sessions (
  id uuid not null default app.uuid_v7(),
  user_id uuid not null,
  kind text not null,
  user_agent text not null default '',
  ip_address text not null default '',
  created_at timestamptz(3) not null default now(),
  last_seen_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  revoked_reason text,
  constraint sessions_pkey primary key (id),
  constraint sessions_user_id_fkey foreign key (user_id) references app.users (id) on delete cascade on update cascade,
  constraint sessions_kind_known check (kind in ('browser', 'api')),
  constraint sessions_expiry_after_creation check (expires_at > created_at),
  constraint sessions_revoked_with_reason check ((revoked_at is null) = (revoked_reason is null))
);
create index sessions_user_id_idx on app.sessions (user_id);

create table app.refresh_tokens (
  token_hash text not null,
  session_id uuid not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  constraint refresh_tokens_pkey primary key (token_hash),
  constraint refresh_tokens_session_id_fkey foreign key (session_id) references app.sessions (id) on delete cascade on update cascade
);
create unique index refresh_tokens_one_current on app.refresh_tokens (session_id) where used_at is null;

create table app.one_time_tokens (
  token_hash text not null,
  user_id uuid not null,
  purpose text not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  constraint one_time_tokens_pkey primary key (token_hash),
  constraint one_time_tokens_user_id_fkey foreign key (user_id) references app.users (id) on delete cascade on update cascade,
  constraint one_time_tokens_purpose_known check (purpose in ('verify_email', 'reset_password'))
);
create index one_time_tokens_user_id_idx on app.one_time_tokens (user_id);

create table app.rate_limits (
  key text not null,
  points integer not null default 0,
  expire bigint,
  constraint rate_limits_pkey primary key (key)
);
create index rate_limits_expire_idx on app.rate_limits (expire);

------------------------------------------------------------------------------------------------------------- courses

create table app.courses (
  id uuid not null default app.uuid_v7(),
  host_id uuid not null,
  slug text not null,
  title text not null,
  summary text not null,
  description text not null default '',
  price_amount integer not null,
  currency text not null default 'SEK',
  vat_rate_bp integer not null default 2500,
  cover_url text,
  status text not null default 'draft',
  published_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint courses_pkey primary key (id),
  constraint courses_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint courses_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint courses_title_length check (char_length(title) between 1 and 120),
  constraint courses_price_sane check (price_amount between 0 and 100000000),
  constraint courses_currency_known check (currency in ('SEK', 'EUR')),
  constraint courses_vat_rate_known check (vat_rate_bp in (0, 600, 1200, 2500)),
  constraint courses_status_known check (status in ('draft', 'published', 'archived')),
  constraint courses_published_has_time check (status = 'draft' or published_at is not null)
);
create unique index courses_slug_key on app.courses (slug);
create unique index courses_id_host_id_key on app.courses (id, host_id);
create index courses_published_idx on app.courses (published_at desc, id desc) where status = 'published';
create index courses_host_id_idx on app.courses (host_id, published_at desc, id desc);
create index courses_search_idx on app.courses using gin (app.search_vector(title, summary, description));
create trigger courses_moves_forward before update of status on app.courses
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('draft > published', 'published > archived');

create table app.lessons (
  id uuid not null default app.uuid_v7(),
  course_id uuid not null,
  host_id uuid not null,
  position integer not null,
  title text not null,
  body text not null default '',
  duration_seconds integer not null default 0,
  is_preview boolean not null default false,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint lessons_pkey primary key (id),
  constraint lessons_course_id_host_id_fkey foreign key (course_id, host_id) references app.courses (id, host_id) on delete cascade on update cascade,
  constraint lessons_course_id_position_key unique (course_id, position) deferrable initially immediate,
  constraint lessons_position_positive check (position >= 1),
  constraint lessons_duration_sane check (duration_seconds between 0 and 86400),
  constraint lessons_title_length check (char_length(title) between 1 and 120)
);

------------------------------------------------------------------------------------------------------------ services

create table app.services (
  id uuid not null default app.uuid_v7(),
  host_id uuid not null,
  slug text not null,
  title text not null,
  summary text not null,
  description text not null default '',
  price_amount integer not null,
  currency text not null default 'SEK',
  vat_rate_bp integer not null default 2500,
  cover_url text,
  duration_minutes integer not null,
  location text not null default 'online',
  status text not null default 'draft',
  published_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint services_pkey primary key (id),
  constraint services_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint services_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint services_title_length check (char_length(title) between 1 and 120),
  constraint services_price_sane check (price_amount between 0 and 100000000),
  constraint services_currency_known check (currency in ('SEK', 'EUR')),
  constraint services_vat_rate_known check (vat_rate_bp in (0, 600, 1200, 2500)),
  constraint services_duration_sane check (duration_minutes between 5 and 720),
  constraint services_status_known check (status in ('draft', 'published', 'archived')),
  constraint services_published_has_time check (status = 'draft' or published_at is not null)
);
create unique index services_slug_key on app.services (slug);
create unique index services_id_host_id_key on app.services (id, host_id);
create index services_published_idx on app.services (published_at desc, id desc) where status = 'published';
create index services_host_id_idx on app.services (host_id, published_at desc, id desc);
create index services_search_idx on app.services using gin (app.search_vector(title, summary, description));
create trigger services_moves_forward before update of status on app.services
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('draft > published', 'published > archived');

-- Weekly hours in the host's own zone, as minutes after local midnight; slots are made from them.
create table app.weekly_hours (
  id uuid not null default app.uuid_v7(),
  service_id uuid not null,
  weekday integer not null,
  starts_minute integer not null,
  ends_minute integer not null,
  constraint weekly_hours_pkey primary key (id),
  constraint weekly_hours_service_id_fkey foreign key (service_id) references app.services (id) on delete cascade on update cascade,
  constraint weekly_hours_weekday_iso check (weekday between 1 and 7),
  constraint weekly_hours_within_day check (starts_minute >= 0 and starts_minute < ends_minute and ends_minute <= 1440),
  constraint weekly_hours_no_overlap exclude using gist (service_id with =, weekday with =, int4range(starts_minute, ends_minute) with &&)
);
create index weekly_hours_service_id_idx on app.weekly_hours (service_id);

create table app.slots (
  id uuid not null default app.uuid_v7(),
  service_id uuid not null,
  host_id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint slots_pkey primary key (id),
  constraint slots_service_id_host_id_fkey foreign key (service_id, host_id) references app.services (id, host_id) on delete cascade on update cascade,
  constraint slots_end_after_start check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours')
);
create unique index slots_service_id_starts_at_key on app.slots (service_id, starts_at) where withdrawn_at is null;
create unique index slots_id_service_id_host_id_key on app.slots (id, service_id, host_id);
create unique index slots_identity_key on app.slots (id, service_id, host_id, starts_at, ends_at);

------------------------------------------------------------------------------------------------------------ seminars

create table app.seminars (
  id uuid not null default app.uuid_v7(),
  host_id uuid not null,
  slug text not null,
  title text not null,
  summary text not null,
  description text not null default '',
  price_amount integer not null,
  currency text not null default 'SEK',
  vat_rate_bp integer not null default 2500,
  cover_url text,
  starts_at timestamptz(3) not null,
  duration_minutes integer not null,
  capacity integer not null,
  seats_taken integer not null default 0,
  replay_url text,
  status text not null default 'draft',
  published_at timestamptz(3),
  cancelled_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint seminars_pkey primary key (id),
  constraint seminars_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint seminars_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint seminars_title_length check (char_length(title) between 1 and 120),
  constraint seminars_price_sane check (price_amount between 0 and 100000000),
  constraint seminars_currency_known check (currency in ('SEK', 'EUR')),
  constraint seminars_vat_rate_known check (vat_rate_bp in (0, 600, 1200, 2500)),
  constraint seminars_duration_sane check (duration_minutes between 5 and 720),
  constraint seminars_capacity_sane check (capacity between 1 and 10000),
  constraint seminars_seats_within_capacity check (seats_taken between 0 and capacity),
  constraint seminars_status_known check (status in ('draft', 'scheduled', 'live', 'ended', 'cancelled')),
  constraint seminars_published_has_time check (status in ('draft', 'cancelled') or published_at is not null),
  constraint seminars_cancelled_has_time check ((status = 'cancelled') = (cancelled_at is not null))
);
create unique index seminars_slug_key on app.seminars (slug);
create unique index seminars_id_host_id_key on app.seminars (id, host_id);
create index seminars_on_sale_idx on app.seminars (starts_at, id) where status in ('scheduled', 'live');
create index seminars_live_idx on app.seminars (starts_at, id) where status = 'live';
create index seminars_past_idx on app.seminars (starts_at desc, id desc) where status = 'ended';
create index seminars_host_id_idx on app.seminars (host_id, starts_at desc, id desc);
create index seminars_search_idx on app.seminars using gin (app.search_vector(title, summary, description));

create trigger seminars_moves_forward before update of status on app.seminars
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('draft > scheduled', 'draft > cancelled', 'scheduled > live', 'scheduled > ended', 'scheduled > cancelled', 'live > ended');

-------------------------------------------------------------------------------------------------------------- orders

create table app.orders (
  id uuid not null default app.uuid_v7(),
  number text,
  user_id uuid not null,
  host_id uuid not null,
  kind text not null,
  course_id uuid,
  service_id uuid,
  slot_id uuid,
  seminar_id uuid,
  title text not null,
  amount integer not null,
  vat_rate_bp integer not null,
  vat_amount integer not null,
  currency text not null,
  status text not null default 'pending',
  expires_at timestamptz(3) not null,
  paid_at timestamptz(3),
  closed_at timestamptz(3),
  refunded_amount integer not null default 0,
  immediate_start boolean not null default false,
  idempotency_key text,
  idempotency_hash text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint orders_pkey primary key (id),
  constraint orders_user_id_fkey foreign key (user_id) references app.users (id) on delete restrict on update cascade,
  constraint orders_course_id_host_id_fkey foreign key (course_id, host_id) references app.courses (id, host_id) on delete restrict on update cascade,
  constraint orders_service_id_host_id_fkey foreign key (service_id, host_id) references app.services (id, host_id) on delete restrict on update cascade,
  constraint orders_slot_fkey foreign key (slot_id, service_id, host_id) references app.slots (id, service_id, host_id) on delete restrict on update cascade,
  constraint orders_seminar_id_host_id_fkey foreign key (seminar_id, host_id) references app.seminars (id, host_id) on delete restrict on update cascade,
  constraint orders_kind_matches_item check (
    case kind
      when 'course' then course_id is not null and service_id is null and slot_id is null and seminar_id is null
      when 'service' then course_id is null and service_id is not null and slot_id is not null and seminar_id is null
      when 'seminar' then course_id is null and service_id is null and slot_id is null and seminar_id is not null
      else false
    end),
  constraint orders_not_own_item check (user_id <> host_id),
  constraint orders_amount_sane check (amount between 0 and 100000000),
  constraint orders_vat_rate_known check (vat_rate_bp in (0, 600, 1200, 2500)),
  constraint orders_vat_follows_rate check (vat_amount = round(amount::numeric * vat_rate_bp / (10000 + vat_rate_bp))),
  constraint orders_refund_within_amount check (refunded_amount between 0 and amount),
  constraint orders_currency_known check (currency in ('SEK', 'EUR')),
  constraint orders_status_known check (status in ('pending', 'paid', 'cancelled', 'expired', 'refunded')),
  constraint orders_paid_has_time_and_number check (
    (status in ('paid', 'refunded')) = (paid_at is not null) and (paid_at is null) = (number is null)),
  constraint orders_closed_has_time check ((status in ('cancelled', 'expired', 'refunded')) = (closed_at is not null)),
  constraint orders_refunded_in_full check (status <> 'refunded' or refunded_amount = amount),
  constraint orders_idempotency_whole check ((idempotency_key is null) = (idempotency_hash is null))
);
create unique index orders_number_key on app.orders (number);
create unique index orders_user_id_idempotency_key_key on app.orders (user_id, idempotency_key);
-- What a payment and a grant must agree with, so that foreign keys can hold them to it.
create unique index orders_price_key on app.orders (id, amount, currency);
create unique index orders_seminar_grant_key on app.orders (id, user_id, seminar_id);
create unique index orders_course_grant_key on app.orders (id, user_id, course_id);
create unique index orders_slot_grant_key on app.orders (id, user_id, slot_id);
create unique index orders_one_open_per_course on app.orders (user_id, course_id) where status = 'pending';
create unique index orders_one_open_per_slot on app.orders (user_id, slot_id) where status = 'pending';
create unique index orders_one_open_per_seminar on app.orders (user_id, seminar_id) where status = 'pending';
create index orders_user_id_idx on app.orders (user_id, id desc);
create index orders_host_id_idx on app.orders (host_id, id desc);
create index orders_course_id_idx on app.orders (course_id);
create index orders_service_id_idx on app.orders (service_id);
create index orders_slot_id_idx on app.orders (slot_id);
create index orders_seminar_id_idx on app.orders (seminar_id);
create index orders_due_idx on app.orders (expires_at) where status = 'pending';

-- A late payment may still be honoured, hence the two ways back from a closed order to a paid one.
create trigger orders_moves_forward before update of status on app.orders
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('pending > paid', 'pending > cancelled', 'pending > expired', 'paid > refunded', 'cancelled > paid', 'expired > paid');

create function app.order_is_a_snapshot() returns trigger language plpgsql as $$
begin
  perform app.refuse('orders_is_a_snapshot', 'what an order is for, and its number, never change');
end $$;
create trigger orders_is_a_snapshot before update on app.orders for each row
  when ((old.user_id, old.host_id, old.kind, old.course_id, old.service_id, old.slot_id, old.seminar_id, old.title,
      old.amount, old.vat_rate_bp, old.vat_amount, old.currency, old.immediate_start)
    is distinct from (new.user_id, new.host_id, new.kind, new.course_id, new.service_id, new.slot_id, new.seminar_id, new.title,
      new.amount, new.vat_rate_bp, new.vat_amount, new.currency, new.immediate_start)
    or (old.number is not null and (old.number, old.paid_at) is distinct from (new.number, new.paid_at)))
  execute function app.order_is_a_snapshot();

create table app.order_counters (
  year integer not null,
  last_number integer not null,
  constraint order_counters_pkey primary key (year)
);

-- Gapless: the counter's row is locked until the paying transaction ends, and rolls back with it. A trigger, because
-- an expression in the UPDATE is evaluated before the row's lock is had, and again for each version waited for.
create function app.number_paid_order() returns trigger language plpgsql as $$
begin
  insert into app.order_counters as counters (year, last_number)
  values (extract(year from new.paid_at at time zone 'Europe/Stockholm')::int, 1)
  on conflict (year) do update set last_number = counters.last_number + 1
  returning year || '-' || lpad(last_number::text, 6, '0') into new.number;
  return new;
end $$;
create trigger orders_numbered before insert or update of status on app.orders
  for each row when (new.status = 'paid' and new.number is null) execute function app.number_paid_order();

create table app.order_events (
  id uuid not null default app.uuid_v7(),
  order_id uuid not null,
  event text not null,
  actor_id uuid,
  cause text,
  details jsonb not null default '{}',
  occurred_at timestamptz(3) not null default now(),
  constraint order_events_pkey primary key (id),
  constraint order_events_order_id_fkey foreign key (order_id) references app.orders (id) on delete restrict on update cascade,
  constraint order_events_actor_id_fkey foreign key (actor_id) references app.users (id) on delete restrict on update cascade
);
create index order_events_order_id_idx on app.order_events (order_id, id);
create trigger order_events_append_only before update or delete on app.order_events
  for each row execute function app.refuse_change();
create trigger order_events_no_truncate before truncate on app.order_events
  for each statement execute function app.refuse_change();

-------------------------------------------------------------------------------------------------------------- grants

create function app.grant_stays() returns trigger language plpgsql as $$
begin
  perform app.refuse(tg_table_name || '_stay', 'a grant is of one thing, to one person, by one order');
end $$;

create table app.enrollments (
  id uuid not null default app.uuid_v7(),
  course_id uuid not null,
  user_id uuid not null,
  order_id uuid not null,
  status text not null default 'active',
  opens_at timestamptz(3) not null default now(),
  created_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  constraint enrollments_pkey primary key (id),
  constraint enrollments_course_id_fkey foreign key (course_id) references app.courses (id) on delete restrict on update cascade,
  constraint enrollments_user_id_fkey foreign key (user_id) references app.users (id) on delete restrict on update cascade,
  constraint enrollments_order_fkey foreign key (order_id, user_id, course_id) references app.orders (id, user_id, course_id) on delete restrict on update cascade,
  constraint enrollments_status_known check (status in ('active', 'revoked')),
  constraint enrollments_ended_has_time check ((status = 'active') = (ended_at is null))
);
create unique index enrollments_one_per_order on app.enrollments (order_id, user_id, course_id);
create unique index enrollments_one_per_course on app.enrollments (user_id, course_id) where status = 'active';
create index enrollments_course_id_idx on app.enrollments (course_id);
create trigger enrollments_stay before update on app.enrollments for each row
  when ((old.course_id, old.user_id, old.order_id) is distinct from (new.course_id, new.user_id, new.order_id))
  execute function app.grant_stays();
create trigger enrollments_moves_forward before update of status on app.enrollments
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('active > revoked');

create table app.lesson_progress (
  enrollment_id uuid not null,
  lesson_id uuid not null,
  position_seconds integer not null default 0,
  completed_at timestamptz(3),
  updated_at timestamptz(3) not null default now(),
  constraint lesson_progress_pkey primary key (enrollment_id, lesson_id),
  constraint lesson_progress_enrollment_id_fkey foreign key (enrollment_id) references app.enrollments (id) on delete cascade on update cascade,
  constraint lesson_progress_lesson_id_fkey foreign key (lesson_id) references app.lessons (id) on delete cascade on update cascade,
  constraint lesson_progress_position_positive check (position_seconds >= 0)
);
create index lesson_progress_lesson_id_idx on app.lesson_progress (lesson_id);

create table app.bookings (
  id uuid not null default app.uuid_v7(),
  slot_id uuid not null,
  service_id uuid not null,
  host_id uuid not null,
  user_id uuid not null,
  order_id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  status text not null,
  held_until timestamptz(3),
  created_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  constraint bookings_pkey primary key (id),
  constraint bookings_slot_fkey foreign key (slot_id, service_id, host_id, starts_at, ends_at) references app.slots (id, service_id, host_id, starts_at, ends_at) on delete restrict on update cascade,
  constraint bookings_user_id_fkey foreign key (user_id) references app.users (id) on delete restrict on update cascade,
  constraint bookings_order_fkey foreign key (order_id, user_id, slot_id) references app.orders (id, user_id, slot_id) on delete restrict on update cascade,
  constraint bookings_status_known check (status in ('held', 'confirmed', 'released')),
  constraint bookings_held_has_end check ((status = 'held') = (held_until is not null)),
  constraint bookings_released_has_time check ((status = 'released') = (ended_at is not null)),
  constraint bookings_host_not_double_booked exclude using gist (host_id with =, tstzrange(starts_at, ends_at) with &&) where (status <> 'released'),
  constraint bookings_user_not_double_booked exclude using gist (user_id with =, tstzrange(starts_at, ends_at) with &&) where (status <> 'released')
);
create unique index bookings_one_per_order on app.bookings (order_id, user_id, slot_id);
create index bookings_slot_id_idx on app.bookings (slot_id);
create index bookings_host_id_idx on app.bookings (host_id, starts_at);
create index bookings_user_id_idx on app.bookings (user_id, starts_at);
create trigger bookings_stay before update on app.bookings for each row
  when ((old.slot_id, old.user_id, old.order_id) is distinct from (new.slot_id, new.user_id, new.order_id))
  execute function app.grant_stays();
create trigger bookings_moves_forward before update of status on app.bookings
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('held > confirmed', 'held > released', 'confirmed > released', 'released > held');

-- Locks the slot, so that a host who takes it back meanwhile waits for the booking, or the booking for the host.
create function app.slot_is_offered() returns trigger language plpgsql as $$
begin
  perform from app.slots where id = new.slot_id and withdrawn_at is null for share;
  if not found then perform app.refuse('bookings_of_offered_slots', 'the slot has been taken back'); end if;
  return new;
end $$;
create trigger bookings_of_offered_slots before insert or update of status on app.bookings
  for each row when (new.status = 'held') execute function app.slot_is_offered();

create table app.seats (
  id uuid not null default app.uuid_v7(),
  seminar_id uuid not null,
  user_id uuid not null,
  order_id uuid not null,
  status text not null,
  held_until timestamptz(3),
  stage_role text not null default 'viewer',
  created_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  constraint seats_pkey primary key (id),
  constraint seats_seminar_id_fkey foreign key (seminar_id) references app.seminars (id) on delete restrict on update cascade,
  constraint seats_user_id_fkey foreign key (user_id) references app.users (id) on delete restrict on update cascade,
  constraint seats_order_fkey foreign key (order_id, user_id, seminar_id) references app.orders (id, user_id, seminar_id) on delete restrict on update cascade,
  constraint seats_status_known check (status in ('held', 'confirmed', 'released', 'removed')),
  constraint seats_stage_role_known check (stage_role in ('viewer', 'speaker')),
  constraint seats_held_has_end check ((status = 'held') = (held_until is not null)),
  constraint seats_ended_has_time check ((status in ('released', 'removed')) = (ended_at is not null))
);
create unique index seats_one_per_order on app.seats (order_id, user_id, seminar_id);
-- Who was removed stays removed, and so keeps the only seat they could have.
create unique index seats_one_per_seminar on app.seats (seminar_id, user_id) where status in ('held', 'confirmed', 'removed');
create index seats_user_id_idx on app.seats (user_id, seminar_id);
create trigger seats_stay before update on app.seats for each row
  when ((old.seminar_id, old.user_id, old.order_id) is distinct from (new.seminar_id, new.user_id, new.order_id))
  execute function app.grant_stays();
create trigger seats_moves_forward before update of status on app.seats
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('held > confirmed', 'held > released', 'confirmed > released', 'confirmed > removed', 'released > held');

-- Held and confirmed seats are counted on the seminar's row, where a CHECK keeps them within capacity.
create function app.count_seats() returns trigger language plpgsql as $$
declare
  change integer := 0;
begin
  if tg_op <> 'DELETE' and new.status in ('held', 'confirmed') then change := change + 1; end if;
  if tg_op <> 'INSERT' and old.status in ('held', 'confirmed') then change := change - 1; end if;
  if change <> 0 then
    update app.seminars set seats_taken = seats_taken + change
    where id = coalesce(new.seminar_id, old.seminar_id) and (change < 0 or status in ('scheduled', 'live', 'ended'));
    if not found then perform app.refuse('seats_in_published_seminars', 'nothing is sold of a draft or a cancelled seminar'); end if;
  end if;
  return null;
end $$;
create trigger seats_count after insert or update or delete on app.seats for each row execute function app.count_seats();

create function app.seats_are_counted() returns trigger language plpgsql as $$
begin
  perform app.refuse('seminars_seats_counted', 'seats are counted, not set');
end $$;
create trigger seminars_seats_counted before update of seats_taken on app.seminars
  for each row when (pg_trigger_depth() = 0) execute function app.seats_are_counted();
create trigger seminars_begin_empty before insert on app.seminars
  for each row when (new.seats_taken <> 0) execute function app.seats_are_counted();

create table app.waitlist_entries (
  id uuid not null default app.uuid_v7(),
  seminar_id uuid not null,
  user_id uuid not null,
  status text not null default 'waiting',
  order_id uuid,
  offered_at timestamptz(3),
  offer_expires_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint waitlist_entries_pkey primary key (id),
  constraint waitlist_entries_seminar_id_fkey foreign key (seminar_id) references app.seminars (id) on delete cascade on update cascade,
  constraint waitlist_entries_user_id_fkey foreign key (user_id) references app.users (id) on delete cascade on update cascade,
  constraint waitlist_entries_order_id_fkey foreign key (order_id) references app.orders (id) on delete restrict on update cascade,
  constraint waitlist_entries_status_known check (status in ('waiting', 'offered', 'claimed', 'missed', 'left')),
  constraint waitlist_entries_offer_whole check ((status = 'offered') = (offer_expires_at is not null))
);
create unique index waitlist_entries_one_live on app.waitlist_entries (seminar_id, user_id) where status in ('waiting', 'offered');
create unique index waitlist_entries_order_id_key on app.waitlist_entries (order_id);
create index waitlist_entries_user_id_idx on app.waitlist_entries (user_id);

------------------------------------------------------------------------------------------------------------ payments

create table app.checkouts (
  id uuid not null default app.uuid_v7(),
  order_id uuid not null,
  provider text not null,
  session_id text not null,
  url text not null,
  status text not null default 'open',
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  constraint checkouts_pkey primary key (id),
  constraint checkouts_order_id_fkey foreign key (order_id) references app.orders (id) on delete restrict on update cascade,
  constraint checkouts_provider_known check (provider in ('stripe', 'sandbox')),
  constraint checkouts_status_known check (status in ('open', 'complete', 'expired'))
);
create unique index checkouts_provider_session_id_key on app.checkouts (provider, session_id);
create unique index checkouts_one_open on app.checkouts (order_id) where status = 'open';
create unique index checkouts_payment_key on app.checkouts (id, order_id, provider);
create index checkouts_order_id_idx on app.checkouts (order_id);
create trigger checkouts_moves_forward before update of status on app.checkouts
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('open > complete', 'open > expired', 'expired > complete');

create table app.payments (
  id uuid not null default app.uuid_v7(),
  order_id uuid not null,
  checkout_id uuid not null,
  provider text not null,
  provider_ref text not null,
  amount integer not null,
  currency text not null,
  status text not null,
  paid_at timestamptz(3) not null default now(),
  constraint payments_pkey primary key (id),
  constraint payments_order_fkey foreign key (order_id, amount, currency) references app.orders (id, amount, currency) on delete restrict on update cascade,
  constraint payments_checkout_fkey foreign key (checkout_id, order_id, provider) references app.checkouts (id, order_id, provider) on delete restrict on update cascade,
  constraint payments_amount_positive check (amount > 0),
  constraint payments_status_known check (status in ('succeeded', 'surplus'))
);
create unique index payments_provider_provider_ref_key on app.payments (provider, provider_ref);
create unique index payments_one_per_order on app.payments (order_id) where status = 'succeeded';
create index payments_order_id_idx on app.payments (order_id);
create index payments_checkout_id_idx on app.payments (checkout_id);
create unique index payments_currency_key on app.payments (id, order_id, currency);
create trigger payments_append_only before update or delete on app.payments
  for each row execute function app.refuse_change();
create trigger payments_no_truncate before truncate on app.payments
  for each statement execute function app.refuse_change();

create table app.refunds (
  id uuid not null default app.uuid_v7(),
  order_id uuid not null,
  payment_id uuid not null,
  amount integer not null,
  currency text not null,
  reason text not null,
  status text not null default 'pending',
  provider_ref text,
  requested_by_id uuid,
  created_at timestamptz(3) not null default now(),
  settled_at timestamptz(3),
  constraint refunds_pkey primary key (id),
  constraint refunds_payment_fkey foreign key (payment_id, order_id, currency) references app.payments (id, order_id, currency) on delete restrict on update cascade,
  constraint refunds_requested_by_id_fkey foreign key (requested_by_id) references app.users (id) on delete restrict on update cascade,
  constraint refunds_amount_positive check (amount > 0),
  constraint refunds_status_known check (status in ('pending', 'succeeded', 'failed')),
  constraint refunds_settled_has_time check ((status = 'pending') = (settled_at is null))
);
create unique index refunds_provider_ref_key on app.refunds (provider_ref);
create index refunds_order_id_idx on app.refunds (order_id);
create index refunds_payment_id_idx on app.refunds (payment_id);
create trigger refunds_moves_forward before update of status on app.refunds
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('pending > succeeded', 'pending > failed', 'succeeded > failed');

create function app.refund_within_payment() returns trigger language plpgsql as $$
declare
  paid bigint;
  returned bigint;
begin
  select amount into paid from app.payments where id = new.payment_id for update;
  select coalesce(sum(amount), 0) into returned from app.refunds
    where payment_id = new.payment_id and status <> 'failed' and id <> new.id;
  if new.status <> 'failed' and returned + new.amount > paid then
    perform app.refuse('refunds_within_payment', 'refunds exceed the payment');
  end if;
  return new;
end $$;
create trigger refunds_within_payment before insert or update on app.refunds
  for each row execute function app.refund_within_payment();

create table app.webhook_events (
  provider text not null,
  event_id text not null,
  event_type text not null,
  payload json not null,
  status text not null default 'received',
  attempts integer not null default 0,
  deliveries integer not null default 1,
  next_attempt_at timestamptz(3) not null default now(),
  last_error text,
  received_at timestamptz(3) not null default now(),
  processed_at timestamptz(3),
  constraint webhook_events_pkey primary key (provider, event_id),
  constraint webhook_events_provider_known check (provider in ('stripe', 'livekit')),
  constraint webhook_events_status_known check (status in ('received', 'processed', 'ignored', 'parked')),
  constraint webhook_events_attempts_positive check (attempts >= 0 and deliveries >= 1),
  constraint webhook_events_processed_has_time check ((status in ('processed', 'ignored')) = (processed_at is not null))
);
create index webhook_events_due_idx on app.webhook_events (next_attempt_at) where status = 'received';
create index webhook_events_received_at_idx on app.webhook_events (received_at);

create function app.announce_webhook_event() returns trigger language plpgsql as $$
begin
  notify aveli_webhook_events;
  return null;
end $$;
create trigger webhook_events_announced after insert on app.webhook_events
  for each statement execute function app.announce_webhook_event();

-- The sandbox's side of the counter: what Stripe would remember of a Checkout session and its refunds.
create table app.sandbox_sessions (
  id text not null,
  idempotency_key text not null,
  order_id uuid not null,
  title text not null,
  amount integer not null,
  currency text not null,
  status text not null default 'open',
  payment_ref text,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  constraint sandbox_sessions_pkey primary key (id),
  constraint sandbox_sessions_status_known check (status in ('open', 'complete', 'expired')),
  constraint sandbox_sessions_paid_when_complete check ((status = 'complete') = (payment_ref is not null))
);
create unique index sandbox_sessions_idempotency_key_key on app.sandbox_sessions (idempotency_key);

create table app.sandbox_refunds (
  id text not null,
  idempotency_key text not null,
  payment_ref text not null,
  amount integer not null,
  created_at timestamptz(3) not null default now(),
  constraint sandbox_refunds_pkey primary key (id),
  constraint sandbox_refunds_amount_positive check (amount > 0)
);
create unique index sandbox_refunds_idempotency_key_key on app.sandbox_refunds (idempotency_key);

-- At commit: what is pending holds its seat or slot, what is paid has its money and gave its grant, what is neither
-- gives nothing.
create function app.order_keeps_its_word(order_id uuid) returns void language plpgsql as $$
declare
  o app.orders;
  grants bigint;
  held bigint;
  in_force bigint;
begin
  select * into o from app.orders where id = order_id;
  select count(*), count(*) filter (where status = 'held'), count(*) filter (where status in ('confirmed', 'active'))
    into grants, held, in_force
  from (
    select s.status from app.seats s where s.order_id = o.id union all
    select b.status from app.bookings b where b.order_id = o.id union all
    select e.status from app.enrollments e where e.order_id = o.id
  ) given;
  if (in_force > 0 and o.status <> 'paid') or (held > 0 and o.status <> 'pending') then
    perform app.refuse('grants_are_paid_for', 'a grant without an order that gives it');
  end if;
  if o.status = 'pending' and o.kind <> 'course' and held = 0 then
    perform app.refuse('orders_pending_hold', 'a pending order without its hold');
  end if;
  if o.status = 'paid' and grants = 0 then
    perform app.refuse('orders_paid_have_grant', 'a paid order without its grant');
  end if;
  if o.status in ('paid', 'refunded') and o.amount > 0
    and not exists (select from app.payments p where p.order_id = o.id and p.status = 'succeeded') then
    perform app.refuse('orders_paid_have_payment', 'a paid order without its payment');
  end if;
end $$;

create function app.orders_keep_their_word() returns trigger language plpgsql as $$
begin
  perform app.order_keeps_its_word(new.id);
  return null;
end $$;
create function app.grants_keep_their_word() returns trigger language plpgsql as $$
begin
  perform app.order_keeps_its_word(coalesce(new.order_id, old.order_id));
  return null;
end $$;
create constraint trigger orders_keep_their_word after insert or update of status on app.orders
  deferrable initially deferred for each row execute function app.orders_keep_their_word();
create constraint trigger seats_keep_their_word after insert or update of status or delete on app.seats
  deferrable initially deferred for each row execute function app.grants_keep_their_word();
create constraint trigger bookings_keep_their_word after insert or update of status or delete on app.bookings
  deferrable initially deferred for each row execute function app.grants_keep_their_word();
create constraint trigger enrollments_keep_their_word after insert or update of status or delete on app.enrollments
  deferrable initially deferred for each row execute function app.grants_keep_their_word();

-- At commit: no money is kept for nothing.
create function app.payment_buys_or_returns() returns trigger language plpgsql as $$
begin
  if new.status = 'succeeded'
    and not exists (select from app.orders where id = new.order_id and status in ('paid', 'refunded')) then
    perform app.refuse('payments_buy_or_return', 'a payment for an order that is not paid');
  end if;
  if new.status = 'surplus' and not exists (select from app.refunds where payment_id = new.id) then
    perform app.refuse('payments_buy_or_return', 'money that buys nothing, without its refund');
  end if;
  return null;
end $$;
create constraint trigger payments_buy_or_return after insert on app.payments
  deferrable initially deferred for each row execute function app.payment_buys_or_returns();

-- At commit: an order says as refunded what was sent back of its payment.
create function app.order_refunds_agree(order_id uuid) returns void language plpgsql as $$
begin
  if (select o.refunded_amount from app.orders o where o.id = order_id) <> (
    select coalesce(sum(r.amount), 0) from app.refunds r join app.payments p on p.id = r.payment_id
    where p.order_id = order_refunds_agree.order_id and p.status = 'succeeded' and r.status = 'succeeded'
  ) then
    perform app.refuse('orders_refunds_agree', 'an order and its refunds disagree');
  end if;
end $$;

create function app.orders_agree_with_refunds() returns trigger language plpgsql as $$
begin
  perform app.order_refunds_agree(new.id);
  return null;
end $$;
create function app.refunds_agree_with_orders() returns trigger language plpgsql as $$
begin
  perform app.order_refunds_agree(coalesce(new.order_id, old.order_id));
  return null;
end $$;
create constraint trigger orders_refunds_agree after insert or update of refunded_amount on app.orders
  deferrable initially deferred for each row execute function app.orders_agree_with_refunds();
create constraint trigger refunds_orders_agree after insert or update or delete on app.refunds
  deferrable initially deferred for each row execute function app.refunds_agree_with_orders();

---------------------------------------------------------------------------------------------------------------- live

create table app.live_sessions (
  id uuid not null default app.uuid_v7(),
  seminar_id uuid not null,
  room text not null,
  started_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  constraint live_sessions_pkey primary key (id),
  constraint live_sessions_seminar_id_fkey foreign key (seminar_id) references app.seminars (id) on delete restrict on update cascade,
  constraint live_sessions_end_after_start check (ended_at >= started_at)
);
create unique index live_sessions_room_key on app.live_sessions (room);
create unique index live_sessions_one_open on app.live_sessions (seminar_id) where ended_at is null;
create index live_sessions_seminar_id_idx on app.live_sessions (seminar_id);

-- At commit: a room is open only while its seminar is live.
create function app.room_is_live(seminar_id uuid) returns void language plpgsql as $$
begin
  if exists (
    select from app.live_sessions l join app.seminars s on s.id = l.seminar_id
    where l.seminar_id = room_is_live.seminar_id and l.ended_at is null and s.status <> 'live'
  ) then
    perform app.refuse('live_sessions_while_live', 'an open room of a seminar that is not live');
  end if;
end $$;

create function app.live_sessions_while_live() returns trigger language plpgsql as $$
begin
  perform app.room_is_live(new.seminar_id);
  return null;
end $$;
create function app.seminars_close_their_rooms() returns trigger language plpgsql as $$
begin
  perform app.room_is_live(new.id);
  return null;
end $$;
create constraint trigger live_sessions_while_live after insert or update on app.live_sessions
  deferrable initially deferred for each row when (new.ended_at is null) execute function app.live_sessions_while_live();
create constraint trigger seminars_close_their_rooms after update of status on app.seminars
  deferrable initially deferred for each row when (old.status = 'live') execute function app.seminars_close_their_rooms();

create table app.attendances (
  id uuid not null default app.uuid_v7(),
  live_session_id uuid not null,
  user_id uuid not null,
  joined_at timestamptz(3) not null default now(),
  left_at timestamptz(3),
  constraint attendances_pkey primary key (id),
  constraint attendances_live_session_id_fkey foreign key (live_session_id) references app.live_sessions (id) on delete restrict on update cascade,
  constraint attendances_user_id_fkey foreign key (user_id) references app.users (id) on delete restrict on update cascade,
  constraint attendances_left_after_join check (left_at >= joined_at)
);
create unique index attendances_one_open on app.attendances (live_session_id, user_id) where left_at is null;
create index attendances_user_id_idx on app.attendances (user_id);

---------------------------------------------------------------------------------------------------------------- feed

create table app.activities (
  id uuid not null default app.uuid_v7(),
  activity_type text not null,
  actor_id uuid,
  host_id uuid,
  subject_table text not null,
  subject_id uuid not null,
  summary text not null,
  metadata jsonb not null default '{}',
  visibility text not null default 'public',
  occurred_at timestamptz(3) not null default now(),
  constraint activities_pkey primary key (id),
  constraint activities_actor_id_fkey foreign key (actor_id) references app.users (id) on delete set null on update cascade,
  constraint activities_host_id_fkey foreign key (host_id) references app.users (id) on delete cascade on update cascade,
  constraint activities_type_known check (activity_type in (
    'course_published', 'service_published', 'seminar_scheduled', 'seminar_live', 'seminar_ended',
    'replay_published', 'order_paid', 'host_joined', 'review_written')),
  constraint activities_visibility_known check (visibility in ('public', 'private')),
  constraint activities_about_their_subject check (case activity_type
    when 'course_published' then subject_table = 'courses'
    when 'service_published' then subject_table = 'services'
    when 'order_paid' then subject_table = 'orders'
    when 'host_joined' then subject_table = 'users'
    when 'review_written' then subject_table in ('courses', 'services', 'seminars')
    else subject_table = 'seminars'
  end),
  constraint activities_orders_private check (activity_type <> 'order_paid' or visibility = 'private')
);
create index activities_public_idx on app.activities (occurred_at desc, id desc) where visibility = 'public';
create index activities_actor_idx on app.activities (actor_id, occurred_at desc, id desc) where visibility = 'private';
create index activities_host_idx on app.activities (host_id, occurred_at desc, id desc) where visibility = 'private';
create index activities_subject_idx on app.activities (subject_id);

create view app.activities_feed as
select a.id, a.activity_type, a.actor_id, a.subject_table, a.subject_id, a.summary, a.metadata, a.occurred_at
from app.activities a
where case a.subject_table
  when 'courses' then exists (select from app.courses c where c.id = a.subject_id and c.status = 'published')
  when 'services' then exists (select from app.services s where s.id = a.subject_id and s.status = 'published')
  when 'seminars' then exists (select from app.seminars s where s.id = a.subject_id and s.status in ('scheduled', 'live', 'ended'))
  when 'orders' then exists (select from app.orders o where o.id = a.subject_id)
  when 'users' then exists (select from app.users u where u.id = a.subject_id and u.deleted_at is null)
end;

------------------------------------------------------------------------------------------------------- telling people

create table app.mails (
  id uuid not null default app.uuid_v7(),
  dedupe_key text not null,
  user_id uuid,
  recipient text not null,
  subject text not null,
  body text not null,
  html text not null,
  created_at timestamptz(3) not null default now(),
  sent_at timestamptz(3),
  constraint mails_pkey primary key (id),
  constraint mails_user_id_fkey foreign key (user_id) references app.users (id) on delete set null on update cascade
);
create unique index mails_dedupe_key_key on app.mails (dedupe_key);
create index mails_user_id_idx on app.mails (user_id);

------------------------------------------------------------------------------------------------------------- privacy

create table app.consents (
  id uuid not null default app.uuid_v7(),
  user_id uuid not null,
  kind text not null,
  version text not null,
  order_id uuid,
  seminar_id uuid,
  given_at timestamptz(3) not null default now(),
  withdrawn_at timestamptz(3),
  constraint consents_pkey primary key (id),
  constraint consents_user_id_fkey foreign key (user_id) references app.users (id) on delete restrict on update cascade,
  constraint consents_order_id_fkey foreign key (order_id) references app.orders (id) on delete restrict on update cascade,
  constraint consents_seminar_id_fkey foreign key (seminar_id) references app.seminars (id) on delete restrict on update cascade,
  constraint consents_kind_known check (kind in ('terms', 'recording', 'immediate_start')),
  constraint consents_about_its_subject check (case kind
    when 'terms' then order_id is null and seminar_id is null
    when 'recording' then seminar_id is not null
    when 'immediate_start' then order_id is not null
  end)
);
create index consents_user_id_idx on app.consents (user_id);
create unique index consents_order_id_key on app.consents (order_id, kind);
create index consents_seminar_id_idx on app.consents (seminar_id);

create table app.audit_log (
  id uuid not null default app.uuid_v7(),
  actor_id uuid,
  action text not null,
  subject_table text not null,
  subject_id uuid not null,
  details jsonb not null default '{}',
  occurred_at timestamptz(3) not null default now(),
  constraint audit_log_pkey primary key (id),
  constraint audit_log_actor_id_fkey foreign key (actor_id) references app.users (id) on delete restrict on update cascade
);
create index audit_log_subject_idx on app.audit_log (subject_table, subject_id, id);
create index audit_log_actor_id_idx on app.audit_log (actor_id, id);
create trigger audit_log_append_only before update or delete on app.audit_log
  for each row execute function app.refuse_change();
create trigger audit_log_no_truncate before truncate on app.audit_log
  for each statement execute function app.refuse_change();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then
    create table public._prisma_migrations (
      id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
      migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
      started_at timestamptz not null default now(), applied_steps_count integer not null default 0
    );
  end if;
  if not exists (select from public._prisma_migrations where migration_name = name)
    and exists (select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname in ('public', 'app') and relkind in ('r', 'p', 'v', 'm', 'f') and relname <> '_prisma_migrations'
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e'))
  then
    raise exception 'This database belongs to another program: there are tables in its schemas "public" or "app", and no note of Aveli''s migrations. Give Aveli a database of its own.';
  end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

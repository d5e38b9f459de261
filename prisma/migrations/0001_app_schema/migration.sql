do $psql$ declare name text := '0001_app_schema'; migration text := $migration$
-- Aveli's whole schema, in chapters as in lib, each after what it refers to: shared, identity, sellers, covers, offers, media,
-- courses, services, seminars, passes, coupons, orders, grants, waiting list, holds, calendar, payments, at commit, sandbox,
-- payouts, receipts, live, recordings, reviews, hosts, moderation, explore, follows, messages, feed, notify, privacy, run.
--
-- A rule stands in the chapter that it is a rule of: what a receipt asks of an order stands with receipts. One that concerns a
-- single column stands beside it. What no CHECK can say is a trigger; it refuses by a name, as constraints do, and triggers of
-- one moment fire in the order of their names. Money is in minor units, VAT rates are in hundredths of a per cent.

create schema if not exists app;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

----------------------------------------------------------------------------------------------------------------------------- shared

-- Version 7 (RFC 9562): milliseconds first, so that ids sort by creation. PostgreSQL has its own from 18 on.
create function app.uuid_v7() returns uuid language sql volatile parallel safe as $$
  select encode(set_bit(set_bit(overlay(
    uuid_send(gen_random_uuid())
    placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6
  ), 52, 1), 53, 1), 'hex')::uuid
$$;

-- Refuses as a CHECK does. The name stands in the message too, for drivers that do not hand on the constraint's own field.
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

-- Which edit of a row a form or a client was made from: counted here, so that nobody forgets to.
create function app.count_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end
$$;

--------------------------------------------------------------------------------------------------------------------------- identity

create table app.users (
  id                uuid primary key default app.uuid_v7(),
  email             text not null,
  email_verified_at timestamptz(3),
  password_hash     text,
  display_name      text not null constraint users_display_name_length check (char_length(display_name) between 1 and 80),
  slug              text constraint users_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  headline          text not null default '',
  bio               text not null default '',
  avatar_url        text,
  role              text not null default 'member' constraint users_role_known check (role in ('member', 'host', 'admin')),
  locale            text not null default 'sv' constraint users_locale_known check (locale in ('sv', 'en')),
  time_zone         text not null default 'Europe/Stockholm',
  version           integer not null default 1,
  created_at        timestamptz(3) not null default now(),
  updated_at        timestamptz(3) not null default now(),
  deleted_at        timestamptz(3),
  -- Who is suspended may not come in, nor be seen, for a stated reason.
  suspended_at      timestamptz(3),
  suspended_reason  text,
  -- Links to what a person holds carry this number: they end together when it goes up.
  link_edition      integer not null default 0,
  -- Whether emails are wanted about what the hosts one follows publish.
  wants_news        boolean not null default false,
  constraint users_email_shape check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and email = lower(email)),
  constraint users_host_has_slug check (role <> 'host' or slug is not null),
  constraint users_suspended_with_reason check ((suspended_at is null) = (suspended_reason is null)),
  constraint users_admins_not_suspended check (suspended_at is null or role <> 'admin')
);
create unique index users_email_key on app.users (email) where deleted_at is null;
create unique index users_slug_key on app.users (slug);
create trigger count_version before update on app.users
  for each row when ((old.display_name, old.headline, old.bio, old.locale, old.time_zone)
    is distinct from (new.display_name, new.headline, new.bio, new.locale, new.time_zone))
  execute function app.count_version();

create table app.sessions (
  id             uuid primary key default app.uuid_v7(),
  user_id        uuid not null references app.users on delete cascade on update cascade,
  kind           text not null constraint sessions_kind_known check (kind in ('browser', 'api')),
  user_agent     text not null default '',
  ip_address     text not null default '',
  created_at     timestamptz(3) not null default now(),
  last_seen_at   timestamptz(3) not null default now(),
  expires_at     timestamptz(3) not null,
  revoked_at     timestamptz(3),
  revoked_reason text,
  constraint sessions_expiry_after_creation check (expires_at > created_at),
  constraint sessions_revoked_with_reason check ((revoked_at is null) = (revoked_reason is null))
);
create index sessions_user_id_idx on app.sessions (user_id);

-- Each is exchanged for the next: a session has one that is current.
create table app.refresh_tokens (
  token_hash text primary key,
  session_id uuid not null references app.sessions on delete cascade on update cascade,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  used_at    timestamptz(3)
);
create unique index refresh_tokens_one_current on app.refresh_tokens (session_id) where used_at is null;

-- What proves an address, resets a password, or lets its buyer leave an order (`order_id`, see orders) without signing in.
create table app.one_time_tokens (
  token_hash text primary key,
  user_id    uuid not null references app.users on delete cascade on update cascade,
  purpose    text not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  used_at    timestamptz(3),
  order_id   uuid,
  constraint one_time_tokens_purpose_known check (purpose in ('verify_email', 'reset_password', 'withdraw_order')),
  constraint one_time_tokens_about_its_order check ((purpose = 'withdraw_order') = (order_id is not null))
);
create index one_time_tokens_user_id_idx on app.one_time_tokens (user_id);
create index one_time_tokens_order_id_idx on app.one_time_tokens (order_id);

create table app.rate_limits (
  key    text primary key,
  points integer not null default 0,
  expire bigint
);
create index rate_limits_expire_idx on app.rate_limits (expire);

---------------------------------------------------------------------------------------------------------------------------- sellers

-- Who stands as seller on pages and receipts. The row without a host is the platform's own.
create table app.seller_details (
  id                uuid primary key default app.uuid_v7(),
  host_id           uuid references app.users on delete restrict on update cascade,
  legal_name        text not null,
  is_trader         boolean not null default true,
  org_nr            text constraint seller_details_org_nr_shape check (org_nr ~ '^\d{6}-\d{4}$'),
  is_vat_registered boolean not null,
  vat_number        text,
  street            text not null,
  postal_code       text not null constraint seller_details_postal_code_shape check (postal_code ~ '^\d{3} \d{2}$'),
  city              text not null,
  email             text not null constraint seller_details_email_shape check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  version           integer not null default 1,
  created_at        timestamptz(3) not null default now(),
  updated_at        timestamptz(3) not null default now(),
  constraint seller_details_texts_sane check (
    char_length(legal_name) between 1 and 120 and char_length(street) between 1 and 120 and char_length(city) between 1 and 80),
  constraint seller_details_trader_has_org_nr check (not is_trader or org_nr is not null),
  constraint seller_details_vat_number_when_registered check (is_vat_registered = (vat_number is not null)),
  constraint seller_details_vat_number_of_org_nr check (
    vat_number is null or (vat_number ~ '^SE\d{12}$' and org_nr is not null and substr(vat_number, 3, 10) = replace(org_nr, '-', '')))
);
create unique index seller_details_host_id_key on app.seller_details (host_id);
create unique index seller_details_one_platform on app.seller_details ((host_id is null)) where host_id is null;
create trigger count_version before update on app.seller_details
  for each row when ((old.legal_name, old.is_trader, old.org_nr, old.is_vat_registered, old.vat_number, old.street,
      old.postal_code, old.city, old.email)
    is distinct from (new.legal_name, new.is_trader, new.org_nr, new.is_vat_registered, new.vat_number, new.street,
      new.postal_code, new.city, new.email))
  execute function app.count_version();

-- Who sells each kind of offer: its host or, where a seller is named, that one.
create table app.sale_settings (
  kind      text primary key constraint sale_settings_kind_known check (kind in ('course', 'service', 'seminar', 'pass')),
  seller_id uuid references app.seller_details on delete restrict on update cascade,
  version   integer not null default 1
);
insert into app.sale_settings (kind) values ('course'), ('service'), ('seminar'), ('pass');

create function app.platform_sells() returns trigger language plpgsql as $$
begin
  if not exists (select from app.seller_details where id = new.seller_id and host_id is null) then
    perform app.refuse('sale_settings_platform_sells', 'a host sells what is theirs, the platform alone sells for all');
  end if;
  return new;
end $$;
create trigger sale_settings_platform_sells before insert or update on app.sale_settings
  for each row when (new.seller_id is not null) execute function app.platform_sells();
create trigger count_version before update on app.sale_settings
  for each row when (old.seller_id is distinct from new.seller_id) execute function app.count_version();

create function app.seller_of(item_kind text, item_host uuid) returns setof app.seller_details language sql stable as $$
  select d.* from app.seller_details d
  where d.id = coalesce(
    (select seller_id from app.sale_settings where kind = item_kind),
    (select id from app.seller_details where host_id = item_host))
$$;

----------------------------------------------------------------------------------------------------------------------------- covers

-- A picture from a host, in the storage by this id. Its address is public, and what it shows never changes: another picture
-- is another row.
create table app.covers (
  id         uuid primary key default app.uuid_v7(),
  host_id    uuid not null references app.users on delete restrict on update cascade,
  url        text not null,
  created_at timestamptz(3) not null default now(),
  constraint covers_address_is_own check (url = '/api/covers/' || id || '/960')
);
create unique index covers_url_host_id_key on app.covers (url, host_id);
create index covers_host_id_idx on app.covers (host_id);

----------------------------------------------------------------------------------------------------------------------------- offers

create function app.search_vector(title text, summary text, description text) returns tsvector
language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.swedish', title), 'A')
      || setweight(to_tsvector('pg_catalog.swedish', summary), 'B')
      || setweight(to_tsvector('pg_catalog.swedish', description), 'C')
$$;

-- Everything that is sold is an offer. Courses, services, seminars and passes keep only their own details, under the same id;
-- and everything about what is sold (an order, a coupon, a review, a message) refers to an offer.
create table app.offers (
  id            uuid primary key default app.uuid_v7(),
  kind          text not null constraint offers_kind_known check (kind in ('course', 'service', 'seminar', 'pass')),
  host_id       uuid not null references app.users on delete restrict on update cascade,
  slug          text not null constraint offers_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title         text not null constraint offers_title_length check (char_length(title) between 1 and 120),
  summary       text not null,
  description   text not null default '',
  price_amount  integer not null constraint offers_price_sane check (price_amount between 0 and 100000000),
  currency      text not null default 'SEK' constraint offers_currency_known check (currency in ('SEK', 'EUR')),
  -- The language that it is held or written in.
  language      text not null default 'sv' constraint offers_language_known check (language in ('sv', 'en')),
  vat_rate_bp   integer not null default 2500 constraint offers_vat_rate_known check (vat_rate_bp in (0, 600, 1200, 2500)),
  -- Why no VAT is charged where the rate is 0; null where nobody has said.
  vat_exemption text,
  cover_url     text,
  status        text not null default 'draft',
  published_at  timestamptz(3),
  -- Out of sight and off sale by an admin's decision; who has bought it keeps it.
  taken_down_at timestamptz(3),
  cancelled_at  timestamptz(3),
  version       integer not null default 1,
  created_at    timestamptz(3) not null default now(),
  updated_at    timestamptz(3) not null default now(),
  constraint offers_cover_url_host_id_fkey foreign key (cover_url, host_id)
    references app.covers (url, host_id) on delete restrict on update cascade,
  constraint offers_status_known check (case kind
    when 'seminar' then status in ('draft', 'scheduled', 'live', 'ended', 'cancelled')
    else status in ('draft', 'published', 'archived') end),
  -- What costs less than a card can be charged could not be bought.
  constraint offers_price_chargeable check (price_amount <= 0 or price_amount >= case currency when 'EUR' then 50 else 300 end),
  constraint offers_vat_exemption_known check (
    vat_exemption is null or (vat_rate_bp = 0 and vat_exemption in ('exempt', 'not_registered'))),
  constraint offers_published_has_time check (status in ('draft', 'cancelled') or published_at is not null),
  constraint offers_cancelled_has_time check ((status = 'cancelled') = (cancelled_at is not null))
);
create unique index offers_kind_slug_key on app.offers (kind, slug);
create unique index offers_id_host_id_key on app.offers (id, host_id);
create unique index offers_id_kind_host_id_key on app.offers (id, kind, host_id);
create unique index offers_id_kind_host_id_status_key on app.offers (id, kind, host_id, status);
create index offers_cover_url_idx on app.offers (cover_url) where cover_url is not null;
create index offers_host_id_idx on app.offers (host_id, kind, published_at desc, id desc);
create index offers_published_idx on app.offers (kind, published_at desc, id desc) where status = 'published';
create index offers_search_idx on app.offers using gin (app.search_vector(title, summary, description));
create trigger offers_moves_forward before update of status on app.offers
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps(
    'draft > published', 'published > archived', 'draft > scheduled', 'draft > cancelled', 'scheduled > live', 'scheduled > ended',
    'scheduled > cancelled', 'live > ended');

-- One version, whichever part of an offer is edited: itself here, its details by count_offer_version.
create trigger count_version before update on app.offers
  for each row when (
    (old.title, old.summary, old.description, old.price_amount, old.currency, old.language, old.vat_rate_bp, old.vat_exemption)
    is distinct from
    (new.title, new.summary, new.description, new.price_amount, new.currency, new.language, new.vat_rate_bp, new.vat_exemption))
  execute function app.count_version();

create function app.count_offer_version() returns trigger language plpgsql as $$
begin
  update app.offers set version = version + 1 where id = new.id;
  return null;
end $$;

-- Who is not registered charges no VAT, whatever was asked; who is, charges the main rate until they say otherwise.
create function app.vat_follows_seller() returns trigger language plpgsql as $$
declare
  seller app.seller_details;
begin
  select * into seller from app.seller_of(new.kind, new.host_id);
  if not found then return new; end if;
  if not seller.is_vat_registered then
    new.vat_rate_bp := 0;
    new.vat_exemption := 'not_registered';
  elsif new.vat_exemption = 'not_registered' then
    new.vat_rate_bp := 2500;
    new.vat_exemption := null;
  end if;
  return new;
end $$;
create trigger offers_vat_follows_seller before insert or update of vat_rate_bp, vat_exemption on app.offers
  for each row execute function app.vat_follows_seller();

create function app.items_follow_seller() returns trigger language plpgsql as $$
begin
  update app.offers set vat_rate_bp = vat_rate_bp where host_id = new.host_id;
  return null;
end $$;
create trigger seller_details_items_follow after insert or update of is_vat_registered on app.seller_details
  for each row when (new.host_id is not null) execute function app.items_follow_seller();

-- At commit: an offer has the details of its kind.
create function app.offer_has_details() returns trigger language plpgsql as $$
begin
  if exists (select from app.offers where id = coalesce(new.id, old.id)) and not exists (
    select from app.courses where id = coalesce(new.id, old.id) union all
    select from app.services where id = coalesce(new.id, old.id) union all
    select from app.seminars where id = coalesce(new.id, old.id) union all
    select from app.passes where id = coalesce(new.id, old.id)
  ) then
    perform app.refuse('offers_have_details', 'an offer without what makes it one of its kind');
  end if;
  return null;
end $$;
create constraint trigger offers_have_details after insert on app.offers
  deferrable initially deferred for each row execute function app.offer_has_details();

------------------------------------------------------------------------------------------------------------------------------ media

-- A file in the storage, which knows it by this id alone; its address is made when somebody may read it.
create table app.media (
  id           uuid primary key default app.uuid_v7(),
  owner_id     uuid not null references app.users on delete restrict on update cascade,
  kind         text not null constraint media_kind_known check (kind in ('film', 'lesson')),
  name         text not null constraint media_name_length check (char_length(name) between 1 and 255),
  size_bytes   bigint not null constraint media_size_sane check (size_bytes between 0 and 1099511627776),
  content_type text constraint media_content_type_shape check (content_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  sha256       text constraint media_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  status       text not null default 'receiving' constraint media_status_known check (status in ('receiving', 'received', 'stored')),
  created_at   timestamptz(3) not null default now(),
  stored_at    timestamptz(3),
  constraint media_id_owner_id_key unique (id, owner_id),
  constraint media_received_has_type check (status = 'receiving' or content_type is not null),
  constraint media_stored_has_time check ((status = 'stored') = (stored_at is not null))
);
create index media_owner_id_idx on app.media (owner_id);
create index media_unfinished_idx on app.media (created_at) where status <> 'stored';
create trigger media_moves_forward before update of status on app.media
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('receiving > received', 'receiving > stored', 'received > stored');

create function app.stored_media_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('media_stored_stay', 'what is stored is read and removed, never changed');
end $$;
create trigger media_stored_stay before update on app.media
  for each row when (old.status = 'stored' and (old.owner_id, old.kind, old.size_bytes, old.content_type, old.sha256)
    is distinct from (new.owner_id, new.kind, new.size_bytes, new.content_type, new.sha256))
  execute function app.stored_media_stay();

---------------------------------------------------------------------------------------------------------------------------- courses

create table app.courses (
  id              uuid primary key,
  kind            text not null default 'course' constraint courses_of_their_kind check (kind = 'course'),
  host_id         uuid not null,
  outline_version integer not null default 1,
  constraint courses_offer_fkey foreign key (id, kind, host_id)
    references app.offers (id, kind, host_id) on delete cascade on update cascade
);
create unique index courses_id_host_id_key on app.courses (id, host_id);
create unique index courses_offer_key on app.courses (id, kind, host_id);
create constraint trigger courses_stay_while_offered after delete on app.courses
  deferrable initially deferred for each row execute function app.offer_has_details();

-- A lesson is in a section or in none; those in none come first.
create table app.course_sections (
  id         uuid primary key default app.uuid_v7(),
  course_id  uuid not null references app.courses on delete cascade on update cascade,
  position   integer not null constraint course_sections_position_positive check (position >= 1),
  title      text not null constraint course_sections_title_length check (char_length(title) between 1 and 120),
  version    integer not null default 1,
  created_at timestamptz(3) not null default now(),
  constraint course_sections_id_course_id_key unique (id, course_id),
  constraint course_sections_course_id_position_key unique (course_id, position) deferrable initially immediate
);
create trigger count_version before update on app.course_sections
  for each row when (old.title is distinct from new.title) execute function app.count_version();

create table app.lessons (
  id               uuid primary key default app.uuid_v7(),
  course_id        uuid not null,
  host_id          uuid not null,
  section_id       uuid,
  position         integer not null constraint lessons_position_positive check (position >= 1),
  title            text not null constraint lessons_title_length check (char_length(title) between 1 and 120),
  body             text not null default '',
  duration_seconds integer not null default 0 constraint lessons_duration_sane check (duration_seconds between 0 and 86400),
  is_preview       boolean not null default false,
  version          integer not null default 1,
  created_at       timestamptz(3) not null default now(),
  updated_at       timestamptz(3) not null default now(),
  constraint lessons_course_id_position_key unique (course_id, position) deferrable initially immediate,
  constraint lessons_id_host_id_key unique (id, host_id),
  constraint lessons_course_id_host_id_fkey foreign key (course_id, host_id)
    references app.courses (id, host_id) on delete cascade on update cascade,
  -- A section goes once its lessons have been moved out of it; with its course it all goes at once.
  constraint lessons_section_id_course_id_fkey foreign key (section_id, course_id)
    references app.course_sections (id, course_id) on delete no action on update cascade
);
create index lessons_section_id_idx on app.lessons (section_id);
create trigger count_version before update on app.lessons
  for each row when ((old.title, old.body, old.duration_seconds, old.is_preview)
    is distinct from (new.title, new.body, new.duration_seconds, new.is_preview))
  execute function app.count_version();

-- A course's sections and lessons are replaced as one list, and have a version as one.
create function app.count_outline_version() returns trigger language plpgsql as $$
begin
  update app.courses set outline_version = outline_version + 1
  where id = case when tg_op = 'DELETE' then old.course_id else new.course_id end;
  return null;
end
$$;
create trigger count_outline_version after insert or update or delete on app.course_sections
  for each row execute function app.count_outline_version();
create trigger count_outline_version after insert or update or delete on app.lessons
  for each row execute function app.count_outline_version();

-- The files of a lesson: sound, film, PDF and pictures, its host's own.
create table app.lesson_media (
  media_id         uuid not null,
  lesson_id        uuid not null,
  host_id          uuid not null,
  position         integer not null constraint lesson_media_position_positive check (position >= 1),
  duration_seconds integer constraint lesson_media_duration_sane check (duration_seconds between 0 and 86400),
  constraint lesson_media_pkey primary key (media_id, host_id),
  constraint lesson_media_lesson_id_position_key unique (lesson_id, position) deferrable initially immediate,
  constraint lesson_media_media_id_host_id_fkey foreign key (media_id, host_id)
    references app.media (id, owner_id) on delete cascade on update cascade,
  -- A lesson cannot go before its files: whoever removes a file also has to see to its bytes.
  constraint lesson_media_lesson_id_host_id_fkey foreign key (lesson_id, host_id)
    references app.lessons (id, host_id) on delete restrict on update cascade
);

create function app.lesson_media_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('lesson_media_stay', 'a file is of one lesson');
end $$;
create trigger lesson_media_stay before update on app.lesson_media
  for each row when ((old.media_id, old.lesson_id) is distinct from (new.media_id, new.lesson_id))
  execute function app.lesson_media_stay();

--------------------------------------------------------------------------------------------------------------------------- services

create table app.services (
  id                    uuid primary key,
  kind                  text not null default 'service' constraint services_of_their_kind check (kind = 'service'),
  host_id               uuid not null,
  duration_minutes      integer not null constraint services_duration_sane check (duration_minutes between 5 and 720),
  location              text not null default 'online',
  address               text not null default '' constraint services_address_length check (char_length(address) <= 300),
  cancellation_policy   text not null default 'moderate',
  buffer_before_minutes integer not null default 0,
  buffer_after_minutes  integer not null default 0,
  notice_hours          integer not null default 12 constraint services_notice_sane check (notice_hours between 0 and 720),
  horizon_days          integer not null default 56 constraint services_horizon_sane check (horizon_days between 1 and 365),
  answers_kept_days     integer not null default 30 constraint services_answers_kept_sane check (answers_kept_days between 1 and 365),
  hours_version         integer not null default 1,
  questions_version     integer not null default 1,
  constraint services_offer_fkey foreign key (id, kind, host_id)
    references app.offers (id, kind, host_id) on delete cascade on update cascade,
  constraint services_cancellation_policy_known check (cancellation_policy in ('flexible', 'moderate', 'strict')),
  constraint services_buffers_sane check (buffer_before_minutes between 0 and 240 and buffer_after_minutes between 0 and 240)
);
create unique index services_id_host_id_key on app.services (id, host_id);
create unique index services_offer_key on app.services (id, kind, host_id);
create constraint trigger services_stay_while_offered after delete on app.services
  deferrable initially deferred for each row execute function app.offer_has_details();
create trigger count_version after update on app.services
  for each row when ((old.duration_minutes, old.location, old.address, old.cancellation_policy)
    is distinct from (new.duration_minutes, new.location, new.address, new.cancellation_policy))
  execute function app.count_offer_version();

-- In the host's own time zone, as minutes after local midnight; slots are made from them.
create table app.weekly_hours (
  id            uuid primary key default app.uuid_v7(),
  service_id    uuid not null references app.services on delete cascade on update cascade,
  weekday       integer not null constraint weekly_hours_weekday_iso check (weekday between 1 and 7),
  starts_minute integer not null,
  ends_minute   integer not null,
  constraint weekly_hours_within_day check (starts_minute >= 0 and starts_minute < ends_minute and ends_minute <= 1440),
  constraint weekly_hours_no_overlap
    exclude using gist (service_id with =, weekday with =, int4range(starts_minute, ends_minute) with &&)
);
create index weekly_hours_service_id_idx on app.weekly_hours (service_id);

-- A date without times is closed; one with times is open then, too. Both together replace that day's usual hours.
create table app.service_exceptions (
  id            uuid primary key default app.uuid_v7(),
  service_id    uuid not null references app.services on delete cascade on update cascade,
  date          date not null,
  starts_minute integer,
  ends_minute   integer,
  constraint service_exceptions_times_whole check ((starts_minute is null) = (ends_minute is null)),
  constraint service_exceptions_within_day check (starts_minute >= 0 and ends_minute <= 1440 and starts_minute < ends_minute),
  constraint service_exceptions_no_overlap
    exclude using gist (service_id with =, date with =, int4range(starts_minute, ends_minute) with &&)
    where (starts_minute is not null)
);
create unique index service_exceptions_closed_once on app.service_exceptions (service_id, date) where starts_minute is null;

-- What a host asks of who books.
create table app.service_questions (
  id          uuid primary key default app.uuid_v7(),
  service_id  uuid not null references app.services on delete cascade on update cascade,
  position    integer not null constraint service_questions_position_positive check (position > 0),
  text        text not null constraint service_questions_text_length check (char_length(text) between 1 and 300),
  is_required boolean not null default false,
  created_at  timestamptz(3) not null default now()
);
create index service_questions_service_id_idx on app.service_questions (service_id, position);

create table app.slots (
  id           uuid primary key default app.uuid_v7(),
  service_id   uuid not null,
  host_id      uuid not null,
  starts_at    timestamptz(3) not null,
  ends_at      timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  created_at   timestamptz(3) not null default now(),
  constraint slots_service_id_host_id_fkey foreign key (service_id, host_id)
    references app.services (id, host_id) on delete cascade on update cascade,
  constraint slots_end_after_start check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours')
);
create unique index slots_service_id_starts_at_key on app.slots (service_id, starts_at) where withdrawn_at is null;
create unique index slots_id_service_id_host_id_key on app.slots (id, service_id, host_id);
create unique index slots_identity_key on app.slots (id, service_id, host_id, starts_at, ends_at);

--------------------------------------------------------------------------------------------------------------------------- seminars

-- Several dates of one seminar, each week or every other, at one time of the host's clock.
create table app.seminar_series (
  id             uuid primary key default app.uuid_v7(),
  host_id        uuid not null references app.users on delete restrict on update cascade,
  interval_weeks integer not null constraint seminar_series_interval_known check (interval_weeks in (1, 2)),
  time_zone      text not null constraint seminar_series_time_zone_length check (char_length(time_zone) between 1 and 60),
  created_at     timestamptz(3) not null default now()
);
create unique index seminar_series_id_host_id_key on app.seminar_series (id, host_id);
create index seminar_series_host_id_idx on app.seminar_series (host_id);

-- A seminar's status is changed in its offer and reaches the seminar through the foreign key, within the same statement, so
-- that the constraints of the seminar's row (on its time, its seats, its room) are checked there.
create table app.seminars (
  id                     uuid primary key,
  kind                   text not null default 'seminar' constraint seminars_of_their_kind check (kind = 'seminar'),
  host_id                uuid not null,
  status                 text not null default 'draft',
  starts_at              timestamptz(3) not null,
  duration_minutes       integer not null constraint seminars_duration_sane check (duration_minutes between 5 and 720),
  -- Calendars take a change of what they know already only with a higher number than the last.
  sequence               integer not null default 0 constraint seminars_sequence_positive check (sequence >= 0),
  capacity               integer not null constraint seminars_capacity_sane check (capacity between 1 and 10000),
  seats_taken            integer not null default 0,
  cancellation_policy    text not null default 'moderate',
  is_withdrawal_excepted boolean not null default false,
  is_recorded            boolean not null default false,
  series_id              uuid,
  constraint seminars_series_id_host_id_fkey foreign key (series_id, host_id)
    references app.seminar_series (id, host_id) on delete restrict on update cascade,
  constraint seminars_offer_fkey foreign key (id, kind, host_id, status)
    references app.offers (id, kind, host_id, status) on delete cascade on update cascade,
  constraint seminars_seats_within_capacity check (seats_taken between 0 and capacity),
  constraint seminars_cancellation_policy_known check (cancellation_policy in ('flexible', 'moderate', 'strict'))
);
create unique index seminars_id_host_id_key on app.seminars (id, host_id);
create unique index seminars_offer_key on app.seminars (id, kind, host_id, status);
create unique index seminars_id_series_id_key on app.seminars (id, series_id);
create index seminars_on_sale_idx on app.seminars (starts_at, id) where status in ('scheduled', 'live');
create index seminars_live_idx on app.seminars (starts_at, id) where status = 'live';
create index seminars_past_idx on app.seminars (starts_at desc, id desc) where status = 'ended';
create index seminars_host_id_idx on app.seminars (host_id, starts_at desc, id desc);
create index seminars_series_id_idx on app.seminars (series_id, starts_at) where series_id is not null;
create constraint trigger seminars_stay_while_offered after delete on app.seminars
  deferrable initially deferred for each row execute function app.offer_has_details();

-- What is sold, booked or published meanwhile is no edit.
create trigger count_version after update on app.seminars
  for each row when ((old.starts_at, old.duration_minutes, old.capacity, old.cancellation_policy, old.is_recorded)
    is distinct from (new.starts_at, new.duration_minutes, new.capacity, new.cancellation_policy, new.is_recorded))
  execute function app.count_offer_version();

-- Calendars show a seminar's time, and the title from its offer.
create function app.seminar_changes_time() returns trigger language plpgsql as $$
begin
  new.sequence := old.sequence + 1;
  return new;
end $$;
create trigger seminars_count_changes before update of starts_at, duration_minutes on app.seminars
  for each row when ((old.starts_at, old.duration_minutes) is distinct from (new.starts_at, new.duration_minutes))
  execute function app.seminar_changes_time();

create function app.seminar_changes_title() returns trigger language plpgsql as $$
begin
  update app.seminars set sequence = sequence + 1 where id = new.id;
  return null;
end $$;
create trigger offers_count_changes after update of title on app.offers
  for each row when (new.kind = 'seminar' and old.title is distinct from new.title) execute function app.seminar_changes_title();

-- Everybody who comes in is told whether the stage is recorded, so that it is settled once the room has opened.
create function app.recording_was_told() returns trigger language plpgsql as $$
begin
  perform app.refuse('seminars_recorded_as_told', 'whether it is recorded is settled before the room opens');
end $$;
create trigger seminars_recorded_as_told before update of is_recorded on app.seminars
  for each row when (old.is_recorded is distinct from new.is_recorded and old.status not in ('draft', 'scheduled'))
  execute function app.recording_was_told();

-- Who leads a seminar beside its host: in the room as the host does, and nowhere near the money.
create table app.seminar_cohosts (
  seminar_id uuid not null,
  host_id    uuid not null,
  user_id    uuid not null references app.users on delete cascade on update cascade,
  added_at   timestamptz(3) not null default now(),
  constraint seminar_cohosts_pkey primary key (seminar_id, user_id),
  constraint seminar_cohosts_seminar_id_host_id_fkey foreign key (seminar_id, host_id)
    references app.seminars (id, host_id) on delete cascade on update cascade,
  constraint seminar_cohosts_besides_host check (user_id <> host_id)
);
create index seminar_cohosts_user_id_idx on app.seminar_cohosts (user_id);

-- A seminar that was moved while people had seats. Until they are told, a further move changes this row, so that each is told
-- once, from the time they knew to the one that holds.
create table app.seminar_moves (
  id             uuid primary key default app.uuid_v7(),
  seminar_id     uuid not null references app.seminars on delete cascade on update cascade,
  from_starts_at timestamptz(3) not null,
  from_minutes   integer not null,
  to_starts_at   timestamptz(3) not null,
  to_minutes     integer not null,
  moved_at       timestamptz(3) not null default clock_timestamp(),
  told_at        timestamptz(3),
  constraint seminar_moves_elsewhere check ((from_starts_at, from_minutes) is distinct from (to_starts_at, to_minutes)),
  constraint seminar_moves_ahead check (to_starts_at > moved_at),
  constraint seminar_moves_told_afterwards check (told_at >= moved_at)
);
create unique index seminar_moves_one_untold on app.seminar_moves (seminar_id) where told_at is null;
create index seminar_moves_seminar_id_idx on app.seminar_moves (seminar_id, moved_at);

create function app.told_moves_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('seminar_moves_told_stay', 'what people were told stays as they were told it');
end $$;
create trigger seminar_moves_told_stay before update on app.seminar_moves
  for each row when (old.told_at is not null) execute function app.told_moves_stay();

----------------------------------------------------------------------------------------------------------------------------- passes

-- All coming dates of a series for one price.
create table app.passes (
  id                  uuid primary key,
  kind                text not null default 'pass' constraint passes_of_their_kind check (kind = 'pass'),
  host_id             uuid not null,
  series_id           uuid not null,
  cancellation_policy text not null default 'moderate',
  constraint passes_offer_fkey foreign key (id, kind, host_id)
    references app.offers (id, kind, host_id) on delete cascade on update cascade,
  constraint passes_series_id_host_id_fkey foreign key (series_id, host_id)
    references app.seminar_series (id, host_id) on delete restrict on update cascade,
  constraint passes_cancellation_policy_known check (cancellation_policy in ('flexible', 'moderate', 'strict'))
);
create unique index passes_offer_key on app.passes (id, kind, host_id);
create unique index passes_id_series_id_key on app.passes (id, series_id);
create index passes_series_id_idx on app.passes (series_id);
create constraint trigger passes_stay_while_offered after delete on app.passes
  deferrable initially deferred for each row execute function app.offer_has_details();
create trigger count_version after update on app.passes
  for each row when (old.cancellation_policy is distinct from new.cancellation_policy) execute function app.count_offer_version();

---------------------------------------------------------------------------------------------------------------------------- coupons

-- A code that makes what one host sells cheaper: all of it, or one offer. Its terms never change; it can be ended.
create table app.coupons (
  id          uuid primary key default app.uuid_v7(),
  host_id     uuid not null references app.users on delete restrict on update cascade,
  code        text not null constraint coupons_code_shape check (code ~ '^[A-Z0-9ÅÄÖ-]{3,32}$'),
  percent     integer constraint coupons_percent_sane check (percent between 1 and 100),
  amount_off  integer constraint coupons_amount_sane check (amount_off between 1 and 100000000),
  currency    text constraint coupons_currency_known check (currency in ('SEK', 'EUR')),
  offer_id    uuid,
  valid_from  timestamptz(3) not null default now(),
  valid_until timestamptz(3),
  max_uses    integer constraint coupons_limit_positive check (max_uses >= 1),
  uses        integer not null default 0,
  ended_at    timestamptz(3),
  created_at  timestamptz(3) not null default now(),
  constraint coupons_offer_id_host_id_fkey foreign key (offer_id, host_id)
    references app.offers (id, host_id) on delete cascade on update cascade,
  constraint coupons_percent_or_amount check (
    (percent is null) <> (amount_off is null) and (amount_off is null) = (currency is null)),
  constraint coupons_end_after_start check (valid_until > valid_from),
  constraint coupons_uses_within_limit check (uses >= 0 and (max_uses is null or uses <= max_uses))
);
create unique index coupons_host_id_code_key on app.coupons (host_id, code);
create unique index coupons_id_host_id_key on app.coupons (id, host_id);
create index coupons_offer_id_idx on app.coupons (offer_id);

create function app.coupon_terms_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('coupons_terms_stay', 'a coupon is ended, not changed');
end $$;
create trigger coupons_terms_stay before update on app.coupons
  for each row when ((old.host_id, old.code, old.percent, old.amount_off, old.currency, old.offer_id,
      old.valid_from, old.valid_until, old.max_uses)
    is distinct from (new.host_id, new.code, new.percent, new.amount_off, new.currency, new.offer_id,
      new.valid_from, new.valid_until, new.max_uses)
    or (old.ended_at is not null and new.ended_at is distinct from old.ended_at))
  execute function app.coupon_terms_stay();

----------------------------------------------------------------------------------------------------------------------------- orders

-- One offer for one buyer, as it was sold: what a grant and a payment have to agree with.
create table app.orders (
  id                     uuid primary key default app.uuid_v7(),
  number                 text,
  user_id                uuid not null references app.users on delete restrict on update cascade,
  host_id                uuid not null,
  kind                   text not null,
  offer_id               uuid not null,
  slot_id                uuid,
  title                  text not null,
  amount                 integer not null constraint orders_amount_sane check (amount between 0 and 100000000),
  discount_amount        integer not null default 0,
  coupon_id              uuid,
  list_amount            integer not null,
  vat_rate_bp            integer not null constraint orders_vat_rate_known check (vat_rate_bp in (0, 600, 1200, 2500)),
  vat_exemption          text,
  vat_amount             integer not null,
  currency               text not null constraint orders_currency_known check (currency in ('SEK', 'EUR')),
  status                 text not null default 'pending',
  expires_at             timestamptz(3) not null,
  paid_at                timestamptz(3),
  closed_at              timestamptz(3),
  refunded_amount        integer not null default 0,
  immediate_start        boolean not null default false,
  -- The terms that it was placed on (see take_terms).
  cancellation_policy    text not null default 'none',
  is_withdrawal_excepted boolean not null default false,
  -- From when the host's policy counts, where that is not the booking's own time.
  policy_starts_at       timestamptz(3),
  -- Whether its host has moved what it is for, which only what has a time can be.
  moved_by_host_at       timestamptz(3),
  idempotency_key        text,
  idempotency_hash       text,
  -- An open order whose buyer wants other terms makes way for a new one, which takes over its seat or slot and, with it,
  -- its place in the waiting list's offer. What the buyer let go of in this way is never granted again.
  replaced_by_id         uuid references app.orders on delete restrict on update cascade deferrable initially deferred,
  created_at             timestamptz(3) not null default now(),
  updated_at             timestamptz(3) not null default now(),
  constraint orders_coupon_id_host_id_fkey foreign key (coupon_id, host_id)
    references app.coupons (id, host_id) on delete restrict on update cascade,
  constraint orders_offer_fkey foreign key (offer_id, kind, host_id)
    references app.offers (id, kind, host_id) on delete restrict on update cascade,
  constraint orders_slot_fkey foreign key (slot_id, offer_id, host_id)
    references app.slots (id, service_id, host_id) on delete restrict on update cascade,
  constraint orders_not_own_item check (user_id <> host_id),
  constraint orders_moved_has_time check (
    (kind in ('service', 'seminar') or moved_by_host_at is null) and (kind = 'service' or policy_starts_at is null)),
  constraint orders_service_has_slot check ((kind = 'service') = (slot_id is not null)),
  constraint orders_discount_agrees check (discount_amount >= 0 and list_amount - discount_amount = amount),
  constraint orders_discount_by_coupon check ((discount_amount > 0) = (coupon_id is not null)),
  constraint orders_vat_exemption_known check (
    vat_exemption is null or (vat_rate_bp = 0 and vat_exemption in ('exempt', 'not_registered'))),
  constraint orders_vat_follows_rate check (vat_amount = round(amount::numeric * vat_rate_bp / (10000 + vat_rate_bp))),
  constraint orders_status_known check (status in ('pending', 'paid', 'cancelled', 'expired', 'refunded')),
  constraint orders_paid_has_time_and_number check (
    (status in ('paid', 'refunded')) = (paid_at is not null) and (paid_at is null) = (number is null)),
  constraint orders_closed_has_time check ((status in ('cancelled', 'expired', 'refunded')) = (closed_at is not null)),
  -- Of an order whose money was never taken, nothing goes back.
  constraint orders_refunded_in_full check (status <> 'refunded' or refunded_amount in (0, amount)),
  constraint orders_refund_within_amount check (refunded_amount between 0 and amount),
  constraint orders_idempotency_whole check ((idempotency_key is null) = (idempotency_hash is null)),
  constraint orders_replaced_is_cancelled check (replaced_by_id is null or status = 'cancelled')
);
create unique index orders_number_key on app.orders (number);
create unique index orders_user_id_idempotency_key_key on app.orders (user_id, idempotency_key);
create unique index orders_price_key on app.orders (id, amount, currency);
create unique index orders_slot_grant_key on app.orders (id, user_id, slot_id);
create unique index orders_one_open_per_slot on app.orders (user_id, slot_id) where status = 'pending';
create unique index orders_coupon_once_per_person on app.orders (coupon_id, user_id) where status in ('pending', 'paid');
create unique index orders_replaced_by_id_key on app.orders (replaced_by_id);
-- What a grant must agree with, so that foreign keys can hold it to it.
create unique index orders_offer_grant_key on app.orders (id, user_id, offer_id);
create unique index orders_one_open_per_offer on app.orders (user_id, offer_id) where status = 'pending' and slot_id is null;
create index orders_user_id_idx on app.orders (user_id, id desc);
create index orders_host_id_idx on app.orders (host_id, id desc);
create index orders_slot_id_idx on app.orders (slot_id);
create index orders_due_idx on app.orders (expires_at) where status = 'pending';
create index orders_coupon_id_idx on app.orders (coupon_id);
-- A host's sales of a month.
create index orders_host_id_paid_at_idx on app.orders (host_id, paid_at) where paid_at is not null;
create index orders_offer_id_idx on app.orders (offer_id);

-- A late payment may still be honoured, hence the two ways back from a closed order to a paid one.
create trigger orders_moves_forward before update of status on app.orders
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps(
    'pending > paid', 'pending > cancelled', 'pending > expired', 'paid > refunded', 'cancelled > paid', 'expired > paid');

-- A booking that is paid for can be moved to another slot of its service: the order is, and its booking follows.
create function app.order_is_a_snapshot() returns trigger language plpgsql as $$
begin
  perform app.refuse('orders_is_a_snapshot', 'what an order is for, and its number, never change');
end $$;
create trigger orders_is_a_snapshot before update on app.orders
  for each row when ((old.user_id, old.host_id, old.kind, old.offer_id, old.title, old.vat_rate_bp, old.immediate_start)
    is distinct from (new.user_id, new.host_id, new.kind, new.offer_id, new.title, new.vat_rate_bp, new.immediate_start)
    or (old.slot_id is distinct from new.slot_id and (old.status <> 'paid' or new.status <> 'paid'))
    or (old.number is not null and (old.number, old.paid_at) is distinct from (new.number, new.paid_at)))
  execute function app.order_is_a_snapshot();
create trigger orders_price_is_a_snapshot before update on app.orders
  for each row when ((old.discount_amount, old.vat_exemption) is distinct from (new.discount_amount, new.vat_exemption))
  execute function app.order_is_a_snapshot();
create trigger orders_coupon_is_a_snapshot before update on app.orders
  for each row when (old.coupon_id is distinct from new.coupon_id) execute function app.order_is_a_snapshot();

-- The price, too, but for what was paid instead and is accepted.
create function app.order_takes_paid_price() returns trigger language plpgsql as $$
begin
  if exists (select from app.payments where order_id = new.id and status = 'succeeded')
    or exists (select from app.authorisations where order_id = new.id and is_granted)
    or not exists (select from app.payment_differences d where d.order_id = new.id and d.status = 'waiting'
      and d.amount = new.amount and d.currency = new.currency) then
    perform app.refuse('orders_is_a_snapshot', 'a price changes only to what was paid instead');
  end if;
  return new;
end $$;
create trigger orders_price_is_what_was_paid before update on app.orders
  for each row when ((old.amount, old.list_amount, old.vat_amount, old.currency)
    is distinct from (new.amount, new.list_amount, new.vat_amount, new.currency))
  execute function app.order_takes_paid_price();

-- An order keeps the terms that it was placed on, whatever path placed it. The exception from the right of withdrawal is a pass's
-- only if it is each of its dates'.
create function app.take_terms() returns trigger language plpgsql as $$
begin
  new.cancellation_policy := coalesce(
    (select cancellation_policy from app.seminars where id = new.offer_id),
    (select cancellation_policy from app.services where id = new.offer_id),
    (select cancellation_policy from app.passes where id = new.offer_id), 'none');
  new.is_withdrawal_excepted := coalesce(
    (select is_withdrawal_excepted from app.seminars where id = new.offer_id),
    (select bool_and(s.is_withdrawal_excepted) from app.passes p
      join app.seminars s on s.series_id = p.series_id and s.status = 'scheduled' and s.starts_at > now()
      where p.id = new.offer_id), false);
  return new;
end $$;
create trigger orders_take_terms before insert on app.orders for each row execute function app.take_terms();

create function app.terms_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('orders_terms_stay', 'the terms of an order never change');
end $$;
create trigger orders_terms_stay before update on app.orders
  for each row when ((old.cancellation_policy, old.is_withdrawal_excepted)
    is distinct from (new.cancellation_policy, new.is_withdrawal_excepted))
  execute function app.terms_stay();

-- The last number of each year.
create table app.order_counters (
  year        integer primary key,
  last_number integer not null
);

-- Gapless: the counter's row is locked until the paying transaction ends, and rolls back with it. A trigger, because an
-- expression in the UPDATE is evaluated before the row's lock is had, and again for each version waited for. A year's
-- millionth order has a seventh digit: lpad alone would cut it off, and give a number twice.
create function app.number_paid_order() returns trigger language plpgsql as $$
declare
  digits text;
begin
  insert into app.order_counters as counters (year, last_number)
  values (extract(year from new.paid_at at time zone 'Europe/Stockholm')::int, 1)
  on conflict (year) do update set last_number = counters.last_number + 1
  returning last_number::text into digits;
  new.number := extract(year from new.paid_at at time zone 'Europe/Stockholm')::int
    || '-' || lpad(digits, greatest(6, length(digits)), '0');
  return new;
end $$;
create trigger orders_numbered before insert or update of status on app.orders
  for each row when (new.status = 'paid' and new.number is null) execute function app.number_paid_order();

create function app.coupon_is_in_force() returns trigger language plpgsql as $$
begin
  if not exists (
    select from app.coupons c
    where c.id = new.coupon_id and c.ended_at is null and c.valid_from <= now() and (c.valid_until is null or now() < c.valid_until)
      and (c.offer_id is null or c.offer_id = new.offer_id)
      and (c.currency is null or c.currency = new.currency)
      and new.discount_amount <= coalesce(round(new.list_amount::numeric * c.percent / 100), c.amount_off)
  ) then
    perform app.refuse('orders_coupon_in_force', 'the coupon is not for this, not now, or not for so much');
  end if;
  return null;
end $$;
create trigger orders_coupon_in_force after insert on app.orders
  for each row when (new.coupon_id is not null) execute function app.coupon_is_in_force();

-- Uses are counted on the coupon's row as seats are on the seminar's. What is let go of, or paid back, gives its use back.
create function app.count_coupon_uses() returns trigger language plpgsql as $$
declare
  change integer := 0;
begin
  if new.status in ('pending', 'paid') then change := change + 1; end if;
  if tg_op = 'UPDATE' and old.status in ('pending', 'paid') then change := change - 1; end if;
  if change <> 0 then update app.coupons set uses = uses + change where id = new.coupon_id; end if;
  return null;
end $$;
create trigger orders_count_coupon_uses after insert or update of status on app.orders
  for each row when (new.coupon_id is not null) execute function app.count_coupon_uses();

create function app.coupon_uses_are_counted() returns trigger language plpgsql as $$
begin
  perform app.refuse('coupons_uses_counted', 'uses are counted, not set');
end $$;
create trigger coupons_uses_counted before update of uses on app.coupons
  for each row when (pg_trigger_depth() = 0) execute function app.coupon_uses_are_counted();
create trigger coupons_begin_unused before insert on app.coupons
  for each row when (new.uses <> 0) execute function app.coupon_uses_are_counted();

create table app.order_events (
  id          uuid primary key default app.uuid_v7(),
  order_id    uuid not null references app.orders on delete restrict on update cascade,
  event       text not null,
  actor_id    uuid references app.users on delete restrict on update cascade,
  cause       text,
  details     jsonb not null default '{}',
  -- Steps of one moment, such as paid and granted, in the order in which they were written.
  position    bigserial,
  occurred_at timestamptz(3) not null default now()
);
create unique index order_events_withdrawn_once on app.order_events (order_id) where event = 'withdrawn';
create index order_events_order_id_position_idx on app.order_events (order_id, position);
create trigger order_events_append_only before update or delete on app.order_events
  for each row execute function app.refuse_change();
create trigger order_events_no_truncate before truncate on app.order_events for each statement execute function app.refuse_change();

alter table app.one_time_tokens
  add foreign key (order_id) references app.orders on delete cascade on update cascade;

----------------------------------------------------------------------------------------------------------------------------- grants

-- An order grants the offer that it sells or, if that is a pass, a seat in each date of its series. Seats and enrollments refer to
-- what their order grants, so that an order can give nothing else.
create table app.order_grants (
  order_id      uuid not null,
  user_id       uuid not null,
  sold_offer_id uuid not null,
  offer_id      uuid not null references app.offers on delete restrict on update restrict,
  series_id     uuid,
  constraint order_grants_pkey primary key (order_id, offer_id),
  constraint order_grants_order_fkey foreign key (order_id, user_id, sold_offer_id)
    references app.orders (id, user_id, offer_id) on delete cascade on update cascade,
  constraint order_grants_pass_fkey foreign key (sold_offer_id, series_id)
    references app.passes (id, series_id) on delete restrict on update restrict,
  constraint order_grants_date_fkey foreign key (offer_id, series_id)
    references app.seminars (id, series_id) on delete restrict on update restrict,
  constraint order_grants_of_what_is_sold check ((offer_id = sold_offer_id) = (series_id is null))
);
create unique index order_grants_key on app.order_grants (order_id, user_id, offer_id);
create index order_grants_offer_id_idx on app.order_grants (offer_id);
create index order_grants_pass_idx on app.order_grants (sold_offer_id, series_id) where series_id is not null;

create function app.grant_stays() returns trigger language plpgsql as $$
begin
  perform app.refuse(tg_table_name || '_stay', 'a grant is of one thing, to one person, by one order');
end $$;
create trigger order_grants_stay before update on app.order_grants for each row execute function app.grant_stays();

create function app.order_grants_what_it_sells() returns trigger language plpgsql as $$
begin
  insert into app.order_grants (order_id, user_id, sold_offer_id, offer_id)
  values (new.id, new.user_id, new.offer_id, new.offer_id);
  return null;
end $$;
create trigger orders_grant_what_they_sell after insert on app.orders
  for each row when (new.kind <> 'pass') execute function app.order_grants_what_it_sells();

create table app.enrollments (
  id         uuid primary key default app.uuid_v7(),
  course_id  uuid not null references app.courses on delete restrict on update cascade,
  user_id    uuid not null references app.users on delete restrict on update cascade,
  order_id   uuid not null,
  status     text not null default 'active' constraint enrollments_status_known check (status in ('active', 'revoked')),
  opens_at   timestamptz(3) not null default now(),
  created_at timestamptz(3) not null default now(),
  ended_at   timestamptz(3),
  constraint enrollments_order_fkey foreign key (order_id, user_id, course_id)
    references app.order_grants (order_id, user_id, offer_id) on delete restrict on update cascade,
  constraint enrollments_ended_has_time check ((status = 'active') = (ended_at is null))
);
create unique index enrollments_one_per_order on app.enrollments (order_id, user_id, course_id);
create unique index enrollments_one_per_course on app.enrollments (user_id, course_id) where status = 'active';
create index enrollments_course_id_idx on app.enrollments (course_id);
create trigger enrollments_stay before update on app.enrollments
  for each row when ((old.course_id, old.user_id, old.order_id) is distinct from (new.course_id, new.user_id, new.order_id))
  execute function app.grant_stays();
create trigger enrollments_moves_forward before update of status on app.enrollments
  for each row when (old.status is distinct from new.status) execute function app.only_these_steps('active > revoked');

-- Where somebody stopped, and in which of a lesson's files; without one, in the only one that there was.
create table app.lesson_progress (
  enrollment_id    uuid not null references app.enrollments on delete cascade on update cascade,
  lesson_id        uuid not null references app.lessons on delete cascade on update cascade,
  media_id         uuid references app.media on delete set null on update cascade,
  position_seconds integer not null default 0 constraint lesson_progress_position_positive check (position_seconds >= 0),
  completed_at     timestamptz(3),
  updated_at       timestamptz(3) not null default now(),
  constraint lesson_progress_pkey primary key (enrollment_id, lesson_id)
);
create index lesson_progress_lesson_id_idx on app.lesson_progress (lesson_id);
create index lesson_progress_media_id_idx on app.lesson_progress (media_id);

create table app.bookings (
  id         uuid primary key default app.uuid_v7(),
  slot_id    uuid not null,
  service_id uuid not null,
  host_id    uuid not null,
  user_id    uuid not null references app.users on delete restrict on update cascade,
  order_id   uuid not null,
  starts_at  timestamptz(3) not null,
  ends_at    timestamptz(3) not null,
  -- The same with the buffers that the service had when the time was taken.
  busy_from  timestamptz(3) not null default now(),
  busy_until timestamptz(3) not null default now(),
  status     text not null constraint bookings_status_known check (status in ('held', 'confirmed', 'released')),
  held_until timestamptz(3),
  created_at timestamptz(3) not null default now(),
  ended_at   timestamptz(3),
  -- As a seminar's, for calendars.
  sequence   integer not null default 0 constraint bookings_sequence_positive check (sequence >= 0),
  constraint bookings_slot_fkey foreign key (slot_id, service_id, host_id, starts_at, ends_at)
    references app.slots (id, service_id, host_id, starts_at, ends_at) on delete restrict on update cascade,
  constraint bookings_order_fkey foreign key (order_id, user_id, slot_id)
    references app.orders (id, user_id, slot_id) on delete restrict on update cascade,
  constraint bookings_held_has_end check ((status = 'held') = (held_until is not null)),
  constraint bookings_released_has_time check ((status = 'released') = (ended_at is not null)),
  constraint bookings_user_not_double_booked
    exclude using gist (user_id with =, tstzrange(starts_at, ends_at) with &&) where (status <> 'released')
);
create unique index bookings_one_per_order on app.bookings (order_id, user_id, slot_id);
create index bookings_slot_id_idx on app.bookings (slot_id);
create index bookings_host_id_idx on app.bookings (host_id, starts_at);
create index bookings_user_id_idx on app.bookings (user_id, starts_at);

-- A hold moves from order to order as it is, so that nobody can come in between and the waiting list sees nothing of it.
create trigger bookings_stay before update on app.bookings
  for each row when (old.user_id is distinct from new.user_id
    or (old.order_id is distinct from new.order_id and (old.status <> 'held' or new.status <> 'held'))
    or (old.slot_id is distinct from new.slot_id and (old.status <> 'confirmed' or new.status <> 'confirmed')))
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

-- So does one that moves; the buffers are those of its service now.
create function app.booking_takes_time() returns trigger language plpgsql as $$
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
create trigger bookings_take_time before insert or update of slot_id, starts_at, ends_at on app.bookings
  for each row execute function app.booking_takes_time();

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

-- Whatever books a time, moves it or ends it, its host is told, once.
create function app.bookings_tell_host() returns trigger language plpgsql as $$
declare
  told jsonb := jsonb_build_object('orderId', new.order_id);
begin
  if old.status <> 'confirmed' then
    perform app.queue_mail('host_booked', told, '{orderId}');
  elsif new.status <> 'confirmed' then
    perform app.queue_mail('host_booking_ended', told, '{orderId}');
  else
    perform app.queue_mail('host_booking_moved', told || jsonb_build_object('sequence', new.sequence), '{orderId,sequence}');
  end if;
  return null;
end $$;
create trigger bookings_tell_host after update of status, slot_id on app.bookings
  for each row when ((old.status = 'confirmed') is distinct from (new.status = 'confirmed')
    or (new.status = 'confirmed' and new.slot_id is distinct from old.slot_id))
  execute function app.bookings_tell_host();

-- May concern health: `sealed` is encrypted by the app (AES-256-GCM), bound to its order and question. An answer keeps the
-- wording that it answers.
create table app.booking_answers (
  id         uuid primary key default app.uuid_v7(),
  order_id   uuid not null references app.orders on delete cascade on update cascade,
  user_id    uuid not null references app.users on delete cascade on update cascade,
  position   integer not null constraint booking_answers_position_positive check (position > 0),
  question   text not null,
  sealed     text not null constraint booking_answers_sealed check (sealed like 'v1.%'),
  kept_days  integer not null constraint booking_answers_kept_sane check (kept_days between 1 and 365),
  created_at timestamptz(3) not null default now()
);
create unique index booking_answers_order_id_position_key on app.booking_answers (order_id, position);
create index booking_answers_user_id_idx on app.booking_answers (user_id);

create table app.seats (
  id                uuid primary key default app.uuid_v7(),
  seminar_id        uuid not null references app.seminars on delete restrict on update cascade,
  user_id           uuid not null references app.users on delete restrict on update cascade,
  order_id          uuid not null,
  status            text not null constraint seats_status_known check (status in ('held', 'confirmed', 'released', 'removed')),
  held_until        timestamptz(3),
  stage_role        text not null default 'viewer' constraint seats_stage_role_known check (stage_role in ('viewer', 'speaker')),
  created_at        timestamptz(3) not null default now(),
  ended_at          timestamptz(3),
  -- A hand is lowered again, by oneself, by the host or on the way to the stage; that it was raised is kept.
  hand_raised_at    timestamptz(3),
  asked_to_speak_at timestamptz(3),
  constraint seats_order_fkey foreign key (order_id, user_id, seminar_id)
    references app.order_grants (order_id, user_id, offer_id) on delete restrict on update cascade,
  constraint seats_held_has_end check ((status = 'held') = (held_until is not null)),
  constraint seats_ended_has_time check ((status in ('released', 'removed')) = (ended_at is not null)),
  constraint seats_hand_was_asked check (hand_raised_at is null or coalesce(asked_to_speak_at <= hand_raised_at, false))
);
create unique index seats_one_per_order on app.seats (order_id, user_id, seminar_id);
-- Who was removed stays removed, and so keeps the only seat they could have.
create unique index seats_one_per_seminar on app.seats (seminar_id, user_id) where status in ('held', 'confirmed', 'removed');
create index seats_user_id_idx on app.seats (user_id, seminar_id);
create trigger seats_stay before update on app.seats
  for each row when ((old.seminar_id, old.user_id) is distinct from (new.seminar_id, new.user_id)
    or (old.order_id is distinct from new.order_id and (old.status <> 'held' or new.status <> 'held')))
  execute function app.grant_stays();
create trigger seats_moves_forward before update of status on app.seats
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps(
    'held > confirmed', 'held > released', 'confirmed > released', 'confirmed > removed', 'released > held');

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

----------------------------------------------------------------------------------------------------------------------- waiting list

create table app.waitlist_entries (
  id               uuid primary key default app.uuid_v7(),
  seminar_id       uuid not null references app.seminars on delete cascade on update cascade,
  user_id          uuid not null references app.users on delete cascade on update cascade,
  place            integer not null default 0,
  status           text not null default 'waiting',
  order_id         uuid references app.orders on delete restrict on update cascade,
  offered_at       timestamptz(3),
  offer_expires_at timestamptz(3),
  created_at       timestamptz(3) not null default now(),
  constraint waitlist_entries_status_known check (status in ('waiting', 'offered', 'claimed', 'missed', 'left')),
  constraint waitlist_entries_offer_whole check ((status = 'offered') = (offer_expires_at is not null)),
  constraint waitlist_entries_offer_has_order check (status <> 'offered' or order_id is not null)
);
create unique index waitlist_entries_one_live on app.waitlist_entries (seminar_id, user_id) where status in ('waiting', 'offered');
create unique index waitlist_entries_order_id_key on app.waitlist_entries (order_id);
create unique index waitlist_entries_seminar_id_place_key on app.waitlist_entries (seminar_id, place);
create index waitlist_entries_user_id_idx on app.waitlist_entries (user_id);
create trigger waitlist_entries_moves_forward before update of status on app.waitlist_entries
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps(
    'waiting > offered', 'waiting > left', 'offered > claimed', 'offered > missed', 'offered > left', 'missed > claimed',
    'left > claimed');

-- Whether what comes free of a seminar is promised to those who wait. From the start on, it is anyone's.
create function app.has_queue(of_seminar uuid) returns boolean language sql stable as $$
  select exists (
    select from app.seminars s join app.waitlist_entries w on w.seminar_id = s.id and w.status = 'waiting'
    where s.id = of_seminar and s.status in ('scheduled', 'live') and s.starts_at > now())
$$;

-- A position is given under the seminar's lock, so that nobody who came earlier can appear before whom was told it.
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
create trigger waitlist_entries_join before insert on app.waitlist_entries for each row execute function app.join_queue();

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

-- A seat's offer ends as its order does.
create function app.offer_ends() returns trigger language plpgsql as $$
begin
  if new.replaced_by_id is not null then return null; end if;
  update app.waitlist_entries set
    status = case new.status when 'paid' then 'claimed' when 'expired' then 'missed' else 'left' end, offer_expires_at = null
  where order_id = new.id and (status = 'offered' or (status <> 'claimed' and new.status = 'paid'));
  return null;
end $$;
create trigger orders_end_offer after update of status on app.orders
  for each row when (old.status is distinct from new.status and new.kind = 'seminar'
    and new.status in ('paid', 'expired', 'cancelled'))
  execute function app.offer_ends();

------------------------------------------------------------------------------------------------------------------------------ holds

-- How many more seats and times a person may reserve before they have paid or let go of one: five at once, and three, free
-- ones that are still to come included, while their address is not confirmed. The seats of one order are one hold, and what the
-- waiting list offers is none.
create function app.holds_left(of_user uuid, is_free boolean) returns integer language sql stable as $$
  select case
    when u.email_verified_at is null then 3 - held.count - free.count
    when is_free then 1
    else 5 - held.count end::integer
  from app.users u,
    lateral (
      select (select count(distinct s.order_id) from app.seats s where s.user_id = u.id and s.status = 'held'
          and not exists (select from app.waitlist_entries w where w.order_id = s.order_id and w.status = 'offered'))
        + (select count(*) from app.bookings b where b.user_id = u.id and b.status = 'held') as count
    ) held,
    lateral (
      select (select count(distinct s.order_id) from app.seats s join app.orders o on o.id = s.order_id and o.amount = 0
          join app.seminars m on m.id = s.seminar_id and m.status in ('scheduled', 'live')
            and m.starts_at + make_interval(mins => m.duration_minutes) > now()
          where s.user_id = u.id and s.status = 'confirmed')
        + (select count(*) from app.bookings b join app.orders o on o.id = b.order_id and o.amount = 0
          where b.user_id = u.id and b.status = 'confirmed' and b.ends_at > now()) as count
    ) free
  where u.id = of_user
$$;

-- One person's holds are counted one after the other. Named so as to fire before the seminar's row is locked: whoever waits
-- here keeps nobody else waiting.
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

--------------------------------------------------------------------------------------------------------------------------- calendar

-- A host's time is one calendar: booked times with their buffers, held or confirmed, and the seminars on sale or live that the
-- host leads, alone or beside another. Two promises of one host's time exclude each other. Rows of one overlap_group do not:
-- what had been promised before there was one calendar stands, though nothing new is promised over it.
create table app.busy_times (
  id            uuid primary key default app.uuid_v7(),
  host_id       uuid not null references app.users on delete cascade on update cascade,
  booking_id    uuid references app.bookings on delete cascade on update cascade,
  seminar_id    uuid references app.seminars on delete cascade on update cascade,
  starts_at     timestamptz(3) not null,
  ends_at       timestamptz(3) not null,
  overlap_group uuid not null default app.uuid_v7(),
  constraint busy_times_of_one_thing check (num_nonnulls(booking_id, seminar_id) = 1),
  constraint busy_times_begin_before_end check (starts_at < ends_at),
  constraint busy_times_host_free
    exclude using gist (host_id with =, overlap_group with <>, tstzrange(starts_at, ends_at) with &&)
);
create unique index busy_times_booking_id_key on app.busy_times (booking_id);
create unique index busy_times_seminar_id_host_id_key on app.busy_times (seminar_id, host_id);

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
create trigger bookings_keep_time after insert or update on app.bookings for each row execute function app.booking_keeps_time();

-- From when it is announced until it should end, whenever its room is opened; one that ends early lets go of the rest.
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

-- A person's private feed. Its address is made from the seed with a key that is not here; the hash finds it again.
create table app.calendar_feeds (
  user_id    uuid primary key references app.users on delete cascade on update cascade,
  seed       uuid not null,
  token_hash text not null,
  created_at timestamptz(3) not null default now()
);
create unique index calendar_feeds_token_hash_key on app.calendar_feeds (token_hash);

--------------------------------------------------------------------------------------------------------------------------- payments

create table app.checkouts (
  id            uuid primary key default app.uuid_v7(),
  order_id      uuid not null references app.orders on delete restrict on update cascade,
  provider      text not null constraint checkouts_provider_known check (provider in ('stripe', 'sandbox')),
  session_id    text not null,
  url           text not null,
  status        text not null default 'open' constraint checkouts_status_known check (status in ('open', 'complete', 'expired')),
  -- Since when it is being closed to make way for another order: that the provider says it has expired is then no reason to
  -- let go of what the order holds.
  closing_since timestamptz(3),
  expires_at    timestamptz(3) not null,
  created_at    timestamptz(3) not null default now()
);
create unique index checkouts_provider_session_id_key on app.checkouts (provider, session_id);
create unique index checkouts_one_open on app.checkouts (order_id) where status = 'open';
create unique index checkouts_payment_key on app.checkouts (id, order_id, provider);
create index checkouts_order_id_idx on app.checkouts (order_id);
create trigger checkouts_moves_forward before update of status on app.checkouts
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('open > complete', 'open > expired', 'expired > complete');

-- Money that has been taken. `surplus` buys nothing and goes back.
create table app.payments (
  id           uuid primary key default app.uuid_v7(),
  order_id     uuid not null,
  checkout_id  uuid not null,
  provider     text not null,
  provider_ref text not null,
  amount       integer not null constraint payments_amount_positive check (amount > 0),
  currency     text not null,
  status       text not null constraint payments_status_known check (status in ('succeeded', 'surplus')),
  -- How it was split, as the provider says: all but the fee went to that account.
  account_ref  text,
  fee_amount   integer not null default 0,
  paid_at      timestamptz(3) not null default now(),
  constraint payments_checkout_fkey foreign key (checkout_id, order_id, provider)
    references app.checkouts (id, order_id, provider) on delete restrict on update cascade,
  constraint payments_order_fkey foreign key (order_id) references app.orders on delete restrict on update cascade,
  constraint payments_fee_within_amount check (fee_amount between 0 and amount),
  constraint payments_fee_has_account check (fee_amount = 0 or account_ref is not null)
);
create unique index payments_provider_provider_ref_key on app.payments (provider, provider_ref);
create unique index payments_one_per_order on app.payments (order_id) where status = 'succeeded';
create unique index payments_currency_key on app.payments (id, order_id, currency);
create index payments_order_id_idx on app.payments (order_id);
create index payments_checkout_id_idx on app.payments (checkout_id);
create trigger payments_append_only before update or delete on app.payments for each row execute function app.refuse_change();
create trigger payments_no_truncate before truncate on app.payments for each statement execute function app.refuse_change();

-- Only money that buys has to be the price: what is sent back has a payment to hang its refund on, of any amount.
create function app.payment_matches_price() returns trigger language plpgsql as $$
begin
  -- Locks the order, so that its price cannot change meanwhile.
  perform from app.orders where id = new.order_id and amount = new.amount and currency = new.currency for key share;
  if not found then perform app.refuse('payments_match_price', 'money that buys is not the price'); end if;
  return new;
end $$;
create trigger payments_match_price before insert on app.payments
  for each row when (new.status = 'succeeded') execute function app.payment_matches_price();

-- Money of another amount or currency than its order's waits for a person, who accepts it (and with it a new price) or sends
-- it back.
create table app.payment_differences (
  id            uuid primary key default app.uuid_v7(),
  order_id      uuid not null references app.orders on delete restrict on update cascade,
  checkout_id   uuid not null,
  provider      text not null,
  provider_ref  text not null,
  amount        integer not null constraint payment_differences_amount_positive check (amount > 0),
  currency      text not null constraint payment_differences_currency_written check (currency ~ '^[A-Z]{3}$'),
  account_ref   text,
  fee_amount    integer not null default 0,
  status        text not null default 'waiting',
  decided_by_id uuid references app.users on delete restrict on update cascade,
  decided_at    timestamptz(3),
  created_at    timestamptz(3) not null default now(),
  constraint payment_differences_checkout_fkey foreign key (checkout_id, order_id, provider)
    references app.checkouts (id, order_id, provider) on delete restrict on update cascade,
  constraint payment_differences_status_known check (status in ('waiting', 'accepted', 'returned')),
  constraint payment_differences_decision_whole check (
    (status = 'waiting') = (decided_at is null) and (decided_at is null) = (decided_by_id is null))
);
create unique index payment_differences_provider_provider_ref_key on app.payment_differences (provider, provider_ref);
create index payment_differences_order_id_idx on app.payment_differences (order_id);
create index payment_differences_checkout_id_idx on app.payment_differences (checkout_id);
create trigger payment_differences_moves_forward before update of status on app.payment_differences
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('waiting > accepted', 'waiting > returned');

-- Money that a buyer's bank has set aside, and that is not ours yet. What is granted on it is captured, and only then a
-- payment; what cannot be granted, or ends before, is released. `is_granted` says whether it gave its order's grant.
create table app.authorisations (
  id             uuid primary key default app.uuid_v7(),
  order_id       uuid not null references app.orders on delete restrict on update cascade,
  checkout_id    uuid not null,
  provider       text not null,
  provider_ref   text not null,
  amount         integer not null constraint authorisations_amount_positive check (amount > 0),
  currency       text not null constraint authorisations_currency_written check (currency ~ '^[A-Z]{3}$'),
  account_ref    text,
  fee_amount     integer not null default 0,
  is_granted     boolean not null,
  status         text not null,
  capture_before timestamptz(3) not null,
  created_at     timestamptz(3) not null default now(),
  changed_at     timestamptz(3) not null default now(),
  constraint authorisations_checkout_fkey foreign key (checkout_id, order_id, provider)
    references app.checkouts (id, order_id, provider) on delete restrict on update cascade,
  constraint authorisations_fee_within_amount check (fee_amount between 0 and amount),
  constraint authorisations_fee_has_account check (fee_amount = 0 or account_ref is not null),
  constraint authorisations_wait_for_grants check (is_granted or status <> 'authorised'),
  constraint authorisations_status_known check (status in ('authorised', 'captured', 'releasing', 'released'))
);
create unique index authorisations_provider_provider_ref_key on app.authorisations (provider, provider_ref);
create unique index authorisations_one_grant_per_order on app.authorisations (order_id) where is_granted;
create index authorisations_order_id_idx on app.authorisations (order_id);
create index authorisations_checkout_id_idx on app.authorisations (checkout_id);
create index authorisations_open_idx on app.authorisations (capture_before) where status in ('authorised', 'releasing');
create trigger authorisations_moves_forward before update of status on app.authorisations
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps(
    'authorised > captured', 'authorised > releasing', 'authorised > released', 'releasing > captured', 'releasing > released');
create trigger authorisations_is_a_snapshot before update on app.authorisations
  for each row when ((old.order_id, old.checkout_id, old.provider, old.provider_ref, old.amount, old.currency,
      old.account_ref, old.fee_amount, old.is_granted, old.created_at)
    is distinct from (new.order_id, new.checkout_id, new.provider, new.provider_ref, new.amount, new.currency,
      new.account_ref, new.fee_amount, new.is_granted, new.created_at))
  execute function app.refuse_change();
create trigger authorisations_stay before delete on app.authorisations for each row execute function app.refuse_change();
create trigger authorisations_no_truncate before truncate on app.authorisations
  for each statement execute function app.refuse_change();
create trigger authorisations_match_price before insert on app.authorisations
  for each row when (new.is_granted) execute function app.payment_matches_price();

-- `bounced`: sent and then given back to us by the buyer's bank. It stays counted as returned, since what it ended has ended;
-- a person has to find another way to pay it.
create table app.refunds (
  id                   uuid primary key default app.uuid_v7(),
  order_id             uuid not null,
  payment_id           uuid not null,
  amount               integer not null constraint refunds_amount_positive check (amount > 0),
  currency             text not null,
  reason               text not null,
  status               text not null default 'pending',
  provider_ref         text,
  -- What of the payment's fee went back with it.
  fee_amount           integer not null default 0,
  requested_by_id      uuid references app.users on delete restrict on update cascade,
  created_at           timestamptz(3) not null default now(),
  settled_at           timestamptz(3),
  -- What became of one that did not get through: tried again, paid back in another way by a person, or needless since the money
  -- had gone back already.
  resolution           text constraint refunds_resolution_known check (resolution in ('retried', 'paid_outside', 'needless')),
  resolution_reference text,
  resolved_by_id       uuid references app.users on delete restrict on update cascade,
  resolved_at          timestamptz(3),
  constraint refunds_payment_fkey foreign key (payment_id, order_id, currency)
    references app.payments (id, order_id, currency) on delete restrict on update cascade,
  constraint refunds_status_known check (status in ('pending', 'succeeded', 'failed', 'bounced')),
  constraint refunds_settled_has_time check ((status = 'pending') = (settled_at is null)),
  constraint refunds_fee_within_amount check (fee_amount between 0 and amount),
  constraint refunds_fee_settled check (fee_amount = 0 or status <> 'pending'),
  constraint refunds_resolution_whole check (
    (resolution is null) = (resolved_at is null)
    and (resolution is null or status in ('failed', 'bounced'))
    and (resolution is distinct from 'paid_outside' or (resolved_by_id is not null and resolution_reference is not null))
    and (resolution is distinct from 'retried' or (resolved_by_id is not null and status = 'failed')))
);
create unique index refunds_provider_ref_key on app.refunds (provider_ref);
create index refunds_order_id_idx on app.refunds (order_id);
create index refunds_payment_id_idx on app.refunds (payment_id);
create trigger refunds_moves_forward before update of status on app.refunds
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('pending > succeeded', 'pending > failed', 'succeeded > bounced');

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

create function app.refund_fee_within_payment() returns trigger language plpgsql as $$
begin
  perform from app.payments where id = new.payment_id for update;
  if (select coalesce(sum(r.fee_amount), 0) from app.refunds r
      where r.payment_id = new.payment_id and r.status <> 'failed' and r.id <> new.id) + new.fee_amount
    > (select p.fee_amount from app.payments p where p.id = new.payment_id) then
    perform app.refuse('refunds_fee_within_payment', 'more of the fee goes back than was taken');
  end if;
  return new;
end $$;
create trigger refunds_fee_within_payment before insert or update on app.refunds
  for each row when (new.fee_amount > 0 and new.status <> 'failed') execute function app.refund_fee_within_payment();

create table app.disputes (
  id           uuid primary key default app.uuid_v7(),
  order_id     uuid not null,
  payment_id   uuid not null,
  provider_ref text not null,
  amount       integer not null constraint disputes_amount_positive check (amount > 0),
  currency     text not null,
  reason       text not null default '',
  status       text not null default 'open' constraint disputes_status_known check (status in ('open', 'won', 'lost')),
  opened_at    timestamptz(3) not null default now(),
  closed_at    timestamptz(3),
  constraint disputes_payment_fkey foreign key (payment_id, order_id, currency)
    references app.payments (id, order_id, currency) on delete restrict on update cascade,
  constraint disputes_closed_has_time check ((status = 'open') = (closed_at is null))
);
create unique index disputes_provider_ref_key on app.disputes (provider_ref);
create index disputes_order_id_idx on app.disputes (order_id);
create index disputes_payment_id_idx on app.disputes (payment_id);
create trigger disputes_moves_forward before update of status on app.disputes
  for each row when (old.status is distinct from new.status) execute function app.only_these_steps('open > won', 'open > lost');

-- Stored before they are acknowledged: Stripe's and LiveKit's.
create table app.webhook_events (
  provider        text not null constraint webhook_events_provider_known check (provider in ('stripe', 'livekit')),
  event_id        text not null,
  event_type      text not null,
  payload         json not null,
  status          text not null default 'received',
  attempts        integer not null default 0,
  deliveries      integer not null default 1,
  next_attempt_at timestamptz(3) not null default now(),
  last_error      text,
  received_at     timestamptz(3) not null default now(),
  processed_at    timestamptz(3),
  constraint webhook_events_pkey primary key (provider, event_id),
  constraint webhook_events_status_known check (status in ('received', 'processed', 'ignored', 'parked')),
  constraint webhook_events_processed_has_time check ((status in ('processed', 'ignored')) = (processed_at is not null)),
  constraint webhook_events_attempts_positive check (attempts >= 0 and deliveries >= 1)
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

create table app.reconciliations (
  id          uuid primary key default app.uuid_v7(),
  since       timestamptz(3) not null,
  started_at  timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  report      jsonb not null default '{}',
  constraint reconciliations_end_after_start check (finished_at >= started_at)
);
create index reconciliations_finished_idx on app.reconciliations (started_at desc) where finished_at is not null;

-------------------------------------------------------------------------------------------------------------------------- at commit

-- What is pending holds all that it is to grant, what is paid gave all of it, what is neither gives nothing. What is granted has
-- its money, or has it set aside; what has ended had one or the other.
create function app.order_keeps_its_word(order_id uuid) returns void language plpgsql as $$
declare
  o app.orders;
  promised bigint;
  grants bigint;
  held bigint;
  in_force bigint;
begin
  select * into o from app.orders where id = order_id;
  select count(*) into promised from app.order_grants p where p.order_id = o.id;
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
  if o.status = 'pending' and o.kind <> 'course' and (held = 0 or held < promised) then
    perform app.refuse('orders_pending_hold', 'a pending order without its hold');
  end if;
  if o.status = 'paid' and (grants = 0 or grants < promised) then
    perform app.refuse('orders_paid_have_grant', 'a paid order without its grant');
  end if;
  if o.status in ('paid', 'refunded') and o.amount > 0
    and not exists (select from app.payments p where p.order_id = o.id and p.status = 'succeeded')
    and not exists (select from app.authorisations a where a.order_id = o.id and a.is_granted
      and (a.status = 'authorised') = (o.status = 'paid')) then
    perform app.refuse('orders_paid_have_payment', 'a paid order without its payment');
  end if;
  if o.status = 'refunded' and o.refunded_amount < o.amount
    and not exists (select from app.authorisations a where a.order_id = o.id and a.is_granted) then
    perform app.refuse('orders_refunded_or_released', 'refunded, but not all of it');
  end if;
end $$;

create function app.orders_keep_their_word() returns trigger language plpgsql as $$
begin
  perform app.order_keeps_its_word(new.id);
  return null;
end $$;
create constraint trigger orders_keep_their_word after insert or update of status on app.orders
  deferrable initially deferred for each row execute function app.orders_keep_their_word();

create function app.grants_keep_their_word() returns trigger language plpgsql as $$
begin
  perform app.order_keeps_its_word(coalesce(new.order_id, old.order_id));
  if tg_op = 'UPDATE' and old.order_id <> new.order_id then perform app.order_keeps_its_word(old.order_id); end if;
  return null;
end $$;
create constraint trigger enrollments_keep_their_word after insert or update of status or delete on app.enrollments
  deferrable initially deferred for each row execute function app.grants_keep_their_word();
create constraint trigger bookings_keep_their_word after insert or update of status, order_id or delete on app.bookings
  deferrable initially deferred for each row execute function app.grants_keep_their_word();
create constraint trigger seats_keep_their_word after insert or update of status, order_id or delete on app.seats
  deferrable initially deferred for each row execute function app.grants_keep_their_word();
create constraint trigger order_grants_keep_their_word after insert on app.order_grants
  deferrable initially deferred for each row when (new.series_id is not null) execute function app.grants_keep_their_word();

create function app.authorisations_keep_their_word() returns trigger language plpgsql as $$
declare
  a app.authorisations;
begin
  select * into a from app.authorisations where id = new.id;
  perform app.order_keeps_its_word(a.order_id);
  if a.status = 'authorised' and not exists (select from app.orders where id = a.order_id and status = 'paid') then
    perform app.refuse('authorisations_grant_or_release', 'money set aside for an order that grants nothing');
  end if;
  if a.status = 'captured'
    and not exists (select from app.payments p where (p.provider, p.provider_ref) = (a.provider, a.provider_ref)) then
    perform app.refuse('authorisations_captured_are_paid', 'captured money that is no payment');
  end if;
  return null;
end $$;
create constraint trigger authorisations_keep_their_word after insert or update of status on app.authorisations
  deferrable initially deferred for each row execute function app.authorisations_keep_their_word();

-- No money is kept for nothing.
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

-- An order says as refunded what was sent back of its payment.
create function app.order_refunds_agree(order_id uuid) returns void language plpgsql as $$
begin
  if (select o.refunded_amount from app.orders o where o.id = order_id) <> (
    select coalesce(sum(r.amount), 0) from app.refunds r join app.payments p on p.id = r.payment_id
    where p.order_id = order_refunds_agree.order_id and p.status = 'succeeded' and r.status in ('succeeded', 'bounced')
  ) then
    perform app.refuse('orders_refunds_agree', 'an order and its refunds disagree');
  end if;
end $$;

create function app.orders_agree_with_refunds() returns trigger language plpgsql as $$
begin
  perform app.order_refunds_agree(new.id);
  return null;
end $$;
create constraint trigger orders_refunds_agree after insert or update of refunded_amount on app.orders
  deferrable initially deferred for each row execute function app.orders_agree_with_refunds();

create function app.refunds_agree_with_orders() returns trigger language plpgsql as $$
begin
  perform app.order_refunds_agree(coalesce(new.order_id, old.order_id));
  return null;
end $$;
create constraint trigger refunds_orders_agree after insert or update or delete on app.refunds
  deferrable initially deferred for each row execute function app.refunds_agree_with_orders();

---------------------------------------------------------------------------------------------------------------------------- sandbox

-- What Stripe would remember of a Checkout session, its refunds and disputes.
create table app.sandbox_sessions (
  id              text primary key,
  idempotency_key text not null,
  order_id        uuid not null,
  title           text not null,
  amount          integer not null,
  currency        text not null,
  status          text not null default 'open',
  payment_ref     text,
  account_ref     text,
  fee_amount      integer not null default 0,
  payment_status  text not null default 'unpaid',
  capture         text not null default 'automatic',
  expires_at      timestamptz(3) not null,
  created_at      timestamptz(3) not null default now(),
  constraint sandbox_sessions_status_known check (status in ('open', 'complete', 'expired')),
  constraint sandbox_sessions_paid_when_complete check (
    (status = 'complete') = (payment_ref is not null) and (status = 'complete') = (payment_status <> 'unpaid')),
  constraint sandbox_sessions_payment_status_known check (
    payment_status in ('unpaid', 'processing', 'paid', 'failed', 'authorised', 'released')),
  constraint sandbox_sessions_capture_known check (capture in ('automatic', 'manual'))
);
create unique index sandbox_sessions_idempotency_key_key on app.sandbox_sessions (idempotency_key);
create index sandbox_sessions_payment_ref_idx on app.sandbox_sessions (payment_ref);

create table app.sandbox_refunds (
  id              text primary key,
  idempotency_key text not null,
  payment_ref     text not null,
  amount          integer not null constraint sandbox_refunds_amount_positive check (amount > 0),
  status          text not null default 'succeeded' constraint sandbox_refunds_status_known check (status in ('succeeded', 'failed')),
  created_at      timestamptz(3) not null default now()
);
create unique index sandbox_refunds_idempotency_key_key on app.sandbox_refunds (idempotency_key);
create index sandbox_refunds_payment_ref_idx on app.sandbox_refunds (payment_ref);

create table app.sandbox_disputes (
  id          text primary key,
  payment_ref text not null,
  amount      integer not null,
  status      text not null default 'open' constraint sandbox_disputes_status_known check (status in ('open', 'won', 'lost')),
  created_at  timestamptz(3) not null default now()
);
create unique index sandbox_disputes_one_per_payment on app.sandbox_disputes (payment_ref);

---------------------------------------------------------------------------------------------------------------------------- payouts

-- Where a host's money goes: an account at the provider, as it answered when it was last asked.
create table app.host_accounts (
  host_id         uuid not null references app.users on delete restrict on update cascade,
  provider        text not null constraint host_accounts_provider_known check (provider in ('stripe', 'sandbox')),
  account_ref     text not null,
  charges_enabled boolean not null default false,
  payouts_enabled boolean not null default false,
  requirements    text[] not null default '{}',
  created_at      timestamptz(3) not null default now(),
  updated_at      timestamptz(3) not null default now(),
  constraint host_accounts_pkey primary key (host_id, provider)
);
create unique index host_accounts_provider_account_ref_key on app.host_accounts (provider, account_ref);

--------------------------------------------------------------------------------------------------------------------------- receipts

-- The last number of each seller's year.
create table app.receipt_counters (
  series      uuid not null,
  year        integer not null,
  last_number integer not null,
  constraint receipt_counters_pkey primary key (series, year)
);

-- Receipts and credit notes, as they were on the day: each seller has one series a year for both. `series` is the host's id, or
-- the platform's seller's.
create table app.receipts (
  id              uuid primary key default app.uuid_v7(),
  kind            text not null,
  series          uuid not null,
  year            integer not null,
  sequence        integer not null,
  number          text not null,
  order_id        uuid not null references app.orders on delete restrict on update cascade,
  refund_id       uuid references app.refunds on delete restrict on update cascade,
  receipt_id      uuid references app.receipts on delete restrict on update cascade,
  host_id         uuid not null references app.users on delete restrict on update cascade,
  user_id         uuid not null references app.users on delete restrict on update cascade,
  issued_at       timestamptz(3) not null,
  locale          text not null,
  seller          jsonb not null,
  buyer_name      text not null,
  order_number    text not null,
  item_kind       text not null,
  title           text not null,
  starts_at       timestamptz(3),
  ends_at         timestamptz(3),
  list_amount     integer not null,
  discount_amount integer not null,
  amount          integer not null,
  vat_rate_bp     integer not null constraint receipts_vat_rate_known check (vat_rate_bp in (0, 600, 1200, 2500)),
  vat_exemption   text,
  vat_amount      integer not null,
  currency        text not null constraint receipts_currency_known check (currency in ('SEK', 'EUR')),
  paid_by         text not null,
  constraint receipts_kind_whole check (
    case kind
      when 'receipt' then refund_id is null and receipt_id is null
      when 'credit_note' then refund_id is not null and receipt_id is not null
      else false
    end),
  constraint receipts_vat_follows_rate check (
    case kind when 'receipt' then vat_amount = round(amount::numeric * vat_rate_bp / (10000 + vat_rate_bp))
      else vat_amount between 0 and amount end),
  constraint receipts_amounts_agree check (amount > 0 and discount_amount >= 0 and list_amount - discount_amount = amount),
  constraint receipts_vat_exemption_said check (
    (vat_rate_bp = 0) = (vat_exemption is not null) and (vat_exemption is null or vat_exemption in ('exempt', 'not_registered')))
);
create unique index receipts_series_year_sequence_key on app.receipts (series, year, sequence);
create unique index receipts_one_per_order on app.receipts (order_id) where kind = 'receipt';
create unique index receipts_refund_id_key on app.receipts (refund_id);
create index receipts_order_id_idx on app.receipts (order_id);
create index receipts_host_id_idx on app.receipts (host_id, issued_at);
create index receipts_user_id_idx on app.receipts (user_id);
create index receipts_receipt_id_idx on app.receipts (receipt_id);
create trigger receipts_append_only before update or delete on app.receipts for each row execute function app.refuse_change();
create trigger receipts_no_truncate before truncate on app.receipts for each statement execute function app.refuse_change();

-- Gapless as orders' numbers are. It runs at the commit (see below), so that a seller's counter is locked for a moment only.
create function app.number_receipt() returns trigger language plpgsql as $$
begin
  new.year := extract(year from new.issued_at at time zone 'Europe/Stockholm');
  insert into app.receipt_counters as counters (series, year, last_number) values (new.series, new.year, 1)
  on conflict (series, year) do update set last_number = counters.last_number + 1
  returning last_number into new.sequence;
  new.number := new.year || '-' || lpad(new.sequence::text, greatest(4, length(new.sequence::text)), '0');
  return new;
end $$;
create trigger receipts_numbered before insert on app.receipts for each row execute function app.number_receipt();

create function app.credits_within_receipt() returns trigger language plpgsql as $$
declare
  receipt app.receipts;
  credited bigint;
begin
  select * into receipt from app.receipts where id = new.receipt_id for update;
  select coalesce(sum(amount), 0) into credited from app.receipts where receipt_id = receipt.id;
  if credited > receipt.amount or (new.order_id, new.series, new.currency) is distinct from (receipt.order_id, receipt.series, receipt.currency) then
    perform app.refuse('receipts_credits_within', 'credit notes exceed their receipt, or belong to another');
  end if;
  return null;
end $$;
create trigger receipts_credits_within after insert on app.receipts
  for each row when (new.receipt_id is not null) execute function app.credits_within_receipt();

-- A receipt is of money that has been taken, and of the day that it was.
create function app.issue_receipt(paid_order uuid) returns void language plpgsql as $$
declare
  o app.orders;
  seller app.seller_details;
begin
  select * into o from app.orders where id = paid_order;
  if o.paid_at is null or o.amount = 0 or exists (select from app.receipts r where r.order_id = o.id and r.kind = 'receipt')
    or exists (select from app.authorisations a where a.order_id = o.id and a.is_granted)
      and not exists (select from app.payments p where p.order_id = o.id and p.status = 'succeeded') then
    return;
  end if;
  select * into seller from app.seller_of(o.kind, o.host_id);
  insert into app.receipts (kind, series, order_id, host_id, user_id, issued_at, locale, seller, buyer_name, order_number,
    item_kind, title, starts_at, ends_at, list_amount, discount_amount, amount, vat_rate_bp, vat_exemption, vat_amount, currency, paid_by)
  select 'receipt', case when seller.id is null or seller.host_id is not null then o.host_id else seller.id end,
    o.id, o.host_id, o.user_id,
    coalesce((select a.changed_at from app.authorisations a where a.order_id = o.id and a.is_granted), o.paid_at), buyer.locale,
    jsonb_build_object('name', coalesce(seller.legal_name, host.display_name), 'org_nr', seller.org_nr,
      'vat_number', seller.vat_number, 'street', seller.street, 'postal_code', seller.postal_code, 'city', seller.city,
      'email', seller.email, 'host_name', host.display_name,
      'by_platform', seller.id is not null and seller.host_id is null),
    buyer.display_name, o.number, o.kind, o.title,
    coalesce(seminar.starts_at, slot.starts_at),
    coalesce(seminar.starts_at + seminar.duration_minutes * interval '1 minute', slot.ends_at),
    o.list_amount, o.discount_amount, o.amount, o.vat_rate_bp,
    case when o.vat_rate_bp = 0 then
      coalesce(o.vat_exemption, case when seller.is_vat_registered then 'exempt' else 'not_registered' end) end,
    o.vat_amount, o.currency,
    coalesce((select provider from app.payments p where p.order_id = o.id and p.status = 'succeeded'), 'unknown')
  from app.users buyer
  join app.users host on host.id = o.host_id
  left join app.seminars seminar on seminar.id = o.offer_id
  left join app.slots slot on slot.id = o.slot_id
  where buyer.id = o.user_id;
end $$;

create function app.orders_get_receipt() returns trigger language plpgsql as $$
begin
  perform app.issue_receipt(new.id);
  return null;
end $$;
create constraint trigger orders_get_receipt after insert or update of status on app.orders
  deferrable initially deferred for each row when (new.status = 'paid' and new.amount > 0)
  execute function app.orders_get_receipt();

create function app.authorisations_get_receipt() returns trigger language plpgsql as $$
begin
  perform app.issue_receipt(new.order_id);
  return null;
end $$;
create constraint trigger authorisations_get_receipt after update of status on app.authorisations
  deferrable initially deferred for each row when (new.status = 'captured' and new.is_granted)
  execute function app.authorisations_get_receipt();

-- The VAT of what has been credited in all, less what was credited before: so that the öre add up to the receipt's.
create function app.issue_credit_note(sent_refund uuid) returns void language plpgsql as $$
declare
  r app.refunds;
  receipt app.receipts;
  credited integer;
begin
  select * into r from app.refunds where id = sent_refund;
  if exists (select from app.receipts c where c.refund_id = r.id)
    or not exists (select from app.payments p where p.id = r.payment_id and p.status = 'succeeded') then
    return;
  end if;
  perform app.issue_receipt(r.order_id);
  select * into receipt from app.receipts x where x.order_id = r.order_id and x.kind = 'receipt' for update;
  if not found then return; end if;
  select coalesce(sum(c.amount), 0) into credited from app.receipts c where c.receipt_id = receipt.id;
  insert into app.receipts (kind, series, order_id, refund_id, receipt_id, host_id, user_id, issued_at, locale, seller, buyer_name,
    order_number, item_kind, title, starts_at, ends_at, list_amount, discount_amount, amount, vat_rate_bp, vat_exemption, vat_amount, currency, paid_by)
  values ('credit_note', receipt.series, r.order_id, r.id, receipt.id, receipt.host_id, receipt.user_id, coalesce(r.settled_at, now()),
    receipt.locale, receipt.seller, receipt.buyer_name, receipt.order_number, receipt.item_kind, receipt.title, receipt.starts_at, receipt.ends_at,
    r.amount, 0, r.amount, receipt.vat_rate_bp, receipt.vat_exemption,
    round((credited + r.amount)::numeric * receipt.vat_rate_bp / (10000 + receipt.vat_rate_bp))
      - round(credited::numeric * receipt.vat_rate_bp / (10000 + receipt.vat_rate_bp)),
    r.currency, receipt.paid_by);
end $$;

create function app.refunds_get_credit_note() returns trigger language plpgsql as $$
begin
  perform app.issue_credit_note(new.id);
  return null;
end $$;
create constraint trigger refunds_get_credit_note after insert or update of status on app.refunds
  deferrable initially deferred for each row when (new.status in ('succeeded', 'bounced'))
  execute function app.refunds_get_credit_note();

------------------------------------------------------------------------------------------------------------------------------- live

create table app.live_sessions (
  id         uuid primary key default app.uuid_v7(),
  seminar_id uuid not null references app.seminars on delete restrict on update cascade,
  room       text not null,
  started_at timestamptz(3) not null default now(),
  ended_at   timestamptz(3),
  -- What the host has decided about the room, for as long as it is open.
  chat_mode  text not null default 'open' constraint live_sessions_chat_mode_known check (chat_mode in ('open', 'slow', 'closed')),
  is_locked  boolean not null default false,
  version    integer not null default 1,
  constraint live_sessions_end_after_start check (ended_at >= started_at)
);
create unique index live_sessions_room_key on app.live_sessions (room);
create unique index live_sessions_one_open on app.live_sessions (seminar_id) where ended_at is null;
create index live_sessions_seminar_id_idx on app.live_sessions (seminar_id);
create trigger count_version before update on app.live_sessions
  for each row when ((old.chat_mode, old.is_locked) is distinct from (new.chat_mode, new.is_locked))
  execute function app.count_version();

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
create constraint trigger live_sessions_while_live after insert or update on app.live_sessions
  deferrable initially deferred for each row when (new.ended_at is null) execute function app.live_sessions_while_live();

create function app.seminars_close_their_rooms() returns trigger language plpgsql as $$
begin
  perform app.room_is_live(new.id);
  return null;
end $$;
create constraint trigger seminars_close_their_rooms after update of status on app.seminars
  deferrable initially deferred for each row when (old.status = 'live') execute function app.seminars_close_their_rooms();

create table app.attendances (
  id              uuid primary key default app.uuid_v7(),
  live_session_id uuid not null references app.live_sessions on delete restrict on update cascade,
  user_id         uuid not null references app.users on delete restrict on update cascade,
  joined_at       timestamptz(3) not null default now(),
  left_at         timestamptz(3),
  constraint attendances_left_after_join check (left_at >= joined_at)
);
create unique index attendances_one_open on app.attendances (live_session_id, user_id) where left_at is null;
create index attendances_user_id_idx on app.attendances (user_id);

-- What is deleted loses its words and keeps its place: the chat goes on counting who writes how often.
create table app.live_messages (
  id              uuid primary key default app.uuid_v7(),
  live_session_id uuid not null references app.live_sessions on delete restrict on update cascade,
  user_id         uuid not null references app.users on delete restrict on update cascade,
  text            text not null constraint live_messages_text_length check (char_length(text) <= 1000),
  sent_at         timestamptz(3) not null default now(),
  deleted_at      timestamptz(3),
  constraint live_messages_text_until_deleted check ((text = '') = (deleted_at is not null))
);
create index live_messages_live_session_id_idx on app.live_messages (live_session_id, id desc) where deleted_at is null;
create index live_messages_user_id_idx on app.live_messages (user_id);

-- A message is written in a room that is open for it; to change one is to delete it.
create function app.live_messages_in_open_chat() returns trigger language plpgsql as $$
begin
  perform from app.live_sessions l where l.id = new.live_session_id and l.ended_at is null and l.chat_mode <> 'closed' for share;
  if not found then perform app.refuse('live_messages_in_open_chat', 'a message in a closed chat'); end if;
  return new;
end $$;
create trigger live_messages_in_open_chat before insert on app.live_messages
  for each row execute function app.live_messages_in_open_chat();

create function app.live_messages_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('live_messages_stay', 'a message is deleted, never changed');
end $$;
create trigger live_messages_stay before update on app.live_messages
  for each row when ((old.live_session_id, old.user_id, old.sent_at) is distinct from (new.live_session_id, new.user_id, new.sent_at)
    or old.deleted_at is not null or (new.deleted_at is null and old.text <> new.text))
  execute function app.live_messages_stay();

-- Whatever ends a seat in a room that is open, the one who had it is shown out.
create function app.seats_show_out() returns trigger language plpgsql as $$
begin
  if exists (select from app.live_sessions l where l.seminar_id = new.seminar_id and l.ended_at is null) then
    perform graphile_worker.add_job('place_person',
      json_build_object('seminar_id', new.seminar_id, 'user_id', new.user_id),
      job_key := 'place_person:' || new.seminar_id || ':' || new.user_id);
  end if;
  return null;
end $$;
create trigger seats_show_out after update of status on app.seats
  for each row when (old.status = 'confirmed' and new.status <> 'confirmed') execute function app.seats_show_out();

------------------------------------------------------------------------------------------------------------------------- recordings

-- A film of a seminar: taken in its room by the vendor, or given by the host afterwards.
create table app.recordings (
  id               uuid primary key default app.uuid_v7(),
  seminar_id       uuid not null references app.seminars on delete restrict on update cascade,
  media_id         uuid not null references app.media on delete cascade on update cascade,
  source           text not null constraint recordings_source_known check (source in ('room', 'upload')),
  live_session_id  uuid references app.live_sessions on delete restrict on update cascade,
  egress_id        text,
  status           text not null,
  failure          text,
  duration_seconds integer constraint recordings_duration_sane check (duration_seconds between 0 and 86400),
  created_at       timestamptz(3) not null default now(),
  published_at     timestamptz(3),
  constraint recordings_room_has_session check ((source = 'room') = (live_session_id is not null)),
  constraint recordings_egress_of_room check (egress_id is null or source = 'room'),
  constraint recordings_status_known check (status in ('starting', 'recording', 'saving', 'ready', 'failed')),
  constraint recordings_failed_has_reason check ((status = 'failed') = (failure is not null)),
  constraint recordings_published_when_ready check (published_at is null or status = 'ready')
);
create unique index recordings_media_id_key on app.recordings (media_id);
create unique index recordings_egress_id_key on app.recordings (egress_id);
create unique index recordings_one_per_session on app.recordings (live_session_id) where status <> 'failed';
create unique index recordings_one_published on app.recordings (seminar_id) where published_at is not null;
create index recordings_seminar_id_idx on app.recordings (seminar_id, id desc);
create index recordings_live_session_id_idx on app.recordings (live_session_id);
create trigger recordings_moves_forward before update of status on app.recordings
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps(
    'starting > recording', 'starting > saving', 'starting > failed', 'recording > saving', 'recording > failed', 'saving > ready',
    'saving > failed');

create function app.recording_stays() returns trigger language plpgsql as $$
begin
  perform app.refuse('recordings_stay', 'a recording is one file, of one seminar');
end $$;
create trigger recordings_stay before update on app.recordings
  for each row when ((old.seminar_id, old.media_id, old.source, old.live_session_id)
    is distinct from (new.seminar_id, new.media_id, new.source, new.live_session_id))
  execute function app.recording_stays();

create function app.recording_is_of_its_session() returns trigger language plpgsql as $$
begin
  if not exists (
    select from app.live_sessions l join app.seminars s on s.id = l.seminar_id
    where l.id = new.live_session_id and l.seminar_id = new.seminar_id and s.is_recorded
  ) then
    perform app.refuse('recordings_of_their_session', 'a room that is not this seminar''s, or that nobody was told is recorded');
  end if;
  return new;
end $$;
create trigger recordings_of_their_session before insert on app.recordings
  for each row when (new.live_session_id is not null) execute function app.recording_is_of_its_session();

create function app.ready_recording_is_stored() returns trigger language plpgsql as $$
begin
  if not exists (select from app.media m where m.id = new.media_id and m.status = 'stored') then
    perform app.refuse('recordings_ready_are_stored', 'a film that is not in the storage');
  end if;
  return new;
end $$;
create trigger recordings_ready_are_stored before insert or update of status on app.recordings
  for each row when (new.status = 'ready') execute function app.ready_recording_is_stored();

-- Locks the seminar, so that it stays ended.
create function app.replay_is_of_what_has_been() returns trigger language plpgsql as $$
begin
  perform from app.seminars s where s.id = new.seminar_id and s.status = 'ended' for share;
  if not found then perform app.refuse('recordings_published_afterwards', 'a replay of what has not ended'); end if;
  return new;
end $$;
create trigger recordings_published_afterwards before insert or update of published_at on app.recordings
  for each row when (new.published_at is not null) execute function app.replay_is_of_what_has_been();

-- Where somebody stopped watching, on whichever device.
create table app.replay_positions (
  recording_id     uuid not null references app.recordings on delete cascade on update cascade,
  user_id          uuid not null references app.users on delete cascade on update cascade,
  position_seconds integer not null constraint replay_positions_sane check (position_seconds between 0 and 86400),
  updated_at       timestamptz(3) not null default now(),
  constraint replay_positions_pkey primary key (recording_id, user_id)
);
create index replay_positions_user_id_idx on app.replay_positions (user_id);

---------------------------------------------------------------------------------------------------------------------------- reviews

-- What somebody who was there thinks of it: once for each offer, and with the host's answer beside it.
create table app.reviews (
  id             uuid primary key default app.uuid_v7(),
  user_id        uuid not null references app.users on delete restrict on update cascade,
  host_id        uuid not null,
  offer_id       uuid not null,
  rating         integer not null constraint reviews_rating_in_stars check (rating between 1 and 5),
  text           text not null default '' constraint reviews_text_length check (char_length(text) <= 2000),
  answer         text constraint reviews_answer_length check (char_length(answer) between 1 and 2000),
  answered_at    timestamptz(3),
  taken_down_at  timestamptz(3),
  version        integer not null default 1,
  answer_version integer not null default 1,
  created_at     timestamptz(3) not null default now(),
  updated_at     timestamptz(3) not null default now(),
  constraint reviews_offer_id_host_id_fkey foreign key (offer_id, host_id)
    references app.offers (id, host_id) on delete restrict on update cascade,
  constraint reviews_not_of_ones_own check (user_id <> host_id),
  constraint reviews_answered_has_time check ((answer is null) = (answered_at is null))
);
create unique index reviews_one_per_offer on app.reviews (user_id, offer_id);
create index reviews_host_id_idx on app.reviews (host_id, created_at desc, id desc);
create index reviews_offer_id_idx on app.reviews (offer_id, created_at desc, id desc);
create trigger count_version before update on app.reviews
  for each row when ((old.rating, old.text) is distinct from (new.rating, new.text)) execute function app.count_version();

create function app.count_answer_version() returns trigger language plpgsql as $$
begin
  new.answer_version := old.answer_version + 1;
  return new;
end
$$;
create trigger count_answer_version before update on app.reviews
  for each row when (old.answer is distinct from new.answer) execute function app.count_answer_version();

-- Whether a person has an open course, has had their session, or was at a seminar that has ended. Nobody who leads a seminar
-- reviews it.
create function app.has_been_there(person uuid, of_offer uuid) returns boolean language sql stable as $$
  select exists (
      select from app.enrollments e
      where e.user_id = person and e.course_id = of_offer and e.status = 'active' and e.opens_at <= now())
    or exists (
      select from app.bookings b
      where b.user_id = person and b.service_id = of_offer and b.status = 'confirmed' and b.ends_at <= now())
    or exists (
      select from app.seats t join app.seminars s on s.id = t.seminar_id
      where t.user_id = person and t.seminar_id = of_offer and t.status = 'confirmed' and s.status = 'ended'
        and not exists (select from app.seminar_cohosts c where c.seminar_id = s.id and c.user_id = person))
$$;

create function app.review_is_earned() returns trigger language plpgsql as $$
begin
  if not app.has_been_there(new.user_id, new.offer_id) then
    perform app.refuse('reviews_are_earned', 'a review by someone who has not been there');
  end if;
  return new;
end $$;
create trigger reviews_are_earned before insert on app.reviews for each row execute function app.review_is_earned();

create function app.review_stays() returns trigger language plpgsql as $$
begin
  perform app.refuse('reviews_stay', 'a review is of one thing, by one person');
end $$;
create trigger reviews_stay before update on app.reviews
  for each row when ((old.user_id, old.host_id, old.offer_id, old.created_at)
    is distinct from (new.user_id, new.host_id, new.offer_id, new.created_at))
  execute function app.review_stays();

------------------------------------------------------------------------------------------------------------------------------ hosts

-- Who wants to teach here, and what was answered. The version of the terms that stands here is the consent to them.
create table app.host_applications (
  id            uuid primary key default app.uuid_v7(),
  user_id       uuid not null references app.users on delete restrict on update cascade,
  teaches       text not null,
  about         text not null,
  links         text[] not null default '{}',
  terms_version text not null,
  status        text not null default 'pending',
  reason        text,
  decided_by_id uuid references app.users on delete restrict on update cascade,
  decided_at    timestamptz(3),
  created_at    timestamptz(3) not null default now(),
  constraint host_applications_texts_sane check (
    char_length(teaches) between 1 and 2000 and char_length(about) between 1 and 4000 and cardinality(links) <= 5),
  constraint host_applications_status_known check (status in ('pending', 'approved', 'refused')),
  constraint host_applications_decided_by_someone check (
    (status = 'pending') = (decided_at is null) and (decided_at is null) = (decided_by_id is null)),
  constraint host_applications_refused_with_reason check ((status = 'refused') = (reason is not null and reason <> '')),
  constraint host_applications_not_ones_own check (decided_by_id <> user_id)
);
create unique index host_applications_one_pending on app.host_applications (user_id) where status = 'pending';
create index host_applications_user_id_idx on app.host_applications (user_id, id desc);
create index host_applications_status_idx on app.host_applications (status, id desc);
create index host_applications_decided_by_id_idx on app.host_applications (decided_by_id);
create trigger host_applications_moves_forward before update of status on app.host_applications
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('pending > approved', 'pending > refused');

------------------------------------------------------------------------------------------------------------------------- moderation

-- What an admin decided about something of somebody's, and why: the statement of reasons that they are sent.
create table app.decisions (
  id            uuid primary key default app.uuid_v7(),
  subject_table text not null,
  subject_id    uuid not null,
  person_id     uuid not null references app.users on delete restrict on update cascade,
  measure       text not null,
  ground        text,
  reasoning     text not null constraint decisions_reasoned check (char_length(reasoning) between 1 and 4000),
  decided_by_id uuid not null references app.users on delete restrict on update cascade,
  decided_at    timestamptz(3) not null default now(),
  constraint decisions_subject_known check (subject_table in ('courses', 'services', 'seminars', 'passes', 'reviews', 'users')),
  constraint decisions_measure_fits check (case measure
    when 'none' then true
    when 'taken_down' then subject_table <> 'users'
    when 'put_back' then subject_table <> 'users'
    when 'suspended' then subject_table = 'users' and subject_id = person_id
    when 'reopened' then subject_table = 'users' and subject_id = person_id
    else false
  end),
  constraint decisions_ground_of_restrictions check (
    (ground is not null) = (measure in ('taken_down', 'suspended')) and (ground is null or ground in ('law', 'terms'))),
  constraint decisions_not_ones_own check (decided_by_id <> person_id)
);
create index decisions_subject_idx on app.decisions (subject_table, subject_id, id);
create index decisions_person_id_idx on app.decisions (person_id, id);
create index decisions_decided_by_id_idx on app.decisions (decided_by_id);

-- What somebody, signed in or not, has found that should not be here.
create table app.content_reports (
  id             uuid primary key default app.uuid_v7(),
  subject_table  text not null,
  subject_id     uuid not null,
  host_id        uuid not null references app.users on delete restrict on update cascade,
  reporter_id    uuid references app.users on delete restrict on update cascade,
  reporter_email text constraint content_reports_email_shape check (reporter_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  locale         text not null default 'sv' constraint content_reports_locale_known check (locale in ('sv', 'en')),
  reason         text not null,
  details        text not null constraint content_reports_details_length check (char_length(details) between 1 and 4000),
  status         text not null default 'open' constraint content_reports_status_known check (status in ('open', 'decided')),
  decision_id    uuid references app.decisions on delete restrict on update cascade,
  created_at     timestamptz(3) not null default now(),
  constraint content_reports_subject_known check (subject_table in ('courses', 'services', 'seminars', 'passes', 'reviews', 'users')),
  constraint content_reports_one_sender check (reporter_id is null or reporter_email is null),
  constraint content_reports_reason_known check (
    reason in ('illegal', 'health_claims', 'misleading', 'harassment', 'rights', 'other')),
  constraint content_reports_decided_by_decision check ((status = 'decided') = (decision_id is not null))
);
create unique index content_reports_one_open on app.content_reports (reporter_id, subject_id) where status = 'open';
create index content_reports_status_idx on app.content_reports (status, id desc);
create index content_reports_subject_idx on app.content_reports (subject_table, subject_id);
create index content_reports_host_id_idx on app.content_reports (host_id);
create index content_reports_reporter_id_idx on app.content_reports (reporter_id);
create index content_reports_decision_id_idx on app.content_reports (decision_id);
create trigger content_reports_moves_forward before update of status on app.content_reports
  for each row when (old.status is distinct from new.status) execute function app.only_these_steps('open > decided');

---------------------------------------------------------------------------------------------------------------------------- explore

-- Everything that can be found, as the tables say now. What is over by the clock alone is left to who asks; a pass is over when
-- fewer than two of its dates are to come.
create view app.explorable as
select o.id, o.kind, o.host_id, o.price_amount, o.currency, o.language, o.published_at, s.starts_at,
  case when p.id is not null then coalesce((
      select d.starts_at from app.seminars d where d.series_id = p.series_id and d.status = 'scheduled'
      order by d.starts_at desc offset 1 limit 1), o.published_at)
    when o.status = 'scheduled' then s.starts_at + s.duration_minutes * interval '1 minute' end as over_at,
  o.title || ' ' || u.display_name as names, o.summary || ' ' || o.description as texts
from app.offers o join app.users u on u.id = o.host_id left join app.seminars s on s.id = o.id left join app.passes p on p.id = o.id
where o.status in ('published', 'scheduled', 'live') and (o.kind = 'seminar') = (s.id is not null)
  and (o.kind = 'pass') = (p.id is not null)
  and o.taken_down_at is null and u.suspended_at is null and u.deleted_at is null;

-- The same, kept by triggers, in one place that can be searched: what is filtered and sorted by, and nothing else. Its search
-- indexes have no pending list, which every search would have to read through.
create table app.explore_entries (
  id           uuid primary key,
  kind         text not null constraint explore_entries_kind_known check (kind in ('course', 'service', 'seminar', 'pass')),
  host_id      uuid not null references app.users on delete cascade on update cascade,
  price_amount integer not null,
  currency     text not null,
  language     text not null,
  published_at timestamptz(3) not null,
  starts_at    timestamptz(3),
  over_at      timestamptz(3),
  names        text not null,
  name_words   tsvector not null,
  words        tsvector not null,
  constraint explore_entries_seminar_has_time check ((kind = 'seminar') = (starts_at is not null))
);
create index explore_entries_newest_idx on app.explore_entries (published_at desc, id desc);
create index explore_entries_kind_idx on app.explore_entries (kind, published_at desc, id desc);
create index explore_entries_soonest_idx on app.explore_entries (starts_at, id) where starts_at is not null;
create index explore_entries_host_id_idx on app.explore_entries (host_id, published_at desc, id desc);
create index explore_entries_filter_idx on app.explore_entries (language, kind, price_amount);
create index explore_entries_over_idx on app.explore_entries (over_at) where over_at is not null;
create index explore_entries_words_idx on app.explore_entries using gin (words) with (fastupdate = off);
create index explore_entries_name_words_idx on app.explore_entries using gin (name_words) with (fastupdate = off);
create index explore_entries_names_idx on app.explore_entries using gin (names gin_trgm_ops) with (fastupdate = off);

-- What is searched needs no positions of words, and is read faster without.
create function app.explore_again(items uuid[]) returns void language plpgsql as $$
begin
  delete from app.explore_entries e
  where e.id = any(items) and not exists (select from app.explorable x where x.id = e.id);
  insert into app.explore_entries as e
    (id, kind, host_id, price_amount, currency, language, published_at, starts_at, over_at, names, name_words, words)
  select x.id, x.kind, x.host_id, x.price_amount, x.currency, x.language, x.published_at, x.starts_at, x.over_at, x.names,
    strip(to_tsvector('pg_catalog.swedish', x.names)), strip(to_tsvector('pg_catalog.swedish', x.names || ' ' || x.texts))
  from app.explorable x where x.id = any(items)
  on conflict (id) do update set
    (kind, host_id, price_amount, currency, language, published_at, starts_at, over_at, names, name_words, words)
    = (excluded.kind, excluded.host_id, excluded.price_amount, excluded.currency, excluded.language, excluded.published_at,
      excluded.starts_at, excluded.over_at, excluded.names, excluded.name_words, excluded.words);
end $$;

-- A seminar can be searched once it has a time; what was never published cannot. A host's row is locked before their offers are
-- read, so that a new title and a new name at one time both arrive.
create function app.offer_explored() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    perform from app.users where id = new.host_id for share;
    perform app.explore_again(array[new.id]);
  elsif tg_op = 'INSERT' then
    perform from app.users where id in (select host_id from changed where status <> 'draft') order by id for share;
    perform app.explore_again(array(select id from changed where status <> 'draft'));
  else
    perform app.explore_again(array(select id from changed));
  end if;
  return null;
end $$;
create trigger offers_explored_new after insert on app.offers
  referencing new table as changed for each statement execute function app.offer_explored();
create trigger offers_explored_gone after delete on app.offers
  referencing old table as changed for each statement execute function app.offer_explored();
create trigger offers_explored
  after update of host_id, title, summary, description, price_amount, currency, language, status, published_at, taken_down_at on app.offers
  for each row when (new.status <> 'draft') execute function app.offer_explored();
create trigger seminars_explored_new after insert on app.seminars
  referencing new table as changed for each statement execute function app.offer_explored();
create trigger seminars_explored after update of starts_at, duration_minutes on app.seminars
  for each row when (new.status <> 'draft') execute function app.offer_explored();

create function app.passes_explored() returns trigger language plpgsql as $$
begin
  perform app.explore_again(array(
    select p.id from app.passes p join app.offers o on o.id = p.id and o.status <> 'draft' where p.series_id = new.series_id));
  return null;
end $$;
create trigger passes_explored_new after insert on app.passes for each row execute function app.passes_explored();
create trigger seminars_explore_passes_new after insert on app.seminars
  for each row when (new.series_id is not null and new.status = 'scheduled') execute function app.passes_explored();
create trigger seminars_explore_passes after update of starts_at, status, series_id on app.seminars
  for each row when (new.series_id is not null
    and (old.starts_at, old.status, old.series_id) is distinct from (new.starts_at, new.status, new.series_id))
  execute function app.passes_explored();

create function app.host_explored() returns trigger language plpgsql as $$
begin
  perform app.explore_again(array(select id from app.offers where host_id = new.id and status <> 'draft'));
  return null;
end $$;
create trigger users_explored after update of display_name, suspended_at, deleted_at on app.users
  for each row when ((old.display_name, old.suspended_at is null, old.deleted_at is null)
    is distinct from (new.display_name, new.suspended_at is null, new.deleted_at is null))
  execute function app.host_explored();

---------------------------------------------------------------------------------------------------------------------------- follows

create table app.follows (
  user_id    uuid not null references app.users on delete cascade on update cascade,
  host_id    uuid not null references app.users on delete cascade on update cascade,
  created_at timestamptz(3) not null default now(),
  constraint follows_pkey primary key (user_id, host_id),
  constraint follows_not_oneself check (user_id <> host_id)
);
create index follows_host_id_idx on app.follows (host_id, user_id);
create index follows_newest_idx on app.follows (user_id, created_at desc, host_id desc);

--------------------------------------------------------------------------------------------------------------------------- messages

-- What a host has written to those who hold one of their offers. Each gets it as an email of ours; one that is asked for twice
-- with one key is sent once.
create table app.host_messages (
  id               uuid primary key default app.uuid_v7(),
  host_id          uuid not null references app.users on delete restrict on update cascade,
  offer_id         uuid not null,
  subject          text not null constraint host_messages_subject_length check (char_length(subject) between 1 and 120),
  text             text not null constraint host_messages_text_length check (char_length(text) between 1 and 5000),
  receivers        integer not null constraint host_messages_to_someone check (receivers > 0),
  sent_at          timestamptz(3) not null default now(),
  idempotency_key  text,
  idempotency_hash text,
  constraint host_messages_offer_id_host_id_fkey foreign key (offer_id, host_id)
    references app.offers (id, host_id) on delete cascade on update cascade,
  constraint host_messages_idempotency_whole check ((idempotency_key is null) = (idempotency_hash is null))
);
create unique index host_messages_host_id_idempotency_key_key on app.host_messages (host_id, idempotency_key);
create index host_messages_host_id_idx on app.host_messages (host_id);
create index host_messages_offer_id_idx on app.host_messages (offer_id, sent_at desc);

create function app.host_message_stays() returns trigger language plpgsql as $$
begin
  perform app.refuse('host_messages_stay', 'what was sent stays as it was sent');
end $$;
create trigger host_messages_stay before update on app.host_messages for each row execute function app.host_message_stays();

-- Whose messages a person does not want. Emails about what they bought come all the same.
create table app.message_mutes (
  user_id  uuid not null references app.users on delete cascade on update cascade,
  host_id  uuid not null references app.users on delete cascade on update cascade,
  muted_at timestamptz(3) not null default now(),
  constraint message_mutes_pkey primary key (user_id, host_id)
);
create index message_mutes_host_id_idx on app.message_mutes (host_id);

------------------------------------------------------------------------------------------------------------------------------- feed

create table app.activities (
  id            uuid primary key default app.uuid_v7(),
  activity_type text not null,
  actor_id      uuid references app.users on delete set null on update cascade,
  host_id       uuid references app.users on delete cascade on update cascade,
  subject_table text not null,
  subject_id    uuid not null,
  summary       text not null,
  metadata      jsonb not null default '{}',
  visibility    text not null default 'public' constraint activities_visibility_known check (visibility in ('public', 'private')),
  occurred_at   timestamptz(3) not null default now(),
  constraint activities_orders_private check (activity_type <> 'order_paid' or visibility = 'private'),
  constraint activities_type_known check (activity_type in ('course_published', 'service_published', 'seminar_scheduled',
    'pass_published', 'seminar_live', 'seminar_ended', 'replay_published', 'order_paid', 'host_joined', 'review_written')),
  constraint activities_about_their_subject check (case activity_type
    when 'course_published' then subject_table = 'courses'
    when 'service_published' then subject_table = 'services'
    when 'pass_published' then subject_table = 'passes'
    when 'order_paid' then subject_table = 'orders'
    when 'host_joined' then subject_table = 'users'
    when 'review_written' then subject_table in ('courses', 'services', 'seminars')
    else subject_table = 'seminars' end)
);
-- One joins once.
create unique index activities_host_joined_once on app.activities (actor_id) where activity_type = 'host_joined';
create index activities_public_idx on app.activities (occurred_at desc, id desc) where visibility = 'public';
create index activities_actor_idx on app.activities (actor_id, occurred_at desc, id desc) where visibility = 'private';
create index activities_host_idx on app.activities (host_id, occurred_at desc, id desc) where visibility = 'private';
create index activities_subject_idx on app.activities (subject_id);

-- Nothing of what is out of sight, nor of a review that was taken down.
create view app.activities_feed as
select id, activity_type, actor_id, subject_table, subject_id, summary, metadata, occurred_at
from app.activities a
where case
    when subject_table in ('courses', 'services', 'seminars', 'passes') then exists (
      select from app.offers o join app.users u on u.id = o.host_id
      where o.id = a.subject_id and o.status in ('published', 'scheduled', 'live', 'ended')
        and o.taken_down_at is null and u.suspended_at is null)
    when subject_table = 'orders' then exists (select from app.orders o where o.id = a.subject_id)
    when subject_table = 'users' then exists (
      select from app.users u where u.id = a.subject_id and u.deleted_at is null and u.suspended_at is null)
  end
  and case activity_type
    when 'replay_published' then exists (
      select from app.recordings r where r.seminar_id = a.subject_id and r.published_at is not null)
    when 'review_written' then exists (
      select from app.reviews r where r.user_id = a.actor_id and r.offer_id = a.subject_id and r.taken_down_at is null)
    else true
  end;

----------------------------------------------------------------------------------------------------------------------------- notify

-- What an email says at rest does not hold the links in it: it is kept encrypted in `sealed` until it is sent. What it concerns
-- stands in columns: nobody reads it out of its key.
create table app.mails (
  id             uuid primary key default app.uuid_v7(),
  dedupe_key     text not null,
  user_id        uuid references app.users on delete set null on update cascade,
  order_id       uuid references app.orders on delete restrict on update cascade,
  about_user_id  uuid references app.users on delete set null on update cascade,
  is_bookkeeping boolean not null default false,
  template       text,
  recipient      text not null,
  subject        text not null,
  body           text not null,
  html           text not null,
  sealed         text,
  created_at     timestamptz(3) not null default now(),
  sent_at        timestamptz(3)
);
create unique index mails_dedupe_key_key on app.mails (dedupe_key);
create index mails_user_id_idx on app.mails (user_id);
create index mails_order_id_idx on app.mails (order_id);
create index mails_about_user_id_idx on app.mails (about_user_id) where about_user_id is not null;

-- An email about an order is a step of it.
create function app.note_sent_mail() returns trigger language plpgsql as $$
begin
  insert into app.order_events (order_id, event, cause, details)
  values (new.order_id, 'mailed', new.dedupe_key, jsonb_build_object('template', new.template));
  return null;
end $$;
create trigger mails_noted after update of sent_at on app.mails
  for each row when (new.order_id is not null and old.sent_at is null and new.sent_at is not null)
  execute function app.note_sent_mail();

-- What makes two requests one email: its name, and these fields of its payload.
create function app.mail_key(template text, payload jsonb, key_fields text[]) returns text language sql immutable as $$
  select template || ':' || string_agg(payload ->> field, ':' order by place) from unnest(key_fields) with ordinality as f (field, place)
$$;

-- Queues one and returns its key.
create function app.queue_mail(template text, payload jsonb, key_fields text[]) returns text language plpgsql as $$
declare
  key text := app.mail_key(template, payload, key_fields);
begin
  perform graphile_worker.add_job('send_mail', (jsonb_build_object('template', template) || payload)::json, job_key := key);
  return key;
end $$;

---------------------------------------------------------------------------------------------------------------------------- privacy

create table app.consents (
  id           uuid primary key default app.uuid_v7(),
  user_id      uuid not null references app.users on delete restrict on update cascade,
  kind         text not null constraint consents_kind_known check (kind in ('terms', 'recording', 'immediate_start')),
  version      text not null,
  order_id     uuid references app.orders on delete restrict on update cascade,
  seminar_id   uuid references app.seminars on delete restrict on update cascade,
  given_at     timestamptz(3) not null default now(),
  withdrawn_at timestamptz(3),
  constraint consents_about_its_subject check (case kind
    when 'terms' then order_id is null and seminar_id is null
    when 'recording' then seminar_id is not null
    when 'immediate_start' then order_id is not null
  end)
);
create unique index consents_order_id_key on app.consents (order_id, kind);
-- Consent to being recorded is given once for each seminar.
create unique index consents_recording_once on app.consents (user_id, seminar_id) where kind = 'recording' and withdrawn_at is null;
create index consents_user_id_idx on app.consents (user_id);
create index consents_seminar_id_idx on app.consents (seminar_id);

create table app.audit_log (
  id            uuid primary key default app.uuid_v7(),
  actor_id      uuid references app.users on delete restrict on update cascade,
  action        text not null,
  subject_table text not null,
  subject_id    uuid not null,
  details       jsonb not null default '{}',
  occurred_at   timestamptz(3) not null default now()
);
create index audit_log_subject_idx on app.audit_log (subject_table, subject_id, id);
create index audit_log_actor_id_idx on app.audit_log (actor_id, id);
create trigger audit_log_append_only before update or delete on app.audit_log for each row execute function app.refuse_change();
create trigger audit_log_no_truncate before truncate on app.audit_log for each statement execute function app.refuse_change();

-------------------------------------------------------------------------------------------------------------------------------- run

-- What the doctor found, each time it was asked.
create table app.examinations (
  id          uuid primary key default app.uuid_v7(),
  findings    jsonb not null,
  examined_at timestamptz(3) not null default now()
);
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

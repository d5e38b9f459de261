do $psql$ declare name text := '0041_offers'; migration text := $migration$
-- Everything that is sold is an offer. Courses, services and seminars keep only their own details, under the same id;
-- and everything about something sold (an order, a coupon, a review, a message) refers to an offer.

drop view app.activities_feed, app.explorable;
drop trigger count_version on app.courses;
drop trigger courses_explored on app.courses;
drop trigger courses_explored_new on app.courses;
drop trigger courses_explored_gone on app.courses;
drop trigger courses_moves_forward on app.courses;
drop trigger courses_vat_follows_seller on app.courses;
drop trigger count_version on app.services;
drop trigger services_explored on app.services;
drop trigger services_explored_new on app.services;
drop trigger services_explored_gone on app.services;
drop trigger services_moves_forward on app.services;
drop trigger services_vat_follows_seller on app.services;
drop trigger count_version on app.seminars;
drop trigger seminars_explored on app.seminars;
drop trigger seminars_explored_new on app.seminars;
drop trigger seminars_explored_gone on app.seminars;
drop trigger seminars_moves_forward on app.seminars;
drop trigger seminars_vat_follows_seller on app.seminars;
drop trigger seminars_count_changes on app.seminars;
drop trigger orders_is_a_snapshot on app.orders;
drop trigger orders_end_offer on app.orders;
drop trigger orders_listed on app.orders;
drop function app.order_has_list_price();
drop trigger coupons_terms_stay on app.coupons;
drop trigger reviews_are_earned on app.reviews;
drop trigger reviews_stay on app.reviews;

-------------------------------------------------------------------------------------------------------------- offers

create table app.offers (
  id uuid not null default app.uuid_v7(),
  kind text not null,
  host_id uuid not null,
  slug text not null,
  title text not null,
  summary text not null,
  description text not null default '',
  price_amount integer not null,
  currency text not null default 'SEK',
  language text not null default 'sv',
  vat_rate_bp integer not null default 2500,
  vat_exemption text,
  cover_url text,
  status text not null default 'draft',
  published_at timestamptz(3),
  taken_down_at timestamptz(3),
  cancelled_at timestamptz(3),
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint offers_pkey primary key (id),
  constraint offers_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint offers_cover_url_host_id_fkey foreign key (cover_url, host_id) references app.covers (url, host_id) on delete restrict on update cascade,
  constraint offers_kind_known check (kind in ('course', 'service', 'seminar')),
  constraint offers_status_known check (case kind
    when 'seminar' then status in ('draft', 'scheduled', 'live', 'ended', 'cancelled')
    else status in ('draft', 'published', 'archived') end),
  constraint offers_published_has_time check (status in ('draft', 'cancelled') or published_at is not null),
  constraint offers_cancelled_has_time check ((status = 'cancelled') = (cancelled_at is not null)),
  constraint offers_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint offers_title_length check (char_length(title) between 1 and 120),
  constraint offers_price_sane check (price_amount between 0 and 100000000),
  constraint offers_price_chargeable check (price_amount <= 0 or price_amount >= case currency when 'EUR' then 50 else 300 end),
  constraint offers_currency_known check (currency in ('SEK', 'EUR')),
  constraint offers_language_known check (language in ('sv', 'en')),
  constraint offers_vat_rate_known check (vat_rate_bp in (0, 600, 1200, 2500)),
  constraint offers_vat_exemption_known check (vat_exemption is null or (vat_rate_bp = 0 and vat_exemption in ('exempt', 'not_registered')))
);

insert into app.offers (id, kind, host_id, slug, title, summary, description, price_amount, currency, language, vat_rate_bp,
  vat_exemption, cover_url, status, published_at, taken_down_at, cancelled_at, version, created_at, updated_at)
select id, 'course', host_id, slug, title, summary, description, price_amount, currency, language, vat_rate_bp,
  vat_exemption, cover_url, status, published_at, taken_down_at, null::timestamptz, version, created_at, updated_at
from app.courses
union all
select id, 'service', host_id, slug, title, summary, description, price_amount, currency, language, vat_rate_bp,
  vat_exemption, cover_url, status, published_at, taken_down_at, null, version, created_at, updated_at
from app.services
union all
select id, 'seminar', host_id, slug, title, summary, description, price_amount, currency, language, vat_rate_bp,
  vat_exemption, cover_url, status, published_at, taken_down_at, cancelled_at, version, created_at, updated_at
from app.seminars;

create unique index offers_kind_slug_key on app.offers (kind, slug);
create unique index offers_id_host_id_key on app.offers (id, host_id);
create unique index offers_id_kind_host_id_key on app.offers (id, kind, host_id);
create unique index offers_id_kind_host_id_status_key on app.offers (id, kind, host_id, status);
create index offers_cover_url_idx on app.offers (cover_url) where cover_url is not null;
create index offers_host_id_idx on app.offers (host_id, kind, published_at desc, id desc);
create index offers_published_idx on app.offers (kind, published_at desc, id desc) where status = 'published';
create index offers_search_idx on app.offers using gin (app.search_vector(title, summary, description));

------------------------------------------------------------------------------------------------------------- details
-- A seminar's status is changed in its offer and reaches the seminar through the foreign key, within the same
-- statement, so that the constraints of the seminar's row (on its time, its seats, its room) are checked there.

alter table app.courses
  add column kind text not null default 'course',
  alter column id drop default,
  drop constraint courses_host_id_fkey,
  drop column slug, drop column title, drop column summary, drop column description,
  drop column price_amount, drop column currency, drop column language, drop column vat_rate_bp, drop column vat_exemption,
  drop column cover_url, drop column status, drop column published_at, drop column taken_down_at,
  drop column version, drop column created_at, drop column updated_at;
create unique index courses_offer_key on app.courses (id, kind, host_id);
alter table app.courses
  add constraint courses_of_their_kind check (kind = 'course'),
  add constraint courses_offer_fkey foreign key (id, kind, host_id) references app.offers (id, kind, host_id) on delete cascade on update cascade;

alter table app.services
  add column kind text not null default 'service',
  alter column id drop default,
  drop constraint services_host_id_fkey,
  drop column slug, drop column title, drop column summary, drop column description,
  drop column price_amount, drop column currency, drop column language, drop column vat_rate_bp, drop column vat_exemption,
  drop column cover_url, drop column status, drop column published_at, drop column taken_down_at,
  drop column version, drop column created_at, drop column updated_at;
create unique index services_offer_key on app.services (id, kind, host_id);
alter table app.services
  add constraint services_of_their_kind check (kind = 'service'),
  add constraint services_offer_fkey foreign key (id, kind, host_id) references app.offers (id, kind, host_id) on delete cascade on update cascade;

alter table app.seminars
  add column kind text not null default 'seminar',
  alter column id drop default,
  drop constraint seminars_host_id_fkey,
  drop constraint seminars_status_known,
  drop column slug, drop column title, drop column summary, drop column description,
  drop column price_amount, drop column currency, drop column language, drop column vat_rate_bp, drop column vat_exemption,
  drop column cover_url, drop column published_at, drop column taken_down_at, drop column cancelled_at,
  drop column version, drop column created_at, drop column updated_at;
create unique index seminars_offer_key on app.seminars (id, kind, host_id, status);
alter table app.seminars
  add constraint seminars_of_their_kind check (kind = 'seminar'),
  add constraint seminars_offer_fkey foreign key (id, kind, host_id, status) references app.offers (id, kind, host_id, status) on delete cascade on update cascade;

-------------------------------------------------------------------------------------------------------------- orders
-- A column gets its new meaning by rewriting its table, which fires no trigger, so that snapshots stay as they are.

alter table app.enrollments drop constraint enrollments_order_fkey;
alter table app.seats drop constraint seats_order_fkey;
drop index app.orders_course_grant_key, app.orders_course_id_idx, app.orders_one_open_per_course;
alter table app.orders
  drop constraint orders_kind_matches_item,
  drop constraint orders_course_id_host_id_fkey,
  drop constraint orders_slot_fkey;
alter table app.orders rename column course_id to offer_id;
alter table app.orders alter column offer_id type uuid using coalesce(offer_id, service_id, seminar_id), alter column offer_id set not null;
alter table app.orders drop column service_id, drop column seminar_id;
alter table app.orders alter column list_amount drop default;
create unique index orders_offer_grant_key on app.orders (id, user_id, offer_id);
create unique index orders_one_open_per_offer on app.orders (user_id, offer_id) where status = 'pending' and slot_id is null;
create index orders_offer_id_idx on app.orders (offer_id);
alter table app.orders
  add constraint orders_service_has_slot check ((kind = 'service') = (slot_id is not null)),
  add constraint orders_offer_fkey foreign key (offer_id, kind, host_id) references app.offers (id, kind, host_id) on delete restrict on update cascade,
  add constraint orders_slot_fkey foreign key (slot_id, offer_id, host_id) references app.slots (id, service_id, host_id) on delete restrict on update cascade;
alter table app.enrollments
  add constraint enrollments_order_fkey foreign key (order_id, user_id, course_id) references app.orders (id, user_id, offer_id) on delete restrict on update cascade;
alter table app.seats
  add constraint seats_order_fkey foreign key (order_id, user_id, seminar_id) references app.orders (id, user_id, offer_id) on delete restrict on update cascade;

create trigger orders_is_a_snapshot before update on app.orders for each row
  when ((old.user_id, old.host_id, old.kind, old.offer_id, old.title, old.vat_rate_bp, old.immediate_start)
      is distinct from (new.user_id, new.host_id, new.kind, new.offer_id, new.title, new.vat_rate_bp, new.immediate_start)
    or (old.slot_id is distinct from new.slot_id and (old.status <> 'paid' or new.status <> 'paid'))
    or (old.number is not null and (old.number, old.paid_at) is distinct from (new.number, new.paid_at)))
  execute function app.order_is_a_snapshot();
create trigger orders_end_offer after update of status on app.orders for each row
  when (old.status is distinct from new.status and new.kind = 'seminar' and new.status in ('paid', 'expired', 'cancelled'))
  execute function app.offer_ends();

create or replace function app.take_terms() returns trigger language plpgsql as $$
begin
  new.cancellation_policy := coalesce(
    (select cancellation_policy from app.seminars where id = new.offer_id),
    (select cancellation_policy from app.services where id = new.offer_id), 'none');
  new.is_withdrawal_excepted := coalesce((select is_withdrawal_excepted from app.seminars where id = new.offer_id), false);
  return new;
end $$;

create or replace function app.issue_receipt(paid_order uuid) returns void language plpgsql as $$
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

-------------------------------------------------------------------------------------------- coupons, reviews, messages

drop index app.coupons_course_id_idx;
alter table app.coupons
  drop constraint coupons_one_item_at_most,
  drop constraint coupons_course_id_host_id_fkey;
alter table app.coupons rename column course_id to offer_id;
alter table app.coupons alter column offer_id type uuid using coalesce(offer_id, service_id, seminar_id);
alter table app.coupons drop column service_id, drop column seminar_id;
create index coupons_offer_id_idx on app.coupons (offer_id);
alter table app.coupons
  add constraint coupons_offer_id_host_id_fkey foreign key (offer_id, host_id) references app.offers (id, host_id) on delete cascade on update cascade;

create trigger coupons_terms_stay before update on app.coupons for each row
  when ((old.host_id, old.code, old.percent, old.amount_off, old.currency, old.offer_id, old.valid_from, old.valid_until, old.max_uses)
      is distinct from (new.host_id, new.code, new.percent, new.amount_off, new.currency, new.offer_id, new.valid_from, new.valid_until, new.max_uses)
    or (old.ended_at is not null and new.ended_at is distinct from old.ended_at))
  execute function app.coupon_terms_stay();

create or replace function app.coupon_is_in_force() returns trigger language plpgsql as $$
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

drop index app.reviews_course_id_idx, app.reviews_one_per_course;
alter table app.reviews
  drop constraint reviews_of_one_item,
  drop constraint reviews_course_id_host_id_fkey;
alter table app.reviews rename column course_id to offer_id;
alter table app.reviews alter column offer_id type uuid using coalesce(offer_id, service_id, seminar_id), alter column offer_id set not null;
alter table app.reviews drop column service_id, drop column seminar_id;
create unique index reviews_one_per_offer on app.reviews (user_id, offer_id);
create index reviews_offer_id_idx on app.reviews (offer_id, created_at desc, id desc);
alter table app.reviews
  add constraint reviews_offer_id_host_id_fkey foreign key (offer_id, host_id) references app.offers (id, host_id) on delete restrict on update cascade;

-- Whether a person has an open course, has had their session, or was at a seminar that has ended.
drop function app.has_been_there(uuid, uuid, uuid, uuid);
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
create or replace function app.review_is_earned() returns trigger language plpgsql as $$
begin
  if not app.has_been_there(new.user_id, new.offer_id) then
    perform app.refuse('reviews_are_earned', 'a review by someone who has not been there');
  end if;
  return new;
end $$;
create trigger reviews_are_earned before insert on app.reviews for each row execute function app.review_is_earned();
create trigger reviews_stay before update on app.reviews for each row
  when ((old.user_id, old.host_id, old.offer_id, old.created_at) is distinct from (new.user_id, new.host_id, new.offer_id, new.created_at))
  execute function app.review_stays();

drop index app.host_messages_course_id_idx;
alter table app.host_messages
  drop constraint host_messages_of_one_item,
  drop constraint host_messages_course_id_host_id_fkey;
alter table app.host_messages rename column course_id to offer_id;
alter table app.host_messages alter column offer_id type uuid using coalesce(offer_id, service_id, seminar_id), alter column offer_id set not null;
alter table app.host_messages drop column service_id, drop column seminar_id;
create index host_messages_offer_id_idx on app.host_messages (offer_id, sent_at desc);
alter table app.host_messages
  add constraint host_messages_offer_id_host_id_fkey foreign key (offer_id, host_id) references app.offers (id, host_id) on delete cascade on update cascade;

------------------------------------------------------------------------------------------------- an offer is all of it

create function app.offer_has_details() returns trigger language plpgsql as $$
begin
  if exists (select from app.offers where id = coalesce(new.id, old.id)) and not exists (
    select from app.courses where id = coalesce(new.id, old.id) union all
    select from app.services where id = coalesce(new.id, old.id) union all
    select from app.seminars where id = coalesce(new.id, old.id)
  ) then
    perform app.refuse('offers_have_details', 'an offer without what makes it a course, a service or a seminar');
  end if;
  return null;
end $$;
create constraint trigger offers_have_details after insert on app.offers
  deferrable initially deferred for each row execute function app.offer_has_details();
create constraint trigger courses_stay_while_offered after delete on app.courses
  deferrable initially deferred for each row execute function app.offer_has_details();
create constraint trigger services_stay_while_offered after delete on app.services
  deferrable initially deferred for each row execute function app.offer_has_details();
create constraint trigger seminars_stay_while_offered after delete on app.seminars
  deferrable initially deferred for each row execute function app.offer_has_details();

create trigger offers_moves_forward before update of status on app.offers
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('draft > published', 'published > archived',
    'draft > scheduled', 'draft > cancelled', 'scheduled > live', 'scheduled > ended', 'scheduled > cancelled', 'live > ended');

-- One version counter, whichever part of the offer is edited.
create trigger count_version before update on app.offers for each row
  when ((old.title, old.summary, old.description, old.price_amount, old.currency, old.language, old.vat_rate_bp, old.vat_exemption)
    is distinct from (new.title, new.summary, new.description, new.price_amount, new.currency, new.language, new.vat_rate_bp, new.vat_exemption))
  execute function app.count_version();
create function app.count_offer_version() returns trigger language plpgsql as $$
begin
  update app.offers set version = version + 1 where id = new.id;
  return null;
end $$;
create trigger count_version after update on app.services for each row
  when ((old.duration_minutes, old.location, old.address, old.cancellation_policy)
    is distinct from (new.duration_minutes, new.location, new.address, new.cancellation_policy))
  execute function app.count_offer_version();
create trigger count_version after update on app.seminars for each row
  when ((old.starts_at, old.duration_minutes, old.capacity, old.cancellation_policy, old.is_recorded)
    is distinct from (new.starts_at, new.duration_minutes, new.capacity, new.cancellation_policy, new.is_recorded))
  execute function app.count_offer_version();

-- Calendars show a seminar's time, and the title from its offer.
create trigger seminars_count_changes before update of starts_at, duration_minutes on app.seminars for each row
  when ((old.starts_at, old.duration_minutes) is distinct from (new.starts_at, new.duration_minutes))
  execute function app.seminar_changes_time();
create function app.seminar_changes_title() returns trigger language plpgsql as $$
begin
  update app.seminars set sequence = sequence + 1 where id = new.id;
  return null;
end $$;
create trigger offers_count_changes after update of title on app.offers for each row
  when (new.kind = 'seminar' and old.title is distinct from new.title)
  execute function app.seminar_changes_title();

create or replace function app.vat_follows_seller() returns trigger language plpgsql as $$
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
create or replace function app.items_follow_seller() returns trigger language plpgsql as $$
begin
  update app.offers set vat_rate_bp = vat_rate_bp where host_id = new.host_id;
  return null;
end $$;

------------------------------------------------------------------------------------------------------------- explore

create view app.explorable as
select o.id, o.kind, o.host_id, o.price_amount, o.currency, o.language, o.published_at, s.starts_at,
  case o.status when 'scheduled' then s.starts_at + s.duration_minutes * interval '1 minute' end as over_at,
  o.title || ' ' || u.display_name as names, o.summary || ' ' || o.description as texts
from app.offers o join app.users u on u.id = o.host_id left join app.seminars s on s.id = o.id
where o.status in ('published', 'scheduled', 'live') and (o.kind = 'seminar') = (s.id is not null)
  and o.taken_down_at is null and u.suspended_at is null and u.deleted_at is null;

-- A seminar can be searched once it has a time; one that was never published cannot.
create or replace function app.offer_explored() returns trigger language plpgsql as $$
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
create trigger offers_explored after update of host_id, title, summary, description, price_amount, currency, language, status, published_at, taken_down_at
  on app.offers for each row when (new.status <> 'draft') execute function app.offer_explored();
create trigger seminars_explored_new after insert on app.seminars
  referencing new table as changed for each statement execute function app.offer_explored();
create trigger seminars_explored after update of starts_at, duration_minutes on app.seminars
  for each row when (new.status <> 'draft') execute function app.offer_explored();
create or replace function app.host_explored() returns trigger language plpgsql as $$
begin
  perform app.explore_again(array(select id from app.offers where host_id = new.id and status <> 'draft'));
  return null;
end $$;

---------------------------------------------------------------------------------------------------------------- feed

create view app.activities_feed as
select id, activity_type, actor_id, subject_table, subject_id, summary, metadata, occurred_at
from app.activities a
where case
    when subject_table in ('courses', 'services', 'seminars') then exists (
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
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

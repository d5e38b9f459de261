do $psql$ declare name text := '0043_passes'; migration text := $migration$
-- A pass is all coming dates of a series for one price: an offer like the others, whose order grants several seats.

alter table app.offers drop constraint offers_kind_known;
alter table app.offers add constraint offers_kind_known check (kind in ('course', 'service', 'seminar', 'pass'));

create table app.passes (
  id uuid not null,
  kind text not null default 'pass',
  host_id uuid not null,
  series_id uuid not null,
  cancellation_policy text not null default 'moderate',
  constraint passes_pkey primary key (id),
  constraint passes_of_their_kind check (kind = 'pass'),
  constraint passes_cancellation_policy_known check (cancellation_policy in ('flexible', 'moderate', 'strict')),
  constraint passes_offer_fkey foreign key (id, kind, host_id) references app.offers (id, kind, host_id) on delete cascade on update cascade,
  constraint passes_series_id_host_id_fkey foreign key (series_id, host_id) references app.seminar_series (id, host_id) on delete restrict on update cascade
);
create unique index passes_offer_key on app.passes (id, kind, host_id);
create unique index passes_id_series_id_key on app.passes (id, series_id);
create index passes_series_id_idx on app.passes (series_id);
create trigger count_version after update on app.passes for each row
  when (old.cancellation_policy is distinct from new.cancellation_policy)
  execute function app.count_offer_version();

create or replace function app.offer_has_details() returns trigger language plpgsql as $$
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
create constraint trigger passes_stay_while_offered after delete on app.passes
  deferrable initially deferred for each row execute function app.offer_has_details();

-------------------------------------------------------------------------------------------------- what an order grants
-- An order grants the offer that it sells, or, if that is a pass, a seat in each date of its series. Seats and
-- enrollments refer to what their order grants, so that an order can give nothing else.

create unique index seminars_id_series_id_key on app.seminars (id, series_id);

create table app.order_grants (
  order_id uuid not null,
  user_id uuid not null,
  sold_offer_id uuid not null,
  offer_id uuid not null,
  series_id uuid,
  constraint order_grants_pkey primary key (order_id, offer_id),
  constraint order_grants_of_what_is_sold check ((offer_id = sold_offer_id) = (series_id is null)),
  constraint order_grants_order_fkey foreign key (order_id, user_id, sold_offer_id) references app.orders (id, user_id, offer_id) on delete cascade on update cascade,
  constraint order_grants_offer_id_fkey foreign key (offer_id) references app.offers (id) on delete restrict on update restrict,
  constraint order_grants_pass_fkey foreign key (sold_offer_id, series_id) references app.passes (id, series_id) on delete restrict on update restrict,
  constraint order_grants_date_fkey foreign key (offer_id, series_id) references app.seminars (id, series_id) on delete restrict on update restrict
);
create unique index order_grants_key on app.order_grants (order_id, user_id, offer_id);
create index order_grants_offer_id_idx on app.order_grants (offer_id);
create index order_grants_pass_idx on app.order_grants (sold_offer_id, series_id) where series_id is not null;

insert into app.order_grants (order_id, user_id, sold_offer_id, offer_id)
select id, user_id, offer_id, offer_id from app.orders;

create trigger order_grants_stay before update on app.order_grants for each row execute function app.grant_stays();

create function app.order_grants_what_it_sells() returns trigger language plpgsql as $$
begin
  insert into app.order_grants (order_id, user_id, sold_offer_id, offer_id)
  values (new.id, new.user_id, new.offer_id, new.offer_id);
  return null;
end $$;
create trigger orders_grant_what_they_sell after insert on app.orders for each row when (new.kind <> 'pass')
  execute function app.order_grants_what_it_sells();

alter table app.seats drop constraint seats_order_fkey;
alter table app.seats
  add constraint seats_order_fkey foreign key (order_id, user_id, seminar_id) references app.order_grants (order_id, user_id, offer_id) on delete restrict on update cascade;
alter table app.enrollments drop constraint enrollments_order_fkey;
alter table app.enrollments
  add constraint enrollments_order_fkey foreign key (order_id, user_id, course_id) references app.order_grants (order_id, user_id, offer_id) on delete restrict on update cascade;

-- All of what an order grants is held, and given, or none of it.
create or replace function app.order_keeps_its_word(order_id uuid) returns void language plpgsql as $$
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
create constraint trigger order_grants_keep_their_word after insert on app.order_grants
  deferrable initially deferred for each row when (new.series_id is not null) execute function app.grants_keep_their_word();

-- The seats of one order are one hold.
create or replace function app.holds_left(of_user uuid, is_free boolean) returns integer language sql stable as $$
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

-- The exception from the right of withdrawal is a pass's only if it is each of its dates'.
create or replace function app.take_terms() returns trigger language plpgsql as $$
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

---------------------------------------------------------------------------------------------------- where kinds are known

alter table app.sale_settings drop constraint sale_settings_kind_known;
alter table app.sale_settings add constraint sale_settings_kind_known check (kind in ('course', 'service', 'seminar', 'pass'));
insert into app.sale_settings (kind) values ('pass');

alter table app.content_reports drop constraint content_reports_subject_known;
alter table app.content_reports
  add constraint content_reports_subject_known check (subject_table in ('courses', 'services', 'seminars', 'passes', 'reviews', 'users'));
alter table app.decisions drop constraint decisions_subject_known;
alter table app.decisions
  add constraint decisions_subject_known check (subject_table in ('courses', 'services', 'seminars', 'passes', 'reviews', 'users'));

alter table app.activities drop constraint activities_type_known, drop constraint activities_about_their_subject;
alter table app.activities
  add constraint activities_type_known check (activity_type in ('course_published', 'service_published', 'seminar_scheduled',
    'pass_published', 'seminar_live', 'seminar_ended', 'replay_published', 'order_paid', 'host_joined', 'review_written')),
  add constraint activities_about_their_subject check (case activity_type
    when 'course_published' then subject_table = 'courses'
    when 'service_published' then subject_table = 'services'
    when 'pass_published' then subject_table = 'passes'
    when 'order_paid' then subject_table = 'orders'
    when 'host_joined' then subject_table = 'users'
    when 'review_written' then subject_table in ('courses', 'services', 'seminars')
    else subject_table = 'seminars' end);

drop view app.activities_feed;
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

-- A pass is over when fewer than two of its dates are to come.
alter table app.explore_entries drop constraint explore_entries_kind_known;
alter table app.explore_entries add constraint explore_entries_kind_known check (kind in ('course', 'service', 'seminar', 'pass'));
create or replace view app.explorable as
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

create function app.passes_explored() returns trigger language plpgsql as $$
begin
  perform app.explore_again(array(
    select p.id from app.passes p join app.offers o on o.id = p.id and o.status <> 'draft' where p.series_id = new.series_id));
  return null;
end $$;
create trigger passes_explored_new after insert on app.passes for each row execute function app.passes_explored();
create trigger seminars_explore_passes_new after insert on app.seminars for each row
  when (new.series_id is not null and new.status = 'scheduled') execute function app.passes_explored();
create trigger seminars_explore_passes after update of starts_at, status, series_id on app.seminars for each row
  when (new.series_id is not null and (old.starts_at, old.status, old.series_id) is distinct from (new.starts_at, new.status, new.series_id))
  execute function app.passes_explored();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

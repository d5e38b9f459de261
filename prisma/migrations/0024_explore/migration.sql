do $psql$ declare name text := '0024_explore'; migration text := $migration$
-- The language that something is held or written in.
alter table app.courses
  add column language text not null default 'sv',
  add constraint courses_language_known check (language in ('sv', 'en'));
alter table app.services
  add column language text not null default 'sv',
  add constraint services_language_known check (language in ('sv', 'en'));
alter table app.seminars
  add column language text not null default 'sv',
  add constraint seminars_language_known check (language in ('sv', 'en'));

-- Everything that can be found, as the tables say now. What is over by the clock alone is left to who asks.
create view app.explorable as
select c.id, 'course' as kind, c.host_id, c.price_amount, c.currency, c.language, c.published_at,
  null::timestamptz(3) as starts_at, null::timestamptz(3) as over_at,
  c.title || ' ' || u.display_name as names, c.summary || ' ' || c.description as texts
from app.courses c join app.users u on u.id = c.host_id
where c.status = 'published' and c.taken_down_at is null and u.suspended_at is null and u.deleted_at is null
union all
select s.id, 'service', s.host_id, s.price_amount, s.currency, s.language, s.published_at, null, null,
  s.title || ' ' || u.display_name, s.summary || ' ' || s.description
from app.services s join app.users u on u.id = s.host_id
where s.status = 'published' and s.taken_down_at is null and u.suspended_at is null and u.deleted_at is null
union all
select s.id, 'seminar', s.host_id, s.price_amount, s.currency, s.language, s.published_at, s.starts_at,
  case s.status when 'scheduled' then s.starts_at + s.duration_minutes * interval '1 minute' end,
  s.title || ' ' || u.display_name, s.summary || ' ' || s.description
from app.seminars s join app.users u on u.id = s.host_id
where s.status in ('scheduled', 'live') and s.taken_down_at is null and u.suspended_at is null and u.deleted_at is null;

create extension if not exists pg_trgm;

-- The same, kept by triggers, in one place that can be searched: what is filtered and sorted by, and nothing else.
create table app.explore_entries (
  id uuid not null,
  kind text not null,
  host_id uuid not null,
  price_amount integer not null,
  currency text not null,
  language text not null,
  published_at timestamptz(3) not null,
  starts_at timestamptz(3),
  over_at timestamptz(3),
  names text not null,
  name_words tsvector not null,
  words tsvector not null,
  constraint explore_entries_pkey primary key (id),
  constraint explore_entries_host_id_fkey foreign key (host_id) references app.users (id) on delete cascade on update cascade,
  constraint explore_entries_kind_known check (kind in ('course', 'service', 'seminar')),
  constraint explore_entries_seminar_has_time check ((kind = 'seminar') = (starts_at is not null))
);
create index explore_entries_newest_idx on app.explore_entries (published_at desc, id desc);
create index explore_entries_kind_idx on app.explore_entries (kind, published_at desc, id desc);
create index explore_entries_soonest_idx on app.explore_entries (starts_at, id) where starts_at is not null;
create index explore_entries_host_id_idx on app.explore_entries (host_id, published_at desc, id desc);
create index explore_entries_filter_idx on app.explore_entries (language, kind, price_amount);
create index explore_entries_over_idx on app.explore_entries (over_at) where over_at is not null;
-- Without a pending list, which every search would have to read through.
create index explore_entries_words_idx on app.explore_entries using gin (words) with (fastupdate = off);
create index explore_entries_name_words_idx on app.explore_entries using gin (name_words) with (fastupdate = off);
create index explore_entries_names_idx on app.explore_entries using gin (names gin_trgm_ops) with (fastupdate = off);

create function app.explore_again(items uuid[]) returns void language plpgsql as $$
begin
  delete from app.explore_entries e
  where e.id = any(items) and not exists (select from app.explorable x where x.id = e.id);
  insert into app.explore_entries as e
    (id, kind, host_id, price_amount, currency, language, published_at, starts_at, over_at, names, name_words, words)
  select x.id, x.kind, x.host_id, x.price_amount, x.currency, x.language, x.published_at, x.starts_at, x.over_at, x.names,
    to_tsvector('pg_catalog.swedish', x.names), to_tsvector('pg_catalog.swedish', x.names || ' ' || x.texts)
  from app.explorable x where x.id = any(items)
  on conflict (id) do update set
    (kind, host_id, price_amount, currency, language, published_at, starts_at, over_at, names, name_words, words)
    = (excluded.kind, excluded.host_id, excluded.price_amount, excluded.currency, excluded.language, excluded.published_at,
      excluded.starts_at, excluded.over_at, excluded.names, excluded.name_words, excluded.words);
end $$;

-- A host's row is locked before their things are read, so that a new title and a new name at one time both arrive.
create function app.offer_explored() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    perform from app.users where id = new.host_id for share;
    perform app.explore_again(array[new.id]);
  elsif tg_op = 'INSERT' then
    perform from app.users where id in (select host_id from changed where published_at is not null) order by id for share;
    perform app.explore_again(array(select id from changed where published_at is not null));
  else
    perform app.explore_again(array(select id from changed));
  end if;
  return null;
end $$;

create trigger courses_explored_new after insert on app.courses
  referencing new table as changed for each statement execute function app.offer_explored();
create trigger courses_explored_gone after delete on app.courses
  referencing old table as changed for each statement execute function app.offer_explored();
create trigger courses_explored after update of host_id, title, summary, description, price_amount, currency, language, status, published_at, taken_down_at
  on app.courses for each row when (new.published_at is not null or old.published_at is not null) execute function app.offer_explored();

create trigger services_explored_new after insert on app.services
  referencing new table as changed for each statement execute function app.offer_explored();
create trigger services_explored_gone after delete on app.services
  referencing old table as changed for each statement execute function app.offer_explored();
create trigger services_explored after update of host_id, title, summary, description, price_amount, currency, language, status, published_at, taken_down_at
  on app.services for each row when (new.published_at is not null or old.published_at is not null) execute function app.offer_explored();

create trigger seminars_explored_new after insert on app.seminars
  referencing new table as changed for each statement execute function app.offer_explored();
create trigger seminars_explored_gone after delete on app.seminars
  referencing old table as changed for each statement execute function app.offer_explored();
create trigger seminars_explored after update of host_id, title, summary, description, price_amount, currency, language, status, published_at, taken_down_at,
    starts_at, duration_minutes
  on app.seminars for each row when (new.published_at is not null or old.published_at is not null) execute function app.offer_explored();

create function app.host_explored() returns trigger language plpgsql as $$
begin
  perform app.explore_again(array(
    select id from app.courses where host_id = new.id and published_at is not null
    union all select id from app.services where host_id = new.id and published_at is not null
    union all select id from app.seminars where host_id = new.id and published_at is not null));
  return null;
end $$;
create trigger users_explored after update of display_name, suspended_at, deleted_at on app.users for each row
  when ((old.display_name, old.suspended_at is null, old.deleted_at is null)
    is distinct from (new.display_name, new.suspended_at is null, new.deleted_at is null))
  execute function app.host_explored();

select app.explore_again(array(select id from app.explorable));
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

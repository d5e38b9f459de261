do $psql$ declare name text := '0006_changed_pages'; migration text := $migration$
-- Every process keeps the public pages that it has made. What they show is announced with the transaction that changes
-- it, by kind, slug and host, from which the code knows the pages. A draft is on none; the dates of a series and the passes
-- for them show each other.
create function app.announce_offers(changed uuid[]) returns void language sql as $$
  with series as (
    select series_id as id from app.seminars where id = any (changed) and series_id is not null
    union select series_id from app.passes where id = any (changed)
  )
  select pg_notify('aveli_pages', concat_ws(' ', offers.kind, offers.slug, coalesce(users.slug, '-')))
  from app.offers join app.users on users.id = offers.host_id
  where offers.status <> 'draft' and offers.id in (
    select unnest(changed)
    union select seminars.id from app.seminars join series on series.id = seminars.series_id
    union select passes.id from app.passes join series on series.id = passes.series_id
  );
$$;

create function app.announce_offer() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then perform app.announce_offers(array[new.id]); end if;
  -- Where it was found until now.
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (old.slug <> new.slug or old.host_id <> new.host_id)) then
    perform pg_notify('aveli_pages', concat_ws(' ', old.kind, old.slug,
      coalesce((select slug from app.users where id = old.host_id), '-')));
  end if;
  return null;
end $$;

-- Details of an offer, and what belongs to it; the argument is the column with the offer's id.
create function app.announce_part() returns trigger language plpgsql as $$
begin
  perform app.announce_offers(array[(to_jsonb(old) ->> tg_argv[0])::uuid, (to_jsonb(new) ->> tg_argv[0])::uuid]);
  return null;
end $$;

create function app.announce_lesson_media() returns trigger language plpgsql as $$
begin
  perform app.announce_offers(array(select course_id from app.lessons where id in (old.lesson_id, new.lesson_id)));
  return null;
end $$;

create function app.announce_media() returns trigger language plpgsql as $$
begin
  perform app.announce_offers(array(
    select lessons.course_id from app.lesson_media join app.lessons on lessons.id = lesson_media.lesson_id
      where lesson_media.media_id = new.id
    union select seminar_id from app.recordings where media_id = new.id));
  return null;
end $$;

-- Hundreds at a time.
create function app.announce_slots() returns trigger language plpgsql as $$
begin
  perform app.announce_offers(array(select distinct service_id from changed));
  return null;
end $$;

-- Whatever takes a host's time or frees it changes when all their services can be booked.
create function app.announce_free_times() returns trigger language plpgsql as $$
begin
  perform app.announce_offers(array(select id from app.services where host_id in (old.host_id, new.host_id)));
  return null;
end $$;

-- On pages of many offers, and rarely changed.
create function app.announce_everything() returns trigger language plpgsql as $$
begin
  perform pg_notify('aveli_pages', '*');
  return null;
end $$;

-- Hosts, and whoever has written a review.
create function app.announce_person() returns trigger language plpgsql as $$
begin
  if coalesce(old.slug, new.slug) is not null or exists (select from app.reviews where user_id = new.id) then
    perform pg_notify('aveli_pages', '*');
  end if;
  return null;
end $$;

create trigger offers_announced after insert or update or delete on app.offers
  for each row execute function app.announce_offer();
create trigger courses_announced after insert or update or delete on app.courses
  for each row execute function app.announce_part('id');
create trigger services_announced after insert or update or delete on app.services
  for each row execute function app.announce_part('id');
create trigger seminars_announced after insert or update or delete on app.seminars
  for each row execute function app.announce_part('id');
create trigger passes_announced after insert or update or delete on app.passes
  for each row execute function app.announce_part('id');
create trigger course_sections_announced after insert or update or delete on app.course_sections
  for each row execute function app.announce_part('course_id');
create trigger lessons_announced after insert or update or delete on app.lessons
  for each row execute function app.announce_part('course_id');
create trigger lesson_media_announced after insert or update or delete on app.lesson_media
  for each row execute function app.announce_lesson_media();
create trigger media_announced after insert or update of status on app.media
  for each row execute function app.announce_media();
create trigger waitlist_entries_announced after insert or update or delete on app.waitlist_entries
  for each row execute function app.announce_part('seminar_id');
create trigger seminar_cohosts_announced after insert or update or delete on app.seminar_cohosts
  for each row execute function app.announce_part('seminar_id');
create trigger recordings_announced after insert or update or delete on app.recordings
  for each row execute function app.announce_part('seminar_id');
create trigger reviews_announced after insert or update or delete on app.reviews
  for each row execute function app.announce_part('offer_id');
create trigger busy_times_announced after insert or update or delete on app.busy_times
  for each row execute function app.announce_free_times();
create trigger slots_announced after update on app.slots
  referencing new table as changed for each statement execute function app.announce_slots();
create trigger slots_announced_new after insert on app.slots
  referencing new table as changed for each statement execute function app.announce_slots();
create trigger slots_announced_gone after delete on app.slots
  referencing old table as changed for each statement execute function app.announce_slots();
create trigger seller_details_announced after insert or update or delete on app.seller_details
  for each statement execute function app.announce_everything();
create trigger sale_settings_announced after insert or update or delete on app.sale_settings
  for each statement execute function app.announce_everything();
create trigger users_announced after update on app.users for each row
  when ((old.display_name, old.headline, old.bio, old.slug, old.avatar_url, old.role, old.suspended_at, old.deleted_at)
    is distinct from (new.display_name, new.headline, new.bio, new.slug, new.avatar_url, new.role, new.suspended_at, new.deleted_at))
  execute function app.announce_person();
create trigger users_announced_new after insert on app.users for each row
  when (new.slug is not null) execute function app.announce_person();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

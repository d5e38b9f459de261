do $psql$ declare name text := '0035_versions'; migration text := $migration$
-- Which edit of something a form or a client was made from: counted here, so that nobody forgets to.

create function app.count_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end
$$;

alter table app.seminars add column version integer not null default 1;
alter table app.services
  add column version integer not null default 1,
  add column hours_version integer not null default 1,
  add column questions_version integer not null default 1;
alter table app.courses
  add column version integer not null default 1,
  add column outline_version integer not null default 1;
alter table app.lessons add column version integer not null default 1;
alter table app.course_sections add column version integer not null default 1;
alter table app.users add column version integer not null default 1;
alter table app.seller_details add column version integer not null default 1;
alter table app.reviews add column version integer not null default 1;

-- What is sold, booked or published meanwhile is no edit.
create trigger count_version before update on app.seminars for each row
  when (row(old.title, old.summary, old.description, old.price_amount, old.currency, old.language, old.vat_rate_bp,
      old.vat_exemption, old.starts_at, old.duration_minutes, old.capacity, old.cancellation_policy, old.is_recorded)
    is distinct from row(new.title, new.summary, new.description, new.price_amount, new.currency, new.language,
      new.vat_rate_bp, new.vat_exemption, new.starts_at, new.duration_minutes, new.capacity, new.cancellation_policy,
      new.is_recorded))
  execute function app.count_version();

create trigger count_version before update on app.services for each row
  when (row(old.title, old.summary, old.description, old.price_amount, old.currency, old.language, old.vat_rate_bp,
      old.vat_exemption, old.duration_minutes, old.location, old.address, old.cancellation_policy)
    is distinct from row(new.title, new.summary, new.description, new.price_amount, new.currency, new.language,
      new.vat_rate_bp, new.vat_exemption, new.duration_minutes, new.location, new.address, new.cancellation_policy))
  execute function app.count_version();

create trigger count_version before update on app.courses for each row
  when (row(old.title, old.summary, old.description, old.price_amount, old.currency, old.language, old.vat_rate_bp,
      old.vat_exemption)
    is distinct from row(new.title, new.summary, new.description, new.price_amount, new.currency, new.language,
      new.vat_rate_bp, new.vat_exemption))
  execute function app.count_version();

create trigger count_version before update on app.lessons for each row
  when (row(old.title, old.body, old.duration_seconds, old.is_preview)
    is distinct from row(new.title, new.body, new.duration_seconds, new.is_preview))
  execute function app.count_version();

create trigger count_version before update on app.course_sections for each row
  when (old.title is distinct from new.title)
  execute function app.count_version();

create trigger count_version before update on app.users for each row
  when (row(old.display_name, old.headline, old.bio, old.locale, old.time_zone)
    is distinct from row(new.display_name, new.headline, new.bio, new.locale, new.time_zone))
  execute function app.count_version();

create trigger count_version before update on app.seller_details for each row
  when (row(old.legal_name, old.is_trader, old.org_nr, old.is_vat_registered, old.vat_number, old.street, old.postal_code,
      old.city, old.email)
    is distinct from row(new.legal_name, new.is_trader, new.org_nr, new.is_vat_registered, new.vat_number, new.street,
      new.postal_code, new.city, new.email))
  execute function app.count_version();

create trigger count_version before update on app.reviews for each row
  when (row(old.rating, old.text) is distinct from row(new.rating, new.text))
  execute function app.count_version();

-- A course's lessons and sections are replaced as one list, and have a version as one.
create function app.count_outline_version() returns trigger language plpgsql as $$
begin
  update app.courses set outline_version = outline_version + 1
  where id = case when tg_op = 'DELETE' then old.course_id else new.course_id end;
  return null;
end
$$;

create trigger count_outline_version after insert or update or delete on app.lessons for each row
  execute function app.count_outline_version();
create trigger count_outline_version after insert or update or delete on app.course_sections for each row
  execute function app.count_outline_version();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

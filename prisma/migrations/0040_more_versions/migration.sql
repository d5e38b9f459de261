do $psql$ declare name text := '0040_more_versions'; migration text := $migration$
-- What can be edited and had no version yet: a host's answer to a review, who sells each kind of thing, and the room.

alter table app.reviews add column answer_version integer not null default 1;
alter table app.sale_settings add column version integer not null default 1;
alter table app.live_sessions add column version integer not null default 1;

create function app.count_answer_version() returns trigger language plpgsql as $$
begin
  new.answer_version := old.answer_version + 1;
  return new;
end
$$;

create trigger count_answer_version before update on app.reviews for each row
  when (old.answer is distinct from new.answer)
  execute function app.count_answer_version();

create trigger count_version before update on app.sale_settings for each row
  when (old.seller_id is distinct from new.seller_id)
  execute function app.count_version();

create trigger count_version before update on app.live_sessions for each row
  when (row(old.chat_mode, old.is_locked) is distinct from row(new.chat_mode, new.is_locked))
  execute function app.count_version();
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

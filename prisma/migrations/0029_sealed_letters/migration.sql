do $psql$ declare name text := '0029_sealed_letters'; migration text := $migration$
-- What a letter says at rest no longer holds the links in it: the letter itself is kept under a seal, until it is sent.
alter table app.mails add column sealed text;

-- The jobs of those that wait write them anew.
delete from app.mails where sent_at is null;
update app.mails set
  body = regexp_replace(body, '(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])', '…', 'g'),
  html = regexp_replace(html, '(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])', '…', 'g')
where body <> '' or html <> '';
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

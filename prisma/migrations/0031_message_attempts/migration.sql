do $psql$ declare name text := '0031_message_attempts'; migration text := $migration$
-- A letter that is asked for twice with one key is sent once.
alter table app.host_messages
  add column idempotency_key text,
  add column idempotency_hash text,
  add constraint host_messages_idempotency_whole check ((idempotency_key is null) = (idempotency_hash is null));
create unique index host_messages_host_id_idempotency_key_key on app.host_messages (host_id, idempotency_key);
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

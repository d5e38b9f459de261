do $psql$ declare name text := '0026_covers'; migration text := $migration$
-- A picture that a host has given, in the storage by this id. Its address is public, and what it shows never changes: another
-- picture is another row.
create table app.covers (
  id uuid not null default app.uuid_v7(),
  host_id uuid not null,
  url text not null,
  created_at timestamptz(3) not null default now(),
  constraint covers_pkey primary key (id),
  constraint covers_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint covers_address_is_own check (url = '/api/covers/' || id || '/960')
);
create unique index covers_url_host_id_key on app.covers (url, host_id);
create index covers_host_id_idx on app.covers (host_id);

-- Nothing could be uploaded before.
update app.courses set cover_url = null where cover_url is not null;
update app.services set cover_url = null where cover_url is not null;
update app.seminars set cover_url = null where cover_url is not null;
alter table app.courses add constraint courses_cover_url_host_id_fkey
  foreign key (cover_url, host_id) references app.covers (url, host_id) on delete restrict on update cascade;
alter table app.services add constraint services_cover_url_host_id_fkey
  foreign key (cover_url, host_id) references app.covers (url, host_id) on delete restrict on update cascade;
alter table app.seminars add constraint seminars_cover_url_host_id_fkey
  foreign key (cover_url, host_id) references app.covers (url, host_id) on delete restrict on update cascade;
create index courses_cover_url_idx on app.courses (cover_url) where cover_url is not null;
create index services_cover_url_idx on app.services (cover_url) where cover_url is not null;
create index seminars_cover_url_idx on app.seminars (cover_url) where cover_url is not null;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

do $psql$ declare name text := '0015_hosts_and_reports'; migration text := $migration$
-- Who wants to teach here, and what was answered. The version of the terms that stands here is the consent to them.
create table app.host_applications (
  id uuid not null default app.uuid_v7(),
  user_id uuid not null,
  teaches text not null,
  about text not null,
  links text[] not null default '{}',
  terms_version text not null,
  status text not null default 'pending',
  reason text,
  decided_by_id uuid,
  decided_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint host_applications_pkey primary key (id),
  constraint host_applications_user_id_fkey foreign key (user_id) references app.users (id) on delete restrict on update cascade,
  constraint host_applications_decided_by_id_fkey foreign key (decided_by_id) references app.users (id) on delete restrict on update cascade,
  constraint host_applications_texts_sane check (
    char_length(teaches) between 1 and 2000 and char_length(about) between 1 and 4000 and cardinality(links) <= 5),
  constraint host_applications_status_known check (status in ('pending', 'approved', 'refused')),
  constraint host_applications_decided_by_someone check (
    (status = 'pending') = (decided_at is null) and (decided_at is null) = (decided_by_id is null)),
  constraint host_applications_not_ones_own check (decided_by_id <> user_id),
  constraint host_applications_refused_with_reason check ((status = 'refused') = (reason is not null and reason <> ''))
);
create unique index host_applications_one_pending on app.host_applications (user_id) where status = 'pending';
create index host_applications_user_id_idx on app.host_applications (user_id, id desc);
create index host_applications_status_idx on app.host_applications (status, id desc);
create index host_applications_decided_by_id_idx on app.host_applications (decided_by_id);
create trigger host_applications_moves_forward before update of status on app.host_applications
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('pending > approved', 'pending > refused');

-- One joins once.
create unique index activities_host_joined_once on app.activities (actor_id) where activity_type = 'host_joined';
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

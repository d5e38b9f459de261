do $psql$ declare name text := '0027_series_and_moves'; migration text := $migration$
-- What a host may move is now everything that has a time.
alter table app.orders
  drop constraint orders_moved_is_service,
  add constraint orders_moved_has_time check (
    (kind in ('service', 'seminar') or moved_by_host_at is null) and (kind = 'service' or policy_starts_at is null));

-- A seminar that was moved while people had seats. Until they are told, a further move changes this row, so that each is
-- told once, from the time they knew to the one that holds.
create table app.seminar_moves (
  id uuid not null default app.uuid_v7(),
  seminar_id uuid not null,
  from_starts_at timestamptz(3) not null,
  from_minutes integer not null,
  to_starts_at timestamptz(3) not null,
  to_minutes integer not null,
  moved_at timestamptz(3) not null default clock_timestamp(),
  told_at timestamptz(3),
  constraint seminar_moves_pkey primary key (id),
  constraint seminar_moves_seminar_id_fkey foreign key (seminar_id) references app.seminars (id) on delete cascade on update cascade,
  constraint seminar_moves_elsewhere check ((from_starts_at, from_minutes) is distinct from (to_starts_at, to_minutes)),
  constraint seminar_moves_ahead check (to_starts_at > moved_at),
  constraint seminar_moves_told_afterwards check (told_at >= moved_at)
);
create unique index seminar_moves_one_untold on app.seminar_moves (seminar_id) where told_at is null;
create index seminar_moves_seminar_id_idx on app.seminar_moves (seminar_id, moved_at);

create function app.told_moves_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('seminar_moves_told_stay', 'what people were told stays as they were told it');
end $$;
create trigger seminar_moves_told_stay before update on app.seminar_moves for each row
  when (old.told_at is not null) execute function app.told_moves_stay();

-- Several dates of one seminar, each week or every other, at one time of the host's clock.
create table app.seminar_series (
  id uuid not null default app.uuid_v7(),
  host_id uuid not null,
  interval_weeks integer not null,
  time_zone text not null,
  created_at timestamptz(3) not null default now(),
  constraint seminar_series_pkey primary key (id),
  constraint seminar_series_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint seminar_series_interval_known check (interval_weeks in (1, 2)),
  constraint seminar_series_time_zone_length check (char_length(time_zone) between 1 and 60)
);
create unique index seminar_series_id_host_id_key on app.seminar_series (id, host_id);
create index seminar_series_host_id_idx on app.seminar_series (host_id);

alter table app.seminars add column series_id uuid;
alter table app.seminars add constraint seminars_series_id_host_id_fkey
  foreign key (series_id, host_id) references app.seminar_series (id, host_id) on delete restrict on update cascade;
create index seminars_series_id_idx on app.seminars (series_id, starts_at) where series_id is not null;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

do $psql$ declare name text := '0013_recordings'; migration text := $migration$
-- Whether the stage is recorded is known before anyone comes in, and therefore settled once the room has opened.
alter table app.seminars add column is_recorded boolean not null default false;

create function app.recording_was_told() returns trigger language plpgsql as $$
begin
  perform app.refuse('seminars_recorded_as_told', 'whether it is recorded is settled before the room opens');
end $$;
create trigger seminars_recorded_as_told before update of is_recorded on app.seminars for each row
  when (old.is_recorded is distinct from new.is_recorded and old.status not in ('draft', 'scheduled'))
  execute function app.recording_was_told();

-- A file in the storage, which knows it by this id alone; its address is made when someone may read it.
create table app.media (
  id uuid not null default app.uuid_v7(),
  owner_id uuid not null,
  kind text not null,
  name text not null,
  size_bytes bigint not null,
  content_type text,
  sha256 text,
  status text not null default 'receiving',
  created_at timestamptz(3) not null default now(),
  stored_at timestamptz(3),
  constraint media_pkey primary key (id),
  constraint media_owner_id_fkey foreign key (owner_id) references app.users (id) on delete restrict on update cascade,
  constraint media_kind_known check (kind in ('film')),
  constraint media_name_length check (char_length(name) between 1 and 255),
  constraint media_size_sane check (size_bytes between 0 and 1099511627776),
  constraint media_content_type_shape check (content_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  constraint media_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint media_status_known check (status in ('receiving', 'received', 'stored')),
  constraint media_received_has_type check (status = 'receiving' or content_type is not null),
  constraint media_stored_has_time check ((status = 'stored') = (stored_at is not null))
);
create index media_owner_id_idx on app.media (owner_id);
create index media_unfinished_idx on app.media (created_at) where status <> 'stored';
create trigger media_moves_forward before update of status on app.media
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('receiving > received', 'receiving > stored', 'received > stored');

create function app.stored_media_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('media_stored_stay', 'what is stored is read and removed, never changed');
end $$;
create trigger media_stored_stay before update on app.media for each row
  when (old.status = 'stored' and (old.owner_id, old.kind, old.size_bytes, old.content_type, old.sha256)
    is distinct from (new.owner_id, new.kind, new.size_bytes, new.content_type, new.sha256))
  execute function app.stored_media_stay();

-- A film of a seminar: taken in its room by the vendor, or given by the host afterwards.
create table app.recordings (
  id uuid not null default app.uuid_v7(),
  seminar_id uuid not null,
  media_id uuid not null,
  source text not null,
  live_session_id uuid,
  egress_id text,
  status text not null,
  failure text,
  duration_seconds integer,
  created_at timestamptz(3) not null default now(),
  published_at timestamptz(3),
  constraint recordings_pkey primary key (id),
  constraint recordings_seminar_id_fkey foreign key (seminar_id) references app.seminars (id) on delete restrict on update cascade,
  constraint recordings_media_id_fkey foreign key (media_id) references app.media (id) on delete cascade on update cascade,
  constraint recordings_live_session_id_fkey foreign key (live_session_id) references app.live_sessions (id) on delete restrict on update cascade,
  constraint recordings_source_known check (source in ('room', 'upload')),
  constraint recordings_room_has_session check ((source = 'room') = (live_session_id is not null)),
  constraint recordings_egress_of_room check (egress_id is null or source = 'room'),
  constraint recordings_status_known check (status in ('starting', 'recording', 'saving', 'ready', 'failed')),
  constraint recordings_failed_has_reason check ((status = 'failed') = (failure is not null)),
  constraint recordings_duration_sane check (duration_seconds between 0 and 86400),
  constraint recordings_published_when_ready check (published_at is null or status = 'ready')
);
create unique index recordings_media_id_key on app.recordings (media_id);
create unique index recordings_egress_id_key on app.recordings (egress_id);
create unique index recordings_one_per_session on app.recordings (live_session_id) where status <> 'failed';
create unique index recordings_one_published on app.recordings (seminar_id) where published_at is not null;
create index recordings_seminar_id_idx on app.recordings (seminar_id, id desc);
create index recordings_live_session_id_idx on app.recordings (live_session_id);
create trigger recordings_moves_forward before update of status on app.recordings
  for each row when (old.status is distinct from new.status)
  execute function app.only_these_steps('starting > recording', 'starting > saving', 'starting > failed', 'recording > saving', 'recording > failed', 'saving > ready', 'saving > failed');

create function app.recording_stays() returns trigger language plpgsql as $$
begin
  perform app.refuse('recordings_stay', 'a recording is one file, of one seminar');
end $$;
create trigger recordings_stay before update on app.recordings for each row
  when ((old.seminar_id, old.media_id, old.source, old.live_session_id)
    is distinct from (new.seminar_id, new.media_id, new.source, new.live_session_id))
  execute function app.recording_stays();

create function app.recording_is_of_its_session() returns trigger language plpgsql as $$
begin
  if not exists (
    select from app.live_sessions l join app.seminars s on s.id = l.seminar_id
    where l.id = new.live_session_id and l.seminar_id = new.seminar_id and s.is_recorded
  ) then
    perform app.refuse('recordings_of_their_session', 'a room that is not this seminar''s, or that nobody was told is recorded');
  end if;
  return new;
end $$;
create trigger recordings_of_their_session before insert on app.recordings
  for each row when (new.live_session_id is not null) execute function app.recording_is_of_its_session();

create function app.ready_recording_is_stored() returns trigger language plpgsql as $$
begin
  if not exists (select from app.media m where m.id = new.media_id and m.status = 'stored') then
    perform app.refuse('recordings_ready_are_stored', 'a film that is not in the storage');
  end if;
  return new;
end $$;
create trigger recordings_ready_are_stored before insert or update of status on app.recordings
  for each row when (new.status = 'ready') execute function app.ready_recording_is_stored();

-- Locks the seminar, so that it stays ended.
create function app.replay_is_of_what_has_been() returns trigger language plpgsql as $$
begin
  perform from app.seminars s where s.id = new.seminar_id and s.status = 'ended' for share;
  if not found then perform app.refuse('recordings_published_afterwards', 'a replay of what has not ended'); end if;
  return new;
end $$;
create trigger recordings_published_afterwards before insert or update of published_at on app.recordings
  for each row when (new.published_at is not null) execute function app.replay_is_of_what_has_been();

-- Where someone stopped watching, on whichever device.
create table app.replay_positions (
  recording_id uuid not null,
  user_id uuid not null,
  position_seconds integer not null,
  updated_at timestamptz(3) not null default now(),
  constraint replay_positions_pkey primary key (recording_id, user_id),
  constraint replay_positions_recording_id_fkey foreign key (recording_id) references app.recordings (id) on delete cascade on update cascade,
  constraint replay_positions_user_id_fkey foreign key (user_id) references app.users (id) on delete cascade on update cascade,
  constraint replay_positions_sane check (position_seconds between 0 and 86400)
);
create index replay_positions_user_id_idx on app.replay_positions (user_id);
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

do $psql$ declare name text := '0012_room'; migration text := $migration$
-- What the host has decided about the room, for as long as it is open.
alter table app.live_sessions
  add column chat_mode text not null default 'open',
  add column is_locked boolean not null default false,
  add constraint live_sessions_chat_mode_known check (chat_mode in ('open', 'slow', 'closed'));

-- A hand is lowered again, by oneself, by the host or on the way to the stage; that it was raised is kept.
alter table app.seats
  add column hand_raised_at timestamptz(3),
  add column asked_to_speak_at timestamptz(3),
  add constraint seats_hand_was_asked check (hand_raised_at is null or coalesce(asked_to_speak_at <= hand_raised_at, false));

-- What is deleted loses its words and keeps its place: the chat goes on counting who writes how often.
create table app.live_messages (
  id uuid not null default app.uuid_v7(),
  live_session_id uuid not null,
  user_id uuid not null,
  text text not null,
  sent_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  constraint live_messages_pkey primary key (id),
  constraint live_messages_live_session_id_fkey foreign key (live_session_id) references app.live_sessions (id) on delete restrict on update cascade,
  constraint live_messages_user_id_fkey foreign key (user_id) references app.users (id) on delete restrict on update cascade,
  constraint live_messages_text_length check (char_length(text) <= 1000),
  constraint live_messages_text_until_deleted check ((text = '') = (deleted_at is not null))
);
create index live_messages_live_session_id_idx on app.live_messages (live_session_id, id desc) where deleted_at is null;
create index live_messages_user_id_idx on app.live_messages (user_id);

-- A message is written in a room that is open for it; to change one is to delete it.
create function app.live_messages_in_open_chat() returns trigger language plpgsql as $$
begin
  perform from app.live_sessions l where l.id = new.live_session_id and l.ended_at is null and l.chat_mode <> 'closed' for share;
  if not found then perform app.refuse('live_messages_in_open_chat', 'a message in a closed chat'); end if;
  return new;
end $$;
create trigger live_messages_in_open_chat before insert on app.live_messages
  for each row execute function app.live_messages_in_open_chat();

create function app.live_messages_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('live_messages_stay', 'a message is deleted, never changed');
end $$;
create trigger live_messages_stay before update on app.live_messages for each row
  when ((old.live_session_id, old.user_id, old.sent_at) is distinct from (new.live_session_id, new.user_id, new.sent_at)
    or old.deleted_at is not null or (new.deleted_at is null and old.text <> new.text))
  execute function app.live_messages_stay();

-- Who leads a seminar beside its host: in the room as the host does, and nowhere near the money.
create table app.seminar_cohosts (
  seminar_id uuid not null,
  host_id uuid not null,
  user_id uuid not null,
  added_at timestamptz(3) not null default now(),
  constraint seminar_cohosts_pkey primary key (seminar_id, user_id),
  constraint seminar_cohosts_seminar_id_host_id_fkey foreign key (seminar_id, host_id) references app.seminars (id, host_id) on delete cascade on update cascade,
  constraint seminar_cohosts_user_id_fkey foreign key (user_id) references app.users (id) on delete cascade on update cascade,
  constraint seminar_cohosts_besides_host check (user_id <> host_id)
);
create index seminar_cohosts_user_id_idx on app.seminar_cohosts (user_id);

-- Whatever ends a seat in a room that is open, the one who had it is shown out.
create function app.seats_show_out() returns trigger language plpgsql as $$
begin
  if exists (select from app.live_sessions l where l.seminar_id = new.seminar_id and l.ended_at is null) then
    perform graphile_worker.add_job('place_person',
      json_build_object('seminar_id', new.seminar_id, 'user_id', new.user_id),
      job_key := 'place_person:' || new.seminar_id || ':' || new.user_id);
  end if;
  return null;
end $$;
create trigger seats_show_out after update of status on app.seats
  for each row when (old.status = 'confirmed' and new.status <> 'confirmed') execute function app.seats_show_out();

-- Consent to being recorded is given once for each seminar.
create unique index consents_recording_once on app.consents (user_id, seminar_id) where kind = 'recording' and withdrawn_at is null;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

do $psql$ declare name text := '0028_messages'; migration text := $migration$
-- What a host has written to those who hold one of their items. Each gets it as a letter of ours.
create table app.host_messages (
  id uuid not null default app.uuid_v7(),
  host_id uuid not null,
  course_id uuid,
  service_id uuid,
  seminar_id uuid,
  subject text not null,
  text text not null,
  receivers integer not null,
  sent_at timestamptz(3) not null default now(),
  constraint host_messages_pkey primary key (id),
  constraint host_messages_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint host_messages_course_id_host_id_fkey foreign key (course_id, host_id) references app.courses (id, host_id) on delete cascade on update cascade,
  constraint host_messages_service_id_host_id_fkey foreign key (service_id, host_id) references app.services (id, host_id) on delete cascade on update cascade,
  constraint host_messages_seminar_id_host_id_fkey foreign key (seminar_id, host_id) references app.seminars (id, host_id) on delete cascade on update cascade,
  constraint host_messages_of_one_item check (num_nonnulls(course_id, service_id, seminar_id) = 1),
  constraint host_messages_subject_length check (char_length(subject) between 1 and 120),
  constraint host_messages_text_length check (char_length(text) between 1 and 5000),
  constraint host_messages_to_someone check (receivers > 0)
);
create index host_messages_host_id_idx on app.host_messages (host_id);
create index host_messages_course_id_idx on app.host_messages (course_id, sent_at desc) where course_id is not null;
create index host_messages_service_id_idx on app.host_messages (service_id, sent_at desc) where service_id is not null;
create index host_messages_seminar_id_idx on app.host_messages (seminar_id, sent_at desc) where seminar_id is not null;

create function app.host_message_stays() returns trigger language plpgsql as $$
begin
  perform app.refuse('host_messages_stay', 'what was sent stays as it was sent');
end $$;
create trigger host_messages_stay before update on app.host_messages
  for each row execute function app.host_message_stays();

-- Whose messages someone does not want. Letters about what they bought come all the same.
create table app.message_mutes (
  user_id uuid not null,
  host_id uuid not null,
  muted_at timestamptz(3) not null default now(),
  constraint message_mutes_pkey primary key (user_id, host_id),
  constraint message_mutes_user_id_fkey foreign key (user_id) references app.users (id) on delete cascade on update cascade,
  constraint message_mutes_host_id_fkey foreign key (host_id) references app.users (id) on delete cascade on update cascade
);
create index message_mutes_host_id_idx on app.message_mutes (host_id);
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

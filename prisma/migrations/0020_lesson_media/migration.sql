do $psql$ declare name text := '0020_lesson_media'; migration text := $migration$
-- The parts of a course. A lesson is in one of them or in none; those in none come first.
create table app.course_sections (
  id uuid not null default app.uuid_v7(),
  course_id uuid not null,
  position integer not null,
  title text not null,
  created_at timestamptz(3) not null default now(),
  constraint course_sections_pkey primary key (id),
  constraint course_sections_course_id_fkey foreign key (course_id) references app.courses (id) on delete cascade on update cascade,
  constraint course_sections_id_course_id_key unique (id, course_id),
  constraint course_sections_course_id_position_key unique (course_id, position) deferrable initially immediate,
  constraint course_sections_position_positive check (position >= 1),
  constraint course_sections_title_length check (char_length(title) between 1 and 120)
);

-- A section goes once its lessons have been moved out of it; with its course it all goes at once.
alter table app.lessons add column section_id uuid;
alter table app.lessons add constraint lessons_section_id_course_id_fkey
  foreign key (section_id, course_id) references app.course_sections (id, course_id) on delete no action on update cascade;
create index lessons_section_id_idx on app.lessons (section_id);

alter table app.media drop constraint media_kind_known;
alter table app.media add constraint media_kind_known check (kind in ('film', 'lesson'));

-- The files of a lesson: sound, film, PDF and pictures, of its host's own. A lesson that has any cannot go before them, since
-- whoever removes a file also has to see to its bytes.
alter table app.media add constraint media_id_owner_id_key unique (id, owner_id);
alter table app.lessons add constraint lessons_id_host_id_key unique (id, host_id);
create table app.lesson_media (
  media_id uuid not null,
  lesson_id uuid not null,
  host_id uuid not null,
  position integer not null,
  duration_seconds integer,
  constraint lesson_media_pkey primary key (media_id, host_id),
  constraint lesson_media_media_id_host_id_fkey foreign key (media_id, host_id) references app.media (id, owner_id) on delete cascade on update cascade,
  constraint lesson_media_lesson_id_host_id_fkey foreign key (lesson_id, host_id) references app.lessons (id, host_id) on delete restrict on update cascade,
  constraint lesson_media_lesson_id_position_key unique (lesson_id, position) deferrable initially immediate,
  constraint lesson_media_position_positive check (position >= 1),
  constraint lesson_media_duration_sane check (duration_seconds between 0 and 86400)
);

create function app.lesson_media_stay() returns trigger language plpgsql as $$
begin
  perform app.refuse('lesson_media_stay', 'a file is of one lesson');
end $$;
create trigger lesson_media_stay before update on app.lesson_media for each row
  when ((old.media_id, old.lesson_id) is distinct from (new.media_id, new.lesson_id))
  execute function app.lesson_media_stay();

-- In which of a lesson's files someone stopped; without one, it is the only one that there was.
alter table app.lesson_progress add column media_id uuid;
alter table app.lesson_progress add constraint lesson_progress_media_id_fkey
  foreign key (media_id) references app.media (id) on delete set null on update cascade;
create index lesson_progress_media_id_idx on app.lesson_progress (media_id);
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

do $psql$ declare name text := '0019_reviews'; migration text := $migration$
-- What someone who was there thinks of it: once for each thing, and with the host's answer beside it.
create table app.reviews (
  id uuid not null default app.uuid_v7(),
  user_id uuid not null,
  host_id uuid not null,
  course_id uuid,
  service_id uuid,
  seminar_id uuid,
  rating integer not null,
  text text not null default '',
  answer text,
  answered_at timestamptz(3),
  taken_down_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint reviews_pkey primary key (id),
  constraint reviews_user_id_fkey foreign key (user_id) references app.users (id) on delete restrict on update cascade,
  constraint reviews_course_id_host_id_fkey foreign key (course_id, host_id) references app.courses (id, host_id) on delete restrict on update cascade,
  constraint reviews_service_id_host_id_fkey foreign key (service_id, host_id) references app.services (id, host_id) on delete restrict on update cascade,
  constraint reviews_seminar_id_host_id_fkey foreign key (seminar_id, host_id) references app.seminars (id, host_id) on delete restrict on update cascade,
  constraint reviews_of_one_item check (num_nonnulls(course_id, service_id, seminar_id) = 1),
  constraint reviews_not_of_ones_own check (user_id <> host_id),
  constraint reviews_rating_in_stars check (rating between 1 and 5),
  constraint reviews_text_length check (char_length(text) <= 2000),
  constraint reviews_answer_length check (char_length(answer) between 1 and 2000),
  constraint reviews_answered_has_time check ((answer is null) = (answered_at is null))
);
create unique index reviews_one_per_course on app.reviews (user_id, course_id);
create unique index reviews_one_per_service on app.reviews (user_id, service_id);
create unique index reviews_one_per_seminar on app.reviews (user_id, seminar_id);
create index reviews_course_id_idx on app.reviews (course_id, created_at desc, id desc) where course_id is not null;
create index reviews_service_id_idx on app.reviews (service_id, created_at desc, id desc) where service_id is not null;
create index reviews_seminar_id_idx on app.reviews (seminar_id, created_at desc, id desc) where seminar_id is not null;
create index reviews_host_id_idx on app.reviews (host_id, created_at desc, id desc);

-- Whether someone has, or had in the end, what they would judge: their seat at a seminar that is over, a course that is
-- open to them, a booked time that has passed. Nobody who leads a seminar judges it.
create function app.has_been_there(person uuid, course uuid, service uuid, seminar uuid) returns boolean language sql stable as $$
  select case
    when course is not null then exists (
      select from app.enrollments e
      where e.user_id = person and e.course_id = course and e.status = 'active' and e.opens_at <= now())
    when service is not null then exists (
      select from app.bookings b
      where b.user_id = person and b.service_id = service and b.status = 'confirmed' and b.ends_at <= now())
    else exists (
      select from app.seats t join app.seminars s on s.id = t.seminar_id
      where t.user_id = person and t.seminar_id = seminar and t.status = 'confirmed' and s.status = 'ended'
        and not exists (select from app.seminar_cohosts c where c.seminar_id = s.id and c.user_id = person))
  end
$$;

create function app.review_is_earned() returns trigger language plpgsql as $$
begin
  if not app.has_been_there(new.user_id, new.course_id, new.service_id, new.seminar_id) then
    perform app.refuse('reviews_are_earned', 'a review by someone who has not been there');
  end if;
  return new;
end $$;
create trigger reviews_are_earned before insert on app.reviews
  for each row execute function app.review_is_earned();

create function app.review_stays() returns trigger language plpgsql as $$
begin
  perform app.refuse('reviews_stay', 'a review is of one thing, by one person');
end $$;
create trigger reviews_stay before update on app.reviews for each row
  when ((old.user_id, old.host_id, old.course_id, old.service_id, old.seminar_id, old.created_at)
    is distinct from (new.user_id, new.host_id, new.course_id, new.service_id, new.seminar_id, new.created_at))
  execute function app.review_stays();

-- The feed shows nothing of what is out of sight, nor of a review that was taken back.
create or replace view app.activities_feed as
select a.id, a.activity_type, a.actor_id, a.subject_table, a.subject_id, a.summary, a.metadata, a.occurred_at
from app.activities a
where case a.subject_table
  when 'courses' then exists (select from app.courses c join app.users u on u.id = c.host_id
    where c.id = a.subject_id and c.status = 'published' and c.taken_down_at is null and u.suspended_at is null)
  when 'services' then exists (select from app.services s join app.users u on u.id = s.host_id
    where s.id = a.subject_id and s.status = 'published' and s.taken_down_at is null and u.suspended_at is null)
  when 'seminars' then exists (select from app.seminars s join app.users u on u.id = s.host_id
    where s.id = a.subject_id and s.status in ('scheduled', 'live', 'ended') and s.taken_down_at is null and u.suspended_at is null)
  when 'orders' then exists (select from app.orders o where o.id = a.subject_id)
  when 'users' then exists (select from app.users u where u.id = a.subject_id and u.deleted_at is null and u.suspended_at is null)
end and case a.activity_type
  when 'replay_published' then exists (
    select from app.recordings r where r.seminar_id = a.subject_id and r.published_at is not null)
  when 'review_written' then exists (
    select from app.reviews r
    where r.user_id = a.actor_id and a.subject_id in (r.course_id, r.service_id, r.seminar_id) and r.taken_down_at is null)
  else true
end;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

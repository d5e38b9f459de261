do $psql$ declare name text := '0016_moderation'; migration text := $migration$
-- Someone who may not come in, nor be seen, for the time being.
alter table app.users
  add column suspended_at timestamptz(3),
  add column suspended_reason text,
  add constraint users_suspended_with_reason check ((suspended_at is null) = (suspended_reason is null)),
  add constraint users_admins_not_suspended check (suspended_at is null or role <> 'admin');

-- Taken out of sight and off sale by an admin; what was bought stays with those who bought it.
alter table app.courses add column taken_down_at timestamptz(3);
alter table app.services add column taken_down_at timestamptz(3);
alter table app.seminars add column taken_down_at timestamptz(3);

-- What an admin decided about something of somebody's, and why: the statement of reasons that they are sent.
create table app.decisions (
  id uuid not null default app.uuid_v7(),
  subject_table text not null,
  subject_id uuid not null,
  person_id uuid not null,
  measure text not null,
  ground text,
  reasoning text not null,
  decided_by_id uuid not null,
  decided_at timestamptz(3) not null default now(),
  constraint decisions_pkey primary key (id),
  constraint decisions_person_id_fkey foreign key (person_id) references app.users (id) on delete restrict on update cascade,
  constraint decisions_decided_by_id_fkey foreign key (decided_by_id) references app.users (id) on delete restrict on update cascade,
  constraint decisions_subject_known check (subject_table in ('courses', 'services', 'seminars', 'reviews', 'users')),
  constraint decisions_measure_fits check (case measure
    when 'none' then true
    when 'taken_down' then subject_table <> 'users'
    when 'put_back' then subject_table <> 'users'
    when 'suspended' then subject_table = 'users' and subject_id = person_id
    when 'reopened' then subject_table = 'users' and subject_id = person_id
    else false
  end),
  constraint decisions_ground_of_restrictions check (
    (ground is not null) = (measure in ('taken_down', 'suspended')) and (ground is null or ground in ('law', 'terms'))),
  constraint decisions_reasoned check (char_length(reasoning) between 1 and 4000),
  constraint decisions_not_ones_own check (decided_by_id <> person_id)
);
create index decisions_subject_idx on app.decisions (subject_table, subject_id, id);
create index decisions_person_id_idx on app.decisions (person_id, id);
create index decisions_decided_by_id_idx on app.decisions (decided_by_id);

-- What somebody, signed in or not, has found that should not be here.
create table app.content_reports (
  id uuid not null default app.uuid_v7(),
  subject_table text not null,
  subject_id uuid not null,
  host_id uuid not null,
  reporter_id uuid,
  reporter_email text,
  locale text not null default 'sv',
  reason text not null,
  details text not null,
  status text not null default 'open',
  decision_id uuid,
  created_at timestamptz(3) not null default now(),
  constraint content_reports_pkey primary key (id),
  constraint content_reports_host_id_fkey foreign key (host_id) references app.users (id) on delete restrict on update cascade,
  constraint content_reports_reporter_id_fkey foreign key (reporter_id) references app.users (id) on delete restrict on update cascade,
  constraint content_reports_decision_id_fkey foreign key (decision_id) references app.decisions (id) on delete restrict on update cascade,
  constraint content_reports_subject_known check (subject_table in ('courses', 'services', 'seminars', 'reviews', 'users')),
  constraint content_reports_reason_known check (
    reason in ('illegal', 'health_claims', 'misleading', 'harassment', 'rights', 'other')),
  constraint content_reports_details_length check (char_length(details) between 1 and 4000),
  constraint content_reports_locale_known check (locale in ('sv', 'en')),
  constraint content_reports_email_shape check (reporter_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  constraint content_reports_one_sender check (reporter_id is null or reporter_email is null),
  constraint content_reports_status_known check (status in ('open', 'decided')),
  constraint content_reports_decided_by_decision check ((status = 'decided') = (decision_id is not null))
);
create unique index content_reports_one_open on app.content_reports (reporter_id, subject_id) where status = 'open';
create index content_reports_status_idx on app.content_reports (status, id desc);
create index content_reports_subject_idx on app.content_reports (subject_table, subject_id);
create index content_reports_host_id_idx on app.content_reports (host_id);
create index content_reports_reporter_id_idx on app.content_reports (reporter_id);
create index content_reports_decision_id_idx on app.content_reports (decision_id);
create trigger content_reports_moves_forward before update of status on app.content_reports
  for each row when (old.status is distinct from new.status) execute function app.only_these_steps('open > decided');

-- What the doctor found, each time it was asked.
create table app.examinations (
  id uuid not null default app.uuid_v7(),
  findings jsonb not null,
  examined_at timestamptz(3) not null default now(),
  constraint examinations_pkey primary key (id)
);

-- The feed shows nothing of what is out of sight.
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
end and (a.activity_type <> 'replay_published'
  or exists (select from app.recordings r where r.seminar_id = a.subject_id and r.published_at is not null));
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

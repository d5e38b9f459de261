do $psql$ declare name text := '0014_replays'; migration text := $migration$
-- A replay is a published recording, and its address is made when someone may read it.
alter table app.seminars drop column replay_url;

create or replace view app.activities_feed as
select a.id, a.activity_type, a.actor_id, a.subject_table, a.subject_id, a.summary, a.metadata, a.occurred_at
from app.activities a
where case a.subject_table
  when 'courses' then exists (select from app.courses c where c.id = a.subject_id and c.status = 'published')
  when 'services' then exists (select from app.services s where s.id = a.subject_id and s.status = 'published')
  when 'seminars' then exists (select from app.seminars s where s.id = a.subject_id and s.status in ('scheduled', 'live', 'ended'))
  when 'orders' then exists (select from app.orders o where o.id = a.subject_id)
  when 'users' then exists (select from app.users u where u.id = a.subject_id and u.deleted_at is null)
end and (a.activity_type <> 'replay_published'
  or exists (select from app.recordings r where r.seminar_id = a.subject_id and r.published_at is not null));
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

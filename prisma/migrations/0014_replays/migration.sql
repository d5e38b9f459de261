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

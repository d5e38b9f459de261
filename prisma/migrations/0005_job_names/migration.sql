do $psql$ declare name text := '0005_job_names'; migration text := $migration$
-- Jobs have the names of their commands. Those that wait under an earlier name run under the new one.
create or replace function app.offer_free_seats(of_seminar uuid) returns void language plpgsql as $$
begin
  if app.has_queue(of_seminar) and exists (select from app.seminars where id = of_seminar and seats_taken < capacity) then
    perform graphile_worker.add_job('promote_waitlist', json_build_object('seminarId', of_seminar), job_key := 'promote_waitlist:' || of_seminar);
  end if;
end $$;

create or replace function app.seats_show_out() returns trigger language plpgsql as $$
begin
  if exists (select from app.live_sessions l where l.seminar_id = new.seminar_id and l.ended_at is null) then
    perform graphile_worker.add_job('sync_participant',
      json_build_object('seminar_id', new.seminar_id, 'user_id', new.user_id),
      job_key := 'sync_participant:' || new.seminar_id || ':' || new.user_id);
  end if;
  return null;
end $$;

do $rename$
declare
  renamed record;
begin
  -- A new database gets its queue after its tables.
  if to_regclass('graphile_worker._private_tasks') is null then return; end if;
  for renamed in select * from (values
      ('offer_seats', 'promote_waitlist'),
      ('tell_followers', 'notify_followers'),
      ('tell_move', 'notify_of_move'),
      ('forget_past_entries', 'purge_past_entries'),
      ('forget_old_records', 'purge_expired_records'),
      ('place_person', 'sync_participant')) as names (earlier, now)
  loop
    insert into graphile_worker._private_tasks (identifier) values (renamed.now) on conflict do nothing;
    update graphile_worker._private_jobs j set
      task_id = (select id from graphile_worker._private_tasks where identifier = renamed.now),
      key = case when j.key = renamed.earlier or starts_with(j.key, renamed.earlier || ':')
        then renamed.now || substr(j.key, length(renamed.earlier) + 1) else j.key end
    where task_id = (select id from graphile_worker._private_tasks where identifier = renamed.earlier);
    update graphile_worker._private_known_crontabs set identifier = renamed.now where identifier = renamed.earlier;
  end loop;
end $rename$;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

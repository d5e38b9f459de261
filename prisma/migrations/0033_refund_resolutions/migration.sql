do $psql$ declare name text := '0033_refund_resolutions'; migration text := $migration$
------------------------------------------------------------------------------------------------------------- refunds
-- What became of a refund that did not get through: tried again, paid back in another way by a person, or needless
-- since the money had gone back already.

alter table app.refunds
  add column resolution text,
  add column resolution_reference text,
  add column resolved_by_id uuid,
  add column resolved_at timestamptz(3),
  add constraint refunds_resolved_by_id_fkey foreign key (resolved_by_id) references app.users (id) on delete restrict on update cascade,
  add constraint refunds_resolution_known check (resolution in ('retried', 'paid_outside', 'needless')),
  add constraint refunds_resolution_whole check (
    (resolution is null) = (resolved_at is null)
    and (resolution is null or status in ('failed', 'bounced'))
    and (resolution is distinct from 'paid_outside' or (resolved_by_id is not null and resolution_reference is not null))
    and (resolution is distinct from 'retried' or (resolved_by_id is not null and status = 'failed')));
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

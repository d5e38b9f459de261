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

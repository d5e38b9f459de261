do $psql$ declare name text := '0042_mail_subjects'; migration text := $migration$
-- What a mail concerns stands in columns: nobody reads it out of its key.

alter table app.mails
  add column about_user_id uuid,
  add column is_bookkeeping boolean not null default false,
  add constraint mails_about_user_id_fkey foreign key (about_user_id) references app.users (id) on delete set null on update cascade;
create index mails_about_user_id_idx on app.mails (about_user_id) where about_user_id is not null;

update app.mails set is_bookkeeping = true
where split_part(dedupe_key, ':', 1) in ('receipt', 'order_refunded', 'refund_paid_outside');
update app.mails m set about_user_id = o.user_id
from app.orders o
where split_part(m.dedupe_key, ':', 1) like 'host\_book%' and split_part(m.dedupe_key, ':', 2) = o.id::text;

-- An alert's key begins with its name, as all others do. The seal holds the key, and an alert no link that needs one.
update app.mails set dedupe_key = 'alert:' || dedupe_key, sealed = null where template = 'alert';

------------------------------------------------------------------------------------------------------------ queueing

-- What makes two requests one mail: its name, and these fields of its payload.
create function app.mail_key(template text, payload jsonb, key_fields text[]) returns text language sql immutable as $$
  select template || ':' || string_agg(payload ->> field, ':' order by place) from unnest(key_fields) with ordinality as f (field, place)
$$;

-- Queues one and returns its key.
create function app.queue_mail(template text, payload jsonb, key_fields text[]) returns text language plpgsql as $$
declare
  key text := app.mail_key(template, payload, key_fields);
begin
  perform graphile_worker.add_job('send_mail', (jsonb_build_object('template', template) || payload)::json, job_key := key);
  return key;
end $$;

create or replace function app.bookings_tell_host() returns trigger language plpgsql as $$
declare
  told jsonb := jsonb_build_object('orderId', new.order_id);
begin
  if old.status <> 'confirmed' then
    perform app.queue_mail('host_booked', told, '{orderId}');
  elsif new.status <> 'confirmed' then
    perform app.queue_mail('host_booking_ended', told, '{orderId}');
  else
    perform app.queue_mail('host_booking_moved', told || jsonb_build_object('sequence', new.sequence), '{orderId,sequence}');
  end if;
  return null;
end $$;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

do $psql$ declare name text := '0007_series_kind'; migration text := $migration$
-- The API says series where a series pass is meant, and so do the rows. Orders and receipts say the same as before in another
-- word, so that what keeps them as they are is put aside for it.
set constraints all immediate;
alter table app.offers drop constraint offers_kind_known;
alter table app.explore_entries drop constraint explore_entries_kind_known;
alter table app.sale_settings drop constraint sale_settings_kind_known;
alter table app.orders drop constraint orders_moved_has_time;
alter table app.passes drop constraint passes_of_their_kind;
alter table app.passes alter column kind set default 'series';
alter table app.orders disable trigger orders_is_a_snapshot;
alter table app.receipts disable trigger receipts_append_only;
update app.sale_settings set kind = 'series' where kind = 'pass';
-- Passes and orders follow.
update app.offers set kind = 'series' where kind = 'pass';
update app.explore_entries set kind = 'series' where kind = 'pass';
update app.receipts set item_kind = 'series' where item_kind = 'pass';
set constraints all immediate;
alter table app.orders enable trigger orders_is_a_snapshot;
alter table app.receipts enable trigger receipts_append_only;
alter table app.offers add constraint offers_kind_known check (kind in ('course', 'service', 'seminar', 'series'));
alter table app.explore_entries add constraint explore_entries_kind_known check (kind in ('course', 'service', 'seminar', 'series'));
alter table app.sale_settings add constraint sale_settings_kind_known check (kind in ('course', 'service', 'seminar', 'series'));
alter table app.orders add constraint orders_moved_has_time check (
  (kind in ('service', 'seminar', 'series') or moved_by_host_at is null) and (kind = 'service' or policy_starts_at is null));
alter table app.passes add constraint passes_of_their_kind check (kind = 'series');

drop trigger orders_grant_what_they_sell on app.orders;
create trigger orders_grant_what_they_sell after insert on app.orders
  for each row when (new.kind <> 'series') execute function app.order_grants_what_it_sells();

create or replace view app.explorable as
select o.id, o.kind, o.host_id, o.price_amount, o.currency, o.language, o.published_at, s.starts_at,
  case when p.id is not null then coalesce((
      select d.starts_at from app.seminars d where d.series_id = p.series_id and d.status = 'scheduled'
      order by d.starts_at desc offset 1 limit 1), o.published_at)
    when o.status = 'scheduled' then s.starts_at + s.duration_minutes * interval '1 minute' end as over_at,
  o.title || ' ' || u.display_name as names, o.summary || ' ' || o.description as texts
from app.offers o join app.users u on u.id = o.host_id left join app.seminars s on s.id = o.id left join app.passes p on p.id = o.id
where o.status in ('published', 'scheduled', 'live') and (o.kind = 'seminar') = (s.id is not null)
  and (o.kind = 'series') = (p.id is not null)
  and o.taken_down_at is null and u.suspended_at is null and u.deleted_at is null;
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

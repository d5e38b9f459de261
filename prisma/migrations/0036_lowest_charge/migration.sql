do $psql$ declare name text := '0036_lowest_charge'; migration text := $migration$
-- What costs less than a card can be charged cannot be bought: its price is raised to the least that can.
update app.courses set price_amount = case currency when 'EUR' then 50 else 300 end
where price_amount > 0 and price_amount < case currency when 'EUR' then 50 else 300 end;
alter table app.courses
  add constraint courses_price_chargeable check (price_amount <= 0 or price_amount >= case currency when 'EUR' then 50 else 300 end);
update app.services set price_amount = case currency when 'EUR' then 50 else 300 end
where price_amount > 0 and price_amount < case currency when 'EUR' then 50 else 300 end;
alter table app.services
  add constraint services_price_chargeable check (price_amount <= 0 or price_amount >= case currency when 'EUR' then 50 else 300 end);
update app.seminars set price_amount = case currency when 'EUR' then 50 else 300 end
where price_amount > 0 and price_amount < case currency when 'EUR' then 50 else 300 end;
alter table app.seminars
  add constraint seminars_price_chargeable check (price_amount <= 0 or price_amount >= case currency when 'EUR' then 50 else 300 end);
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

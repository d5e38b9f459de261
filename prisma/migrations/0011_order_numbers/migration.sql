-- A year's millionth order has a seventh digit: lpad alone would cut it off, and give a number twice.
create or replace function app.number_paid_order() returns trigger language plpgsql as $$
declare
  digits text;
begin
  insert into app.order_counters as counters (year, last_number)
  values (extract(year from new.paid_at at time zone 'Europe/Stockholm')::int, 1)
  on conflict (year) do update set last_number = counters.last_number + 1
  returning last_number::text into digits;
  new.number := extract(year from new.paid_at at time zone 'Europe/Stockholm')::int
    || '-' || lpad(digits, greatest(6, length(digits)), '0');
  return new;
end $$;

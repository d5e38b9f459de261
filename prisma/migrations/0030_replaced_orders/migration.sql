do $psql$ declare name text := '0030_replaced_orders'; migration text := $migration$
-- An open order whose buyer wants other terms makes way for a new one, which takes over its seat or slot and, with it, its
-- place in the waiting list's offer. What the buyer let go of in this way is never granted again.
alter table app.orders
  add column replaced_by_id uuid,
  add constraint orders_replaced_by_id_fkey foreign key (replaced_by_id) references app.orders (id)
    on delete restrict on update cascade deferrable initially deferred,
  add constraint orders_replaced_is_cancelled check (replaced_by_id is null or status = 'cancelled');
create unique index orders_replaced_by_id_key on app.orders (replaced_by_id);

-- A hold moves from order to order as it is, so that nobody can come in between and the queue sees nothing of it.
drop trigger seats_stay on app.seats;
create trigger seats_stay before update on app.seats for each row
  when ((old.seminar_id, old.user_id) is distinct from (new.seminar_id, new.user_id)
    or (old.order_id is distinct from new.order_id and (old.status <> 'held' or new.status <> 'held')))
  execute function app.grant_stays();
drop trigger bookings_stay on app.bookings;
create trigger bookings_stay before update on app.bookings for each row
  when (old.user_id is distinct from new.user_id
    or (old.order_id is distinct from new.order_id and (old.status <> 'held' or new.status <> 'held'))
    or (old.slot_id is distinct from new.slot_id and (old.status <> 'confirmed' or new.status <> 'confirmed')))
  execute function app.grant_stays();

create or replace function app.grants_keep_their_word() returns trigger language plpgsql as $$
begin
  perform app.order_keeps_its_word(coalesce(new.order_id, old.order_id));
  if tg_op = 'UPDATE' and old.order_id <> new.order_id then perform app.order_keeps_its_word(old.order_id); end if;
  return null;
end $$;
drop trigger seats_keep_their_word on app.seats;
create constraint trigger seats_keep_their_word after insert or update of status, order_id or delete on app.seats
  deferrable initially deferred for each row execute function app.grants_keep_their_word();
drop trigger bookings_keep_their_word on app.bookings;
create constraint trigger bookings_keep_their_word after insert or update of status, order_id or delete on app.bookings
  deferrable initially deferred for each row execute function app.grants_keep_their_word();

create or replace function app.offer_ends() returns trigger language plpgsql as $$
begin
  if new.replaced_by_id is not null then return null; end if;
  update app.waitlist_entries set
    status = case new.status when 'paid' then 'claimed' when 'expired' then 'missed' else 'left' end, offer_expires_at = null
  where order_id = new.id and (status = 'offered' or (status <> 'claimed' and new.status = 'paid'));
  return null;
end $$;

-- Since when a checkout is being closed to make way for another order: that the provider says it has expired is then no
-- reason to let go of what the order holds.
alter table app.checkouts add column closing_since timestamptz(3);
$migration$; begin
  if to_regclass('public._prisma_migrations') is null then raise exception 'First comes 0001_app_schema.'; end if;
  if exists (select from public._prisma_migrations where migration_name = name and finished_at is not null) then return; end if;
  execute migration;
  insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values (gen_random_uuid(), encode(sha256(convert_to(substr(migration, 2), 'UTF8')), 'hex'), now(), name, 1);
end $psql$;

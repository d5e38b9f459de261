-- The whole schema as the migrations make it: for reading, for comparing a living database with, and run by nothing.
-- Written by `npm run db:snapshot`.

---- extensions
CREATE EXTENSION btree_gist;
CREATE EXTENSION pg_trgm;

---- function announce_everything()
CREATE OR REPLACE FUNCTION app.announce_everything()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('aveli_pages', '*');
  return null;
end $function$;

---- function announce_free_times()
CREATE OR REPLACE FUNCTION app.announce_free_times()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.announce_offers(array(select id from app.services where host_id in (old.host_id, new.host_id)));
  return null;
end $function$;

---- function announce_lesson_media()
CREATE OR REPLACE FUNCTION app.announce_lesson_media()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.announce_offers(array(select course_id from app.lessons where id in (old.lesson_id, new.lesson_id)));
  return null;
end $function$;

---- function announce_media()
CREATE OR REPLACE FUNCTION app.announce_media()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.announce_offers(array(
    select lessons.course_id from app.lesson_media join app.lessons on lessons.id = lesson_media.lesson_id
      where lesson_media.media_id = new.id
    union select seminar_id from app.recordings where media_id = new.id));
  return null;
end $function$;

---- function announce_offer()
CREATE OR REPLACE FUNCTION app.announce_offer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'DELETE' then perform app.announce_offers(array[new.id]); end if;
  -- Where it was found until now.
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (old.slug <> new.slug or old.host_id <> new.host_id)) then
    perform pg_notify('aveli_pages', concat_ws(' ', old.kind, old.slug,
      coalesce((select slug from app.users where id = old.host_id), '-')));
  end if;
  return null;
end $function$;

---- function announce_offers(changed uuid[])
CREATE OR REPLACE FUNCTION app.announce_offers(changed uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  with series as (
    select series_id as id from app.seminars where id = any (changed) and series_id is not null
    union select series_id from app.passes where id = any (changed)
  )
  select pg_notify('aveli_pages', concat_ws(' ', offers.kind, offers.slug, coalesce(users.slug, '-')))
  from app.offers join app.users on users.id = offers.host_id
  where offers.status <> 'draft' and offers.id in (
    select unnest(changed)
    union select seminars.id from app.seminars join series on series.id = seminars.series_id
    union select passes.id from app.passes join series on series.id = passes.series_id
  );
$function$;

---- function announce_part()
CREATE OR REPLACE FUNCTION app.announce_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.announce_offers(array[(to_jsonb(old) ->> tg_argv[0])::uuid, (to_jsonb(new) ->> tg_argv[0])::uuid]);
  return null;
end $function$;

---- function announce_person()
CREATE OR REPLACE FUNCTION app.announce_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if coalesce(old.slug, new.slug) is not null or exists (select from app.reviews where user_id = new.id) then
    perform pg_notify('aveli_pages', '*');
  end if;
  return null;
end $function$;

---- function announce_slots()
CREATE OR REPLACE FUNCTION app.announce_slots()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.announce_offers(array(select distinct service_id from changed));
  return null;
end $function$;

---- function announce_webhook_event()
CREATE OR REPLACE FUNCTION app.announce_webhook_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  notify aveli_webhook_events;
  return null;
end $function$;

---- function authorisations_get_receipt()
CREATE OR REPLACE FUNCTION app.authorisations_get_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.issue_receipt(new.order_id);
  return null;
end $function$;

---- function authorisations_keep_their_word()
CREATE OR REPLACE FUNCTION app.authorisations_keep_their_word()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  a app.authorisations;
begin
  select * into a from app.authorisations where id = new.id;
  perform app.order_keeps_its_word(a.order_id);
  if a.status = 'authorised' and not exists (select from app.orders where id = a.order_id and status = 'paid') then
    perform app.refuse('authorisations_grant_or_release', 'money set aside for an order that grants nothing');
  end if;
  if a.status = 'captured'
    and not exists (select from app.payments p where (p.provider, p.provider_ref) = (a.provider, a.provider_ref)) then
    perform app.refuse('authorisations_captured_are_paid', 'captured money that is no payment');
  end if;
  return null;
end $function$;

---- function booking_keeps_time()
CREATE OR REPLACE FUNCTION app.booking_keeps_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.status = 'released' then
    delete from app.busy_times where booking_id = new.id;
  else
    perform app.promise_time(new.host_id, new.id, null, new.busy_from, new.busy_until);
  end if;
  return null;
end $function$;

---- function booking_takes_time()
CREATE OR REPLACE FUNCTION app.booking_takes_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.slot_id is distinct from old.slot_id then
    select starts_at, ends_at into new.starts_at, new.ends_at from app.slots
      where id = new.slot_id and withdrawn_at is null for share;
    if not found then perform app.refuse('bookings_of_offered_slots', 'the slot has been taken back'); end if;
    new.sequence := old.sequence + 1;
  end if;
  new.busy_from := new.starts_at;
  new.busy_until := new.ends_at;
  select new.starts_at - make_interval(mins => buffer_before_minutes), new.ends_at + make_interval(mins => buffer_after_minutes)
    into new.busy_from, new.busy_until from app.services where id = new.service_id;
  return new;
end $function$;

---- function bookings_close_room()
CREATE OR REPLACE FUNCTION app.bookings_close_room()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform graphile_worker.add_job('close_room',
    json_build_object('room', 'booking-' || old.order_id), job_key := 'close_room:' || old.order_id);
  return null;
end $function$;

---- function bookings_tell_host()
CREATE OR REPLACE FUNCTION app.bookings_tell_host()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

---- function cohost_keeps_time()
CREATE OR REPLACE FUNCTION app.cohost_keeps_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  seminar app.seminars;
begin
  if tg_op = 'DELETE' then
    delete from app.busy_times where seminar_id = old.seminar_id and host_id = old.user_id;
    return null;
  end if;
  select * into seminar from app.seminars where id = new.seminar_id for share;
  if seminar.status in ('scheduled', 'live') then
    perform app.promise_time(new.user_id, null, seminar.id, seminar.starts_at,
      seminar.starts_at + make_interval(mins => seminar.duration_minutes));
  end if;
  return null;
end $function$;

---- function count_answer_version()
CREATE OR REPLACE FUNCTION app.count_answer_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.answer_version := old.answer_version + 1;
  return new;
end
$function$;

---- function count_coupon_uses()
CREATE OR REPLACE FUNCTION app.count_coupon_uses()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  change integer := 0;
begin
  if new.status in ('pending', 'paid') then change := change + 1; end if;
  if tg_op = 'UPDATE' and old.status in ('pending', 'paid') then change := change - 1; end if;
  if change <> 0 then update app.coupons set uses = uses + change where id = new.coupon_id; end if;
  return null;
end $function$;

---- function count_offer_version()
CREATE OR REPLACE FUNCTION app.count_offer_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update app.offers set version = version + 1 where id = new.id;
  return null;
end $function$;

---- function count_outline_version()
CREATE OR REPLACE FUNCTION app.count_outline_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update app.courses set outline_version = outline_version + 1
  where id = case when tg_op = 'DELETE' then old.course_id else new.course_id end;
  return null;
end
$function$;

---- function count_seats()
CREATE OR REPLACE FUNCTION app.count_seats()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  change integer := 0;
begin
  if tg_op <> 'DELETE' and new.status in ('held', 'confirmed') then change := change + 1; end if;
  if tg_op <> 'INSERT' and old.status in ('held', 'confirmed') then change := change - 1; end if;
  if change <> 0 then
    update app.seminars set seats_taken = seats_taken + change
    where id = coalesce(new.seminar_id, old.seminar_id) and (change < 0 or status in ('scheduled', 'live', 'ended'));
    if not found then perform app.refuse('seats_in_published_seminars', 'nothing is sold of a draft or a cancelled seminar'); end if;
  end if;
  return null;
end $function$;

---- function count_version()
CREATE OR REPLACE FUNCTION app.count_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.version := old.version + 1;
  return new;
end
$function$;

---- function coupon_is_in_force()
CREATE OR REPLACE FUNCTION app.coupon_is_in_force()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (
    select from app.coupons c
    where c.id = new.coupon_id and c.ended_at is null and c.valid_from <= now() and (c.valid_until is null or now() < c.valid_until)
      and (c.offer_id is null or c.offer_id = new.offer_id)
      and (c.currency is null or c.currency = new.currency)
      and new.discount_amount <= coalesce(round(new.list_amount::numeric * c.percent / 100), c.amount_off)
  ) then
    perform app.refuse('orders_coupon_in_force', 'the coupon is not for this, not now, or not for so much');
  end if;
  return null;
end $function$;

---- function coupon_terms_stay()
CREATE OR REPLACE FUNCTION app.coupon_terms_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('coupons_terms_stay', 'a coupon is ended, not changed');
end $function$;

---- function coupon_uses_are_counted()
CREATE OR REPLACE FUNCTION app.coupon_uses_are_counted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('coupons_uses_counted', 'uses are counted, not set');
end $function$;

---- function credits_within_receipt()
CREATE OR REPLACE FUNCTION app.credits_within_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  receipt app.receipts;
  credited bigint;
begin
  select * into receipt from app.receipts where id = new.receipt_id for update;
  select coalesce(sum(amount), 0) into credited from app.receipts where receipt_id = receipt.id;
  if credited > receipt.amount or (new.order_id, new.series, new.currency) is distinct from (receipt.order_id, receipt.series, receipt.currency) then
    perform app.refuse('receipts_credits_within', 'credit notes exceed their receipt, or belong to another');
  end if;
  return null;
end $function$;

---- function explore_again(items uuid[])
CREATE OR REPLACE FUNCTION app.explore_again(items uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  delete from app.explore_entries e
  where e.id = any(items) and not exists (select from app.explorable x where x.id = e.id);
  insert into app.explore_entries as e
    (id, kind, host_id, price_amount, currency, language, published_at, starts_at, over_at, names, name_words, words)
  select x.id, x.kind, x.host_id, x.price_amount, x.currency, x.language, x.published_at, x.starts_at, x.over_at, x.names,
    strip(to_tsvector('pg_catalog.swedish', x.names)), strip(to_tsvector('pg_catalog.swedish', x.names || ' ' || x.texts))
  from app.explorable x where x.id = any(items)
  on conflict (id) do update set
    (kind, host_id, price_amount, currency, language, published_at, starts_at, over_at, names, name_words, words)
    = (excluded.kind, excluded.host_id, excluded.price_amount, excluded.currency, excluded.language, excluded.published_at,
      excluded.starts_at, excluded.over_at, excluded.names, excluded.name_words, excluded.words);
end $function$;

---- function grant_stays()
CREATE OR REPLACE FUNCTION app.grant_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse(tg_table_name || '_stay', 'a grant is of one thing, to one person, by one order');
end $function$;

---- function grants_keep_their_word()
CREATE OR REPLACE FUNCTION app.grants_keep_their_word()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.order_keeps_its_word(coalesce(new.order_id, old.order_id));
  if tg_op = 'UPDATE' and old.order_id <> new.order_id then perform app.order_keeps_its_word(old.order_id); end if;
  return null;
end $function$;

---- function has_been_there(person uuid, of_offer uuid)
CREATE OR REPLACE FUNCTION app.has_been_there(person uuid, of_offer uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
      select from app.enrollments e
      where e.user_id = person and e.course_id = of_offer and e.status = 'active' and e.opens_at <= now())
    or exists (
      select from app.bookings b
      where b.user_id = person and b.service_id = of_offer and b.status = 'confirmed' and b.ends_at <= now())
    or exists (
      select from app.seats t join app.seminars s on s.id = t.seminar_id
      where t.user_id = person and t.seminar_id = of_offer and t.status = 'confirmed' and s.status = 'ended'
        and not exists (select from app.seminar_cohosts c where c.seminar_id = s.id and c.user_id = person))
$function$;

---- function has_queue(of_seminar uuid)
CREATE OR REPLACE FUNCTION app.has_queue(of_seminar uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select from app.seminars s join app.waitlist_entries w on w.seminar_id = s.id and w.status = 'waiting'
    where s.id = of_seminar and s.status in ('scheduled', 'live') and s.starts_at > now())
$function$;

---- function hold_is_within_limit()
CREATE OR REPLACE FUNCTION app.hold_is_within_limit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from app.waitlist_entries where order_id = new.order_id and status = 'offered') then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(new.user_id::text, 2));
  if app.holds_left(new.user_id, (select amount = 0 from app.orders where id = new.order_id)) < 0 then
    perform app.refuse('holds_within_limit', 'one person holds no more than a few at once');
  end if;
  return null;
end $function$;

---- function holds_left(of_user uuid, is_free boolean)
CREATE OR REPLACE FUNCTION app.holds_left(of_user uuid, is_free boolean)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$
  select case
    when u.email_verified_at is null then 3 - held.count - free.count
    when is_free then 1
    else 5 - held.count end::integer
  from app.users u,
    lateral (
      select (select count(distinct s.order_id) from app.seats s where s.user_id = u.id and s.status = 'held'
          and not exists (select from app.waitlist_entries w where w.order_id = s.order_id and w.status = 'offered'))
        + (select count(*) from app.bookings b where b.user_id = u.id and b.status = 'held') as count
    ) held,
    lateral (
      select (select count(distinct s.order_id) from app.seats s join app.orders o on o.id = s.order_id and o.amount = 0
          join app.seminars m on m.id = s.seminar_id and m.status in ('scheduled', 'live')
            and m.starts_at + make_interval(mins => m.duration_minutes) > now()
          where s.user_id = u.id and s.status = 'confirmed')
        + (select count(*) from app.bookings b join app.orders o on o.id = b.order_id and o.amount = 0
          where b.user_id = u.id and b.status = 'confirmed' and b.ends_at > now()) as count
    ) free
  where u.id = of_user
$function$;

---- function host_explored()
CREATE OR REPLACE FUNCTION app.host_explored()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.explore_again(array(select id from app.offers where host_id = new.id and status <> 'draft'));
  return null;
end $function$;

---- function host_message_stays()
CREATE OR REPLACE FUNCTION app.host_message_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('host_messages_stay', 'what was sent stays as it was sent');
end $function$;

---- function issue_credit_note(sent_refund uuid)
CREATE OR REPLACE FUNCTION app.issue_credit_note(sent_refund uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  r app.refunds;
  receipt app.receipts;
  credited integer;
begin
  select * into r from app.refunds where id = sent_refund;
  if exists (select from app.receipts c where c.refund_id = r.id)
    or not exists (select from app.payments p where p.id = r.payment_id and p.status = 'succeeded') then
    return;
  end if;
  perform app.issue_receipt(r.order_id);
  select * into receipt from app.receipts x where x.order_id = r.order_id and x.kind = 'receipt' for update;
  if not found then return; end if;
  select coalesce(sum(c.amount), 0) into credited from app.receipts c where c.receipt_id = receipt.id;
  insert into app.receipts (kind, series, order_id, refund_id, receipt_id, host_id, user_id, issued_at, locale, seller, buyer_name,
    order_number, item_kind, title, starts_at, ends_at, dates, list_amount, discount_amount, amount, vat_rate_bp, vat_exemption, vat_amount, currency, paid_by)
  values ('credit_note', receipt.series, r.order_id, r.id, receipt.id, receipt.host_id, receipt.user_id, coalesce(r.settled_at, now()),
    receipt.locale, receipt.seller, receipt.buyer_name, receipt.order_number, receipt.item_kind, receipt.title, receipt.starts_at, receipt.ends_at, receipt.dates,
    r.amount, 0, r.amount, receipt.vat_rate_bp, receipt.vat_exemption,
    round((credited + r.amount)::numeric * receipt.vat_rate_bp / (10000 + receipt.vat_rate_bp))
      - round(credited::numeric * receipt.vat_rate_bp / (10000 + receipt.vat_rate_bp)),
    r.currency, receipt.paid_by);
end $function$;

---- function issue_receipt(paid_order uuid)
CREATE OR REPLACE FUNCTION app.issue_receipt(paid_order uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  o app.orders;
  seller app.seller_details;
begin
  select * into o from app.orders where id = paid_order;
  if o.paid_at is null or o.amount = 0 or exists (select from app.receipts r where r.order_id = o.id and r.kind = 'receipt')
    or exists (select from app.authorisations a where a.order_id = o.id and a.is_granted)
      and not exists (select from app.payments p where p.order_id = o.id and p.status = 'succeeded') then
    return;
  end if;
  select * into seller from app.seller_of(o.kind, o.host_id);
  insert into app.receipts (kind, series, order_id, host_id, user_id, issued_at, locale, seller, buyer_name, order_number,
    item_kind, title, starts_at, ends_at, dates, list_amount, discount_amount, amount, vat_rate_bp, vat_exemption, vat_amount, currency, paid_by)
  select 'receipt', case when seller.id is null or seller.host_id is not null then o.host_id else seller.id end,
    o.id, o.host_id, o.user_id,
    coalesce((select a.changed_at from app.authorisations a where a.order_id = o.id and a.is_granted), o.paid_at), buyer.locale,
    jsonb_build_object('name', coalesce(seller.legal_name, host.display_name), 'org_nr', seller.org_nr,
      'vat_number', seller.vat_number, 'street', seller.street, 'postal_code', seller.postal_code, 'city', seller.city,
      'email', seller.email, 'host_name', host.display_name,
      'by_platform', seller.id is not null and seller.host_id is null),
    buyer.display_name, o.number, o.kind, o.title,
    coalesce(seminar.starts_at, slot.starts_at),
    coalesce(seminar.starts_at + seminar.duration_minutes * interval '1 minute', slot.ends_at),
    coalesce((select array_agg(s.starts_at order by s.starts_at) from app.order_grants g join app.seminars s on s.id = g.offer_id
      where g.order_id = o.id and g.offer_id <> o.offer_id), '{}'),
    o.list_amount, o.discount_amount, o.amount, o.vat_rate_bp,
    case when o.vat_rate_bp = 0 then
      coalesce(o.vat_exemption, case when seller.is_vat_registered then 'exempt' else 'not_registered' end) end,
    o.vat_amount, o.currency,
    coalesce((select provider from app.payments p where p.order_id = o.id and p.status = 'succeeded'), 'unknown')
  from app.users buyer
  join app.users host on host.id = o.host_id
  left join app.seminars seminar on seminar.id = o.offer_id
  left join app.slots slot on slot.id = o.slot_id
  where buyer.id = o.user_id;
end $function$;

---- function items_follow_seller()
CREATE OR REPLACE FUNCTION app.items_follow_seller()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update app.offers set vat_rate_bp = vat_rate_bp where host_id = new.host_id;
  return null;
end $function$;

---- function join_queue()
CREATE OR REPLACE FUNCTION app.join_queue()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  is_full boolean;
begin
  -- Whoever gives a seat back at this moment either sees this entry, or is seen by it.
  select seats_taken >= capacity into is_full from app.seminars where id = new.seminar_id for no key update;
  select coalesce(max(place), 0) + 1 into new.place from app.waitlist_entries where seminar_id = new.seminar_id;
  if new.status = 'waiting' then
    if not is_full and not app.has_queue(new.seminar_id) then
      perform app.refuse('waitlist_entries_when_full', 'there are seats to be had');
    end if;
    if exists (select from app.seats where seminar_id = new.seminar_id and user_id = new.user_id and status in ('held', 'confirmed', 'removed')) then
      perform app.refuse('waitlist_entries_without_seat', 'who has a seat, or has lost it for good, does not wait for one');
    end if;
  end if;
  return new;
end $function$;

---- function lesson_media_stay()
CREATE OR REPLACE FUNCTION app.lesson_media_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('lesson_media_stay', 'a file is of one lesson');
end $function$;

---- function live_messages_in_open_chat()
CREATE OR REPLACE FUNCTION app.live_messages_in_open_chat()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform from app.live_sessions l where l.id = new.live_session_id and l.ended_at is null and l.chat_mode <> 'closed' for share;
  if not found then perform app.refuse('live_messages_in_open_chat', 'a message in a closed chat'); end if;
  return new;
end $function$;

---- function live_messages_stay()
CREATE OR REPLACE FUNCTION app.live_messages_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('live_messages_stay', 'a message is deleted, never changed');
end $function$;

---- function live_sessions_while_live()
CREATE OR REPLACE FUNCTION app.live_sessions_while_live()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.room_is_live(new.seminar_id);
  return null;
end $function$;

---- function mail_key(template text, payload jsonb, key_fields text[])
CREATE OR REPLACE FUNCTION app.mail_key(template text, payload jsonb, key_fields text[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select template || ':' || string_agg(payload ->> field, ':' order by place) from unnest(key_fields) with ordinality as f (field, place)
$function$;

---- function note_sent_mail()
CREATE OR REPLACE FUNCTION app.note_sent_mail()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into app.order_events (order_id, event, cause, details)
  values (new.order_id, 'mailed', new.dedupe_key, jsonb_build_object('template', new.template));
  return null;
end $function$;

---- function number_paid_order()
CREATE OR REPLACE FUNCTION app.number_paid_order()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

---- function number_receipt()
CREATE OR REPLACE FUNCTION app.number_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.year := extract(year from new.issued_at at time zone 'Europe/Stockholm');
  insert into app.receipt_counters as counters (series, year, last_number) values (new.series, new.year, 1)
  on conflict (series, year) do update set last_number = counters.last_number + 1
  returning last_number into new.sequence;
  new.number := new.year || '-' || lpad(new.sequence::text, greatest(4, length(new.sequence::text)), '0');
  return new;
end $function$;

---- function offer_added_seats()
CREATE OR REPLACE FUNCTION app.offer_added_seats()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.offer_free_seats(new.id);
  return null;
end $function$;

---- function offer_ends()
CREATE OR REPLACE FUNCTION app.offer_ends()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.replaced_by_id is not null then return null; end if;
  update app.waitlist_entries set
    status = case new.status when 'paid' then 'claimed' when 'expired' then 'missed' else 'left' end, offer_expires_at = null
  where order_id = new.id and (status = 'offered' or (status <> 'claimed' and new.status = 'paid'));
  return null;
end $function$;

---- function offer_explored()
CREATE OR REPLACE FUNCTION app.offer_explored()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    perform from app.users where id = new.host_id for share;
    perform app.explore_again(array[new.id]);
  elsif tg_op = 'INSERT' then
    perform from app.users where id in (select host_id from changed where status <> 'draft') order by id for share;
    perform app.explore_again(array(select id from changed where status <> 'draft'));
  else
    perform app.explore_again(array(select id from changed));
  end if;
  return null;
end $function$;

---- function offer_free_seats(of_seminar uuid)
CREATE OR REPLACE FUNCTION app.offer_free_seats(of_seminar uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if app.has_queue(of_seminar) and exists (select from app.seminars where id = of_seminar and seats_taken < capacity) then
    perform graphile_worker.add_job('promote_waitlist', json_build_object('seminarId', of_seminar), job_key := 'promote_waitlist:' || of_seminar);
  end if;
end $function$;

---- function offer_freed_seat()
CREATE OR REPLACE FUNCTION app.offer_freed_seat()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.offer_free_seats(old.seminar_id);
  return null;
end $function$;

---- function offer_has_details()
CREATE OR REPLACE FUNCTION app.offer_has_details()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from app.offers where id = coalesce(new.id, old.id)) and not exists (
    select from app.courses where id = coalesce(new.id, old.id) union all
    select from app.services where id = coalesce(new.id, old.id) union all
    select from app.seminars where id = coalesce(new.id, old.id) union all
    select from app.passes where id = coalesce(new.id, old.id)
  ) then
    perform app.refuse('offers_have_details', 'an offer without what makes it one of its kind');
  end if;
  return null;
end $function$;

---- function only_these_steps()
CREATE OR REPLACE FUNCTION app.only_these_steps()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  step text := old.status || ' > ' || new.status;
begin
  if step = any(tg_argv) then return new; end if;
  perform app.refuse(tg_table_name || '_moves_forward', 'no such step: ' || step);
end $function$;

---- function order_grants_what_it_sells()
CREATE OR REPLACE FUNCTION app.order_grants_what_it_sells()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into app.order_grants (order_id, user_id, sold_offer_id, offer_id)
  values (new.id, new.user_id, new.offer_id, new.offer_id);
  return null;
end $function$;

---- function order_is_a_snapshot()
CREATE OR REPLACE FUNCTION app.order_is_a_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('orders_is_a_snapshot', 'what an order is for, and its number, never change');
end $function$;

---- function order_keeps_its_word(order_id uuid)
CREATE OR REPLACE FUNCTION app.order_keeps_its_word(order_id uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  o app.orders;
  promised bigint;
  grants bigint;
  held bigint;
  in_force bigint;
begin
  select * into o from app.orders where id = order_id;
  select count(*) into promised from app.order_grants p where p.order_id = o.id;
  select count(*), count(*) filter (where status = 'held'), count(*) filter (where status in ('confirmed', 'active'))
    into grants, held, in_force
  from (
    select s.status from app.seats s where s.order_id = o.id union all
    select b.status from app.bookings b where b.order_id = o.id union all
    select e.status from app.enrollments e where e.order_id = o.id
  ) given;
  if (in_force > 0 and o.status <> 'paid') or (held > 0 and o.status <> 'pending') then
    perform app.refuse('grants_are_paid_for', 'a grant without an order that gives it');
  end if;
  if o.status = 'pending' and o.kind <> 'course' and (held = 0 or held < promised) then
    perform app.refuse('orders_pending_hold', 'a pending order without its hold');
  end if;
  if o.status = 'paid' and (grants = 0 or grants < promised) then
    perform app.refuse('orders_paid_have_grant', 'a paid order without its grant');
  end if;
  if o.status in ('paid', 'refunded') and o.amount > 0
    and not exists (select from app.payments p where p.order_id = o.id and p.status = 'succeeded')
    and not exists (select from app.authorisations a where a.order_id = o.id and a.is_granted
      and (a.status = 'authorised') = (o.status = 'paid')) then
    perform app.refuse('orders_paid_have_payment', 'a paid order without its payment');
  end if;
  if o.status = 'refunded' and o.refunded_amount < o.amount
    and not exists (select from app.authorisations a where a.order_id = o.id and a.is_granted) then
    perform app.refuse('orders_refunded_or_released', 'refunded, but not all of it');
  end if;
end $function$;

---- function order_refunds_agree(order_id uuid)
CREATE OR REPLACE FUNCTION app.order_refunds_agree(order_id uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if (select o.refunded_amount from app.orders o where o.id = order_id) <> (
    select coalesce(sum(r.amount), 0) from app.refunds r join app.payments p on p.id = r.payment_id
    where p.order_id = order_refunds_agree.order_id and p.status = 'succeeded' and r.status in ('succeeded', 'bounced')
  ) then
    perform app.refuse('orders_refunds_agree', 'an order and its refunds disagree');
  end if;
end $function$;

---- function order_takes_paid_price()
CREATE OR REPLACE FUNCTION app.order_takes_paid_price()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from app.payments where order_id = new.id and status = 'succeeded')
    or exists (select from app.authorisations where order_id = new.id and is_granted)
    or not exists (select from app.payment_differences d where d.order_id = new.id and d.status = 'waiting'
      and d.amount = new.amount and d.currency = new.currency) then
    perform app.refuse('orders_is_a_snapshot', 'a price changes only to what was paid instead');
  end if;
  return new;
end $function$;

---- function orders_agree_with_refunds()
CREATE OR REPLACE FUNCTION app.orders_agree_with_refunds()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.order_refunds_agree(new.id);
  return null;
end $function$;

---- function orders_get_receipt()
CREATE OR REPLACE FUNCTION app.orders_get_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.issue_receipt(new.id);
  return null;
end $function$;

---- function orders_keep_their_word()
CREATE OR REPLACE FUNCTION app.orders_keep_their_word()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.order_keeps_its_word(new.id);
  return null;
end $function$;

---- function passes_explored()
CREATE OR REPLACE FUNCTION app.passes_explored()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.explore_again(array(
    select p.id from app.passes p join app.offers o on o.id = p.id and o.status <> 'draft' where p.series_id = new.series_id));
  return null;
end $function$;

---- function payment_buys_or_returns()
CREATE OR REPLACE FUNCTION app.payment_buys_or_returns()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.status = 'succeeded'
    and not exists (select from app.orders where id = new.order_id and status in ('paid', 'refunded')) then
    perform app.refuse('payments_buy_or_return', 'a payment for an order that is not paid');
  end if;
  if new.status = 'surplus' and not exists (select from app.refunds where payment_id = new.id) then
    perform app.refuse('payments_buy_or_return', 'money that buys nothing, without its refund');
  end if;
  return null;
end $function$;

---- function payment_matches_price()
CREATE OR REPLACE FUNCTION app.payment_matches_price()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- Locks the order, so that its price cannot change meanwhile.
  perform from app.orders where id = new.order_id and amount = new.amount and currency = new.currency for key share;
  if not found then perform app.refuse('payments_match_price', 'money that buys is not the price'); end if;
  return new;
end $function$;

---- function platform_sells()
CREATE OR REPLACE FUNCTION app.platform_sells()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from app.seller_details where id = new.seller_id and host_id is null) then
    perform app.refuse('sale_settings_platform_sells', 'a host sells what is theirs, the platform alone sells for all');
  end if;
  return new;
end $function$;

---- function promise_time(host uuid, booking uuid, seminar uuid, from_at timestamp with time zone, until_at timestamp with time zone)
CREATE OR REPLACE FUNCTION app.promise_time(host uuid, booking uuid, seminar uuid, from_at timestamp with time zone, until_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from app.busy_times b where b.host_id = host and (b.booking_id = booking or b.seminar_id = seminar)
      and b.starts_at = from_at and b.ends_at = until_at) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(host::text, 1));
  delete from app.busy_times b where b.host_id = host and (b.booking_id = booking or b.seminar_id = seminar);
  insert into app.busy_times (host_id, booking_id, seminar_id, starts_at, ends_at)
    values (host, booking, seminar, from_at, until_at);
end $function$;

---- function queue_mail(template text, payload jsonb, key_fields text[])
CREATE OR REPLACE FUNCTION app.queue_mail(template text, payload jsonb, key_fields text[])
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  key text := app.mail_key(template, payload, key_fields);
begin
  perform graphile_worker.add_job('send_mail', (jsonb_build_object('template', template) || payload)::json, job_key := key);
  return key;
end $function$;

---- function ready_recording_is_stored()
CREATE OR REPLACE FUNCTION app.ready_recording_is_stored()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from app.media m where m.id = new.media_id and m.status = 'stored') then
    perform app.refuse('recordings_ready_are_stored', 'a film that is not in the storage');
  end if;
  return new;
end $function$;

---- function recording_is_of_its_session()
CREATE OR REPLACE FUNCTION app.recording_is_of_its_session()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (
    select from app.live_sessions l join app.seminars s on s.id = l.seminar_id
    where l.id = new.live_session_id and l.seminar_id = new.seminar_id and s.is_recorded
  ) then
    perform app.refuse('recordings_of_their_session', 'a room that is not this seminar''s, or that nobody was told is recorded');
  end if;
  return new;
end $function$;

---- function recording_stays()
CREATE OR REPLACE FUNCTION app.recording_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('recordings_stay', 'a recording is one file, of one seminar');
end $function$;

---- function recording_was_told()
CREATE OR REPLACE FUNCTION app.recording_was_told()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('seminars_recorded_as_told', 'whether it is recorded is settled before the room opens');
end $function$;

---- function refund_fee_within_payment()
CREATE OR REPLACE FUNCTION app.refund_fee_within_payment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform from app.payments where id = new.payment_id for update;
  if (select coalesce(sum(r.fee_amount), 0) from app.refunds r
      where r.payment_id = new.payment_id and r.status <> 'failed' and r.id <> new.id) + new.fee_amount
    > (select p.fee_amount from app.payments p where p.id = new.payment_id) then
    perform app.refuse('refunds_fee_within_payment', 'more of the fee goes back than was taken');
  end if;
  return new;
end $function$;

---- function refund_within_payment()
CREATE OR REPLACE FUNCTION app.refund_within_payment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  paid bigint;
  returned bigint;
begin
  select amount into paid from app.payments where id = new.payment_id for update;
  select coalesce(sum(amount), 0) into returned from app.refunds
    where payment_id = new.payment_id and status <> 'failed' and id <> new.id;
  if new.status <> 'failed' and returned + new.amount > paid then
    perform app.refuse('refunds_within_payment', 'refunds exceed the payment');
  end if;
  return new;
end $function$;

---- function refunds_agree_with_orders()
CREATE OR REPLACE FUNCTION app.refunds_agree_with_orders()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.order_refunds_agree(coalesce(new.order_id, old.order_id));
  return null;
end $function$;

---- function refunds_get_credit_note()
CREATE OR REPLACE FUNCTION app.refunds_get_credit_note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.issue_credit_note(new.id);
  return null;
end $function$;

---- function refuse_change()
CREATE OR REPLACE FUNCTION app.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse(tg_table_name || '_append_only', tg_table_name || ' is append-only');
end $function$;

---- function refuse(constraint_name text, reason text)
CREATE OR REPLACE FUNCTION app.refuse(constraint_name text, reason text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% (constraint "%")', reason, constraint_name using errcode = '23514', constraint = constraint_name;
end $function$;

---- function replay_is_of_what_has_been()
CREATE OR REPLACE FUNCTION app.replay_is_of_what_has_been()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform from app.seminars s where s.id = new.seminar_id and s.status = 'ended' for share;
  if not found then perform app.refuse('recordings_published_afterwards', 'a replay of what has not ended'); end if;
  return new;
end $function$;

---- function review_is_earned()
CREATE OR REPLACE FUNCTION app.review_is_earned()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not app.has_been_there(new.user_id, new.offer_id) then
    perform app.refuse('reviews_are_earned', 'a review by someone who has not been there');
  end if;
  return new;
end $function$;

---- function review_stays()
CREATE OR REPLACE FUNCTION app.review_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('reviews_stay', 'a review is of one thing, by one person');
end $function$;

---- function room_is_live(seminar_id uuid)
CREATE OR REPLACE FUNCTION app.room_is_live(seminar_id uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from app.live_sessions l join app.seminars s on s.id = l.seminar_id
    where l.seminar_id = room_is_live.seminar_id and l.ended_at is null and s.status <> 'live'
  ) then
    perform app.refuse('live_sessions_while_live', 'an open room of a seminar that is not live');
  end if;
end $function$;

---- function search_vector(title text, summary text, description text)
CREATE OR REPLACE FUNCTION app.search_vector(title text, summary text, description text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select setweight(to_tsvector('pg_catalog.swedish', title), 'A')
      || setweight(to_tsvector('pg_catalog.swedish', summary), 'B')
      || setweight(to_tsvector('pg_catalog.swedish', description), 'C')
$function$;

---- function seat_respects_queue()
CREATE OR REPLACE FUNCTION app.seat_respects_queue()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and old.status in ('held', 'confirmed') then return null; end if;
  if app.has_queue(new.seminar_id)
    and not exists (select from app.waitlist_entries where order_id = new.order_id and status = 'offered') then
    perform app.refuse('seats_waitlist_first', 'the seat is promised to those who wait');
  end if;
  update app.waitlist_entries set status = 'left'
  where seminar_id = new.seminar_id and user_id = new.user_id and status = 'waiting';
  return null;
end $function$;

---- function seats_are_counted()
CREATE OR REPLACE FUNCTION app.seats_are_counted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('seminars_seats_counted', 'seats are counted, not set');
end $function$;

---- function seats_show_out()
CREATE OR REPLACE FUNCTION app.seats_show_out()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from app.live_sessions l where l.seminar_id = new.seminar_id and l.ended_at is null) then
    perform graphile_worker.add_job('sync_participant',
      json_build_object('seminar_id', new.seminar_id, 'user_id', new.user_id),
      job_key := 'sync_participant:' || new.seminar_id || ':' || new.user_id);
  end if;
  return null;
end $function$;

---- function seller_of(item_kind text, item_host uuid)
CREATE OR REPLACE FUNCTION app.seller_of(item_kind text, item_host uuid)
 RETURNS SETOF app.seller_details
 LANGUAGE sql
 STABLE
AS $function$
  select d.* from app.seller_details d
  where d.id = coalesce(
    (select seller_id from app.sale_settings where kind = item_kind),
    (select id from app.seller_details where host_id = item_host))
$function$;

---- function seminar_changes_time()
CREATE OR REPLACE FUNCTION app.seminar_changes_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.sequence := old.sequence + 1;
  return new;
end $function$;

---- function seminar_changes_title()
CREATE OR REPLACE FUNCTION app.seminar_changes_title()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update app.seminars set sequence = sequence + 1 where id = new.id;
  return null;
end $function$;

---- function seminar_keeps_time()
CREATE OR REPLACE FUNCTION app.seminar_keeps_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  leader uuid;
begin
  if new.status not in ('scheduled', 'live') then
    delete from app.busy_times where seminar_id = new.id;
    return null;
  end if;
  for leader in
    select new.host_id union select user_id from app.seminar_cohosts where seminar_id = new.id order by 1
  loop
    perform app.promise_time(leader, null, new.id, new.starts_at, new.starts_at + make_interval(mins => new.duration_minutes));
  end loop;
  return null;
end $function$;

---- function seminars_close_their_rooms()
CREATE OR REPLACE FUNCTION app.seminars_close_their_rooms()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.room_is_live(new.id);
  return null;
end $function$;

---- function slot_is_offered()
CREATE OR REPLACE FUNCTION app.slot_is_offered()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform from app.slots where id = new.slot_id and withdrawn_at is null for share;
  if not found then perform app.refuse('bookings_of_offered_slots', 'the slot has been taken back'); end if;
  return new;
end $function$;

---- function stored_media_stay()
CREATE OR REPLACE FUNCTION app.stored_media_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('media_stored_stay', 'what is stored is read and removed, never changed');
end $function$;

---- function take_terms()
CREATE OR REPLACE FUNCTION app.take_terms()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.cancellation_policy := coalesce(
    (select cancellation_policy from app.seminars where id = new.offer_id),
    (select cancellation_policy from app.services where id = new.offer_id),
    (select cancellation_policy from app.passes where id = new.offer_id), 'none');
  new.is_withdrawal_excepted := coalesce(
    (select is_withdrawal_excepted from app.seminars where id = new.offer_id),
    (select bool_and(s.is_withdrawal_excepted) from app.passes p
      join app.seminars s on s.series_id = p.series_id and s.status = 'scheduled' and s.starts_at > now()
      where p.id = new.offer_id), false);
  return new;
end $function$;

---- function terms_stay()
CREATE OR REPLACE FUNCTION app.terms_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('orders_terms_stay', 'the terms of an order never change');
end $function$;

---- function told_moves_stay()
CREATE OR REPLACE FUNCTION app.told_moves_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform app.refuse('seminar_moves_told_stay', 'what people were told stays as they were told it');
end $function$;

---- function uuid_v7()
CREATE OR REPLACE FUNCTION app.uuid_v7()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
AS $function$
  select encode(set_bit(set_bit(overlay(
    uuid_send(gen_random_uuid())
    placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6
  ), 52, 1), 53, 1), 'hex')::uuid
$function$;

---- function vat_follows_seller()
CREATE OR REPLACE FUNCTION app.vat_follows_seller()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  seller app.seller_details;
begin
  select * into seller from app.seller_of(new.kind, new.host_id);
  if not found then return new; end if;
  if not seller.is_vat_registered then
    new.vat_rate_bp := 0;
    new.vat_exemption := 'not_registered';
  elsif new.vat_exemption = 'not_registered' then
    new.vat_rate_bp := 2500;
    new.vat_exemption := null;
  end if;
  return new;
end $function$;

---- table activities
CREATE TABLE app.activities (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  activity_type text NOT NULL,
  actor_id uuid,
  host_id uuid,
  subject_table text NOT NULL,
  subject_id uuid NOT NULL,
  summary text NOT NULL,
  metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
  visibility text DEFAULT 'public'::text NOT NULL,
  occurred_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT activities_pkey PRIMARY KEY (id),
  CONSTRAINT activities_about_their_subject CHECK ( CASE activity_type WHEN 'course_published'::text THEN (subject_table = 'courses'::text) WHEN 'service_published'::text THEN (subject_table = 'services'::text) WHEN 'pass_published'::text THEN (subject_table = 'passes'::text) WHEN 'order_paid'::text THEN (subject_table = 'orders'::text) WHEN 'host_joined'::text THEN (subject_table = 'users'::text) WHEN 'review_written'::text THEN (subject_table = ANY (ARRAY['courses'::text, 'services'::text, 'seminars'::text])) ELSE (subject_table = 'seminars'::text) END),
  CONSTRAINT activities_orders_private CHECK (((activity_type <> 'order_paid'::text) OR (visibility = 'private'::text))),
  CONSTRAINT activities_type_known CHECK ((activity_type = ANY (ARRAY['course_published'::text, 'service_published'::text, 'seminar_scheduled'::text, 'pass_published'::text, 'seminar_live'::text, 'seminar_ended'::text, 'replay_published'::text, 'order_paid'::text, 'host_joined'::text, 'review_written'::text]))),
  CONSTRAINT activities_visibility_known CHECK ((visibility = ANY (ARRAY['public'::text, 'private'::text]))),
  CONSTRAINT activities_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT activities_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX activities_actor_idx ON app.activities USING btree (actor_id, occurred_at DESC, id DESC) WHERE (visibility = 'private'::text);
CREATE INDEX activities_host_idx ON app.activities USING btree (host_id, occurred_at DESC, id DESC) WHERE (visibility = 'private'::text);
CREATE UNIQUE INDEX activities_host_joined_once ON app.activities USING btree (actor_id) WHERE (activity_type = 'host_joined'::text);
CREATE INDEX activities_public_idx ON app.activities USING btree (occurred_at DESC, id DESC) WHERE (visibility = 'public'::text);
CREATE INDEX activities_subject_idx ON app.activities USING btree (subject_id);

---- table attendances
CREATE TABLE app.attendances (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  live_session_id uuid NOT NULL,
  user_id uuid NOT NULL,
  joined_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  left_at timestamp(3) with time zone,
  CONSTRAINT attendances_pkey PRIMARY KEY (id),
  CONSTRAINT attendances_left_after_join CHECK ((left_at >= joined_at)),
  CONSTRAINT attendances_live_session_id_fkey FOREIGN KEY (live_session_id) REFERENCES app.live_sessions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT attendances_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX attendances_one_open ON app.attendances USING btree (live_session_id, user_id) WHERE (left_at IS NULL);
CREATE INDEX attendances_user_id_idx ON app.attendances USING btree (user_id);

---- table audit_log
CREATE TABLE app.audit_log (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  subject_table text NOT NULL,
  subject_id uuid NOT NULL,
  details jsonb DEFAULT '{}'::jsonb NOT NULL,
  occurred_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT audit_log_pkey PRIMARY KEY (id),
  CONSTRAINT audit_log_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX audit_log_actor_id_idx ON app.audit_log USING btree (actor_id, id);
CREATE INDEX audit_log_subject_idx ON app.audit_log USING btree (subject_table, subject_id, id);
CREATE TRIGGER audit_log_append_only BEFORE DELETE OR UPDATE ON app.audit_log FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON app.audit_log FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

---- table authorisations
CREATE TABLE app.authorisations (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  order_id uuid NOT NULL,
  checkout_id uuid NOT NULL,
  provider text NOT NULL,
  provider_ref text NOT NULL,
  amount integer NOT NULL,
  currency text NOT NULL,
  account_ref text,
  fee_amount integer DEFAULT 0 NOT NULL,
  is_granted boolean NOT NULL,
  status text NOT NULL,
  capture_before timestamp(3) with time zone NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  changed_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT authorisations_pkey PRIMARY KEY (id),
  CONSTRAINT authorisations_amount_positive CHECK ((amount > 0)),
  CONSTRAINT authorisations_currency_written CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT authorisations_fee_has_account CHECK (((fee_amount = 0) OR (account_ref IS NOT NULL))),
  CONSTRAINT authorisations_fee_within_amount CHECK (((fee_amount >= 0) AND (fee_amount <= amount))),
  CONSTRAINT authorisations_status_known CHECK ((status = ANY (ARRAY['authorised'::text, 'captured'::text, 'releasing'::text, 'released'::text]))),
  CONSTRAINT authorisations_wait_for_grants CHECK ((is_granted OR (status <> 'authorised'::text))),
  CONSTRAINT authorisations_checkout_fkey FOREIGN KEY (checkout_id, order_id, provider) REFERENCES app.checkouts(id, order_id, provider) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT authorisations_order_id_fkey FOREIGN KEY (order_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX authorisations_checkout_id_idx ON app.authorisations USING btree (checkout_id);
CREATE UNIQUE INDEX authorisations_one_grant_per_order ON app.authorisations USING btree (order_id) WHERE is_granted;
CREATE INDEX authorisations_open_idx ON app.authorisations USING btree (capture_before) WHERE (status = ANY (ARRAY['authorised'::text, 'releasing'::text]));
CREATE INDEX authorisations_order_id_idx ON app.authorisations USING btree (order_id);
CREATE UNIQUE INDEX authorisations_provider_provider_ref_key ON app.authorisations USING btree (provider, provider_ref);
CREATE CONSTRAINT TRIGGER authorisations_get_receipt AFTER UPDATE OF status ON app.authorisations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.status = 'captured'::text) AND new.is_granted)) EXECUTE FUNCTION app.authorisations_get_receipt();
CREATE TRIGGER authorisations_is_a_snapshot BEFORE UPDATE ON app.authorisations FOR EACH ROW WHEN (((((((((((old.order_id IS DISTINCT FROM new.order_id) OR (old.checkout_id IS DISTINCT FROM new.checkout_id)) OR (old.provider IS DISTINCT FROM new.provider)) OR (old.provider_ref IS DISTINCT FROM new.provider_ref)) OR (old.amount IS DISTINCT FROM new.amount)) OR (old.currency IS DISTINCT FROM new.currency)) OR (old.account_ref IS DISTINCT FROM new.account_ref)) OR (old.fee_amount IS DISTINCT FROM new.fee_amount)) OR (old.is_granted IS DISTINCT FROM new.is_granted)) OR (old.created_at IS DISTINCT FROM new.created_at))) EXECUTE FUNCTION app.refuse_change();
CREATE CONSTRAINT TRIGGER authorisations_keep_their_word AFTER INSERT OR UPDATE OF status ON app.authorisations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.authorisations_keep_their_word();
CREATE TRIGGER authorisations_match_price BEFORE INSERT ON app.authorisations FOR EACH ROW WHEN (new.is_granted) EXECUTE FUNCTION app.payment_matches_price();
CREATE TRIGGER authorisations_moves_forward BEFORE UPDATE OF status ON app.authorisations FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('authorised > captured', 'authorised > releasing', 'authorised > released', 'releasing > captured', 'releasing > released');
CREATE TRIGGER authorisations_no_truncate BEFORE TRUNCATE ON app.authorisations FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER authorisations_stay BEFORE DELETE ON app.authorisations FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

---- table booking_answers
CREATE TABLE app.booking_answers (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  order_id uuid NOT NULL,
  user_id uuid NOT NULL,
  "position" integer NOT NULL,
  question text NOT NULL,
  sealed text NOT NULL,
  kept_days integer NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT booking_answers_pkey PRIMARY KEY (id),
  CONSTRAINT booking_answers_kept_sane CHECK (((kept_days >= 1) AND (kept_days <= 365))),
  CONSTRAINT booking_answers_position_positive CHECK (("position" > 0)),
  CONSTRAINT booking_answers_sealed CHECK ((sealed ~~ 'v1.%'::text)),
  CONSTRAINT booking_answers_order_id_fkey FOREIGN KEY (order_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT booking_answers_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX booking_answers_order_id_position_key ON app.booking_answers USING btree (order_id, "position");
CREATE INDEX booking_answers_user_id_idx ON app.booking_answers USING btree (user_id);

---- table bookings
CREATE TABLE app.bookings (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  slot_id uuid NOT NULL,
  service_id uuid NOT NULL,
  host_id uuid NOT NULL,
  user_id uuid NOT NULL,
  order_id uuid NOT NULL,
  starts_at timestamp(3) with time zone NOT NULL,
  ends_at timestamp(3) with time zone NOT NULL,
  busy_from timestamp(3) with time zone DEFAULT now() NOT NULL,
  busy_until timestamp(3) with time zone DEFAULT now() NOT NULL,
  status text NOT NULL,
  held_until timestamp(3) with time zone,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  ended_at timestamp(3) with time zone,
  sequence integer DEFAULT 0 NOT NULL,
  CONSTRAINT bookings_pkey PRIMARY KEY (id),
  CONSTRAINT bookings_held_has_end CHECK (((status = 'held'::text) = (held_until IS NOT NULL))),
  CONSTRAINT bookings_released_has_time CHECK (((status = 'released'::text) = (ended_at IS NOT NULL))),
  CONSTRAINT bookings_sequence_positive CHECK ((sequence >= 0)),
  CONSTRAINT bookings_status_known CHECK ((status = ANY (ARRAY['held'::text, 'confirmed'::text, 'released'::text]))),
  CONSTRAINT bookings_user_not_double_booked EXCLUDE USING gist (user_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((status <> 'released'::text)),
  CONSTRAINT bookings_order_fkey FOREIGN KEY (order_id, user_id, slot_id) REFERENCES app.orders(id, user_id, slot_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT bookings_slot_fkey FOREIGN KEY (slot_id, service_id, host_id, starts_at, ends_at) REFERENCES app.slots(id, service_id, host_id, starts_at, ends_at) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT bookings_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX bookings_host_id_idx ON app.bookings USING btree (host_id, starts_at);
CREATE UNIQUE INDEX bookings_one_per_order ON app.bookings USING btree (order_id, user_id, slot_id);
CREATE INDEX bookings_slot_id_idx ON app.bookings USING btree (slot_id);
CREATE INDEX bookings_user_id_idx ON app.bookings USING btree (user_id, starts_at);
CREATE TRIGGER bookings_bounded AFTER INSERT ON app.bookings FOR EACH ROW WHEN ((new.status = 'held'::text)) EXECUTE FUNCTION app.hold_is_within_limit();
CREATE TRIGGER bookings_close_room AFTER UPDATE OF status, slot_id ON app.bookings FOR EACH ROW WHEN (((old.status = 'confirmed'::text) AND ((new.status <> 'confirmed'::text) OR (new.slot_id IS DISTINCT FROM old.slot_id)) AND (old.starts_at < (now() + '01:00:00'::interval)) AND (old.ends_at > (now() - '01:00:00'::interval)))) EXECUTE FUNCTION app.bookings_close_room();
CREATE CONSTRAINT TRIGGER bookings_keep_their_word AFTER INSERT OR DELETE OR UPDATE OF status, order_id ON app.bookings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.grants_keep_their_word();
CREATE TRIGGER bookings_keep_time AFTER INSERT OR UPDATE ON app.bookings FOR EACH ROW EXECUTE FUNCTION app.booking_keeps_time();
CREATE TRIGGER bookings_moves_forward BEFORE UPDATE OF status ON app.bookings FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('held > confirmed', 'held > released', 'confirmed > released', 'released > held');
CREATE TRIGGER bookings_of_offered_slots BEFORE INSERT OR UPDATE OF status ON app.bookings FOR EACH ROW WHEN ((new.status = 'held'::text)) EXECUTE FUNCTION app.slot_is_offered();
CREATE TRIGGER bookings_stay BEFORE UPDATE ON app.bookings FOR EACH ROW WHEN (((old.user_id IS DISTINCT FROM new.user_id) OR ((old.order_id IS DISTINCT FROM new.order_id) AND ((old.status <> 'held'::text) OR (new.status <> 'held'::text))) OR ((old.slot_id IS DISTINCT FROM new.slot_id) AND ((old.status <> 'confirmed'::text) OR (new.status <> 'confirmed'::text))))) EXECUTE FUNCTION app.grant_stays();
CREATE TRIGGER bookings_take_time BEFORE INSERT OR UPDATE OF slot_id, starts_at, ends_at ON app.bookings FOR EACH ROW EXECUTE FUNCTION app.booking_takes_time();
CREATE TRIGGER bookings_tell_host AFTER UPDATE OF status, slot_id ON app.bookings FOR EACH ROW WHEN ((((old.status = 'confirmed'::text) IS DISTINCT FROM (new.status = 'confirmed'::text)) OR ((new.status = 'confirmed'::text) AND (new.slot_id IS DISTINCT FROM old.slot_id)))) EXECUTE FUNCTION app.bookings_tell_host();

---- table busy_times
CREATE TABLE app.busy_times (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  host_id uuid NOT NULL,
  booking_id uuid,
  seminar_id uuid,
  starts_at timestamp(3) with time zone NOT NULL,
  ends_at timestamp(3) with time zone NOT NULL,
  overlap_group uuid DEFAULT app.uuid_v7() NOT NULL,
  CONSTRAINT busy_times_pkey PRIMARY KEY (id),
  CONSTRAINT busy_times_begin_before_end CHECK ((starts_at < ends_at)),
  CONSTRAINT busy_times_of_one_thing CHECK ((num_nonnulls(booking_id, seminar_id) = 1)),
  CONSTRAINT busy_times_host_free EXCLUDE USING gist (host_id WITH =, overlap_group WITH <>, tstzrange(starts_at, ends_at) WITH &&),
  CONSTRAINT busy_times_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES app.bookings(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT busy_times_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT busy_times_seminar_id_fkey FOREIGN KEY (seminar_id) REFERENCES app.seminars(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX busy_times_booking_id_key ON app.busy_times USING btree (booking_id);
CREATE UNIQUE INDEX busy_times_seminar_id_host_id_key ON app.busy_times USING btree (seminar_id, host_id);
CREATE TRIGGER busy_times_announced AFTER INSERT OR DELETE OR UPDATE ON app.busy_times FOR EACH ROW EXECUTE FUNCTION app.announce_free_times();

---- table calendar_feeds
CREATE TABLE app.calendar_feeds (
  user_id uuid NOT NULL,
  seed uuid NOT NULL,
  token_hash text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT calendar_feeds_pkey PRIMARY KEY (user_id),
  CONSTRAINT calendar_feeds_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX calendar_feeds_token_hash_key ON app.calendar_feeds USING btree (token_hash);

---- table checkouts
CREATE TABLE app.checkouts (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  order_id uuid NOT NULL,
  provider text NOT NULL,
  session_id text NOT NULL,
  url text NOT NULL,
  status text DEFAULT 'open'::text NOT NULL,
  closing_since timestamp(3) with time zone,
  expires_at timestamp(3) with time zone NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT checkouts_pkey PRIMARY KEY (id),
  CONSTRAINT checkouts_provider_known CHECK ((provider = ANY (ARRAY['stripe'::text, 'sandbox'::text]))),
  CONSTRAINT checkouts_status_known CHECK ((status = ANY (ARRAY['open'::text, 'complete'::text, 'expired'::text]))),
  CONSTRAINT checkouts_order_id_fkey FOREIGN KEY (order_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX checkouts_one_open ON app.checkouts USING btree (order_id) WHERE (status = 'open'::text);
CREATE INDEX checkouts_order_id_idx ON app.checkouts USING btree (order_id);
CREATE UNIQUE INDEX checkouts_payment_key ON app.checkouts USING btree (id, order_id, provider);
CREATE UNIQUE INDEX checkouts_provider_session_id_key ON app.checkouts USING btree (provider, session_id);
CREATE TRIGGER checkouts_moves_forward BEFORE UPDATE OF status ON app.checkouts FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('open > complete', 'open > expired', 'expired > complete');

---- table consents
CREATE TABLE app.consents (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL,
  version text NOT NULL,
  order_id uuid,
  seminar_id uuid,
  given_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  withdrawn_at timestamp(3) with time zone,
  CONSTRAINT consents_pkey PRIMARY KEY (id),
  CONSTRAINT consents_about_its_subject CHECK ( CASE kind WHEN 'terms'::text THEN ((order_id IS NULL) AND (seminar_id IS NULL)) WHEN 'recording'::text THEN (seminar_id IS NOT NULL) WHEN 'immediate_start'::text THEN (order_id IS NOT NULL) ELSE NULL::boolean END),
  CONSTRAINT consents_kind_known CHECK ((kind = ANY (ARRAY['terms'::text, 'recording'::text, 'immediate_start'::text]))),
  CONSTRAINT consents_order_id_fkey FOREIGN KEY (order_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT consents_seminar_id_fkey FOREIGN KEY (seminar_id) REFERENCES app.seminars(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT consents_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX consents_order_id_key ON app.consents USING btree (order_id, kind);
CREATE UNIQUE INDEX consents_recording_once ON app.consents USING btree (user_id, seminar_id) WHERE ((kind = 'recording'::text) AND (withdrawn_at IS NULL));
CREATE INDEX consents_seminar_id_idx ON app.consents USING btree (seminar_id);
CREATE INDEX consents_user_id_idx ON app.consents USING btree (user_id);

---- table content_reports
CREATE TABLE app.content_reports (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  subject_table text NOT NULL,
  subject_id uuid NOT NULL,
  host_id uuid NOT NULL,
  reporter_id uuid,
  reporter_email text,
  locale text DEFAULT 'sv'::text NOT NULL,
  reason text NOT NULL,
  details text NOT NULL,
  status text DEFAULT 'open'::text NOT NULL,
  decision_id uuid,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT content_reports_pkey PRIMARY KEY (id),
  CONSTRAINT content_reports_decided_by_decision CHECK (((status = 'decided'::text) = (decision_id IS NOT NULL))),
  CONSTRAINT content_reports_details_length CHECK (((char_length(details) >= 1) AND (char_length(details) <= 4000))),
  CONSTRAINT content_reports_email_shape CHECK ((reporter_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text)),
  CONSTRAINT content_reports_locale_known CHECK ((locale = ANY (ARRAY['sv'::text, 'en'::text]))),
  CONSTRAINT content_reports_one_sender CHECK (((reporter_id IS NULL) OR (reporter_email IS NULL))),
  CONSTRAINT content_reports_reason_known CHECK ((reason = ANY (ARRAY['illegal'::text, 'health_claims'::text, 'misleading'::text, 'harassment'::text, 'rights'::text, 'other'::text]))),
  CONSTRAINT content_reports_status_known CHECK ((status = ANY (ARRAY['open'::text, 'decided'::text]))),
  CONSTRAINT content_reports_subject_known CHECK ((subject_table = ANY (ARRAY['courses'::text, 'services'::text, 'seminars'::text, 'passes'::text, 'reviews'::text, 'users'::text]))),
  CONSTRAINT content_reports_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES app.decisions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT content_reports_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT content_reports_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX content_reports_decision_id_idx ON app.content_reports USING btree (decision_id);
CREATE INDEX content_reports_host_id_idx ON app.content_reports USING btree (host_id);
CREATE UNIQUE INDEX content_reports_one_open ON app.content_reports USING btree (reporter_id, subject_id) WHERE (status = 'open'::text);
CREATE INDEX content_reports_reporter_id_idx ON app.content_reports USING btree (reporter_id);
CREATE INDEX content_reports_status_idx ON app.content_reports USING btree (status, id DESC);
CREATE INDEX content_reports_subject_idx ON app.content_reports USING btree (subject_table, subject_id);
CREATE TRIGGER content_reports_moves_forward BEFORE UPDATE OF status ON app.content_reports FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('open > decided');

---- table coupons
CREATE TABLE app.coupons (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  host_id uuid NOT NULL,
  code text NOT NULL,
  percent integer,
  amount_off integer,
  currency text,
  offer_id uuid,
  valid_from timestamp(3) with time zone DEFAULT now() NOT NULL,
  valid_until timestamp(3) with time zone,
  max_uses integer,
  uses integer DEFAULT 0 NOT NULL,
  ended_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT coupons_pkey PRIMARY KEY (id),
  CONSTRAINT coupons_amount_sane CHECK (((amount_off >= 1) AND (amount_off <= 100000000))),
  CONSTRAINT coupons_code_shape CHECK ((code ~ '^[A-Z0-9ÅÄÖ-]{3,32}$'::text)),
  CONSTRAINT coupons_currency_known CHECK ((currency = ANY (ARRAY['SEK'::text, 'EUR'::text]))),
  CONSTRAINT coupons_end_after_start CHECK ((valid_until > valid_from)),
  CONSTRAINT coupons_limit_positive CHECK ((max_uses >= 1)),
  CONSTRAINT coupons_percent_or_amount CHECK ((((percent IS NULL) <> (amount_off IS NULL)) AND ((amount_off IS NULL) = (currency IS NULL)))),
  CONSTRAINT coupons_percent_sane CHECK (((percent >= 1) AND (percent <= 100))),
  CONSTRAINT coupons_uses_within_limit CHECK (((uses >= 0) AND ((max_uses IS NULL) OR (uses <= max_uses)))),
  CONSTRAINT coupons_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT coupons_offer_id_host_id_fkey FOREIGN KEY (offer_id, host_id) REFERENCES app.offers(id, host_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX coupons_host_id_code_key ON app.coupons USING btree (host_id, code);
CREATE UNIQUE INDEX coupons_id_host_id_key ON app.coupons USING btree (id, host_id);
CREATE INDEX coupons_offer_id_idx ON app.coupons USING btree (offer_id);
CREATE TRIGGER coupons_begin_unused BEFORE INSERT ON app.coupons FOR EACH ROW WHEN ((new.uses <> 0)) EXECUTE FUNCTION app.coupon_uses_are_counted();
CREATE TRIGGER coupons_terms_stay BEFORE UPDATE ON app.coupons FOR EACH ROW WHEN (((((((((((old.host_id IS DISTINCT FROM new.host_id) OR (old.code IS DISTINCT FROM new.code)) OR (old.percent IS DISTINCT FROM new.percent)) OR (old.amount_off IS DISTINCT FROM new.amount_off)) OR (old.currency IS DISTINCT FROM new.currency)) OR (old.offer_id IS DISTINCT FROM new.offer_id)) OR (old.valid_from IS DISTINCT FROM new.valid_from)) OR (old.valid_until IS DISTINCT FROM new.valid_until)) OR (old.max_uses IS DISTINCT FROM new.max_uses)) OR ((old.ended_at IS NOT NULL) AND (new.ended_at IS DISTINCT FROM old.ended_at)))) EXECUTE FUNCTION app.coupon_terms_stay();
CREATE TRIGGER coupons_uses_counted BEFORE UPDATE OF uses ON app.coupons FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION app.coupon_uses_are_counted();

---- table course_sections
CREATE TABLE app.course_sections (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  course_id uuid NOT NULL,
  "position" integer NOT NULL,
  title text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT course_sections_pkey PRIMARY KEY (id),
  CONSTRAINT course_sections_course_id_position_key UNIQUE (course_id, "position") DEFERRABLE,
  CONSTRAINT course_sections_id_course_id_key UNIQUE (id, course_id),
  CONSTRAINT course_sections_position_positive CHECK (("position" >= 1)),
  CONSTRAINT course_sections_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120))),
  CONSTRAINT course_sections_course_id_fkey FOREIGN KEY (course_id) REFERENCES app.courses(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TRIGGER count_outline_version AFTER INSERT OR DELETE OR UPDATE ON app.course_sections FOR EACH ROW EXECUTE FUNCTION app.count_outline_version();
CREATE TRIGGER count_version BEFORE UPDATE ON app.course_sections FOR EACH ROW WHEN ((old.title IS DISTINCT FROM new.title)) EXECUTE FUNCTION app.count_version();
CREATE TRIGGER course_sections_announced AFTER INSERT OR DELETE OR UPDATE ON app.course_sections FOR EACH ROW EXECUTE FUNCTION app.announce_part('course_id');

---- table courses
CREATE TABLE app.courses (
  id uuid NOT NULL,
  kind text DEFAULT 'course'::text NOT NULL,
  host_id uuid NOT NULL,
  outline_version integer DEFAULT 1 NOT NULL,
  CONSTRAINT courses_pkey PRIMARY KEY (id),
  CONSTRAINT courses_of_their_kind CHECK ((kind = 'course'::text)),
  CONSTRAINT courses_offer_fkey FOREIGN KEY (id, kind, host_id) REFERENCES app.offers(id, kind, host_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX courses_id_host_id_key ON app.courses USING btree (id, host_id);
CREATE UNIQUE INDEX courses_offer_key ON app.courses USING btree (id, kind, host_id);
CREATE TRIGGER courses_announced AFTER INSERT OR DELETE OR UPDATE ON app.courses FOR EACH ROW EXECUTE FUNCTION app.announce_part('id');
CREATE CONSTRAINT TRIGGER courses_stay_while_offered AFTER DELETE ON app.courses DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.offer_has_details();

---- table covers
CREATE TABLE app.covers (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  host_id uuid NOT NULL,
  url text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT covers_pkey PRIMARY KEY (id),
  CONSTRAINT covers_address_is_own CHECK ((url = (('/api/covers/'::text || id) || '/960'::text))),
  CONSTRAINT covers_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX covers_host_id_idx ON app.covers USING btree (host_id);
CREATE UNIQUE INDEX covers_url_host_id_key ON app.covers USING btree (url, host_id);

---- table decisions
CREATE TABLE app.decisions (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  subject_table text NOT NULL,
  subject_id uuid NOT NULL,
  person_id uuid NOT NULL,
  measure text NOT NULL,
  ground text,
  reasoning text NOT NULL,
  decided_by_id uuid NOT NULL,
  decided_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT decisions_pkey PRIMARY KEY (id),
  CONSTRAINT decisions_ground_of_restrictions CHECK ((((ground IS NOT NULL) = (measure = ANY (ARRAY['taken_down'::text, 'suspended'::text]))) AND ((ground IS NULL) OR (ground = ANY (ARRAY['law'::text, 'terms'::text]))))),
  CONSTRAINT decisions_measure_fits CHECK ( CASE measure WHEN 'none'::text THEN true WHEN 'taken_down'::text THEN (subject_table <> 'users'::text) WHEN 'put_back'::text THEN (subject_table <> 'users'::text) WHEN 'suspended'::text THEN ((subject_table = 'users'::text) AND (subject_id = person_id)) WHEN 'reopened'::text THEN ((subject_table = 'users'::text) AND (subject_id = person_id)) ELSE false END),
  CONSTRAINT decisions_not_ones_own CHECK ((decided_by_id <> person_id)),
  CONSTRAINT decisions_reasoned CHECK (((char_length(reasoning) >= 1) AND (char_length(reasoning) <= 4000))),
  CONSTRAINT decisions_subject_known CHECK ((subject_table = ANY (ARRAY['courses'::text, 'services'::text, 'seminars'::text, 'passes'::text, 'reviews'::text, 'users'::text]))),
  CONSTRAINT decisions_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decisions_person_id_fkey FOREIGN KEY (person_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX decisions_decided_by_id_idx ON app.decisions USING btree (decided_by_id);
CREATE INDEX decisions_person_id_idx ON app.decisions USING btree (person_id, id);
CREATE INDEX decisions_subject_idx ON app.decisions USING btree (subject_table, subject_id, id);

---- table disputes
CREATE TABLE app.disputes (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  order_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  provider_ref text NOT NULL,
  amount integer NOT NULL,
  currency text NOT NULL,
  reason text DEFAULT ''::text NOT NULL,
  status text DEFAULT 'open'::text NOT NULL,
  opened_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  closed_at timestamp(3) with time zone,
  CONSTRAINT disputes_pkey PRIMARY KEY (id),
  CONSTRAINT disputes_amount_positive CHECK ((amount > 0)),
  CONSTRAINT disputes_closed_has_time CHECK (((status = 'open'::text) = (closed_at IS NULL))),
  CONSTRAINT disputes_status_known CHECK ((status = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text]))),
  CONSTRAINT disputes_payment_fkey FOREIGN KEY (payment_id, order_id, currency) REFERENCES app.payments(id, order_id, currency) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX disputes_order_id_idx ON app.disputes USING btree (order_id);
CREATE INDEX disputes_payment_id_idx ON app.disputes USING btree (payment_id);
CREATE UNIQUE INDEX disputes_provider_ref_key ON app.disputes USING btree (provider_ref);
CREATE TRIGGER disputes_moves_forward BEFORE UPDATE OF status ON app.disputes FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('open > won', 'open > lost');

---- table enrollments
CREATE TABLE app.enrollments (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  course_id uuid NOT NULL,
  user_id uuid NOT NULL,
  order_id uuid NOT NULL,
  status text DEFAULT 'active'::text NOT NULL,
  opens_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  ended_at timestamp(3) with time zone,
  CONSTRAINT enrollments_pkey PRIMARY KEY (id),
  CONSTRAINT enrollments_ended_has_time CHECK (((status = 'active'::text) = (ended_at IS NULL))),
  CONSTRAINT enrollments_status_known CHECK ((status = ANY (ARRAY['active'::text, 'revoked'::text]))),
  CONSTRAINT enrollments_course_id_fkey FOREIGN KEY (course_id) REFERENCES app.courses(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT enrollments_order_fkey FOREIGN KEY (order_id, user_id, course_id) REFERENCES app.order_grants(order_id, user_id, offer_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT enrollments_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX enrollments_course_id_idx ON app.enrollments USING btree (course_id);
CREATE UNIQUE INDEX enrollments_one_per_course ON app.enrollments USING btree (user_id, course_id) WHERE (status = 'active'::text);
CREATE UNIQUE INDEX enrollments_one_per_order ON app.enrollments USING btree (order_id, user_id, course_id);
CREATE CONSTRAINT TRIGGER enrollments_keep_their_word AFTER INSERT OR DELETE OR UPDATE OF status ON app.enrollments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.grants_keep_their_word();
CREATE TRIGGER enrollments_moves_forward BEFORE UPDATE OF status ON app.enrollments FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('active > revoked');
CREATE TRIGGER enrollments_stay BEFORE UPDATE ON app.enrollments FOR EACH ROW WHEN ((((old.course_id IS DISTINCT FROM new.course_id) OR (old.user_id IS DISTINCT FROM new.user_id)) OR (old.order_id IS DISTINCT FROM new.order_id))) EXECUTE FUNCTION app.grant_stays();

---- table examinations
CREATE TABLE app.examinations (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  findings jsonb NOT NULL,
  examined_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT examinations_pkey PRIMARY KEY (id)
);

---- table explore_entries
CREATE TABLE app.explore_entries (
  id uuid NOT NULL,
  kind text NOT NULL,
  host_id uuid NOT NULL,
  price_amount integer NOT NULL,
  currency text NOT NULL,
  language text NOT NULL,
  published_at timestamp(3) with time zone NOT NULL,
  starts_at timestamp(3) with time zone,
  over_at timestamp(3) with time zone,
  names text NOT NULL,
  name_words tsvector NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT explore_entries_pkey PRIMARY KEY (id),
  CONSTRAINT explore_entries_kind_known CHECK ((kind = ANY (ARRAY['course'::text, 'service'::text, 'seminar'::text, 'series'::text]))),
  CONSTRAINT explore_entries_seminar_has_time CHECK (((kind = 'seminar'::text) = (starts_at IS NOT NULL))),
  CONSTRAINT explore_entries_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX explore_entries_filter_idx ON app.explore_entries USING btree (language, kind, price_amount);
CREATE INDEX explore_entries_host_id_idx ON app.explore_entries USING btree (host_id, published_at DESC, id DESC);
CREATE INDEX explore_entries_kind_idx ON app.explore_entries USING btree (kind, published_at DESC, id DESC);
CREATE INDEX explore_entries_name_words_idx ON app.explore_entries USING gin (name_words) WITH (fastupdate=off);
CREATE INDEX explore_entries_names_idx ON app.explore_entries USING gin (names public.gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX explore_entries_newest_idx ON app.explore_entries USING btree (published_at DESC, id DESC);
CREATE INDEX explore_entries_over_idx ON app.explore_entries USING btree (over_at) WHERE (over_at IS NOT NULL);
CREATE INDEX explore_entries_soonest_idx ON app.explore_entries USING btree (starts_at, id) WHERE (starts_at IS NOT NULL);
CREATE INDEX explore_entries_words_idx ON app.explore_entries USING gin (words) WITH (fastupdate=off);

---- table follows
CREATE TABLE app.follows (
  user_id uuid NOT NULL,
  host_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT follows_pkey PRIMARY KEY (user_id, host_id),
  CONSTRAINT follows_not_oneself CHECK ((user_id <> host_id)),
  CONSTRAINT follows_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT follows_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX follows_host_id_idx ON app.follows USING btree (host_id, user_id);
CREATE INDEX follows_newest_idx ON app.follows USING btree (user_id, created_at DESC, host_id DESC);

---- table host_accounts
CREATE TABLE app.host_accounts (
  host_id uuid NOT NULL,
  provider text NOT NULL,
  account_ref text NOT NULL,
  charges_enabled boolean DEFAULT false NOT NULL,
  payouts_enabled boolean DEFAULT false NOT NULL,
  requirements text[] DEFAULT '{}'::text[] NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT host_accounts_pkey PRIMARY KEY (host_id, provider),
  CONSTRAINT host_accounts_provider_known CHECK ((provider = ANY (ARRAY['stripe'::text, 'sandbox'::text]))),
  CONSTRAINT host_accounts_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX host_accounts_provider_account_ref_key ON app.host_accounts USING btree (provider, account_ref);

---- table host_applications
CREATE TABLE app.host_applications (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  user_id uuid NOT NULL,
  teaches text NOT NULL,
  about text NOT NULL,
  links text[] DEFAULT '{}'::text[] NOT NULL,
  terms_version text NOT NULL,
  status text DEFAULT 'pending'::text NOT NULL,
  reason text,
  decided_by_id uuid,
  decided_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT host_applications_pkey PRIMARY KEY (id),
  CONSTRAINT host_applications_decided_by_someone CHECK ((((status = 'pending'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by_id IS NULL)))),
  CONSTRAINT host_applications_not_ones_own CHECK ((decided_by_id <> user_id)),
  CONSTRAINT host_applications_refused_with_reason CHECK (((status = 'refused'::text) = ((reason IS NOT NULL) AND (reason <> ''::text)))),
  CONSTRAINT host_applications_status_known CHECK ((status = ANY (ARRAY['pending'::text, 'approved'::text, 'refused'::text]))),
  CONSTRAINT host_applications_texts_sane CHECK ((((char_length(teaches) >= 1) AND (char_length(teaches) <= 2000)) AND ((char_length(about) >= 1) AND (char_length(about) <= 4000)) AND (cardinality(links) <= 5))),
  CONSTRAINT host_applications_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT host_applications_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX host_applications_decided_by_id_idx ON app.host_applications USING btree (decided_by_id);
CREATE UNIQUE INDEX host_applications_one_pending ON app.host_applications USING btree (user_id) WHERE (status = 'pending'::text);
CREATE INDEX host_applications_status_idx ON app.host_applications USING btree (status, id DESC);
CREATE INDEX host_applications_user_id_idx ON app.host_applications USING btree (user_id, id DESC);
CREATE TRIGGER host_applications_moves_forward BEFORE UPDATE OF status ON app.host_applications FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('pending > approved', 'pending > refused');

---- table host_messages
CREATE TABLE app.host_messages (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  host_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  receivers integer NOT NULL,
  sent_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  idempotency_key text,
  idempotency_hash text,
  CONSTRAINT host_messages_pkey PRIMARY KEY (id),
  CONSTRAINT host_messages_idempotency_whole CHECK (((idempotency_key IS NULL) = (idempotency_hash IS NULL))),
  CONSTRAINT host_messages_subject_length CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 120))),
  CONSTRAINT host_messages_text_length CHECK (((char_length(text) >= 1) AND (char_length(text) <= 5000))),
  CONSTRAINT host_messages_to_someone CHECK ((receivers > 0)),
  CONSTRAINT host_messages_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT host_messages_offer_id_host_id_fkey FOREIGN KEY (offer_id, host_id) REFERENCES app.offers(id, host_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX host_messages_host_id_idempotency_key_key ON app.host_messages USING btree (host_id, idempotency_key);
CREATE INDEX host_messages_host_id_idx ON app.host_messages USING btree (host_id);
CREATE INDEX host_messages_offer_id_idx ON app.host_messages USING btree (offer_id, sent_at DESC);
CREATE TRIGGER host_messages_stay BEFORE UPDATE ON app.host_messages FOR EACH ROW EXECUTE FUNCTION app.host_message_stays();

---- table lesson_media
CREATE TABLE app.lesson_media (
  media_id uuid NOT NULL,
  lesson_id uuid NOT NULL,
  host_id uuid NOT NULL,
  "position" integer NOT NULL,
  duration_seconds integer,
  CONSTRAINT lesson_media_pkey PRIMARY KEY (media_id, host_id),
  CONSTRAINT lesson_media_lesson_id_position_key UNIQUE (lesson_id, "position") DEFERRABLE,
  CONSTRAINT lesson_media_duration_sane CHECK (((duration_seconds >= 0) AND (duration_seconds <= 86400))),
  CONSTRAINT lesson_media_position_positive CHECK (("position" >= 1)),
  CONSTRAINT lesson_media_lesson_id_host_id_fkey FOREIGN KEY (lesson_id, host_id) REFERENCES app.lessons(id, host_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT lesson_media_media_id_host_id_fkey FOREIGN KEY (media_id, host_id) REFERENCES app.media(id, owner_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TRIGGER lesson_media_announced AFTER INSERT OR DELETE OR UPDATE ON app.lesson_media FOR EACH ROW EXECUTE FUNCTION app.announce_lesson_media();
CREATE TRIGGER lesson_media_stay BEFORE UPDATE ON app.lesson_media FOR EACH ROW WHEN (((old.media_id IS DISTINCT FROM new.media_id) OR (old.lesson_id IS DISTINCT FROM new.lesson_id))) EXECUTE FUNCTION app.lesson_media_stay();

---- table lesson_progress
CREATE TABLE app.lesson_progress (
  enrollment_id uuid NOT NULL,
  lesson_id uuid NOT NULL,
  media_id uuid,
  position_seconds integer DEFAULT 0 NOT NULL,
  completed_at timestamp(3) with time zone,
  updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT lesson_progress_pkey PRIMARY KEY (enrollment_id, lesson_id),
  CONSTRAINT lesson_progress_position_positive CHECK ((position_seconds >= 0)),
  CONSTRAINT lesson_progress_enrollment_id_fkey FOREIGN KEY (enrollment_id) REFERENCES app.enrollments(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT lesson_progress_lesson_id_fkey FOREIGN KEY (lesson_id) REFERENCES app.lessons(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT lesson_progress_media_id_fkey FOREIGN KEY (media_id) REFERENCES app.media(id) ON UPDATE CASCADE ON DELETE SET NULL
);
CREATE INDEX lesson_progress_lesson_id_idx ON app.lesson_progress USING btree (lesson_id);
CREATE INDEX lesson_progress_media_id_idx ON app.lesson_progress USING btree (media_id);

---- table lessons
CREATE TABLE app.lessons (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  course_id uuid NOT NULL,
  host_id uuid NOT NULL,
  section_id uuid,
  "position" integer NOT NULL,
  title text NOT NULL,
  body text DEFAULT ''::text NOT NULL,
  duration_seconds integer DEFAULT 0 NOT NULL,
  is_preview boolean DEFAULT false NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT lessons_pkey PRIMARY KEY (id),
  CONSTRAINT lessons_course_id_position_key UNIQUE (course_id, "position") DEFERRABLE,
  CONSTRAINT lessons_id_host_id_key UNIQUE (id, host_id),
  CONSTRAINT lessons_duration_sane CHECK (((duration_seconds >= 0) AND (duration_seconds <= 86400))),
  CONSTRAINT lessons_position_positive CHECK (("position" >= 1)),
  CONSTRAINT lessons_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120))),
  CONSTRAINT lessons_course_id_host_id_fkey FOREIGN KEY (course_id, host_id) REFERENCES app.courses(id, host_id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT lessons_section_id_course_id_fkey FOREIGN KEY (section_id, course_id) REFERENCES app.course_sections(id, course_id) ON UPDATE CASCADE
);
CREATE INDEX lessons_section_id_idx ON app.lessons USING btree (section_id);
CREATE TRIGGER count_outline_version AFTER INSERT OR DELETE OR UPDATE ON app.lessons FOR EACH ROW EXECUTE FUNCTION app.count_outline_version();
CREATE TRIGGER count_version BEFORE UPDATE ON app.lessons FOR EACH ROW WHEN (((((old.title IS DISTINCT FROM new.title) OR (old.body IS DISTINCT FROM new.body)) OR (old.duration_seconds IS DISTINCT FROM new.duration_seconds)) OR (old.is_preview IS DISTINCT FROM new.is_preview))) EXECUTE FUNCTION app.count_version();
CREATE TRIGGER lessons_announced AFTER INSERT OR DELETE OR UPDATE ON app.lessons FOR EACH ROW EXECUTE FUNCTION app.announce_part('course_id');

---- table live_messages
CREATE TABLE app.live_messages (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  live_session_id uuid NOT NULL,
  user_id uuid NOT NULL,
  text text NOT NULL,
  sent_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  deleted_at timestamp(3) with time zone,
  CONSTRAINT live_messages_pkey PRIMARY KEY (id),
  CONSTRAINT live_messages_text_length CHECK ((char_length(text) <= 1000)),
  CONSTRAINT live_messages_text_until_deleted CHECK (((text = ''::text) = (deleted_at IS NOT NULL))),
  CONSTRAINT live_messages_live_session_id_fkey FOREIGN KEY (live_session_id) REFERENCES app.live_sessions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT live_messages_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX live_messages_live_session_id_idx ON app.live_messages USING btree (live_session_id, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX live_messages_user_id_idx ON app.live_messages USING btree (user_id);
CREATE TRIGGER live_messages_in_open_chat BEFORE INSERT ON app.live_messages FOR EACH ROW EXECUTE FUNCTION app.live_messages_in_open_chat();
CREATE TRIGGER live_messages_stay BEFORE UPDATE ON app.live_messages FOR EACH ROW WHEN (((((old.live_session_id IS DISTINCT FROM new.live_session_id) OR (old.user_id IS DISTINCT FROM new.user_id)) OR (old.sent_at IS DISTINCT FROM new.sent_at)) OR (old.deleted_at IS NOT NULL) OR ((new.deleted_at IS NULL) AND (old.text <> new.text)))) EXECUTE FUNCTION app.live_messages_stay();

---- table live_sessions
CREATE TABLE app.live_sessions (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  seminar_id uuid NOT NULL,
  room text NOT NULL,
  started_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  ended_at timestamp(3) with time zone,
  chat_mode text DEFAULT 'open'::text NOT NULL,
  is_locked boolean DEFAULT false NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT live_sessions_pkey PRIMARY KEY (id),
  CONSTRAINT live_sessions_chat_mode_known CHECK ((chat_mode = ANY (ARRAY['open'::text, 'slow'::text, 'closed'::text]))),
  CONSTRAINT live_sessions_end_after_start CHECK ((ended_at >= started_at)),
  CONSTRAINT live_sessions_seminar_id_fkey FOREIGN KEY (seminar_id) REFERENCES app.seminars(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX live_sessions_one_open ON app.live_sessions USING btree (seminar_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX live_sessions_room_key ON app.live_sessions USING btree (room);
CREATE INDEX live_sessions_seminar_id_idx ON app.live_sessions USING btree (seminar_id);
CREATE TRIGGER count_version BEFORE UPDATE ON app.live_sessions FOR EACH ROW WHEN (((old.chat_mode IS DISTINCT FROM new.chat_mode) OR (old.is_locked IS DISTINCT FROM new.is_locked))) EXECUTE FUNCTION app.count_version();
CREATE CONSTRAINT TRIGGER live_sessions_while_live AFTER INSERT OR UPDATE ON app.live_sessions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.ended_at IS NULL)) EXECUTE FUNCTION app.live_sessions_while_live();

---- table mails
CREATE TABLE app.mails (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  dedupe_key text NOT NULL,
  user_id uuid,
  order_id uuid,
  about_user_id uuid,
  is_bookkeeping boolean DEFAULT false NOT NULL,
  template text,
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  html text NOT NULL,
  sealed text,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  sent_at timestamp(3) with time zone,
  CONSTRAINT mails_pkey PRIMARY KEY (id),
  CONSTRAINT mails_about_user_id_fkey FOREIGN KEY (about_user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT mails_order_id_fkey FOREIGN KEY (order_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT mails_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE SET NULL
);
CREATE INDEX mails_about_user_id_idx ON app.mails USING btree (about_user_id) WHERE (about_user_id IS NOT NULL);
CREATE UNIQUE INDEX mails_dedupe_key_key ON app.mails USING btree (dedupe_key);
CREATE INDEX mails_order_id_idx ON app.mails USING btree (order_id);
CREATE INDEX mails_user_id_idx ON app.mails USING btree (user_id);
CREATE TRIGGER mails_noted AFTER UPDATE OF sent_at ON app.mails FOR EACH ROW WHEN (((new.order_id IS NOT NULL) AND (old.sent_at IS NULL) AND (new.sent_at IS NOT NULL))) EXECUTE FUNCTION app.note_sent_mail();

---- table media
CREATE TABLE app.media (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  owner_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  size_bytes bigint NOT NULL,
  content_type text,
  sha256 text,
  status text DEFAULT 'receiving'::text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  stored_at timestamp(3) with time zone,
  CONSTRAINT media_pkey PRIMARY KEY (id),
  CONSTRAINT media_id_owner_id_key UNIQUE (id, owner_id),
  CONSTRAINT media_content_type_shape CHECK ((content_type ~ '^[a-z]+/[a-z0-9.+-]+$'::text)),
  CONSTRAINT media_kind_known CHECK ((kind = ANY (ARRAY['film'::text, 'lesson'::text]))),
  CONSTRAINT media_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 255))),
  CONSTRAINT media_received_has_type CHECK (((status = 'receiving'::text) OR (content_type IS NOT NULL))),
  CONSTRAINT media_sha256_shape CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT media_size_sane CHECK (((size_bytes >= 0) AND (size_bytes <= '1099511627776'::bigint))),
  CONSTRAINT media_status_known CHECK ((status = ANY (ARRAY['receiving'::text, 'received'::text, 'stored'::text]))),
  CONSTRAINT media_stored_has_time CHECK (((status = 'stored'::text) = (stored_at IS NOT NULL))),
  CONSTRAINT media_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX media_owner_id_idx ON app.media USING btree (owner_id);
CREATE INDEX media_unfinished_idx ON app.media USING btree (created_at) WHERE (status <> 'stored'::text);
CREATE TRIGGER media_announced AFTER INSERT OR UPDATE OF status ON app.media FOR EACH ROW EXECUTE FUNCTION app.announce_media();
CREATE TRIGGER media_moves_forward BEFORE UPDATE OF status ON app.media FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('receiving > received', 'receiving > stored', 'received > stored');
CREATE TRIGGER media_stored_stay BEFORE UPDATE ON app.media FOR EACH ROW WHEN (((old.status = 'stored'::text) AND (((((old.owner_id IS DISTINCT FROM new.owner_id) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.size_bytes IS DISTINCT FROM new.size_bytes)) OR (old.content_type IS DISTINCT FROM new.content_type)) OR (old.sha256 IS DISTINCT FROM new.sha256)))) EXECUTE FUNCTION app.stored_media_stay();

---- table message_mutes
CREATE TABLE app.message_mutes (
  user_id uuid NOT NULL,
  host_id uuid NOT NULL,
  muted_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT message_mutes_pkey PRIMARY KEY (user_id, host_id),
  CONSTRAINT message_mutes_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT message_mutes_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX message_mutes_host_id_idx ON app.message_mutes USING btree (host_id);

---- table offers
CREATE TABLE app.offers (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  kind text NOT NULL,
  host_id uuid NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  description text DEFAULT ''::text NOT NULL,
  price_amount integer NOT NULL,
  currency text DEFAULT 'SEK'::text NOT NULL,
  language text DEFAULT 'sv'::text NOT NULL,
  vat_rate_bp integer DEFAULT 2500 NOT NULL,
  vat_exemption text,
  cover_url text,
  status text DEFAULT 'draft'::text NOT NULL,
  published_at timestamp(3) with time zone,
  taken_down_at timestamp(3) with time zone,
  cancelled_at timestamp(3) with time zone,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT offers_pkey PRIMARY KEY (id),
  CONSTRAINT offers_cancelled_has_time CHECK (((status = 'cancelled'::text) = (cancelled_at IS NOT NULL))),
  CONSTRAINT offers_currency_known CHECK ((currency = ANY (ARRAY['SEK'::text, 'EUR'::text]))),
  CONSTRAINT offers_kind_known CHECK ((kind = ANY (ARRAY['course'::text, 'service'::text, 'seminar'::text, 'series'::text]))),
  CONSTRAINT offers_language_known CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text]))),
  CONSTRAINT offers_price_chargeable CHECK (((price_amount <= 0) OR (price_amount >= CASE currency WHEN 'EUR'::text THEN 50 ELSE 300 END))),
  CONSTRAINT offers_price_sane CHECK (((price_amount >= 0) AND (price_amount <= 100000000))),
  CONSTRAINT offers_published_has_time CHECK (((status = ANY (ARRAY['draft'::text, 'cancelled'::text])) OR (published_at IS NOT NULL))),
  CONSTRAINT offers_slug_shape CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  CONSTRAINT offers_status_known CHECK ( CASE kind WHEN 'seminar'::text THEN (status = ANY (ARRAY['draft'::text, 'scheduled'::text, 'live'::text, 'ended'::text, 'cancelled'::text])) ELSE (status = ANY (ARRAY['draft'::text, 'published'::text, 'archived'::text])) END),
  CONSTRAINT offers_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120))),
  CONSTRAINT offers_vat_exemption_known CHECK (((vat_exemption IS NULL) OR ((vat_rate_bp = 0) AND (vat_exemption = ANY (ARRAY['exempt'::text, 'not_registered'::text]))))),
  CONSTRAINT offers_vat_rate_known CHECK ((vat_rate_bp = ANY (ARRAY[0, 600, 1200, 2500]))),
  CONSTRAINT offers_cover_url_host_id_fkey FOREIGN KEY (cover_url, host_id) REFERENCES app.covers(url, host_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT offers_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX offers_cover_url_idx ON app.offers USING btree (cover_url) WHERE (cover_url IS NOT NULL);
CREATE INDEX offers_host_id_idx ON app.offers USING btree (host_id, kind, published_at DESC, id DESC);
CREATE UNIQUE INDEX offers_id_host_id_key ON app.offers USING btree (id, host_id);
CREATE UNIQUE INDEX offers_id_kind_host_id_key ON app.offers USING btree (id, kind, host_id);
CREATE UNIQUE INDEX offers_id_kind_host_id_status_key ON app.offers USING btree (id, kind, host_id, status);
CREATE UNIQUE INDEX offers_kind_slug_key ON app.offers USING btree (kind, slug);
CREATE INDEX offers_published_idx ON app.offers USING btree (kind, published_at DESC, id DESC) WHERE (status = 'published'::text);
CREATE INDEX offers_search_idx ON app.offers USING gin (app.search_vector(title, summary, description));
CREATE TRIGGER count_version BEFORE UPDATE ON app.offers FOR EACH ROW WHEN (((((((((old.title IS DISTINCT FROM new.title) OR (old.summary IS DISTINCT FROM new.summary)) OR (old.description IS DISTINCT FROM new.description)) OR (old.price_amount IS DISTINCT FROM new.price_amount)) OR (old.currency IS DISTINCT FROM new.currency)) OR (old.language IS DISTINCT FROM new.language)) OR (old.vat_rate_bp IS DISTINCT FROM new.vat_rate_bp)) OR (old.vat_exemption IS DISTINCT FROM new.vat_exemption))) EXECUTE FUNCTION app.count_version();
CREATE TRIGGER offers_announced AFTER INSERT OR DELETE OR UPDATE ON app.offers FOR EACH ROW EXECUTE FUNCTION app.announce_offer();
CREATE TRIGGER offers_count_changes AFTER UPDATE OF title ON app.offers FOR EACH ROW WHEN (((new.kind = 'seminar'::text) AND (old.title IS DISTINCT FROM new.title))) EXECUTE FUNCTION app.seminar_changes_title();
CREATE TRIGGER offers_explored AFTER UPDATE OF host_id, title, summary, description, price_amount, currency, language, status, published_at, taken_down_at ON app.offers FOR EACH ROW WHEN ((new.status <> 'draft'::text)) EXECUTE FUNCTION app.offer_explored();
CREATE TRIGGER offers_explored_gone AFTER DELETE ON app.offers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.offer_explored();
CREATE TRIGGER offers_explored_new AFTER INSERT ON app.offers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.offer_explored();
CREATE CONSTRAINT TRIGGER offers_have_details AFTER INSERT ON app.offers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.offer_has_details();
CREATE TRIGGER offers_moves_forward BEFORE UPDATE OF status ON app.offers FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('draft > published', 'published > archived', 'draft > scheduled', 'draft > cancelled', 'scheduled > live', 'scheduled > ended', 'scheduled > cancelled', 'live > ended');
CREATE TRIGGER offers_vat_follows_seller BEFORE INSERT OR UPDATE OF vat_rate_bp, vat_exemption ON app.offers FOR EACH ROW EXECUTE FUNCTION app.vat_follows_seller();

---- table one_time_tokens
CREATE TABLE app.one_time_tokens (
  token_hash text NOT NULL,
  user_id uuid NOT NULL,
  purpose text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  used_at timestamp(3) with time zone,
  order_id uuid,
  CONSTRAINT one_time_tokens_pkey PRIMARY KEY (token_hash),
  CONSTRAINT one_time_tokens_about_its_order CHECK (((purpose = 'withdraw_order'::text) = (order_id IS NOT NULL))),
  CONSTRAINT one_time_tokens_purpose_known CHECK ((purpose = ANY (ARRAY['verify_email'::text, 'reset_password'::text, 'withdraw_order'::text]))),
  CONSTRAINT one_time_tokens_order_id_fkey FOREIGN KEY (order_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT one_time_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX one_time_tokens_order_id_idx ON app.one_time_tokens USING btree (order_id);
CREATE INDEX one_time_tokens_user_id_idx ON app.one_time_tokens USING btree (user_id);

---- table order_counters
CREATE TABLE app.order_counters (
  year integer NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT order_counters_pkey PRIMARY KEY (year)
);

---- table order_events
CREATE TABLE app.order_events (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  order_id uuid NOT NULL,
  event text NOT NULL,
  actor_id uuid,
  cause text,
  details jsonb DEFAULT '{}'::jsonb NOT NULL,
  "position" bigint DEFAULT nextval('app.order_events_position_seq'::regclass) NOT NULL,
  occurred_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT order_events_pkey PRIMARY KEY (id),
  CONSTRAINT order_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT order_events_order_id_fkey FOREIGN KEY (order_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX order_events_order_id_position_idx ON app.order_events USING btree (order_id, "position");
CREATE UNIQUE INDEX order_events_withdrawn_once ON app.order_events USING btree (order_id) WHERE (event = 'withdrawn'::text);
CREATE TRIGGER order_events_append_only BEFORE DELETE OR UPDATE ON app.order_events FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER order_events_no_truncate BEFORE TRUNCATE ON app.order_events FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

---- table order_grants
CREATE TABLE app.order_grants (
  order_id uuid NOT NULL,
  user_id uuid NOT NULL,
  sold_offer_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  series_id uuid,
  CONSTRAINT order_grants_pkey PRIMARY KEY (order_id, offer_id),
  CONSTRAINT order_grants_of_what_is_sold CHECK (((offer_id = sold_offer_id) = (series_id IS NULL))),
  CONSTRAINT order_grants_date_fkey FOREIGN KEY (offer_id, series_id) REFERENCES app.seminars(id, series_id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT order_grants_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES app.offers(id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT order_grants_order_fkey FOREIGN KEY (order_id, user_id, sold_offer_id) REFERENCES app.orders(id, user_id, offer_id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT order_grants_pass_fkey FOREIGN KEY (sold_offer_id, series_id) REFERENCES app.passes(id, series_id) ON UPDATE RESTRICT ON DELETE RESTRICT
);
CREATE UNIQUE INDEX order_grants_key ON app.order_grants USING btree (order_id, user_id, offer_id);
CREATE INDEX order_grants_offer_id_idx ON app.order_grants USING btree (offer_id);
CREATE INDEX order_grants_pass_idx ON app.order_grants USING btree (sold_offer_id, series_id) WHERE (series_id IS NOT NULL);
CREATE CONSTRAINT TRIGGER order_grants_keep_their_word AFTER INSERT ON app.order_grants DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.series_id IS NOT NULL)) EXECUTE FUNCTION app.grants_keep_their_word();
CREATE TRIGGER order_grants_stay BEFORE UPDATE ON app.order_grants FOR EACH ROW EXECUTE FUNCTION app.grant_stays();

---- table orders
CREATE TABLE app.orders (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  number text,
  user_id uuid NOT NULL,
  host_id uuid NOT NULL,
  kind text NOT NULL,
  offer_id uuid NOT NULL,
  slot_id uuid,
  title text NOT NULL,
  amount integer NOT NULL,
  discount_amount integer DEFAULT 0 NOT NULL,
  coupon_id uuid,
  list_amount integer NOT NULL,
  vat_rate_bp integer NOT NULL,
  vat_exemption text,
  vat_amount integer NOT NULL,
  currency text NOT NULL,
  status text DEFAULT 'pending'::text NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  paid_at timestamp(3) with time zone,
  closed_at timestamp(3) with time zone,
  refunded_amount integer DEFAULT 0 NOT NULL,
  immediate_start boolean DEFAULT false NOT NULL,
  cancellation_policy text DEFAULT 'none'::text NOT NULL,
  is_withdrawal_excepted boolean DEFAULT false NOT NULL,
  policy_starts_at timestamp(3) with time zone,
  moved_by_host_at timestamp(3) with time zone,
  idempotency_key text,
  idempotency_hash text,
  replaced_by_id uuid,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_amount_sane CHECK (((amount >= 0) AND (amount <= 100000000))),
  CONSTRAINT orders_closed_has_time CHECK (((status = ANY (ARRAY['cancelled'::text, 'expired'::text, 'refunded'::text])) = (closed_at IS NOT NULL))),
  CONSTRAINT orders_currency_known CHECK ((currency = ANY (ARRAY['SEK'::text, 'EUR'::text]))),
  CONSTRAINT orders_discount_agrees CHECK (((discount_amount >= 0) AND ((list_amount - discount_amount) = amount))),
  CONSTRAINT orders_discount_by_coupon CHECK (((discount_amount > 0) = (coupon_id IS NOT NULL))),
  CONSTRAINT orders_idempotency_whole CHECK (((idempotency_key IS NULL) = (idempotency_hash IS NULL))),
  CONSTRAINT orders_moved_has_time CHECK ((((kind = ANY (ARRAY['service'::text, 'seminar'::text, 'series'::text])) OR (moved_by_host_at IS NULL)) AND ((kind = 'service'::text) OR (policy_starts_at IS NULL)))),
  CONSTRAINT orders_not_own_item CHECK ((user_id <> host_id)),
  CONSTRAINT orders_paid_has_time_and_number CHECK ((((status = ANY (ARRAY['paid'::text, 'refunded'::text])) = (paid_at IS NOT NULL)) AND ((paid_at IS NULL) = (number IS NULL)))),
  CONSTRAINT orders_refund_within_amount CHECK (((refunded_amount >= 0) AND (refunded_amount <= amount))),
  CONSTRAINT orders_refunded_in_full CHECK (((status <> 'refunded'::text) OR ((refunded_amount = 0) OR (refunded_amount = amount)))),
  CONSTRAINT orders_replaced_is_cancelled CHECK (((replaced_by_id IS NULL) OR (status = 'cancelled'::text))),
  CONSTRAINT orders_service_has_slot CHECK (((kind = 'service'::text) = (slot_id IS NOT NULL))),
  CONSTRAINT orders_status_known CHECK ((status = ANY (ARRAY['pending'::text, 'paid'::text, 'cancelled'::text, 'expired'::text, 'refunded'::text]))),
  CONSTRAINT orders_vat_exemption_known CHECK (((vat_exemption IS NULL) OR ((vat_rate_bp = 0) AND (vat_exemption = ANY (ARRAY['exempt'::text, 'not_registered'::text]))))),
  CONSTRAINT orders_vat_follows_rate CHECK (((vat_amount)::numeric = round((((amount)::numeric * (vat_rate_bp)::numeric) / ((10000 + vat_rate_bp))::numeric)))),
  CONSTRAINT orders_vat_rate_known CHECK ((vat_rate_bp = ANY (ARRAY[0, 600, 1200, 2500]))),
  CONSTRAINT orders_coupon_id_host_id_fkey FOREIGN KEY (coupon_id, host_id) REFERENCES app.coupons(id, host_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT orders_offer_fkey FOREIGN KEY (offer_id, kind, host_id) REFERENCES app.offers(id, kind, host_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT orders_replaced_by_id_fkey FOREIGN KEY (replaced_by_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT orders_slot_fkey FOREIGN KEY (slot_id, offer_id, host_id) REFERENCES app.slots(id, service_id, host_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX orders_coupon_id_idx ON app.orders USING btree (coupon_id);
CREATE UNIQUE INDEX orders_coupon_once_per_person ON app.orders USING btree (coupon_id, user_id) WHERE (status = ANY (ARRAY['pending'::text, 'paid'::text]));
CREATE INDEX orders_due_idx ON app.orders USING btree (expires_at) WHERE (status = 'pending'::text);
CREATE INDEX orders_host_id_idx ON app.orders USING btree (host_id, id DESC);
CREATE INDEX orders_host_id_paid_at_idx ON app.orders USING btree (host_id, paid_at) WHERE (paid_at IS NOT NULL);
CREATE UNIQUE INDEX orders_number_key ON app.orders USING btree (number);
CREATE UNIQUE INDEX orders_offer_grant_key ON app.orders USING btree (id, user_id, offer_id);
CREATE INDEX orders_offer_id_idx ON app.orders USING btree (offer_id);
CREATE UNIQUE INDEX orders_one_open_per_offer ON app.orders USING btree (user_id, offer_id) WHERE ((status = 'pending'::text) AND (slot_id IS NULL));
CREATE UNIQUE INDEX orders_one_open_per_slot ON app.orders USING btree (user_id, slot_id) WHERE (status = 'pending'::text);
CREATE UNIQUE INDEX orders_replaced_by_id_key ON app.orders USING btree (replaced_by_id);
CREATE UNIQUE INDEX orders_slot_grant_key ON app.orders USING btree (id, user_id, slot_id);
CREATE INDEX orders_slot_id_idx ON app.orders USING btree (slot_id);
CREATE UNIQUE INDEX orders_user_id_idempotency_key_key ON app.orders USING btree (user_id, idempotency_key);
CREATE INDEX orders_user_id_idx ON app.orders USING btree (user_id, id DESC);
CREATE TRIGGER orders_count_coupon_uses AFTER INSERT OR UPDATE OF status ON app.orders FOR EACH ROW WHEN ((new.coupon_id IS NOT NULL)) EXECUTE FUNCTION app.count_coupon_uses();
CREATE TRIGGER orders_coupon_in_force AFTER INSERT ON app.orders FOR EACH ROW WHEN ((new.coupon_id IS NOT NULL)) EXECUTE FUNCTION app.coupon_is_in_force();
CREATE TRIGGER orders_coupon_is_a_snapshot BEFORE UPDATE ON app.orders FOR EACH ROW WHEN ((old.coupon_id IS DISTINCT FROM new.coupon_id)) EXECUTE FUNCTION app.order_is_a_snapshot();
CREATE TRIGGER orders_end_offer AFTER UPDATE OF status ON app.orders FOR EACH ROW WHEN (((old.status IS DISTINCT FROM new.status) AND (new.kind = 'seminar'::text) AND (new.status = ANY (ARRAY['paid'::text, 'expired'::text, 'cancelled'::text])))) EXECUTE FUNCTION app.offer_ends();
CREATE CONSTRAINT TRIGGER orders_get_receipt AFTER INSERT OR UPDATE OF status ON app.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.status = 'paid'::text) AND (new.amount > 0))) EXECUTE FUNCTION app.orders_get_receipt();
CREATE TRIGGER orders_grant_what_they_sell AFTER INSERT ON app.orders FOR EACH ROW WHEN ((new.kind <> 'series'::text)) EXECUTE FUNCTION app.order_grants_what_it_sells();
CREATE TRIGGER orders_is_a_snapshot BEFORE UPDATE ON app.orders FOR EACH ROW WHEN (((((((((old.user_id IS DISTINCT FROM new.user_id) OR (old.host_id IS DISTINCT FROM new.host_id)) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.offer_id IS DISTINCT FROM new.offer_id)) OR (old.title IS DISTINCT FROM new.title)) OR (old.vat_rate_bp IS DISTINCT FROM new.vat_rate_bp)) OR (old.immediate_start IS DISTINCT FROM new.immediate_start)) OR ((old.slot_id IS DISTINCT FROM new.slot_id) AND ((old.status <> 'paid'::text) OR (new.status <> 'paid'::text))) OR ((old.number IS NOT NULL) AND ((old.number IS DISTINCT FROM new.number) OR (old.paid_at IS DISTINCT FROM new.paid_at))))) EXECUTE FUNCTION app.order_is_a_snapshot();
CREATE CONSTRAINT TRIGGER orders_keep_their_word AFTER INSERT OR UPDATE OF status ON app.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.orders_keep_their_word();
CREATE TRIGGER orders_moves_forward BEFORE UPDATE OF status ON app.orders FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('pending > paid', 'pending > cancelled', 'pending > expired', 'paid > refunded', 'cancelled > paid', 'expired > paid');
CREATE TRIGGER orders_numbered BEFORE INSERT OR UPDATE OF status ON app.orders FOR EACH ROW WHEN (((new.status = 'paid'::text) AND (new.number IS NULL))) EXECUTE FUNCTION app.number_paid_order();
CREATE TRIGGER orders_price_is_a_snapshot BEFORE UPDATE ON app.orders FOR EACH ROW WHEN (((old.discount_amount IS DISTINCT FROM new.discount_amount) OR (old.vat_exemption IS DISTINCT FROM new.vat_exemption))) EXECUTE FUNCTION app.order_is_a_snapshot();
CREATE TRIGGER orders_price_is_what_was_paid BEFORE UPDATE ON app.orders FOR EACH ROW WHEN (((((old.amount IS DISTINCT FROM new.amount) OR (old.list_amount IS DISTINCT FROM new.list_amount)) OR (old.vat_amount IS DISTINCT FROM new.vat_amount)) OR (old.currency IS DISTINCT FROM new.currency))) EXECUTE FUNCTION app.order_takes_paid_price();
CREATE CONSTRAINT TRIGGER orders_refunds_agree AFTER INSERT OR UPDATE OF refunded_amount ON app.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.orders_agree_with_refunds();
CREATE TRIGGER orders_take_terms BEFORE INSERT ON app.orders FOR EACH ROW EXECUTE FUNCTION app.take_terms();
CREATE TRIGGER orders_terms_stay BEFORE UPDATE ON app.orders FOR EACH ROW WHEN (((old.cancellation_policy IS DISTINCT FROM new.cancellation_policy) OR (old.is_withdrawal_excepted IS DISTINCT FROM new.is_withdrawal_excepted))) EXECUTE FUNCTION app.terms_stay();

---- table passes
CREATE TABLE app.passes (
  id uuid NOT NULL,
  kind text DEFAULT 'series'::text NOT NULL,
  host_id uuid NOT NULL,
  series_id uuid NOT NULL,
  cancellation_policy text DEFAULT 'moderate'::text NOT NULL,
  CONSTRAINT passes_pkey PRIMARY KEY (id),
  CONSTRAINT passes_cancellation_policy_known CHECK ((cancellation_policy = ANY (ARRAY['flexible'::text, 'moderate'::text, 'strict'::text]))),
  CONSTRAINT passes_of_their_kind CHECK ((kind = 'series'::text)),
  CONSTRAINT passes_offer_fkey FOREIGN KEY (id, kind, host_id) REFERENCES app.offers(id, kind, host_id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT passes_series_id_host_id_fkey FOREIGN KEY (series_id, host_id) REFERENCES app.seminar_series(id, host_id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX passes_id_series_id_key ON app.passes USING btree (id, series_id);
CREATE UNIQUE INDEX passes_offer_key ON app.passes USING btree (id, kind, host_id);
CREATE INDEX passes_series_id_idx ON app.passes USING btree (series_id);
CREATE TRIGGER count_version AFTER UPDATE ON app.passes FOR EACH ROW WHEN ((old.cancellation_policy IS DISTINCT FROM new.cancellation_policy)) EXECUTE FUNCTION app.count_offer_version();
CREATE TRIGGER passes_announced AFTER INSERT OR DELETE OR UPDATE ON app.passes FOR EACH ROW EXECUTE FUNCTION app.announce_part('id');
CREATE TRIGGER passes_explored_new AFTER INSERT ON app.passes FOR EACH ROW EXECUTE FUNCTION app.passes_explored();
CREATE CONSTRAINT TRIGGER passes_stay_while_offered AFTER DELETE ON app.passes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.offer_has_details();

---- table payment_differences
CREATE TABLE app.payment_differences (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  order_id uuid NOT NULL,
  checkout_id uuid NOT NULL,
  provider text NOT NULL,
  provider_ref text NOT NULL,
  amount integer NOT NULL,
  currency text NOT NULL,
  account_ref text,
  fee_amount integer DEFAULT 0 NOT NULL,
  status text DEFAULT 'waiting'::text NOT NULL,
  decided_by_id uuid,
  decided_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT payment_differences_pkey PRIMARY KEY (id),
  CONSTRAINT payment_differences_amount_positive CHECK ((amount > 0)),
  CONSTRAINT payment_differences_currency_written CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT payment_differences_decision_whole CHECK ((((status = 'waiting'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by_id IS NULL)))),
  CONSTRAINT payment_differences_status_known CHECK ((status = ANY (ARRAY['waiting'::text, 'accepted'::text, 'returned'::text]))),
  CONSTRAINT payment_differences_checkout_fkey FOREIGN KEY (checkout_id, order_id, provider) REFERENCES app.checkouts(id, order_id, provider) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT payment_differences_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT payment_differences_order_id_fkey FOREIGN KEY (order_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX payment_differences_checkout_id_idx ON app.payment_differences USING btree (checkout_id);
CREATE INDEX payment_differences_order_id_idx ON app.payment_differences USING btree (order_id);
CREATE UNIQUE INDEX payment_differences_provider_provider_ref_key ON app.payment_differences USING btree (provider, provider_ref);
CREATE TRIGGER payment_differences_moves_forward BEFORE UPDATE OF status ON app.payment_differences FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('waiting > accepted', 'waiting > returned');

---- table payments
CREATE TABLE app.payments (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  order_id uuid NOT NULL,
  checkout_id uuid NOT NULL,
  provider text NOT NULL,
  provider_ref text NOT NULL,
  amount integer NOT NULL,
  currency text NOT NULL,
  status text NOT NULL,
  account_ref text,
  fee_amount integer DEFAULT 0 NOT NULL,
  paid_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT payments_pkey PRIMARY KEY (id),
  CONSTRAINT payments_amount_positive CHECK ((amount > 0)),
  CONSTRAINT payments_fee_has_account CHECK (((fee_amount = 0) OR (account_ref IS NOT NULL))),
  CONSTRAINT payments_fee_within_amount CHECK (((fee_amount >= 0) AND (fee_amount <= amount))),
  CONSTRAINT payments_status_known CHECK ((status = ANY (ARRAY['succeeded'::text, 'surplus'::text]))),
  CONSTRAINT payments_checkout_fkey FOREIGN KEY (checkout_id, order_id, provider) REFERENCES app.checkouts(id, order_id, provider) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT payments_order_fkey FOREIGN KEY (order_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX payments_checkout_id_idx ON app.payments USING btree (checkout_id);
CREATE UNIQUE INDEX payments_currency_key ON app.payments USING btree (id, order_id, currency);
CREATE UNIQUE INDEX payments_one_per_order ON app.payments USING btree (order_id) WHERE (status = 'succeeded'::text);
CREATE INDEX payments_order_id_idx ON app.payments USING btree (order_id);
CREATE UNIQUE INDEX payments_provider_provider_ref_key ON app.payments USING btree (provider, provider_ref);
CREATE TRIGGER payments_append_only BEFORE DELETE OR UPDATE ON app.payments FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE CONSTRAINT TRIGGER payments_buy_or_return AFTER INSERT ON app.payments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.payment_buys_or_returns();
CREATE TRIGGER payments_match_price BEFORE INSERT ON app.payments FOR EACH ROW WHEN ((new.status = 'succeeded'::text)) EXECUTE FUNCTION app.payment_matches_price();
CREATE TRIGGER payments_no_truncate BEFORE TRUNCATE ON app.payments FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

---- table rate_limits
CREATE TABLE app.rate_limits (
  key text NOT NULL,
  points integer DEFAULT 0 NOT NULL,
  expire bigint,
  CONSTRAINT rate_limits_pkey PRIMARY KEY (key)
);
CREATE INDEX rate_limits_expire_idx ON app.rate_limits USING btree (expire);

---- table receipt_counters
CREATE TABLE app.receipt_counters (
  series uuid NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT receipt_counters_pkey PRIMARY KEY (series, year)
);

---- table receipts
CREATE TABLE app.receipts (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  kind text NOT NULL,
  series uuid NOT NULL,
  year integer NOT NULL,
  sequence integer NOT NULL,
  number text NOT NULL,
  order_id uuid NOT NULL,
  refund_id uuid,
  receipt_id uuid,
  host_id uuid NOT NULL,
  user_id uuid NOT NULL,
  issued_at timestamp(3) with time zone NOT NULL,
  locale text NOT NULL,
  seller jsonb NOT NULL,
  buyer_name text NOT NULL,
  order_number text NOT NULL,
  item_kind text NOT NULL,
  title text NOT NULL,
  starts_at timestamp(3) with time zone,
  ends_at timestamp(3) with time zone,
  list_amount integer NOT NULL,
  discount_amount integer NOT NULL,
  amount integer NOT NULL,
  vat_rate_bp integer NOT NULL,
  vat_exemption text,
  vat_amount integer NOT NULL,
  currency text NOT NULL,
  paid_by text NOT NULL,
  dates timestamp(3) with time zone[] DEFAULT '{}'::timestamp with time zone[] NOT NULL,
  CONSTRAINT receipts_pkey PRIMARY KEY (id),
  CONSTRAINT receipts_amounts_agree CHECK (((amount > 0) AND (discount_amount >= 0) AND ((list_amount - discount_amount) = amount))),
  CONSTRAINT receipts_currency_known CHECK ((currency = ANY (ARRAY['SEK'::text, 'EUR'::text]))),
  CONSTRAINT receipts_kind_whole CHECK ( CASE kind WHEN 'receipt'::text THEN ((refund_id IS NULL) AND (receipt_id IS NULL)) WHEN 'credit_note'::text THEN ((refund_id IS NOT NULL) AND (receipt_id IS NOT NULL)) ELSE false END),
  CONSTRAINT receipts_vat_exemption_said CHECK ((((vat_rate_bp = 0) = (vat_exemption IS NOT NULL)) AND ((vat_exemption IS NULL) OR (vat_exemption = ANY (ARRAY['exempt'::text, 'not_registered'::text]))))),
  CONSTRAINT receipts_vat_follows_rate CHECK ( CASE kind WHEN 'receipt'::text THEN ((vat_amount)::numeric = round((((amount)::numeric * (vat_rate_bp)::numeric) / ((10000 + vat_rate_bp))::numeric))) ELSE ((vat_amount >= 0) AND (vat_amount <= amount)) END),
  CONSTRAINT receipts_vat_rate_known CHECK ((vat_rate_bp = ANY (ARRAY[0, 600, 1200, 2500]))),
  CONSTRAINT receipts_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT receipts_order_id_fkey FOREIGN KEY (order_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT receipts_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES app.receipts(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT receipts_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES app.refunds(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT receipts_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX receipts_host_id_idx ON app.receipts USING btree (host_id, issued_at);
CREATE UNIQUE INDEX receipts_one_per_order ON app.receipts USING btree (order_id) WHERE (kind = 'receipt'::text);
CREATE INDEX receipts_order_id_idx ON app.receipts USING btree (order_id);
CREATE INDEX receipts_receipt_id_idx ON app.receipts USING btree (receipt_id);
CREATE UNIQUE INDEX receipts_refund_id_key ON app.receipts USING btree (refund_id);
CREATE UNIQUE INDEX receipts_series_year_sequence_key ON app.receipts USING btree (series, year, sequence);
CREATE INDEX receipts_user_id_idx ON app.receipts USING btree (user_id);
CREATE TRIGGER receipts_append_only BEFORE DELETE OR UPDATE ON app.receipts FOR EACH ROW EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER receipts_credits_within AFTER INSERT ON app.receipts FOR EACH ROW WHEN ((new.receipt_id IS NOT NULL)) EXECUTE FUNCTION app.credits_within_receipt();
CREATE TRIGGER receipts_no_truncate BEFORE TRUNCATE ON app.receipts FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER receipts_numbered BEFORE INSERT ON app.receipts FOR EACH ROW EXECUTE FUNCTION app.number_receipt();

---- table reconciliations
CREATE TABLE app.reconciliations (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  since timestamp(3) with time zone NOT NULL,
  started_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  finished_at timestamp(3) with time zone,
  report jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT reconciliations_pkey PRIMARY KEY (id),
  CONSTRAINT reconciliations_end_after_start CHECK ((finished_at >= started_at))
);
CREATE INDEX reconciliations_finished_idx ON app.reconciliations USING btree (started_at DESC) WHERE (finished_at IS NOT NULL);

---- table recordings
CREATE TABLE app.recordings (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  seminar_id uuid NOT NULL,
  media_id uuid NOT NULL,
  source text NOT NULL,
  live_session_id uuid,
  egress_id text,
  status text NOT NULL,
  failure text,
  duration_seconds integer,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  published_at timestamp(3) with time zone,
  CONSTRAINT recordings_pkey PRIMARY KEY (id),
  CONSTRAINT recordings_duration_sane CHECK (((duration_seconds >= 0) AND (duration_seconds <= 86400))),
  CONSTRAINT recordings_egress_of_room CHECK (((egress_id IS NULL) OR (source = 'room'::text))),
  CONSTRAINT recordings_failed_has_reason CHECK (((status = 'failed'::text) = (failure IS NOT NULL))),
  CONSTRAINT recordings_published_when_ready CHECK (((published_at IS NULL) OR (status = 'ready'::text))),
  CONSTRAINT recordings_room_has_session CHECK (((source = 'room'::text) = (live_session_id IS NOT NULL))),
  CONSTRAINT recordings_source_known CHECK ((source = ANY (ARRAY['room'::text, 'upload'::text]))),
  CONSTRAINT recordings_status_known CHECK ((status = ANY (ARRAY['starting'::text, 'recording'::text, 'saving'::text, 'ready'::text, 'failed'::text]))),
  CONSTRAINT recordings_live_session_id_fkey FOREIGN KEY (live_session_id) REFERENCES app.live_sessions(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT recordings_media_id_fkey FOREIGN KEY (media_id) REFERENCES app.media(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT recordings_seminar_id_fkey FOREIGN KEY (seminar_id) REFERENCES app.seminars(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX recordings_egress_id_key ON app.recordings USING btree (egress_id);
CREATE INDEX recordings_live_session_id_idx ON app.recordings USING btree (live_session_id);
CREATE UNIQUE INDEX recordings_media_id_key ON app.recordings USING btree (media_id);
CREATE UNIQUE INDEX recordings_one_per_session ON app.recordings USING btree (live_session_id) WHERE (status <> 'failed'::text);
CREATE UNIQUE INDEX recordings_one_published ON app.recordings USING btree (seminar_id) WHERE (published_at IS NOT NULL);
CREATE INDEX recordings_seminar_id_idx ON app.recordings USING btree (seminar_id, id DESC);
CREATE TRIGGER recordings_announced AFTER INSERT OR DELETE OR UPDATE ON app.recordings FOR EACH ROW EXECUTE FUNCTION app.announce_part('seminar_id');
CREATE TRIGGER recordings_moves_forward BEFORE UPDATE OF status ON app.recordings FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('starting > recording', 'starting > saving', 'starting > failed', 'recording > saving', 'recording > failed', 'saving > ready', 'saving > failed');
CREATE TRIGGER recordings_of_their_session BEFORE INSERT ON app.recordings FOR EACH ROW WHEN ((new.live_session_id IS NOT NULL)) EXECUTE FUNCTION app.recording_is_of_its_session();
CREATE TRIGGER recordings_published_afterwards BEFORE INSERT OR UPDATE OF published_at ON app.recordings FOR EACH ROW WHEN ((new.published_at IS NOT NULL)) EXECUTE FUNCTION app.replay_is_of_what_has_been();
CREATE TRIGGER recordings_ready_are_stored BEFORE INSERT OR UPDATE OF status ON app.recordings FOR EACH ROW WHEN ((new.status = 'ready'::text)) EXECUTE FUNCTION app.ready_recording_is_stored();
CREATE TRIGGER recordings_stay BEFORE UPDATE ON app.recordings FOR EACH ROW WHEN (((((old.seminar_id IS DISTINCT FROM new.seminar_id) OR (old.media_id IS DISTINCT FROM new.media_id)) OR (old.source IS DISTINCT FROM new.source)) OR (old.live_session_id IS DISTINCT FROM new.live_session_id))) EXECUTE FUNCTION app.recording_stays();

---- table refresh_tokens
CREATE TABLE app.refresh_tokens (
  token_hash text NOT NULL,
  session_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  used_at timestamp(3) with time zone,
  CONSTRAINT refresh_tokens_pkey PRIMARY KEY (token_hash),
  CONSTRAINT refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES app.sessions(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX refresh_tokens_one_current ON app.refresh_tokens USING btree (session_id) WHERE (used_at IS NULL);

---- table refunds
CREATE TABLE app.refunds (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  order_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  amount integer NOT NULL,
  currency text NOT NULL,
  reason text NOT NULL,
  status text DEFAULT 'pending'::text NOT NULL,
  provider_ref text,
  fee_amount integer DEFAULT 0 NOT NULL,
  requested_by_id uuid,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  settled_at timestamp(3) with time zone,
  resolution text,
  resolution_reference text,
  resolved_by_id uuid,
  resolved_at timestamp(3) with time zone,
  CONSTRAINT refunds_pkey PRIMARY KEY (id),
  CONSTRAINT refunds_amount_positive CHECK ((amount > 0)),
  CONSTRAINT refunds_fee_settled CHECK (((fee_amount = 0) OR (status <> 'pending'::text))),
  CONSTRAINT refunds_fee_within_amount CHECK (((fee_amount >= 0) AND (fee_amount <= amount))),
  CONSTRAINT refunds_resolution_known CHECK ((resolution = ANY (ARRAY['retried'::text, 'paid_outside'::text, 'needless'::text]))),
  CONSTRAINT refunds_resolution_whole CHECK ((((resolution IS NULL) = (resolved_at IS NULL)) AND ((resolution IS NULL) OR (status = ANY (ARRAY['failed'::text, 'bounced'::text]))) AND ((resolution IS DISTINCT FROM 'paid_outside'::text) OR ((resolved_by_id IS NOT NULL) AND (resolution_reference IS NOT NULL))) AND ((resolution IS DISTINCT FROM 'retried'::text) OR ((resolved_by_id IS NOT NULL) AND (status = 'failed'::text))))),
  CONSTRAINT refunds_settled_has_time CHECK (((status = 'pending'::text) = (settled_at IS NULL))),
  CONSTRAINT refunds_status_known CHECK ((status = ANY (ARRAY['pending'::text, 'succeeded'::text, 'failed'::text, 'bounced'::text]))),
  CONSTRAINT refunds_payment_fkey FOREIGN KEY (payment_id, order_id, currency) REFERENCES app.payments(id, order_id, currency) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT refunds_requested_by_id_fkey FOREIGN KEY (requested_by_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT refunds_resolved_by_id_fkey FOREIGN KEY (resolved_by_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX refunds_order_id_idx ON app.refunds USING btree (order_id);
CREATE INDEX refunds_payment_id_idx ON app.refunds USING btree (payment_id);
CREATE UNIQUE INDEX refunds_provider_ref_key ON app.refunds USING btree (provider_ref);
CREATE TRIGGER refunds_fee_within_payment BEFORE INSERT OR UPDATE ON app.refunds FOR EACH ROW WHEN (((new.fee_amount > 0) AND (new.status <> 'failed'::text))) EXECUTE FUNCTION app.refund_fee_within_payment();
CREATE CONSTRAINT TRIGGER refunds_get_credit_note AFTER INSERT OR UPDATE OF status ON app.refunds DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.status = ANY (ARRAY['succeeded'::text, 'bounced'::text]))) EXECUTE FUNCTION app.refunds_get_credit_note();
CREATE TRIGGER refunds_moves_forward BEFORE UPDATE OF status ON app.refunds FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('pending > succeeded', 'pending > failed', 'succeeded > bounced');
CREATE CONSTRAINT TRIGGER refunds_orders_agree AFTER INSERT OR DELETE OR UPDATE ON app.refunds DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.refunds_agree_with_orders();
CREATE TRIGGER refunds_within_payment BEFORE INSERT OR UPDATE ON app.refunds FOR EACH ROW EXECUTE FUNCTION app.refund_within_payment();

---- table replay_positions
CREATE TABLE app.replay_positions (
  recording_id uuid NOT NULL,
  user_id uuid NOT NULL,
  position_seconds integer NOT NULL,
  updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT replay_positions_pkey PRIMARY KEY (recording_id, user_id),
  CONSTRAINT replay_positions_sane CHECK (((position_seconds >= 0) AND (position_seconds <= 86400))),
  CONSTRAINT replay_positions_recording_id_fkey FOREIGN KEY (recording_id) REFERENCES app.recordings(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT replay_positions_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX replay_positions_user_id_idx ON app.replay_positions USING btree (user_id);

---- table reviews
CREATE TABLE app.reviews (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  user_id uuid NOT NULL,
  host_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  rating integer NOT NULL,
  text text DEFAULT ''::text NOT NULL,
  answer text,
  answered_at timestamp(3) with time zone,
  taken_down_at timestamp(3) with time zone,
  version integer DEFAULT 1 NOT NULL,
  answer_version integer DEFAULT 1 NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT reviews_pkey PRIMARY KEY (id),
  CONSTRAINT reviews_answer_length CHECK (((char_length(answer) >= 1) AND (char_length(answer) <= 2000))),
  CONSTRAINT reviews_answered_has_time CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CONSTRAINT reviews_not_of_ones_own CHECK ((user_id <> host_id)),
  CONSTRAINT reviews_rating_in_stars CHECK (((rating >= 1) AND (rating <= 5))),
  CONSTRAINT reviews_text_length CHECK ((char_length(text) <= 2000)),
  CONSTRAINT reviews_offer_id_host_id_fkey FOREIGN KEY (offer_id, host_id) REFERENCES app.offers(id, host_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT reviews_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX reviews_host_id_idx ON app.reviews USING btree (host_id, created_at DESC, id DESC);
CREATE INDEX reviews_offer_id_idx ON app.reviews USING btree (offer_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX reviews_one_per_offer ON app.reviews USING btree (user_id, offer_id);
CREATE TRIGGER count_answer_version BEFORE UPDATE ON app.reviews FOR EACH ROW WHEN ((old.answer IS DISTINCT FROM new.answer)) EXECUTE FUNCTION app.count_answer_version();
CREATE TRIGGER count_version BEFORE UPDATE ON app.reviews FOR EACH ROW WHEN (((old.rating IS DISTINCT FROM new.rating) OR (old.text IS DISTINCT FROM new.text))) EXECUTE FUNCTION app.count_version();
CREATE TRIGGER reviews_announced AFTER INSERT OR DELETE OR UPDATE ON app.reviews FOR EACH ROW EXECUTE FUNCTION app.announce_part('offer_id');
CREATE TRIGGER reviews_are_earned BEFORE INSERT ON app.reviews FOR EACH ROW EXECUTE FUNCTION app.review_is_earned();
CREATE TRIGGER reviews_stay BEFORE UPDATE ON app.reviews FOR EACH ROW WHEN (((((old.user_id IS DISTINCT FROM new.user_id) OR (old.host_id IS DISTINCT FROM new.host_id)) OR (old.offer_id IS DISTINCT FROM new.offer_id)) OR (old.created_at IS DISTINCT FROM new.created_at))) EXECUTE FUNCTION app.review_stays();

---- table sale_settings
CREATE TABLE app.sale_settings (
  kind text NOT NULL,
  seller_id uuid,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT sale_settings_pkey PRIMARY KEY (kind),
  CONSTRAINT sale_settings_kind_known CHECK ((kind = ANY (ARRAY['course'::text, 'service'::text, 'seminar'::text, 'series'::text]))),
  CONSTRAINT sale_settings_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES app.seller_details(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE TRIGGER count_version BEFORE UPDATE ON app.sale_settings FOR EACH ROW WHEN ((old.seller_id IS DISTINCT FROM new.seller_id)) EXECUTE FUNCTION app.count_version();
CREATE TRIGGER sale_settings_announced AFTER INSERT OR DELETE OR UPDATE ON app.sale_settings FOR EACH STATEMENT EXECUTE FUNCTION app.announce_everything();
CREATE TRIGGER sale_settings_platform_sells BEFORE INSERT OR UPDATE ON app.sale_settings FOR EACH ROW WHEN ((new.seller_id IS NOT NULL)) EXECUTE FUNCTION app.platform_sells();

---- table sandbox_disputes
CREATE TABLE app.sandbox_disputes (
  id text NOT NULL,
  payment_ref text NOT NULL,
  amount integer NOT NULL,
  status text DEFAULT 'open'::text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT sandbox_disputes_pkey PRIMARY KEY (id),
  CONSTRAINT sandbox_disputes_status_known CHECK ((status = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])))
);
CREATE UNIQUE INDEX sandbox_disputes_one_per_payment ON app.sandbox_disputes USING btree (payment_ref);

---- table sandbox_refunds
CREATE TABLE app.sandbox_refunds (
  id text NOT NULL,
  idempotency_key text NOT NULL,
  payment_ref text NOT NULL,
  amount integer NOT NULL,
  status text DEFAULT 'succeeded'::text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT sandbox_refunds_pkey PRIMARY KEY (id),
  CONSTRAINT sandbox_refunds_amount_positive CHECK ((amount > 0)),
  CONSTRAINT sandbox_refunds_status_known CHECK ((status = ANY (ARRAY['succeeded'::text, 'failed'::text])))
);
CREATE UNIQUE INDEX sandbox_refunds_idempotency_key_key ON app.sandbox_refunds USING btree (idempotency_key);
CREATE INDEX sandbox_refunds_payment_ref_idx ON app.sandbox_refunds USING btree (payment_ref);

---- table sandbox_sessions
CREATE TABLE app.sandbox_sessions (
  id text NOT NULL,
  idempotency_key text NOT NULL,
  order_id uuid NOT NULL,
  title text NOT NULL,
  amount integer NOT NULL,
  currency text NOT NULL,
  status text DEFAULT 'open'::text NOT NULL,
  payment_ref text,
  account_ref text,
  fee_amount integer DEFAULT 0 NOT NULL,
  payment_status text DEFAULT 'unpaid'::text NOT NULL,
  capture text DEFAULT 'automatic'::text NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT sandbox_sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sandbox_sessions_capture_known CHECK ((capture = ANY (ARRAY['automatic'::text, 'manual'::text]))),
  CONSTRAINT sandbox_sessions_paid_when_complete CHECK ((((status = 'complete'::text) = (payment_ref IS NOT NULL)) AND ((status = 'complete'::text) = (payment_status <> 'unpaid'::text)))),
  CONSTRAINT sandbox_sessions_payment_status_known CHECK ((payment_status = ANY (ARRAY['unpaid'::text, 'processing'::text, 'paid'::text, 'failed'::text, 'authorised'::text, 'released'::text]))),
  CONSTRAINT sandbox_sessions_status_known CHECK ((status = ANY (ARRAY['open'::text, 'complete'::text, 'expired'::text])))
);
CREATE UNIQUE INDEX sandbox_sessions_idempotency_key_key ON app.sandbox_sessions USING btree (idempotency_key);
CREATE INDEX sandbox_sessions_payment_ref_idx ON app.sandbox_sessions USING btree (payment_ref);

---- table seats
CREATE TABLE app.seats (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  seminar_id uuid NOT NULL,
  user_id uuid NOT NULL,
  order_id uuid NOT NULL,
  status text NOT NULL,
  held_until timestamp(3) with time zone,
  stage_role text DEFAULT 'viewer'::text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  ended_at timestamp(3) with time zone,
  hand_raised_at timestamp(3) with time zone,
  asked_to_speak_at timestamp(3) with time zone,
  CONSTRAINT seats_pkey PRIMARY KEY (id),
  CONSTRAINT seats_ended_has_time CHECK (((status = ANY (ARRAY['released'::text, 'removed'::text])) = (ended_at IS NOT NULL))),
  CONSTRAINT seats_hand_was_asked CHECK (((hand_raised_at IS NULL) OR COALESCE((asked_to_speak_at <= hand_raised_at), false))),
  CONSTRAINT seats_held_has_end CHECK (((status = 'held'::text) = (held_until IS NOT NULL))),
  CONSTRAINT seats_stage_role_known CHECK ((stage_role = ANY (ARRAY['viewer'::text, 'speaker'::text]))),
  CONSTRAINT seats_status_known CHECK ((status = ANY (ARRAY['held'::text, 'confirmed'::text, 'released'::text, 'removed'::text]))),
  CONSTRAINT seats_order_fkey FOREIGN KEY (order_id, user_id, seminar_id) REFERENCES app.order_grants(order_id, user_id, offer_id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT seats_seminar_id_fkey FOREIGN KEY (seminar_id) REFERENCES app.seminars(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT seats_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX seats_one_per_order ON app.seats USING btree (order_id, user_id, seminar_id);
CREATE UNIQUE INDEX seats_one_per_seminar ON app.seats USING btree (seminar_id, user_id) WHERE (status = ANY (ARRAY['held'::text, 'confirmed'::text, 'removed'::text]));
CREATE INDEX seats_user_id_idx ON app.seats USING btree (user_id, seminar_id);
CREATE TRIGGER seats_bounded AFTER INSERT ON app.seats FOR EACH ROW WHEN ((new.status = 'held'::text)) EXECUTE FUNCTION app.hold_is_within_limit();
CREATE TRIGGER seats_count AFTER INSERT OR DELETE OR UPDATE ON app.seats FOR EACH ROW EXECUTE FUNCTION app.count_seats();
CREATE CONSTRAINT TRIGGER seats_keep_their_word AFTER INSERT OR DELETE OR UPDATE OF status, order_id ON app.seats DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.grants_keep_their_word();
CREATE TRIGGER seats_moves_forward BEFORE UPDATE OF status ON app.seats FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('held > confirmed', 'held > released', 'confirmed > released', 'confirmed > removed', 'released > held');
CREATE TRIGGER seats_offer_on AFTER UPDATE OF status ON app.seats FOR EACH ROW WHEN (((old.status = ANY (ARRAY['held'::text, 'confirmed'::text])) AND (new.status <> ALL (ARRAY['held'::text, 'confirmed'::text])))) EXECUTE FUNCTION app.offer_freed_seat();
CREATE TRIGGER seats_respect_queue AFTER INSERT OR UPDATE OF status ON app.seats FOR EACH ROW WHEN ((new.status = ANY (ARRAY['held'::text, 'confirmed'::text]))) EXECUTE FUNCTION app.seat_respects_queue();
CREATE TRIGGER seats_show_out AFTER UPDATE OF status ON app.seats FOR EACH ROW WHEN (((old.status = 'confirmed'::text) AND (new.status <> 'confirmed'::text))) EXECUTE FUNCTION app.seats_show_out();
CREATE TRIGGER seats_stay BEFORE UPDATE ON app.seats FOR EACH ROW WHEN ((((old.seminar_id IS DISTINCT FROM new.seminar_id) OR (old.user_id IS DISTINCT FROM new.user_id)) OR ((old.order_id IS DISTINCT FROM new.order_id) AND ((old.status <> 'held'::text) OR (new.status <> 'held'::text))))) EXECUTE FUNCTION app.grant_stays();

---- table seller_details
CREATE TABLE app.seller_details (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  host_id uuid,
  legal_name text NOT NULL,
  is_trader boolean DEFAULT true NOT NULL,
  org_nr text,
  is_vat_registered boolean NOT NULL,
  vat_number text,
  street text NOT NULL,
  postal_code text NOT NULL,
  city text NOT NULL,
  email text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT seller_details_pkey PRIMARY KEY (id),
  CONSTRAINT seller_details_email_shape CHECK ((email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text)),
  CONSTRAINT seller_details_org_nr_shape CHECK ((org_nr ~ '^\d{6}-\d{4}$'::text)),
  CONSTRAINT seller_details_postal_code_shape CHECK ((postal_code ~ '^\d{3} \d{2}$'::text)),
  CONSTRAINT seller_details_texts_sane CHECK ((((char_length(legal_name) >= 1) AND (char_length(legal_name) <= 120)) AND ((char_length(street) >= 1) AND (char_length(street) <= 120)) AND ((char_length(city) >= 1) AND (char_length(city) <= 80)))),
  CONSTRAINT seller_details_trader_has_org_nr CHECK (((NOT is_trader) OR (org_nr IS NOT NULL))),
  CONSTRAINT seller_details_vat_number_of_org_nr CHECK (((vat_number IS NULL) OR ((vat_number ~ '^SE\d{12}$'::text) AND (org_nr IS NOT NULL) AND (substr(vat_number, 3, 10) = replace(org_nr, '-'::text, ''::text))))),
  CONSTRAINT seller_details_vat_number_when_registered CHECK ((is_vat_registered = (vat_number IS NOT NULL))),
  CONSTRAINT seller_details_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE UNIQUE INDEX seller_details_host_id_key ON app.seller_details USING btree (host_id);
CREATE UNIQUE INDEX seller_details_one_platform ON app.seller_details USING btree (((host_id IS NULL))) WHERE (host_id IS NULL);
CREATE TRIGGER count_version BEFORE UPDATE ON app.seller_details FOR EACH ROW WHEN ((((((((((old.legal_name IS DISTINCT FROM new.legal_name) OR (old.is_trader IS DISTINCT FROM new.is_trader)) OR (old.org_nr IS DISTINCT FROM new.org_nr)) OR (old.is_vat_registered IS DISTINCT FROM new.is_vat_registered)) OR (old.vat_number IS DISTINCT FROM new.vat_number)) OR (old.street IS DISTINCT FROM new.street)) OR (old.postal_code IS DISTINCT FROM new.postal_code)) OR (old.city IS DISTINCT FROM new.city)) OR (old.email IS DISTINCT FROM new.email))) EXECUTE FUNCTION app.count_version();
CREATE TRIGGER seller_details_announced AFTER INSERT OR DELETE OR UPDATE ON app.seller_details FOR EACH STATEMENT EXECUTE FUNCTION app.announce_everything();
CREATE TRIGGER seller_details_items_follow AFTER INSERT OR UPDATE OF is_vat_registered ON app.seller_details FOR EACH ROW WHEN ((new.host_id IS NOT NULL)) EXECUTE FUNCTION app.items_follow_seller();

---- table seminar_cohosts
CREATE TABLE app.seminar_cohosts (
  seminar_id uuid NOT NULL,
  host_id uuid NOT NULL,
  user_id uuid NOT NULL,
  added_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT seminar_cohosts_pkey PRIMARY KEY (seminar_id, user_id),
  CONSTRAINT seminar_cohosts_besides_host CHECK ((user_id <> host_id)),
  CONSTRAINT seminar_cohosts_seminar_id_host_id_fkey FOREIGN KEY (seminar_id, host_id) REFERENCES app.seminars(id, host_id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT seminar_cohosts_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX seminar_cohosts_user_id_idx ON app.seminar_cohosts USING btree (user_id);
CREATE TRIGGER seminar_cohosts_announced AFTER INSERT OR DELETE OR UPDATE ON app.seminar_cohosts FOR EACH ROW EXECUTE FUNCTION app.announce_part('seminar_id');
CREATE TRIGGER seminar_cohosts_keep_time AFTER INSERT OR DELETE ON app.seminar_cohosts FOR EACH ROW EXECUTE FUNCTION app.cohost_keeps_time();

---- table seminar_moves
CREATE TABLE app.seminar_moves (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  seminar_id uuid NOT NULL,
  from_starts_at timestamp(3) with time zone NOT NULL,
  from_minutes integer NOT NULL,
  to_starts_at timestamp(3) with time zone NOT NULL,
  to_minutes integer NOT NULL,
  moved_at timestamp(3) with time zone DEFAULT clock_timestamp() NOT NULL,
  told_at timestamp(3) with time zone,
  CONSTRAINT seminar_moves_pkey PRIMARY KEY (id),
  CONSTRAINT seminar_moves_ahead CHECK ((to_starts_at > moved_at)),
  CONSTRAINT seminar_moves_elsewhere CHECK (((from_starts_at IS DISTINCT FROM to_starts_at) OR (from_minutes IS DISTINCT FROM to_minutes))),
  CONSTRAINT seminar_moves_told_afterwards CHECK ((told_at >= moved_at)),
  CONSTRAINT seminar_moves_seminar_id_fkey FOREIGN KEY (seminar_id) REFERENCES app.seminars(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX seminar_moves_one_untold ON app.seminar_moves USING btree (seminar_id) WHERE (told_at IS NULL);
CREATE INDEX seminar_moves_seminar_id_idx ON app.seminar_moves USING btree (seminar_id, moved_at);
CREATE TRIGGER seminar_moves_told_stay BEFORE UPDATE ON app.seminar_moves FOR EACH ROW WHEN ((old.told_at IS NOT NULL)) EXECUTE FUNCTION app.told_moves_stay();

---- table seminar_series
CREATE TABLE app.seminar_series (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  host_id uuid NOT NULL,
  interval_weeks integer NOT NULL,
  time_zone text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT seminar_series_pkey PRIMARY KEY (id),
  CONSTRAINT seminar_series_interval_known CHECK ((interval_weeks = ANY (ARRAY[1, 2]))),
  CONSTRAINT seminar_series_time_zone_length CHECK (((char_length(time_zone) >= 1) AND (char_length(time_zone) <= 60))),
  CONSTRAINT seminar_series_host_id_fkey FOREIGN KEY (host_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX seminar_series_host_id_idx ON app.seminar_series USING btree (host_id);
CREATE UNIQUE INDEX seminar_series_id_host_id_key ON app.seminar_series USING btree (id, host_id);

---- table seminars
CREATE TABLE app.seminars (
  id uuid NOT NULL,
  kind text DEFAULT 'seminar'::text NOT NULL,
  host_id uuid NOT NULL,
  status text DEFAULT 'draft'::text NOT NULL,
  starts_at timestamp(3) with time zone NOT NULL,
  duration_minutes integer NOT NULL,
  sequence integer DEFAULT 0 NOT NULL,
  capacity integer NOT NULL,
  seats_taken integer DEFAULT 0 NOT NULL,
  cancellation_policy text DEFAULT 'moderate'::text NOT NULL,
  is_withdrawal_excepted boolean DEFAULT false NOT NULL,
  is_recorded boolean DEFAULT false NOT NULL,
  series_id uuid,
  CONSTRAINT seminars_pkey PRIMARY KEY (id),
  CONSTRAINT seminars_cancellation_policy_known CHECK ((cancellation_policy = ANY (ARRAY['flexible'::text, 'moderate'::text, 'strict'::text]))),
  CONSTRAINT seminars_capacity_sane CHECK (((capacity >= 1) AND (capacity <= 10000))),
  CONSTRAINT seminars_duration_sane CHECK (((duration_minutes >= 5) AND (duration_minutes <= 720))),
  CONSTRAINT seminars_of_their_kind CHECK ((kind = 'seminar'::text)),
  CONSTRAINT seminars_seats_within_capacity CHECK (((seats_taken >= 0) AND (seats_taken <= capacity))),
  CONSTRAINT seminars_sequence_positive CHECK ((sequence >= 0)),
  CONSTRAINT seminars_offer_fkey FOREIGN KEY (id, kind, host_id, status) REFERENCES app.offers(id, kind, host_id, status) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT seminars_series_id_host_id_fkey FOREIGN KEY (series_id, host_id) REFERENCES app.seminar_series(id, host_id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX seminars_host_id_idx ON app.seminars USING btree (host_id, starts_at DESC, id DESC);
CREATE UNIQUE INDEX seminars_id_host_id_key ON app.seminars USING btree (id, host_id);
CREATE UNIQUE INDEX seminars_id_series_id_key ON app.seminars USING btree (id, series_id);
CREATE INDEX seminars_live_idx ON app.seminars USING btree (starts_at, id) WHERE (status = 'live'::text);
CREATE UNIQUE INDEX seminars_offer_key ON app.seminars USING btree (id, kind, host_id, status);
CREATE INDEX seminars_on_sale_idx ON app.seminars USING btree (starts_at, id) WHERE (status = ANY (ARRAY['scheduled'::text, 'live'::text]));
CREATE INDEX seminars_past_idx ON app.seminars USING btree (starts_at DESC, id DESC) WHERE (status = 'ended'::text);
CREATE INDEX seminars_series_id_idx ON app.seminars USING btree (series_id, starts_at) WHERE (series_id IS NOT NULL);
CREATE TRIGGER count_version AFTER UPDATE ON app.seminars FOR EACH ROW WHEN ((((((old.starts_at IS DISTINCT FROM new.starts_at) OR (old.duration_minutes IS DISTINCT FROM new.duration_minutes)) OR (old.capacity IS DISTINCT FROM new.capacity)) OR (old.cancellation_policy IS DISTINCT FROM new.cancellation_policy)) OR (old.is_recorded IS DISTINCT FROM new.is_recorded))) EXECUTE FUNCTION app.count_offer_version();
CREATE TRIGGER seminars_announced AFTER INSERT OR DELETE OR UPDATE ON app.seminars FOR EACH ROW EXECUTE FUNCTION app.announce_part('id');
CREATE TRIGGER seminars_begin_empty BEFORE INSERT ON app.seminars FOR EACH ROW WHEN ((new.seats_taken <> 0)) EXECUTE FUNCTION app.seats_are_counted();
CREATE CONSTRAINT TRIGGER seminars_close_their_rooms AFTER UPDATE OF status ON app.seminars DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.status = 'live'::text)) EXECUTE FUNCTION app.seminars_close_their_rooms();
CREATE TRIGGER seminars_count_changes BEFORE UPDATE OF starts_at, duration_minutes ON app.seminars FOR EACH ROW WHEN (((old.starts_at IS DISTINCT FROM new.starts_at) OR (old.duration_minutes IS DISTINCT FROM new.duration_minutes))) EXECUTE FUNCTION app.seminar_changes_time();
CREATE TRIGGER seminars_explore_passes AFTER UPDATE OF starts_at, status, series_id ON app.seminars FOR EACH ROW WHEN (((new.series_id IS NOT NULL) AND (((old.starts_at IS DISTINCT FROM new.starts_at) OR (old.status IS DISTINCT FROM new.status)) OR (old.series_id IS DISTINCT FROM new.series_id)))) EXECUTE FUNCTION app.passes_explored();
CREATE TRIGGER seminars_explore_passes_new AFTER INSERT ON app.seminars FOR EACH ROW WHEN (((new.series_id IS NOT NULL) AND (new.status = 'scheduled'::text))) EXECUTE FUNCTION app.passes_explored();
CREATE TRIGGER seminars_explored AFTER UPDATE OF starts_at, duration_minutes ON app.seminars FOR EACH ROW WHEN ((new.status <> 'draft'::text)) EXECUTE FUNCTION app.offer_explored();
CREATE TRIGGER seminars_explored_new AFTER INSERT ON app.seminars REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.offer_explored();
CREATE TRIGGER seminars_keep_time AFTER INSERT OR UPDATE OF status, starts_at, duration_minutes ON app.seminars FOR EACH ROW EXECUTE FUNCTION app.seminar_keeps_time();
CREATE TRIGGER seminars_offer_on AFTER UPDATE OF capacity ON app.seminars FOR EACH ROW WHEN ((new.capacity > old.capacity)) EXECUTE FUNCTION app.offer_added_seats();
CREATE TRIGGER seminars_recorded_as_told BEFORE UPDATE OF is_recorded ON app.seminars FOR EACH ROW WHEN (((old.is_recorded IS DISTINCT FROM new.is_recorded) AND (old.status <> ALL (ARRAY['draft'::text, 'scheduled'::text])))) EXECUTE FUNCTION app.recording_was_told();
CREATE TRIGGER seminars_seats_counted BEFORE UPDATE OF seats_taken ON app.seminars FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION app.seats_are_counted();
CREATE CONSTRAINT TRIGGER seminars_stay_while_offered AFTER DELETE ON app.seminars DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.offer_has_details();

---- table service_exceptions
CREATE TABLE app.service_exceptions (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  service_id uuid NOT NULL,
  date date NOT NULL,
  starts_minute integer,
  ends_minute integer,
  CONSTRAINT service_exceptions_pkey PRIMARY KEY (id),
  CONSTRAINT service_exceptions_times_whole CHECK (((starts_minute IS NULL) = (ends_minute IS NULL))),
  CONSTRAINT service_exceptions_within_day CHECK (((starts_minute >= 0) AND (ends_minute <= 1440) AND (starts_minute < ends_minute))),
  CONSTRAINT service_exceptions_no_overlap EXCLUDE USING gist (service_id WITH =, date WITH =, int4range(starts_minute, ends_minute) WITH &&) WHERE ((starts_minute IS NOT NULL)),
  CONSTRAINT service_exceptions_service_id_fkey FOREIGN KEY (service_id) REFERENCES app.services(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX service_exceptions_closed_once ON app.service_exceptions USING btree (service_id, date) WHERE (starts_minute IS NULL);

---- table service_questions
CREATE TABLE app.service_questions (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  service_id uuid NOT NULL,
  "position" integer NOT NULL,
  text text NOT NULL,
  is_required boolean DEFAULT false NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT service_questions_pkey PRIMARY KEY (id),
  CONSTRAINT service_questions_position_positive CHECK (("position" > 0)),
  CONSTRAINT service_questions_text_length CHECK (((char_length(text) >= 1) AND (char_length(text) <= 300))),
  CONSTRAINT service_questions_service_id_fkey FOREIGN KEY (service_id) REFERENCES app.services(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX service_questions_service_id_idx ON app.service_questions USING btree (service_id, "position");

---- table services
CREATE TABLE app.services (
  id uuid NOT NULL,
  kind text DEFAULT 'service'::text NOT NULL,
  host_id uuid NOT NULL,
  duration_minutes integer NOT NULL,
  location text DEFAULT 'online'::text NOT NULL,
  address text DEFAULT ''::text NOT NULL,
  cancellation_policy text DEFAULT 'moderate'::text NOT NULL,
  buffer_before_minutes integer DEFAULT 0 NOT NULL,
  buffer_after_minutes integer DEFAULT 0 NOT NULL,
  notice_hours integer DEFAULT 12 NOT NULL,
  horizon_days integer DEFAULT 56 NOT NULL,
  answers_kept_days integer DEFAULT 30 NOT NULL,
  hours_version integer DEFAULT 1 NOT NULL,
  questions_version integer DEFAULT 1 NOT NULL,
  CONSTRAINT services_pkey PRIMARY KEY (id),
  CONSTRAINT services_address_length CHECK ((char_length(address) <= 300)),
  CONSTRAINT services_answers_kept_sane CHECK (((answers_kept_days >= 1) AND (answers_kept_days <= 365))),
  CONSTRAINT services_buffers_sane CHECK ((((buffer_before_minutes >= 0) AND (buffer_before_minutes <= 240)) AND ((buffer_after_minutes >= 0) AND (buffer_after_minutes <= 240)))),
  CONSTRAINT services_cancellation_policy_known CHECK ((cancellation_policy = ANY (ARRAY['flexible'::text, 'moderate'::text, 'strict'::text]))),
  CONSTRAINT services_duration_sane CHECK (((duration_minutes >= 5) AND (duration_minutes <= 720))),
  CONSTRAINT services_horizon_sane CHECK (((horizon_days >= 1) AND (horizon_days <= 365))),
  CONSTRAINT services_notice_sane CHECK (((notice_hours >= 0) AND (notice_hours <= 720))),
  CONSTRAINT services_of_their_kind CHECK ((kind = 'service'::text)),
  CONSTRAINT services_offer_fkey FOREIGN KEY (id, kind, host_id) REFERENCES app.offers(id, kind, host_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX services_id_host_id_key ON app.services USING btree (id, host_id);
CREATE UNIQUE INDEX services_offer_key ON app.services USING btree (id, kind, host_id);
CREATE TRIGGER count_version AFTER UPDATE ON app.services FOR EACH ROW WHEN (((((old.duration_minutes IS DISTINCT FROM new.duration_minutes) OR (old.location IS DISTINCT FROM new.location)) OR (old.address IS DISTINCT FROM new.address)) OR (old.cancellation_policy IS DISTINCT FROM new.cancellation_policy))) EXECUTE FUNCTION app.count_offer_version();
CREATE TRIGGER services_announced AFTER INSERT OR DELETE OR UPDATE ON app.services FOR EACH ROW EXECUTE FUNCTION app.announce_part('id');
CREATE CONSTRAINT TRIGGER services_stay_while_offered AFTER DELETE ON app.services DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.offer_has_details();

---- table sessions
CREATE TABLE app.sessions (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL,
  user_agent text DEFAULT ''::text NOT NULL,
  ip_address text DEFAULT ''::text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  last_seen_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  revoked_at timestamp(3) with time zone,
  revoked_reason text,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_expiry_after_creation CHECK ((expires_at > created_at)),
  CONSTRAINT sessions_kind_known CHECK ((kind = ANY (ARRAY['browser'::text, 'api'::text]))),
  CONSTRAINT sessions_revoked_with_reason CHECK (((revoked_at IS NULL) = (revoked_reason IS NULL))),
  CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX sessions_user_id_idx ON app.sessions USING btree (user_id);

---- table slots
CREATE TABLE app.slots (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  service_id uuid NOT NULL,
  host_id uuid NOT NULL,
  starts_at timestamp(3) with time zone NOT NULL,
  ends_at timestamp(3) with time zone NOT NULL,
  withdrawn_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT slots_pkey PRIMARY KEY (id),
  CONSTRAINT slots_end_after_start CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '12:00:00'::interval)))),
  CONSTRAINT slots_service_id_host_id_fkey FOREIGN KEY (service_id, host_id) REFERENCES app.services(id, host_id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX slots_id_service_id_host_id_key ON app.slots USING btree (id, service_id, host_id);
CREATE UNIQUE INDEX slots_identity_key ON app.slots USING btree (id, service_id, host_id, starts_at, ends_at);
CREATE UNIQUE INDEX slots_service_id_starts_at_key ON app.slots USING btree (service_id, starts_at) WHERE (withdrawn_at IS NULL);
CREATE TRIGGER slots_announced AFTER UPDATE ON app.slots REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.announce_slots();
CREATE TRIGGER slots_announced_gone AFTER DELETE ON app.slots REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.announce_slots();
CREATE TRIGGER slots_announced_new AFTER INSERT ON app.slots REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.announce_slots();

---- table users
CREATE TABLE app.users (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  email text NOT NULL,
  email_verified_at timestamp(3) with time zone,
  password_hash text,
  display_name text NOT NULL,
  slug text,
  headline text DEFAULT ''::text NOT NULL,
  bio text DEFAULT ''::text NOT NULL,
  avatar_url text,
  role text DEFAULT 'member'::text NOT NULL,
  locale text DEFAULT 'sv'::text NOT NULL,
  time_zone text DEFAULT 'Europe/Stockholm'::text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  deleted_at timestamp(3) with time zone,
  suspended_at timestamp(3) with time zone,
  suspended_reason text,
  link_edition integer DEFAULT 0 NOT NULL,
  wants_news boolean DEFAULT false NOT NULL,
  CONSTRAINT users_pkey PRIMARY KEY (id),
  CONSTRAINT users_admins_not_suspended CHECK (((suspended_at IS NULL) OR (role <> 'admin'::text))),
  CONSTRAINT users_display_name_length CHECK (((char_length(display_name) >= 1) AND (char_length(display_name) <= 80))),
  CONSTRAINT users_email_shape CHECK (((email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text) AND (email = lower(email)))),
  CONSTRAINT users_host_has_slug CHECK (((role <> 'host'::text) OR (slug IS NOT NULL))),
  CONSTRAINT users_locale_known CHECK ((locale = ANY (ARRAY['sv'::text, 'en'::text]))),
  CONSTRAINT users_role_known CHECK ((role = ANY (ARRAY['member'::text, 'host'::text, 'admin'::text]))),
  CONSTRAINT users_slug_shape CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  CONSTRAINT users_suspended_with_reason CHECK (((suspended_at IS NULL) = (suspended_reason IS NULL)))
);
CREATE UNIQUE INDEX users_email_key ON app.users USING btree (email) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX users_slug_key ON app.users USING btree (slug);
CREATE TRIGGER count_version BEFORE UPDATE ON app.users FOR EACH ROW WHEN ((((((old.display_name IS DISTINCT FROM new.display_name) OR (old.headline IS DISTINCT FROM new.headline)) OR (old.bio IS DISTINCT FROM new.bio)) OR (old.locale IS DISTINCT FROM new.locale)) OR (old.time_zone IS DISTINCT FROM new.time_zone))) EXECUTE FUNCTION app.count_version();
CREATE TRIGGER users_announced AFTER UPDATE ON app.users FOR EACH ROW WHEN (((((((((old.display_name IS DISTINCT FROM new.display_name) OR (old.headline IS DISTINCT FROM new.headline)) OR (old.bio IS DISTINCT FROM new.bio)) OR (old.slug IS DISTINCT FROM new.slug)) OR (old.avatar_url IS DISTINCT FROM new.avatar_url)) OR (old.role IS DISTINCT FROM new.role)) OR (old.suspended_at IS DISTINCT FROM new.suspended_at)) OR (old.deleted_at IS DISTINCT FROM new.deleted_at))) EXECUTE FUNCTION app.announce_person();
CREATE TRIGGER users_announced_new AFTER INSERT ON app.users FOR EACH ROW WHEN ((new.slug IS NOT NULL)) EXECUTE FUNCTION app.announce_person();
CREATE TRIGGER users_explored AFTER UPDATE OF display_name, suspended_at, deleted_at ON app.users FOR EACH ROW WHEN ((((old.display_name IS DISTINCT FROM new.display_name) OR ((old.suspended_at IS NULL) IS DISTINCT FROM (new.suspended_at IS NULL))) OR ((old.deleted_at IS NULL) IS DISTINCT FROM (new.deleted_at IS NULL)))) EXECUTE FUNCTION app.host_explored();

---- table waitlist_entries
CREATE TABLE app.waitlist_entries (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  seminar_id uuid NOT NULL,
  user_id uuid NOT NULL,
  place integer DEFAULT 0 NOT NULL,
  status text DEFAULT 'waiting'::text NOT NULL,
  order_id uuid,
  offered_at timestamp(3) with time zone,
  offer_expires_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT waitlist_entries_pkey PRIMARY KEY (id),
  CONSTRAINT waitlist_entries_offer_has_order CHECK (((status <> 'offered'::text) OR (order_id IS NOT NULL))),
  CONSTRAINT waitlist_entries_offer_whole CHECK (((status = 'offered'::text) = (offer_expires_at IS NOT NULL))),
  CONSTRAINT waitlist_entries_status_known CHECK ((status = ANY (ARRAY['waiting'::text, 'offered'::text, 'claimed'::text, 'missed'::text, 'left'::text]))),
  CONSTRAINT waitlist_entries_order_id_fkey FOREIGN KEY (order_id) REFERENCES app.orders(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT waitlist_entries_seminar_id_fkey FOREIGN KEY (seminar_id) REFERENCES app.seminars(id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT waitlist_entries_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX waitlist_entries_one_live ON app.waitlist_entries USING btree (seminar_id, user_id) WHERE (status = ANY (ARRAY['waiting'::text, 'offered'::text]));
CREATE UNIQUE INDEX waitlist_entries_order_id_key ON app.waitlist_entries USING btree (order_id);
CREATE UNIQUE INDEX waitlist_entries_seminar_id_place_key ON app.waitlist_entries USING btree (seminar_id, place);
CREATE INDEX waitlist_entries_user_id_idx ON app.waitlist_entries USING btree (user_id);
CREATE TRIGGER waitlist_entries_announced AFTER INSERT OR DELETE OR UPDATE ON app.waitlist_entries FOR EACH ROW EXECUTE FUNCTION app.announce_part('seminar_id');
CREATE TRIGGER waitlist_entries_join BEFORE INSERT ON app.waitlist_entries FOR EACH ROW EXECUTE FUNCTION app.join_queue();
CREATE TRIGGER waitlist_entries_moves_forward BEFORE UPDATE OF status ON app.waitlist_entries FOR EACH ROW WHEN ((old.status IS DISTINCT FROM new.status)) EXECUTE FUNCTION app.only_these_steps('waiting > offered', 'waiting > left', 'offered > claimed', 'offered > missed', 'offered > left', 'missed > claimed', 'left > claimed');

---- table webhook_events
CREATE TABLE app.webhook_events (
  provider text NOT NULL,
  event_id text NOT NULL,
  event_type text NOT NULL,
  payload json NOT NULL,
  status text DEFAULT 'received'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  deliveries integer DEFAULT 1 NOT NULL,
  next_attempt_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  last_error text,
  received_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  processed_at timestamp(3) with time zone,
  CONSTRAINT webhook_events_pkey PRIMARY KEY (provider, event_id),
  CONSTRAINT webhook_events_attempts_positive CHECK (((attempts >= 0) AND (deliveries >= 1))),
  CONSTRAINT webhook_events_processed_has_time CHECK (((status = ANY (ARRAY['processed'::text, 'ignored'::text])) = (processed_at IS NOT NULL))),
  CONSTRAINT webhook_events_provider_known CHECK ((provider = ANY (ARRAY['stripe'::text, 'livekit'::text]))),
  CONSTRAINT webhook_events_status_known CHECK ((status = ANY (ARRAY['received'::text, 'processed'::text, 'ignored'::text, 'parked'::text])))
);
CREATE INDEX webhook_events_due_idx ON app.webhook_events USING btree (next_attempt_at) WHERE (status = 'received'::text);
CREATE INDEX webhook_events_received_at_idx ON app.webhook_events USING btree (received_at);
CREATE TRIGGER webhook_events_announced AFTER INSERT ON app.webhook_events FOR EACH STATEMENT EXECUTE FUNCTION app.announce_webhook_event();

---- table weekly_hours
CREATE TABLE app.weekly_hours (
  id uuid DEFAULT app.uuid_v7() NOT NULL,
  service_id uuid NOT NULL,
  weekday integer NOT NULL,
  starts_minute integer NOT NULL,
  ends_minute integer NOT NULL,
  CONSTRAINT weekly_hours_pkey PRIMARY KEY (id),
  CONSTRAINT weekly_hours_weekday_iso CHECK (((weekday >= 1) AND (weekday <= 7))),
  CONSTRAINT weekly_hours_within_day CHECK (((starts_minute >= 0) AND (starts_minute < ends_minute) AND (ends_minute <= 1440))),
  CONSTRAINT weekly_hours_no_overlap EXCLUDE USING gist (service_id WITH =, weekday WITH =, int4range(starts_minute, ends_minute) WITH &&),
  CONSTRAINT weekly_hours_service_id_fkey FOREIGN KEY (service_id) REFERENCES app.services(id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX weekly_hours_service_id_idx ON app.weekly_hours USING btree (service_id);

---- view activities_feed
CREATE VIEW app.activities_feed AS
 SELECT id,
    activity_type,
    actor_id,
    subject_table,
    subject_id,
    summary,
    metadata,
    occurred_at
   FROM app.activities a
  WHERE (
        CASE
            WHEN (subject_table = ANY (ARRAY['courses'::text, 'services'::text, 'seminars'::text, 'passes'::text])) THEN (EXISTS ( SELECT
               FROM (app.offers o
                 JOIN app.users u ON ((u.id = o.host_id)))
              WHERE ((o.id = a.subject_id) AND (o.status = ANY (ARRAY['published'::text, 'scheduled'::text, 'live'::text, 'ended'::text])) AND (o.taken_down_at IS NULL) AND (u.suspended_at IS NULL))))
            WHEN (subject_table = 'orders'::text) THEN (EXISTS ( SELECT
               FROM app.orders o
              WHERE (o.id = a.subject_id)))
            WHEN (subject_table = 'users'::text) THEN (EXISTS ( SELECT
               FROM app.users u
              WHERE ((u.id = a.subject_id) AND (u.deleted_at IS NULL) AND (u.suspended_at IS NULL))))
            ELSE NULL::boolean
        END AND
        CASE activity_type
            WHEN 'replay_published'::text THEN (EXISTS ( SELECT
               FROM app.recordings r
              WHERE ((r.seminar_id = a.subject_id) AND (r.published_at IS NOT NULL))))
            WHEN 'review_written'::text THEN (EXISTS ( SELECT
               FROM app.reviews r
              WHERE ((r.user_id = a.actor_id) AND (r.offer_id = a.subject_id) AND (r.taken_down_at IS NULL))))
            ELSE true
        END);

---- view explorable
CREATE VIEW app.explorable AS
 SELECT o.id,
    o.kind,
    o.host_id,
    o.price_amount,
    o.currency,
    o.language,
    o.published_at,
    s.starts_at,
        CASE
            WHEN (p.id IS NOT NULL) THEN COALESCE(( SELECT d.starts_at
               FROM app.seminars d
              WHERE ((d.series_id = p.series_id) AND (d.status = 'scheduled'::text))
              ORDER BY d.starts_at DESC
             OFFSET 1
             LIMIT 1), o.published_at)
            WHEN (o.status = 'scheduled'::text) THEN (s.starts_at + ((s.duration_minutes)::double precision * '00:01:00'::interval))
            ELSE NULL::timestamp with time zone
        END AS over_at,
    ((o.title || ' '::text) || u.display_name) AS names,
    ((o.summary || ' '::text) || o.description) AS texts
   FROM (((app.offers o
     JOIN app.users u ON ((u.id = o.host_id)))
     LEFT JOIN app.seminars s ON ((s.id = o.id)))
     LEFT JOIN app.passes p ON ((p.id = o.id)))
  WHERE ((o.status = ANY (ARRAY['published'::text, 'scheduled'::text, 'live'::text])) AND ((o.kind = 'seminar'::text) = (s.id IS NOT NULL)) AND ((o.kind = 'series'::text) = (p.id IS NOT NULL)) AND (o.taken_down_at IS NULL) AND (u.suspended_at IS NULL) AND (u.deleted_at IS NULL));

---- sequence order_events_position_seq
CREATE SEQUENCE app.order_events_position_seq AS bigint;

import { createHash } from "node:crypto";

/** The id of something in the world below, by its name; `id('asha')` is the same in SQL. */
export function id(name: string): string {
  const hex = createHash("md5").update(name).digest("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Inserts a row like one in the world, but for what is said to differ. */
export function alike(table: string, name: string, changes: Record<string, unknown> = {}): string {
  const differences = JSON.stringify({ id: id(`${table} like ${name}`), ...changes });
  return `insert into app.${table} select (jsonb_populate_record(t, '${differences}')).*
    from app.${table} t where t.id = '${id(name)}'`;
}

/** The same of an offer, which has its details in a row of their own. */
export function offerLike(details: string, name: string, changes: Record<string, unknown> = {}): string {
  const given = { id: id(`${details} like ${name}`), ...changes };
  return `${alike("offers", name, given)}; ${alike(details, name, given)}`;
}

/** Asha and Elin teach, Björn has bought one of everything, Maja is about to. "Stilla morgon" has two seats, and both are taken. */
export const world = `
  create function id(name text) returns uuid language sql immutable as $$ select md5(name)::uuid $$;

  insert into app.users (id, email, display_name, role, slug) values
    (id('asha'), 'asha@aveli.test', 'Asha', 'host', 'asha'),
    (id('elin'), 'elin@aveli.test', 'Elin', 'host', 'elin'),
    (id('björn'), 'bjorn@aveli.test', 'Björn', 'member', null),
    (id('maja'), 'maja@aveli.test', 'Maja', 'member', null);
  insert into app.sessions (id, user_id, kind, expires_at)
    values (id('session'), id('björn'), 'api', now() + interval '1 day');
  insert into app.refresh_tokens (token_hash, session_id, expires_at)
    values ('current', id('session'), now() + interval '30 days');
  insert into app.one_time_tokens (token_hash, user_id, purpose, expires_at)
    values ('mailed', id('björn'), 'verify_email', now() + interval '1 day');
  insert into app.seller_details (id, host_id, legal_name, org_nr, is_vat_registered, vat_number, street, postal_code, city, email) values
    (id('ashas bolag'), id('asha'), 'Asha Lind AB', '556016-0680', true, 'SE556016068001', 'Såggatan 12', '414 67', 'Göteborg', 'asha@aveli.test'),
    (id('aveli'), null, 'Aveli AB', '556677-8899', true, 'SE556677889901', 'Storgatan 1', '111 22', 'Stockholm', 'hej@aveli.test');
  update app.sale_settings set seller_id = id('aveli') where kind = 'service';

  insert into app.covers (id, host_id, url) values (id('bilden'), id('asha'), '/api/covers/' || id('bilden') || '/960');
  insert into app.offers (id, kind, host_id, slug, title, summary, price_amount, status, published_at, cancelled_at) values
    (id('andas'), 'course', id('asha'), 'andas', 'Andas', 'Sex lektioner.', 69000, 'published', now(), null),
    (id('utkast'), 'course', id('elin'), 'utkast', 'Utkast', 'Inte klar.', 0, 'draft', null, null),
    (id('samtal'), 'service', id('elin'), 'samtal-45', 'Samtal', 'Vi pratar.', 89000, 'published', now(), null),
    (id('handledning'), 'service', id('elin'), 'handledning', 'Handledning', 'För ledare.', 89000, 'published', now(), null),
    (id('andning'), 'service', id('asha'), 'andning', 'Andning', 'En och en.', 89000, 'published', now(), null),
    (id('stilla morgon'), 'seminar', id('asha'), 'stilla-morgon', 'Stilla morgon', 'Vi sitter.', 29000, 'scheduled', now(), null),
    (id('öppen cirkel'), 'seminar', id('asha'), 'oppen-cirkel', 'Öppen cirkel', 'Fri.', 0, 'scheduled', now(), null),
    (id('kvällsro'), 'seminar', id('asha'), 'kvallsro', 'Kvällsro', 'Nu.', 19000, 'live', now(), null),
    (id('inställt'), 'seminar', id('asha'), 'installt', 'Inställt', 'Blev inte av.', 19000, 'cancelled', now(), now()),
    (id('sommarkväll'), 'seminar', id('asha'), 'sommarkvall', 'Sommarkväll', 'Har varit.', 0, 'ended', now(), null);
  insert into app.courses (id, host_id) select id, host_id from app.offers where kind = 'course';
  insert into app.services (id, host_id, duration_minutes) select id, host_id, 45 from app.offers where kind = 'service';
  insert into app.seminars (id, host_id, status, starts_at, duration_minutes, capacity, is_recorded)
    select o.id, host_id, status, starts_at, 60, capacity, is_recorded from app.offers o join (values
      (id('stilla morgon'), timestamptz '2027-01-12 08:00+01', 2, false),
      (id('öppen cirkel'), '2027-01-13 08:00+01', 100, false),
      (id('kvällsro'), now(), 20, false),
      (id('inställt'), '2027-01-14 08:00+01', 20, false),
      (id('sommarkväll'), '2026-07-01 19:00+02', 20, true)) t (id, starts_at, capacity, is_recorded) on t.id = o.id;

  insert into app.lessons (id, course_id, host_id, position, title) values
    (id('lektion 1'), id('andas'), id('asha'), 1, 'In'), (id('lektion 2'), id('andas'), id('asha'), 2, 'Ut');

  insert into app.weekly_hours (id, service_id, weekday, starts_minute, ends_minute)
    values (id('måndag'), id('samtal'), 1, 540, 720);
  insert into app.service_exceptions (id, service_id, date, starts_minute, ends_minute) values
    (id('trettondagen'), id('samtal'), '2027-01-06', null, null),
    (id('en kväll'), id('samtal'), '2027-01-07', 1080, 1200);
  insert into app.follows (user_id, host_id) values (id('björn'), id('asha'));
  insert into app.calendar_feeds (user_id, seed, token_hash) values (id('elin'), id('elins frö'), 'flöde');
  insert into app.service_questions (id, service_id, position, text) values (id('frågan'), id('samtal'), 1, 'Vad för dig hit?');
  insert into app.slots (id, service_id, host_id, starts_at, ends_at, withdrawn_at) values
    (id('tio'), id('samtal'), id('elin'), '2027-01-11 10:00+01', '2027-01-11 10:45+01', null),
    (id('elva'), id('samtal'), id('elin'), '2027-01-11 11:00+01', '2027-01-11 11:45+01', null),
    (id('halv elva'), id('handledning'), id('elin'), '2027-01-11 10:30+01', '2027-01-11 11:15+01', null),
    (id('tio hos Asha'), id('andning'), id('asha'), '2027-01-11 10:00+01', '2027-01-11 10:45+01', null),
    (id('återtagen'), id('samtal'), id('elin'), '2027-01-11 15:00+01', '2027-01-11 15:45+01', now());

  insert into app.live_sessions (id, seminar_id, room) values (id('rum'), id('kvällsro'), 'room-1');
  insert into app.live_sessions (id, seminar_id, room, started_at, ended_at)
    values (id('sommarens rum'), id('sommarkväll'), 'room-0', '2026-07-01 19:00+02', '2026-07-01 20:00+02');
  insert into app.course_sections (id, course_id, position, title) values
    (id('del 1'), id('andas'), 1, 'Grunden'), (id('del 2'), id('andas'), 2, 'Vidare'), (id('elins del'), id('utkast'), 1, 'En del');
  update app.lessons set section_id = id('del 1') where id = id('lektion 1');
  insert into app.media (id, owner_id, kind, name, size_bytes, content_type, sha256, status, stored_at) values
    (id('en röst'), id('asha'), 'lesson', 'rost.mp3', 1000, 'audio/mpeg', repeat('c', 64), 'stored', now()),
    (id('ett blad'), id('asha'), 'lesson', 'blad.pdf', 1000, 'application/pdf', repeat('d', 64), 'stored', now()),
    (id('elins röst'), id('elin'), 'lesson', 'elin.mp3', 1000, 'audio/mpeg', repeat('e', 64), 'stored', now()),
    (id('sommarens fil'), id('asha'), 'film', 'sommar.mp4', 1000, 'video/mp4', repeat('a', 64), 'stored', now()),
    (id('ny fil'), id('asha'), 'film', 'ny.mp4', 1000, null, null, 'receiving', null),
    (id('en fil till'), id('asha'), 'film', 'till.mp4', 1000, null, null, 'receiving', null);
  insert into app.lesson_media (media_id, lesson_id, host_id, position, duration_seconds) values
    (id('en röst'), id('lektion 1'), id('asha'), 1, 300), (id('ett blad'), id('lektion 1'), id('asha'), 2, null);
  insert into app.recordings (id, seminar_id, media_id, source, live_session_id, egress_id, status, published_at) values
    (id('sommarens film'), id('sommarkväll'), id('sommarens fil'), 'upload', null, null, 'ready', now()),
    (id('ny film'), id('sommarkväll'), id('ny fil'), 'room', id('sommarens rum'), 'EG_0', 'saving', null);
  insert into app.replay_positions (recording_id, user_id, position_seconds) values (id('sommarens film'), id('björn'), 754);
  insert into app.attendances (id, live_session_id, user_id) values (id('närvaro'), id('rum'), id('björn'));

  insert into app.live_messages (id, live_session_id, user_id, text) values (id('meddelande'), id('rum'), id('björn'), 'God kväll');
  insert into app.seminar_cohosts (seminar_id, host_id, user_id) values (id('kvällsro'), id('asha'), id('elin'));

  insert into app.orders (id, user_id, host_id, kind, offer_id, slot_id, title, list_amount, amount, vat_rate_bp, vat_amount, currency, status, expires_at, paid_at, closed_at, refunded_amount) values
    (id('björns plats'), id('björn'), id('asha'), 'seminar', id('stilla morgon'), null, 'Stilla morgon', 29000, 29000, 2500, 5800, 'SEK', 'paid', now(), now(), null, 0),
    (id('björns fria plats'), id('björn'), id('asha'), 'seminar', id('öppen cirkel'), null, 'Öppen cirkel', 0, 0, 2500, 0, 'SEK', 'paid', now(), now(), null, 0),
    (id('björns kurs'), id('björn'), id('asha'), 'course', id('andas'), null, 'Andas', 69000, 69000, 2500, 13800, 'SEK', 'paid', now(), now(), null, 10000),
    (id('björns tid'), id('björn'), id('elin'), 'service', id('samtal'), id('tio'), 'Samtal', 89000, 89000, 2500, 17800, 'SEK', 'paid', now(), now(), null, 0),
    (id('majas plats'), id('maja'), id('asha'), 'seminar', id('stilla morgon'), null, 'Stilla morgon', 29000, 29000, 2500, 5800, 'SEK', 'pending', now() + interval '35 minutes', null, null, 0),
    (id('majas kurs'), id('maja'), id('asha'), 'course', id('andas'), null, 'Andas', 69000, 69000, 2500, 13800, 'SEK', 'pending', now() + interval '35 minutes', null, null, 0),
    (id('majas tid'), id('maja'), id('elin'), 'service', id('samtal'), id('elva'), 'Samtal', 89000, 89000, 2500, 17800, 'SEK', 'pending', now() + interval '35 minutes', null, null, 0),
    (id('majas gamla plats'), id('maja'), id('asha'), 'seminar', id('öppen cirkel'), null, 'Öppen cirkel', 0, 0, 2500, 0, 'SEK', 'expired', now(), null, now(), 0);
  insert into app.coupons (id, host_id, code, percent, amount_off, currency, offer_id, valid_from, valid_until, max_uses) values
    (id('höst'), id('asha'), 'HÖST', 20, null, null, null, '2020-01-01', null, 1),
    (id('för kursen'), id('asha'), 'KURS', null, 5000, 'SEK', id('andas'), '2020-01-01', '2030-01-01', null),
    (id('för samtalet'), id('elin'), 'SAMTAL', 100, null, null, id('samtal'), '2020-01-01', null, null),
    (id('för morgonen'), id('asha'), 'MORGON', 50, null, null, id('stilla morgon'), '2020-01-01', null, null);
  insert into app.orders (id, user_id, host_id, kind, offer_id, title, list_amount, amount, discount_amount, coupon_id, vat_rate_bp, vat_amount, currency, status, expires_at, closed_at) values
    (id('björns gamla kurs'), id('björn'), id('asha'), 'course', id('andas'), 'Andas', 69000, 55200, 13800, id('höst'), 2500, 11040, 'SEK', 'expired', now(), now()),
    (id('elins kurs'), id('elin'), id('asha'), 'course', id('andas'), 'Andas', 69000, 55200, 13800, id('höst'), 2500, 11040, 'SEK', 'pending', now() + interval '35 minutes', null);
  update app.orders set idempotency_key = 'once', idempotency_hash = 'hash' where id = id('björns kurs');

  insert into app.orders (id, user_id, host_id, kind, offer_id, title, list_amount, amount, vat_rate_bp, vat_amount, currency, status, expires_at, closed_at, replaced_by_id) values
    (id('björns ersatta kurs'), id('björn'), id('asha'), 'course', id('andas'), 'Andas', 69000, 69000, 2500, 13800, 'SEK', 'cancelled', now(), now(), id('björns kurs'));

  insert into app.host_accounts (host_id, provider, account_ref, charges_enabled, payouts_enabled) values
    (id('asha'), 'stripe', 'acct_asha', true, true),
    (id('elin'), 'stripe', 'acct_elin', false, false);
  insert into app.one_time_tokens (token_hash, user_id, purpose, order_id, expires_at)
    values ('withdrawal', id('björn'), 'withdraw_order', id('björns plats'), now() + interval '1 day');

  insert into app.checkouts (id, order_id, provider, session_id, url, status, expires_at) values
    (id('björns kassa'), id('björns plats'), 'sandbox', 'cs_1', '', 'complete', now()),
    (id('björns kurskassa'), id('björns kurs'), 'sandbox', 'cs_2', '', 'complete', now()),
    (id('björns tidskassa'), id('björns tid'), 'sandbox', 'cs_3', '', 'complete', now()),
    (id('majas kassa'), id('majas plats'), 'sandbox', 'cs_4', '', 'open', now());
  insert into app.payments (id, order_id, checkout_id, provider, provider_ref, amount, currency, status, account_ref, fee_amount) values
    (id('björns betalning'), id('björns plats'), id('björns kassa'), 'sandbox', 'pi_1', 29000, 'SEK', 'succeeded', null, 0),
    (id('kursens betalning'), id('björns kurs'), id('björns kurskassa'), 'sandbox', 'pi_2', 69000, 'SEK', 'succeeded', 'acct_asha', 6900),
    (id('tidens betalning'), id('björns tid'), id('björns tidskassa'), 'sandbox', 'pi_3', 89000, 'SEK', 'succeeded', 'acct_elin', 8900);
  insert into app.orders (id, user_id, host_id, kind, offer_id, title, list_amount, amount, vat_rate_bp, vat_amount, currency, status, expires_at, paid_at) values
    (id('majas kväll'), id('maja'), id('asha'), 'seminar', id('kvällsro'), 'Kvällsro', 19000, 19000, 2500, 3800, 'SEK', 'paid', now(), now());
  insert into app.checkouts (id, order_id, provider, session_id, url, status, expires_at) values
    (id('majas kvällskassa'), id('majas kväll'), 'sandbox', 'cs_5', '', 'complete', now());
  insert into app.authorisations (id, order_id, checkout_id, provider, provider_ref, amount, currency, is_granted, status, capture_before) values
    (id('majas reservation'), id('majas kväll'), id('majas kvällskassa'), 'sandbox', 'pi_5', 19000, 'SEK', true, 'authorised', now() + interval '7 days');
  insert into app.refunds (id, order_id, payment_id, amount, currency, reason, status, settled_at, resolution, resolved_by_id, resolved_at) values
    (id('vägrad'), id('björns kurs'), id('kursens betalning'), 100, 'SEK', 'Sjuk.', 'failed', now(), 'retried', id('elin'), now());
  insert into app.payment_differences (id, order_id, checkout_id, provider, provider_ref, amount, currency, status, decided_by_id, decided_at) values
    (id('majas skillnad'), id('majas plats'), id('majas kassa'), 'sandbox', 'pi_4', 100, 'SEK', 'returned', id('elin'), now());
  insert into app.refunds (id, order_id, payment_id, amount, currency, reason, status, provider_ref, requested_by_id, settled_at, fee_amount) values
    (id('del av kursen'), id('björns kurs'), id('kursens betalning'), 10000, 'SEK', 'en lektion', 'succeeded', 're_1', id('asha'), now(), 1000),
    (id('mer av kursen'), id('björns kurs'), id('kursens betalning'), 5000, 'SEK', 'en till', 'pending', null, id('asha'), null, 0);
  insert into app.disputes (id, order_id, payment_id, provider_ref, amount, currency) values
    (id('björns tvist'), id('björns plats'), id('björns betalning'), 'dp_1', 29000, 'SEK');
  insert into app.disputes (id, order_id, payment_id, provider_ref, amount, currency, status, closed_at) values
    (id('vunnen tvist'), id('björns kurs'), id('kursens betalning'), 'dp_2', 69000, 'SEK', 'won', now());
  insert into app.reconciliations (id, since) values (id('avstämning'), now() - interval '1 hour');
  insert into app.order_events (id, order_id, event, actor_id) values (id('steg'), id('björns plats'), 'placed', id('björn'));

  insert into app.seats (id, seminar_id, user_id, order_id, status, held_until) values
    (id('björns stol'), id('stilla morgon'), id('björn'), id('björns plats'), 'confirmed', null),
    (id('majas kvällsstol'), id('kvällsro'), id('maja'), id('majas kväll'), 'confirmed', null),
    (id('björns fria stol'), id('öppen cirkel'), id('björn'), id('björns fria plats'), 'confirmed', null),
    (id('majas stol'), id('stilla morgon'), id('maja'), id('majas plats'), 'held', now() + interval '35 minutes');
  insert into app.bookings (id, slot_id, service_id, host_id, user_id, order_id, starts_at, ends_at, status, held_until) values
    (id('björns bokning'), id('tio'), id('samtal'), id('elin'), id('björn'), id('björns tid'), '2027-01-11 10:00+01', '2027-01-11 10:45+01', 'confirmed', null),
    (id('majas bokning'), id('elva'), id('samtal'), id('elin'), id('maja'), id('majas tid'), '2027-01-11 11:00+01', '2027-01-11 11:45+01', 'held', now() + interval '35 minutes');
  insert into app.booking_answers (id, order_id, user_id, position, question, sealed, kept_days)
    values (id('björns svar'), id('björns tid'), id('björn'), 1, 'Vad för dig hit?', 'v1.x', 30);
  insert into app.enrollments (id, course_id, user_id, order_id) values (id('björns inskrivning'), id('andas'), id('björn'), id('björns kurs'));
  insert into app.lesson_progress (enrollment_id, lesson_id, media_id, position_seconds) values (id('björns inskrivning'), id('lektion 1'), id('en röst'), 61);
  insert into app.waitlist_entries (id, seminar_id, user_id, order_id, status) values
    (id('elins plats i kön'), id('stilla morgon'), id('elin'), null, 'waiting'),
    (id('majas plats i kön'), id('stilla morgon'), id('maja'), id('majas plats'), 'claimed');

  alter table app.reviews disable trigger reviews_are_earned;
  insert into app.reviews (id, user_id, host_id, offer_id, rating, text) values
    (id('om kursen'), id('björn'), id('asha'), id('andas'), 5, 'Lugnt.'),
    (id('om samtalet'), id('björn'), id('elin'), id('samtal'), 4, ''),
    (id('om sommaren'), id('björn'), id('asha'), id('sommarkväll'), 5, 'Varmt.');
  alter table app.reviews enable trigger reviews_are_earned;

  insert into app.webhook_events (provider, event_id, event_type, payload) values ('stripe', 'evt_1', 'checkout.session.completed', '{}');
  insert into app.sandbox_sessions (id, idempotency_key, order_id, title, amount, currency, expires_at)
    values ('cs_4', 'checkout:1', id('majas plats'), 'Stilla morgon', 29000, 'SEK', now());
  insert into app.sandbox_refunds (id, idempotency_key, payment_ref, amount) values ('re_1', 'refund:1', 'pi_2', 10000);
  insert into app.sandbox_disputes (id, payment_ref, amount) values ('dp_1', 'pi_1', 29000);
  insert into app.activities (id, activity_type, actor_id, host_id, subject_table, subject_id, summary, visibility) values
    (id('händelse'), 'seminar_scheduled', id('asha'), id('asha'), 'seminars', id('stilla morgon'), 'Stilla morgon', 'public'),
    (id('köp'), 'order_paid', id('björn'), id('asha'), 'orders', id('björns plats'), 'Stilla morgon', 'private');
  insert into app.mails (id, dedupe_key, user_id, order_id, about_user_id, recipient, subject, body, html) values
    (id('kvitto'), 'receipt:1', id('björn'), id('björns plats'), null, 'bjorn@aveli.test', 'Kvitto', '', ''),
    (id('bokning'), 'host_booked:1', id('asha'), null, id('björn'), 'asha@aveli.test', 'Ny bokning', '', '');
  insert into app.consents (id, user_id, kind, version, order_id, seminar_id) values
    (id('villkor'), id('björn'), 'terms', '1', null, null),
    (id('genast'), id('björn'), 'immediate_start', '1', id('björns kurs'), null),
    (id('inspelning'), id('björn'), 'recording', '1', null, id('kvällsro'));
  insert into app.host_applications (id, user_id, teaches, about, terms_version, status, reason, decided_by_id, decided_at) values
    (id('majas ansökan'), id('maja'), 'Yoga', 'Jag är Maja.', '1', 'pending', null, null, null),
    (id('björns ansökan'), id('björn'), 'Andning', 'Jag är Björn.', '1', 'refused', 'Inte nu.', id('asha'), now());
  insert into app.decisions (id, subject_table, subject_id, person_id, measure, ground, reasoning, decided_by_id) values
    (id('beslut'), 'courses', id('andas'), id('asha'), 'taken_down', 'terms', 'Det lovar för mycket.', id('elin')),
    (id('avslag'), 'courses', id('andas'), id('asha'), 'none', null, 'Det är sant.', id('elin'));
  insert into app.content_reports (id, subject_table, subject_id, host_id, reporter_id, reason, details, status, decision_id) values
    (id('björns anmälan'), 'courses', id('andas'), id('asha'), id('björn'), 'misleading', 'Det stämmer inte.', 'decided', id('avslag')),
    (id('majas anmälan'), 'courses', id('andas'), id('asha'), id('maja'), 'other', 'Jag undrar.', 'open', null);
  insert into app.audit_log (id, actor_id, action, subject_table, subject_id)
    values (id('insyn'), id('asha'), 'order_viewed', 'orders', id('björns plats'));
  update app.offers set cover_url = '/api/covers/' || id('bilden') || '/960' where host_id = id('asha');
  insert into app.seminar_series (id, host_id, interval_weeks, time_zone) values (id('morgnarna'), id('asha'), 1, 'Europe/Stockholm');
  update app.seminars set series_id = id('morgnarna') where id = id('stilla morgon');

  insert into app.seminar_series (id, host_id, interval_weeks, time_zone) values (id('kvällarna'), id('asha'), 1, 'Europe/Stockholm');
  insert into app.offers (id, kind, host_id, slug, title, summary, price_amount, status, published_at) values
    (id('första kvällen'), 'seminar', id('asha'), 'forsta-kvallen', 'Kväll', 'Den första.', 0, 'scheduled', now()),
    (id('andra kvällen'), 'seminar', id('asha'), 'andra-kvallen', 'Kväll', 'Den andra.', 0, 'scheduled', now()),
    (id('tredje kvällen'), 'seminar', id('asha'), 'tredje-kvallen', 'Kväll', 'Den tredje.', 0, 'scheduled', now()),
    (id('kvällskortet'), 'series', id('asha'), 'kvallskortet', 'Kvällskortet', 'Alla kvällar.', 0, 'published', now()),
    (id('ett kort till'), 'series', id('asha'), 'ett-kort-till', 'Ett kort till', 'Alla kvällar.', 0, 'published', now());
  insert into app.seminars (id, host_id, status, series_id, starts_at, duration_minutes, capacity) values
    (id('första kvällen'), id('asha'), 'scheduled', id('kvällarna'), '2027-02-01 19:00+01', 60, 20),
    (id('andra kvällen'), id('asha'), 'scheduled', id('kvällarna'), '2027-02-08 19:00+01', 60, 20),
    (id('tredje kvällen'), id('asha'), 'scheduled', id('kvällarna'), '2027-02-15 19:00+01', 60, 20);
  insert into app.passes (id, host_id, series_id) select id, host_id, id('kvällarna') from app.offers where kind = 'series';
  insert into app.orders (id, user_id, host_id, kind, offer_id, title, list_amount, amount, vat_rate_bp, vat_amount, currency, status, expires_at, paid_at) values
    (id('björns kort'), id('björn'), id('asha'), 'series', id('kvällskortet'), 'Kvällskortet', 0, 0, 2500, 0, 'SEK', 'paid', now(), now());
  insert into app.order_grants (order_id, user_id, sold_offer_id, offer_id, series_id) values
    (id('björns kort'), id('björn'), id('kvällskortet'), id('första kvällen'), id('kvällarna')),
    (id('björns kort'), id('björn'), id('kvällskortet'), id('andra kvällen'), id('kvällarna'));
  insert into app.seats (id, seminar_id, user_id, order_id, status) values
    (id('björns första kväll'), id('första kvällen'), id('björn'), id('björns kort'), 'confirmed'),
    (id('björns andra kväll'), id('andra kvällen'), id('björn'), id('björns kort'), 'confirmed');

  insert into app.seminar_moves (id, seminar_id, from_starts_at, from_minutes, to_starts_at, to_minutes, moved_at, told_at) values
    (id('en timme'), id('stilla morgon'), '2027-01-12 07:00+01', 60, '2027-01-12 08:00+01', 60, '2026-01-01', '2026-01-02'),
    (id('än en'), id('stilla morgon'), '2027-01-12 08:00+01', 60, '2027-01-12 09:00+01', 60, '2026-01-03', null);
  insert into app.host_messages (id, host_id, offer_id, subject, text, receivers) values
    (id('till kursen'), id('asha'), id('andas'), 'Nytt', 'En lektion till.', 3),
    (id('till tjänsten'), id('elin'), id('samtal'), 'Plats', 'Vi ses här.', 1),
    (id('till morgonen'), id('asha'), id('stilla morgon'), 'Kom', 'Ta med en filt.', 2);
  insert into app.host_messages (id, host_id, offer_id, subject, text, receivers, idempotency_key, idempotency_hash) values
    (id('till morgonen en gång'), id('asha'), id('stilla morgon'), 'Kom', 'En gång.', 2, 'once', 'x');
  update app.busy_times set id = id('björns tid i kalendern') where booking_id = id('björns bokning');
  update app.busy_times set id = id('morgonens tid') where seminar_id = id('stilla morgon');
  insert into app.message_mutes (user_id, host_id) values (id('björn'), id('asha'));
`;

/** A small world as it stood before there were offers: something of each kind, and whatever was of it. */
export const worldBeforeOffers = `
  create function id(name text) returns uuid language sql immutable as $$ select md5(name)::uuid $$;

  insert into app.users (id, email, display_name, role, slug) values
    (id('asha'), 'asha@aveli.test', 'Asha', 'host', 'asha'), (id('elin'), 'elin@aveli.test', 'Elin', 'host', 'elin'),
    (id('björn'), 'bjorn@aveli.test', 'Björn', 'member', null), (id('maja'), 'maja@aveli.test', 'Maja', 'member', null);
  insert into app.covers (id, host_id, url) values (id('bilden'), id('asha'), '/api/covers/' || id('bilden') || '/960');

  insert into app.courses (id, host_id, slug, title, summary, description, price_amount, status, published_at, cover_url, version, updated_at) values
    (id('andas'), id('asha'), 'andas', 'Andas', 'Sex lektioner.', 'Långsamt.', 69000, 'published', '2026-01-02', '/api/covers/' || id('bilden') || '/960', 4, '2026-01-03'),
    (id('gammal'), id('asha'), 'gammal', 'Gammal', 'Har varit.', '', 0, 'archived', '2025-01-02', null, 1, '2025-02-02'),
    (id('utkast'), id('elin'), 'utkast', 'Utkast', 'Inte klar.', '', 0, 'draft', null, null, 1, now());
  insert into app.lessons (id, course_id, host_id, position, title) values (id('lektion'), id('andas'), id('asha'), 1, 'In');
  insert into app.services (id, host_id, slug, title, summary, price_amount, currency, language, duration_minutes, status, published_at, taken_down_at, questions_version)
    values (id('samtal'), id('elin'), 'andas', 'Samtal', 'Vi pratar.', 8900, 'EUR', 'en', 45, 'published', now(), now(), 3);
  insert into app.slots (id, service_id, host_id, starts_at, ends_at) values
    (id('förr'), id('samtal'), id('elin'), '2026-01-11 10:00+01', '2026-01-11 10:45+01'),
    (id('tio'), id('samtal'), id('elin'), '2099-01-11 10:00+01', '2099-01-11 10:45+01');
  insert into app.seminar_series (id, host_id, interval_weeks, time_zone) values (id('morgnarna'), id('asha'), 1, 'Europe/Stockholm');
  insert into app.seminars (id, host_id, slug, title, summary, price_amount, vat_rate_bp, vat_exemption, starts_at, duration_minutes, capacity, status, published_at, cancelled_at, series_id, sequence) values
    (id('morgon'), id('asha'), 'andas', 'Morgon', 'Vi sitter.', 29000, 0, 'exempt', '2099-01-12 08:00+01', 60, 2, 'scheduled', now(), null, id('morgnarna'), 2),
    (id('nu'), id('asha'), 'nu', 'Nu', 'Live.', 0, 2500, null, now(), 60, 20, 'live', now(), null, null, 0),
    (id('sommar'), id('asha'), 'sommar', 'Sommar', 'Har varit.', 0, 2500, null, '2026-07-01 19:00+02', 60, 20, 'ended', now(), null, null, 0),
    (id('inställt'), id('asha'), 'installt', 'Inställt', 'Nej.', 0, 2500, null, '2099-01-14 08:00+01', 60, 20, 'cancelled', null, '2026-02-02', null, 0);
  insert into app.seminar_cohosts (seminar_id, host_id, user_id) values (id('nu'), id('asha'), id('elin'));
  insert into app.live_sessions (id, seminar_id, room) values (id('rum'), id('nu'), 'room-1');

  insert into app.coupons (id, host_id, code, percent, course_id, service_id, seminar_id, valid_from) values
    (id('allt'), id('asha'), 'ALLT', 20, null, null, null, '2020-01-01'), (id('kurs'), id('asha'), 'KURS', 20, id('andas'), null, null, '2020-01-01'),
    (id('tid'), id('elin'), 'TID', 20, null, id('samtal'), null, '2020-01-01'), (id('plats'), id('asha'), 'PLATS', 20, null, null, id('morgon'), '2020-01-01');
  insert into app.orders (id, user_id, host_id, kind, course_id, service_id, slot_id, seminar_id, title, amount, discount_amount, coupon_id, vat_rate_bp, vat_amount, currency, status, expires_at, paid_at, closed_at, refunded_amount) values
    (id('b kurs'), id('björn'), id('asha'), 'course', id('andas'), null, null, null, 'Andas', 55200, 13800, id('kurs'), 2500, 11040, 'SEK', 'paid', now(), now(), null, 10000),
    (id('b tid'), id('björn'), id('elin'), 'service', null, id('samtal'), id('förr'), null, 'Samtal', 8900, 0, null, 2500, 1780, 'EUR', 'paid', now(), now(), null, 0),
    (id('b plats'), id('björn'), id('asha'), 'seminar', null, null, null, id('morgon'), 'Morgon', 29000, 0, null, 0, 0, 'SEK', 'paid', now(), now(), null, 0),
    (id('b sommar'), id('björn'), id('asha'), 'seminar', null, null, null, id('sommar'), 'Sommar', 0, 0, null, 2500, 0, 'SEK', 'paid', now(), now(), null, 0),
    (id('m kurs'), id('maja'), id('asha'), 'course', id('andas'), null, null, null, 'Andas', 69000, 0, null, 2500, 13800, 'SEK', 'pending', now() + interval '1 hour', null, null, 0),
    (id('m tid'), id('maja'), id('elin'), 'service', null, id('samtal'), id('tio'), null, 'Samtal', 8900, 0, null, 2500, 1780, 'EUR', 'pending', now() + interval '1 hour', null, null, 0),
    (id('m plats'), id('maja'), id('asha'), 'seminar', null, null, null, id('morgon'), 'Morgon', 23200, 5800, id('plats'), 0, 0, 'SEK', 'pending', now() + interval '1 hour', null, null, 0),
    (id('m gammal'), id('maja'), id('asha'), 'course', id('gammal'), null, null, null, 'Gammal', 0, 0, null, 2500, 0, 'SEK', 'expired', now(), null, now(), 0);
  insert into app.checkouts (id, order_id, provider, session_id, url, status, expires_at)
    select id('kassa ' || o.id), o.id, 'sandbox', 'cs_' || o.id, '', 'complete', now() from app.orders o where status = 'paid' and amount > 0;
  insert into app.payments (id, order_id, checkout_id, provider, provider_ref, amount, currency, status)
    select id('betalning ' || o.id), o.id, id('kassa ' || o.id), 'sandbox', 'pi_' || o.id, amount, currency, 'succeeded' from app.orders o where status = 'paid' and amount > 0;
  insert into app.refunds (id, order_id, payment_id, amount, currency, reason, status, provider_ref, settled_at)
    values (id('åter'), id('b kurs'), id('betalning ' || id('b kurs')), 10000, 'SEK', 'en lektion', 'succeeded', 're_1', now());
  insert into app.enrollments (id, course_id, user_id, order_id, opens_at) values (id('inskriven'), id('andas'), id('björn'), id('b kurs'), '2026-01-03');
  insert into app.seats (id, seminar_id, user_id, order_id, status, held_until) values
    (id('b stol'), id('morgon'), id('björn'), id('b plats'), 'confirmed', null), (id('b sommarstol'), id('sommar'), id('björn'), id('b sommar'), 'confirmed', null),
    (id('m stol'), id('morgon'), id('maja'), id('m plats'), 'held', now() + interval '1 hour');
  insert into app.bookings (id, slot_id, service_id, host_id, user_id, order_id, starts_at, ends_at, status, held_until)
    select id('bokning ' || o.id), s.id, s.service_id, s.host_id, o.user_id, o.id, s.starts_at, s.ends_at,
      case o.status when 'paid' then 'confirmed' else 'held' end, case o.status when 'pending' then o.expires_at end
    from app.orders o join app.slots s on s.id = o.slot_id;
  insert into app.waitlist_entries (id, seminar_id, user_id) values (id('kö'), id('morgon'), id('elin'));
  insert into app.reviews (id, user_id, host_id, course_id, service_id, seminar_id, rating, text, version) values
    (id('r kurs'), id('björn'), id('asha'), id('andas'), null, null, 5, 'Lugnt.', 2), (id('r tid'), id('björn'), id('elin'), null, id('samtal'), null, 4, '', 1),
    (id('r sommar'), id('björn'), id('asha'), null, null, id('sommar'), 5, 'Varmt.', 1);
  insert into app.host_messages (id, host_id, course_id, service_id, seminar_id, subject, text, receivers) values
    (id('b1'), id('asha'), id('andas'), null, null, 'Nytt', 'Hej.', 3), (id('b2'), id('elin'), null, id('samtal'), null, 'Plats', 'Här.', 1),
    (id('b3'), id('asha'), null, null, id('morgon'), 'Kom', 'Filt.', 2);
  insert into app.activities (activity_type, actor_id, host_id, subject_table, subject_id, summary) values
    ('course_published', id('asha'), id('asha'), 'courses', id('andas'), 'Andas'), ('course_published', id('asha'), id('asha'), 'courses', id('gammal'), 'Gammal'),
    ('service_published', id('elin'), id('elin'), 'services', id('samtal'), 'Samtal'), ('seminar_live', id('asha'), id('asha'), 'seminars', id('nu'), 'Nu'),
    ('seminar_ended', id('asha'), id('asha'), 'seminars', id('inställt'), 'Inställt'), ('review_written', id('björn'), id('asha'), 'courses', id('andas'), 'Andas'),
    ('review_written', id('maja'), id('asha'), 'courses', id('andas'), 'Andas'), ('replay_published', id('asha'), id('asha'), 'seminars', id('sommar'), 'Sommar');
`;

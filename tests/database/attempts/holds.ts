import { attempt } from "./attempt";

/** More than one person may hold at once. */
export const holdAttempts = [
  attempt(
    "holds_within_limit",
    "a fourth seat for someone whose address is not confirmed",
    `insert into app.offers (id, kind, host_id, slug, title, summary, price_amount, status, published_at)
       select id('morgon ' || n), 'seminar', id('asha'), 'morgon-' || n, 'Morgon', 'Vi sitter.', 29000, 'scheduled', now() from generate_series(1, 4) n;
     insert into app.seminars (id, host_id, status, starts_at, duration_minutes, capacity)
       select id('morgon ' || n), id('asha'), 'scheduled', '2027-02-01 08:00+01'::timestamptz + n * interval '1 day', 60, 5 from generate_series(1, 4) n;
     insert into app.orders (user_id, host_id, kind, offer_id, title, list_amount, amount, vat_rate_bp, vat_amount, currency, expires_at)
       select id('maja'), id('asha'), 'seminar', id, title, 29000, 29000, 2500, 5800, 'SEK', now() + interval '35 minutes' from app.offers where slug like 'morgon-%';
     insert into app.seats (seminar_id, user_id, order_id, status, held_until)
       select offer_id, user_id, o.id, 'held', expires_at from app.orders o join app.offers on offers.id = offer_id where slug like 'morgon-%'`,
    "seats_bounded",
  ),
  attempt(
    "holds_within_limit",
    "a fourth time for someone whose address is not confirmed",
    `insert into app.slots (id, service_id, host_id, starts_at, ends_at)
       select gen_random_uuid(), id('samtal'), id('elin'), '2027-02-01 08:00+01'::timestamptz + n * interval '1 day', '2027-02-01 08:45+01'::timestamptz + n * interval '1 day' from generate_series(1, 4) n;
     insert into app.orders (user_id, host_id, kind, offer_id, slot_id, title, list_amount, amount, vat_rate_bp, vat_amount, currency, expires_at)
       select id('maja'), id('elin'), 'service', service_id, id, 'Samtal', 89000, 89000, 2500, 17800, 'SEK', now() + interval '35 minutes' from app.slots where starts_at > '2027-02-01';
     insert into app.bookings (slot_id, service_id, host_id, user_id, order_id, starts_at, ends_at, status, held_until)
       select s.id, s.service_id, s.host_id, user_id, o.id, starts_at, ends_at, 'held', expires_at from app.orders o join app.slots s on s.id = slot_id where starts_at > '2027-02-01'`,
    "bookings_bounded",
  ),
];

import { alike, id } from "../world";
import { attempt, step } from "./attempt";

export const orderAttempts = [
  attempt(
    "orders_offer_fkey",
    "a course that is a seminar",
    alike("orders", "majas plats", { kind: "course", user_id: id("björn") }),
  ),
  attempt(
    "orders_service_has_slot",
    "a session without a slot",
    alike("orders", "majas tid", { slot_id: null }),
  ),
  attempt(
    "orders_service_has_slot",
    "a course at a time",
    alike("orders", "majas kurs", { slot_id: id("elva"), user_id: id("björn") }),
  ),
  attempt(
    "orders_not_own_item",
    "a host who buys from themselves",
    alike("orders", "majas plats", { user_id: id("asha") }),
  ),
  attempt(
    "orders_amount_sane",
    "a negative amount",
    alike("orders", "majas plats", { amount: -1, vat_amount: 0 }),
  ),
  attempt(
    "orders_vat_rate_known",
    "a rate of no law",
    alike("orders", "majas plats", { vat_rate_bp: 1900, vat_amount: 4630 }),
  ),
  attempt(
    "orders_vat_follows_rate",
    "an öre too much VAT",
    alike("orders", "majas plats", { vat_amount: 5801 }),
  ),
  attempt("orders_currency_known", "dollars", alike("orders", "majas plats", { currency: "USD" })),
  attempt("orders_status_known", "an unknown state", alike("orders", "majas plats", { status: "shipped" })),
  attempt(
    "orders_refund_within_amount",
    "more refunded than paid",
    "update app.orders set refunded_amount = amount + 1 where id = id('björns plats')",
  ),
  attempt(
    "orders_refunded_in_full",
    "refunded, but not all of it",
    "update app.orders set status = 'refunded', closed_at = now(), refunded_amount = 1 where id = id('björns plats')",
  ),
  attempt(
    "orders_paid_has_time_and_number",
    "a number before it is paid",
    "update app.orders set number = '2027-999999' where id = id('majas plats')",
  ),
  attempt(
    "orders_closed_has_time",
    "closed, but never",
    "update app.orders set status = 'cancelled' where id = id('majas plats')",
  ),
  attempt(
    "orders_idempotency_whole",
    "a key without what it was for",
    alike("orders", "majas plats", { idempotency_key: "x" }),
  ),
  attempt("orders_number_key", "one number twice", alike("orders", "björns plats", { user_id: id("maja") })),
  attempt(
    "orders_user_id_idempotency_key_key",
    "one key, two orders",
    "update app.orders set idempotency_key = 'once', idempotency_hash = 'x' where id = id('björns tid')",
  ),
  attempt(
    "orders_replaced_is_cancelled",
    "made way for another, and paid",
    "update app.orders set replaced_by_id = id('björns tid') where id = id('björns plats')",
  ),
  attempt(
    "orders_replaced_by_id_key",
    "two orders that one took the place of",
    alike("orders", "björns ersatta kurs"),
  ),
  attempt("orders_one_open_per_offer", "the same course twice", alike("orders", "majas kurs")),
  attempt("orders_one_open_per_slot", "the same slot twice", alike("orders", "majas tid")),
  attempt("orders_one_open_per_offer", "the same seminar twice", alike("orders", "majas plats")),
  attempt(
    "orders_offer_fkey",
    "Asha's course sold by Elin",
    alike("orders", "majas kurs", { host_id: id("elin"), user_id: id("björn") }),
  ),
  attempt(
    "orders_offer_fkey",
    "Elin's service sold by Asha",
    alike("orders", "majas tid", { host_id: id("asha"), user_id: id("björn") }),
  ),
  attempt(
    "orders_offer_fkey",
    "Asha's seminar sold by Elin",
    alike("orders", "majas plats", { host_id: id("elin"), user_id: id("björn") }),
  ),
  attempt(
    "orders_slot_fkey",
    "the price of one service for the time of another",
    alike("orders", "majas tid", { user_id: id("björn"), slot_id: id("halv elva") }),
  ),

  step("orders", "björns plats", "pending"),
  step("orders", "björns plats", "cancelled", ", closed_at = now()"),
  step("orders", "björns plats", "expired", ", closed_at = now()"),
  step("orders", "majas plats", "refunded", ", closed_at = now()"),
  step("orders", "majas gamla plats", "pending", ", closed_at = null"),
  step("orders", "majas gamla plats", "cancelled"),

  attempt(
    "orders_is_a_snapshot",
    "another price afterwards",
    "update app.orders set amount = 0, vat_amount = 0 where id = id('björns plats')",
    "orders_price_is_what_was_paid",
  ),
  attempt(
    "orders_is_a_snapshot",
    "another buyer",
    "update app.orders set user_id = id('elin') where id = id('majas kurs')",
  ),
  attempt(
    "orders_terms_stay",
    "other terms afterwards",
    "update app.orders set cancellation_policy = 'flexible' where id = id('björns kurs')",
  ),
  attempt(
    "order_events_withdrawn_once",
    "withdrawn from twice",
    "insert into app.order_events (order_id, event) values (id('björns plats'), 'withdrawn'), (id('björns plats'), 'withdrawn')",
  ),
  attempt(
    "orders_is_a_snapshot",
    "another thing for one's money",
    "update app.orders set offer_id = id('kvällsro') where id = id('björns plats')",
  ),
  attempt("orders_is_a_snapshot", "another title", "update app.orders set title = 'Något annat'"),
  attempt(
    "orders_is_a_snapshot",
    "ticks that were never made",
    "update app.orders set immediate_start = true",
  ),
  attempt(
    "orders_is_a_snapshot",
    "another number",
    "update app.orders set number = '2027-999999' where id = id('björns plats')",
  ),
  attempt(
    "orders_is_a_snapshot",
    "a seminar that changes host takes its orders along",
    "update app.offers set host_id = id('elin') where id = id('öppen cirkel')",
  ),

  attempt("order_events_append_only", "history rewritten", "update app.order_events set event = 'paid'"),
  attempt("order_events_append_only", "history forgotten", "delete from app.order_events"),
  attempt(
    "order_events_append_only",
    "all history forgotten",
    "truncate app.order_events",
    "order_events_no_truncate",
  ),

  attempt(
    "orders_pending_hold",
    "an order that holds nothing",
    alike("orders", "majas plats", { user_id: id("elin"), host_id: id("asha") }),
    "orders_keep_their_word",
  ),
  attempt(
    "orders_pending_hold",
    "a hold let go under an open order",
    "update app.seats set status = 'released', held_until = null, ended_at = now() where id = id('majas stol')",
    "seats_keep_their_word",
  ),
  attempt(
    "orders_paid_have_payment",
    "paid without money",
    `update app.orders set status = 'paid', paid_at = now() where id = id('majas plats');
     update app.seats set status = 'confirmed', held_until = null where id = id('majas stol')`,
    "orders_keep_their_word",
  ),
  attempt(
    "orders_paid_have_grant",
    "money for nothing",
    `update app.orders set status = 'paid', paid_at = now() where id = id('majas kurs');`,
    "orders_keep_their_word",
  ),
  attempt(
    "orders_paid_have_grant",
    "a seat struck out",
    "delete from app.seats where id = id('björns stol')",
    "seats_keep_their_word",
  ),
  attempt(
    "orders_paid_have_grant",
    "a booking struck out",
    "delete from app.bookings where id = id('björns bokning')",
    "bookings_keep_their_word",
  ),
  attempt(
    "orders_paid_have_grant",
    "an enrollment struck out",
    "delete from app.enrollments",
    "enrollments_keep_their_word",
  ),
  attempt(
    "grants_are_paid_for",
    "a seat that nobody paid",
    "update app.seats set status = 'confirmed', held_until = null where id = id('majas stol')",
    "seats_keep_their_word",
  ),
  attempt(
    "grants_are_paid_for",
    "a booking that nobody paid",
    "update app.bookings set status = 'confirmed', held_until = null where id = id('majas bokning')",
    "bookings_keep_their_word",
  ),
  attempt(
    "grants_are_paid_for",
    "a course that nobody paid",
    alike("enrollments", "björns inskrivning", { user_id: id("maja"), order_id: id("majas kurs") }),
    "enrollments_keep_their_word",
  ),
  attempt(
    "grants_are_paid_for",
    "a seat that outlives its refund",
    "update app.orders set status = 'refunded', closed_at = now(), refunded_amount = amount where id = id('björns plats')",
    "orders_keep_their_word",
  ),
  attempt(
    "grants_are_paid_for",
    "a hold that outlives its order",
    "update app.orders set status = 'expired', closed_at = now() where id = id('majas plats')",
    "orders_keep_their_word",
  ),
];

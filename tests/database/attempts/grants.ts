import { alike, id } from "../world";
import { attempt, step } from "./attempt";

/** A pending order, and the seat that it holds. */
const seatFor = (person: string, seminar: string) => `
  ${alike("orders", "majas plats", { id: id("order"), user_id: id(person), offer_id: id(seminar) })};
  ${alike("seats", "majas stol", { user_id: id(person), seminar_id: id(seminar), order_id: id("order") })}`;

export const bookingFor = (person: string, slot: string) => `
  insert into app.orders select (jsonb_populate_record(o, jsonb_build_object(
      'id', id('order'), 'user_id', id('${person}'), 'slot_id', s.id, 'offer_id', s.service_id, 'host_id', s.host_id))).*
    from app.orders o, app.slots s where o.id = id('majas tid') and s.id = id('${slot}');
  insert into app.bookings (slot_id, service_id, host_id, user_id, order_id, starts_at, ends_at, status, held_until)
    select s.id, s.service_id, s.host_id, id('${person}'), id('order'), s.starts_at, s.ends_at, 'held', now()
    from app.slots s where s.id = id('${slot}')`;

export const grantAttempts = [
  attempt("seats_status_known", "an unknown state", alike("seats", "björns stol", { status: "sold" })),
  attempt("seats_stage_role_known", "an unknown role", "update app.seats set stage_role = 'host'"),
  attempt(
    "seats_held_has_end",
    "held for ever",
    "update app.seats set held_until = null where id = id('majas stol')",
  ),
  attempt(
    "seats_ended_has_time",
    "ended, but taken",
    "update app.seats set ended_at = now() where id = id('björns stol')",
  ),
  attempt("seats_one_per_order", "two seats of one order", alike("seats", "björns stol")),
  attempt("seats_one_per_seminar", "two seats for one person", seatFor("björn", "stilla morgon")),
  attempt(
    "seats_one_per_seminar",
    "another seat for who was removed",
    `update app.seats set status = 'removed', ended_at = now() where id = id('björns stol');
     ${seatFor("björn", "stilla morgon")}`,
  ),
  attempt(
    "seats_order_fkey",
    "Björn's order seats Elin",
    alike("seats", "björns stol", { user_id: id("elin") }),
  ),
  attempt(
    "seats_order_fkey",
    "an order for one seminar seats in another",
    alike("seats", "björns stol", { seminar_id: id("kvällsro") }),
  ),
  attempt(
    "seats_stay",
    "a seat passed on",
    "update app.seats set user_id = id('elin') where id = id('björns stol')",
  ),
  step("seats", "björns stol", "held", ", held_until = now()"),
  attempt(
    "seats_moves_forward",
    "who was removed comes back",
    `update app.seats set status = 'removed', ended_at = now() where id = id('björns stol');
     update app.seats set status = 'confirmed', ended_at = null where id = id('björns stol')`,
  ),
  attempt(
    "seminars_seats_within_capacity",
    "a third seat of two",
    seatFor("elin", "stilla morgon"),
    "seats_count",
  ),
  attempt(
    "seats_in_published_seminars",
    "a seat in what was called off",
    seatFor("elin", "inställt"),
    "seats_count",
  ),

  attempt(
    "bookings_status_known",
    "an unknown state",
    alike("bookings", "björns bokning", { status: "sold" }),
  ),
  attempt(
    "bookings_held_has_end",
    "held for ever",
    "update app.bookings set held_until = null where id = id('majas bokning')",
  ),
  attempt(
    "bookings_released_has_time",
    "let go, but kept",
    "update app.bookings set ended_at = now() where id = id('björns bokning')",
  ),
  attempt(
    "bookings_one_per_order",
    "two bookings of one order",
    alike("bookings", "björns bokning", { status: "released", ended_at: "2027-01-01T00:00Z" }),
  ),
  attempt("bookings_user_not_double_booked", "the guest in two places", bookingFor("björn", "tio hos Asha")),
  attempt("bookings_of_offered_slots", "a slot that was taken back", bookingFor("björn", "återtagen")),
  attempt(
    "bookings_slot_fkey",
    "a booking longer than its slot",
    "update app.bookings set ends_at = '2027-01-11 10:55+01' where id = id('björns bokning')",
  ),
  attempt(
    "bookings_order_fkey",
    "Björn's order books for Maja",
    `update app.bookings set status = 'released', held_until = null, ended_at = now() where id in (id('björns bokning'), id('majas bokning'));
     ${alike("bookings", "björns bokning", { user_id: id("maja") })}`,
  ),
  attempt(
    "bookings_stay",
    "a booking passed on",
    "update app.bookings set user_id = id('asha') where id = id('björns bokning')",
  ),
  step("bookings", "björns bokning", "held", ", held_until = now()"),
  attempt(
    "bookings_of_offered_slots",
    "moved to a slot that was taken back",
    "update app.orders set slot_id = id('återtagen') where id = id('björns tid')",
  ),
  attempt(
    "orders_is_a_snapshot",
    "moved before it is paid",
    "update app.orders set slot_id = id('tio') where id = id('majas tid')",
  ),
  attempt(
    "bookings_stay",
    "moved after it was let go",
    `update app.bookings set status = 'released', ended_at = now() where id = id('björns bokning');
     update app.orders set slot_id = id('halv elva') where id = id('björns tid')`,
  ),
  attempt(
    "orders_moved_has_time",
    "a course that was moved",
    "update app.orders set moved_by_host_at = now() where id = id('björns kurs')",
  ),
  attempt("bookings_sequence_positive", "changed less than never", "update app.bookings set sequence = -1"),
  attempt("seminars_sequence_positive", "changed less than never", "update app.seminars set sequence = -1"),
  attempt(
    "calendar_feeds_token_hash_key",
    "one feed for two people",
    "insert into app.calendar_feeds (user_id, seed, token_hash) values (id('björn'), id('frö'), 'x'), (id('maja'), id('frö'), 'x')",
  ),
  attempt(
    "booking_answers_sealed",
    "an answer for all to read",
    "update app.booking_answers set sealed = 'Jag sover dåligt'",
  ),
  attempt("booking_answers_kept_sane", "kept for ever", "update app.booking_answers set kept_days = 366"),
  attempt(
    "booking_answers_position_positive",
    "before the first",
    "update app.booking_answers set position = 0",
  ),
  attempt("booking_answers_order_id_position_key", "answered twice", alike("booking_answers", "björns svar")),

  attempt(
    "enrollments_status_known",
    "an unknown state",
    alike("enrollments", "björns inskrivning", { status: "paused", ended_at: "2027-01-01T00:00Z" }),
  ),
  attempt("enrollments_ended_has_time", "ended, but open", "update app.enrollments set ended_at = now()"),
  attempt(
    "enrollments_one_per_order",
    "one order, enrolled twice",
    alike("enrollments", "björns inskrivning"),
  ),
  attempt(
    "enrollments_one_per_course",
    "enrolled twice by two orders",
    `${alike("orders", "majas kurs", { id: id("order"), user_id: id("björn") })};
     ${alike("enrollments", "björns inskrivning", { order_id: id("order") })}`,
  ),
  attempt(
    "enrollments_order_fkey",
    "Björn's order enrolls Maja",
    alike("enrollments", "björns inskrivning", { user_id: id("maja") }),
  ),
  attempt("enrollments_stay", "an enrollment passed on", "update app.enrollments set user_id = id('maja')"),
  attempt(
    "enrollments_moves_forward",
    "what was revoked comes back",
    `update app.enrollments set status = 'revoked', ended_at = now();
     update app.enrollments set status = 'active', ended_at = null`,
  ),
  attempt(
    "lesson_progress_position_positive",
    "before the beginning",
    "update app.lesson_progress set position_seconds = -1",
  ),

  attempt(
    "waitlist_entries_status_known",
    "an unknown state",
    alike("waitlist_entries", "elins plats i kön", { user_id: id("asha"), status: "first" }),
  ),
  attempt(
    "waitlist_entries_offer_whole",
    "an offer without end",
    "update app.waitlist_entries set status = 'offered', order_id = id('björns plats') where id = id('elins plats i kön')",
  ),
  attempt("waitlist_entries_one_live", "twice in one queue", alike("waitlist_entries", "elins plats i kön")),
  attempt(
    "waitlist_entries_order_id_key",
    "two claims by one order",
    alike("waitlist_entries", "majas plats i kön", { user_id: id("björn") }),
  ),
  attempt(
    "waitlist_entries_offer_has_order",
    "an offer of nothing",
    "update app.waitlist_entries set status = 'offered', offer_expires_at = now() where id = id('elins plats i kön')",
  ),
  attempt(
    "waitlist_entries_seminar_id_place_key",
    "two in one place",
    "update app.waitlist_entries set place = 1 where id = id('majas plats i kön')",
  ),
  step("waitlist_entries", "majas plats i kön", "waiting"),
  attempt(
    "waitlist_entries_when_full",
    "waiting for what can be had",
    "insert into app.waitlist_entries (seminar_id, user_id) values (id('öppen cirkel'), id('elin'))",
    "waitlist_entries_join",
  ),
  attempt(
    "waitlist_entries_without_seat",
    "waiting with a seat",
    "insert into app.waitlist_entries (seminar_id, user_id) values (id('stilla morgon'), id('björn'))",
    "waitlist_entries_join",
  ),
  attempt(
    "seats_waitlist_first",
    "a seat past the line",
    `update app.seminars set capacity = 3 where id = id('stilla morgon');
     ${seatFor("elin", "stilla morgon")}`,
    "seats_respect_queue",
  ),
];

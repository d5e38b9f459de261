import { alike, id } from "../world";
import { attempt } from "./attempt";

/** What a service consists of. */
export const serviceAttempts = [
  attempt("services_duration_sane", "no time at all", "update app.services set duration_minutes = 0"),
  attempt(
    "services_cancellation_policy_known",
    "a policy of one's own",
    "update app.services set cancellation_policy = 'whenever'",
  ),
  attempt(
    "services_buffers_sane",
    "time off before time",
    "update app.services set buffer_before_minutes = -5",
  ),
  attempt("services_notice_sane", "a year of notice", "update app.services set notice_hours = 8760"),
  attempt("services_horizon_sane", "no day ahead", "update app.services set horizon_days = 0"),
  attempt(
    "services_answers_kept_sane",
    "answers kept for ever",
    "update app.services set answers_kept_days = 366",
  ),
  attempt(
    "services_address_length",
    "a novel of a place",
    "update app.services set address = repeat('x', 301)",
  ),
  attempt(
    "service_exceptions_times_whole",
    "open, but never closing",
    "update app.service_exceptions set ends_minute = null",
  ),
  attempt(
    "service_exceptions_within_day",
    "an evening past midnight",
    "update app.service_exceptions set ends_minute = 1500 where ends_minute is not null",
  ),
  attempt(
    "service_exceptions_no_overlap",
    "one evening open twice",
    alike("service_exceptions", "en kväll", { starts_minute: 1100, ends_minute: 1300 }),
  ),
  attempt("service_exceptions_closed_once", "closed twice", alike("service_exceptions", "trettondagen")),
  attempt(
    "service_questions_text_length",
    "a question of nothing",
    "update app.service_questions set text = ''",
  ),
  attempt(
    "service_questions_position_positive",
    "before the first",
    "update app.service_questions set position = 0",
  ),
  attempt("weekly_hours_weekday_iso", "an eighth day", "update app.weekly_hours set weekday = 8"),
  attempt(
    "weekly_hours_within_day",
    "closing before opening",
    "update app.weekly_hours set ends_minute = starts_minute",
  ),
  attempt(
    "weekly_hours_no_overlap",
    "open twice at once",
    alike("weekly_hours", "måndag", { starts_minute: 700, ends_minute: 800 }),
  ),
  attempt(
    "slots_service_id_host_id_fkey",
    "a slot of Asha's in Elin's service",
    alike("slots", "elva", {
      host_id: id("asha"),
      starts_at: "2027-02-01T10:00Z",
      ends_at: "2027-02-01T10:45Z",
    }),
  ),
  attempt(
    "slots_end_after_start",
    "a slot that ends as it starts",
    alike("slots", "elva", { ends_at: "2027-01-11T10:00Z" }),
  ),
  attempt("slots_service_id_starts_at_key", "the same slot twice", alike("slots", "elva")),
];

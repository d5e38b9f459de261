import { alike, id } from "../world";
import { type Attempt, attempt, step } from "./attempt";

/** What courses, services and seminars have in common. */
const item = (table: string, name: string): Attempt[] => [
  attempt(`${table}_slug_shape`, "no address", `update app.${table} set slug = 'Åh nej'`),
  attempt(`${table}_slug_key`, "two of one address", alike(table, name, { seats_taken: 0 })),
  attempt(`${table}_title_length`, "nameless", `update app.${table} set title = ''`),
  attempt(`${table}_price_sane`, "a negative price", `update app.${table} set price_amount = -1`),
  attempt(`${table}_price_sane`, "a fortune", `update app.${table} set price_amount = 100000001`),
  attempt(`${table}_currency_known`, "dollars", `update app.${table} set currency = 'USD'`),
  attempt(`${table}_language_known`, "Esperanto", `update app.${table} set language = 'eo'`),
  attempt(`${table}_vat_rate_known`, "a rate of no law", `update app.${table} set vat_rate_bp = 1900`),
  attempt(
    `${table}_published_has_time`,
    "published, but never",
    `update app.${table} set published_at = null where id = id('${name}')`,
  ),
  attempt(
    `${table}_status_known`,
    "an unknown state",
    alike(table, name, { slug: "ny", status: "gone", seats_taken: 0 }),
  ),
  attempt(
    `${table}_cover_url_host_id_fkey`,
    "with a picture of another host's",
    `${alike("covers", "bilden", { host_id: id("björn"), url: `/api/covers/${id("covers like bilden")}/960` })};
     update app.${table} set cover_url = '/api/covers/' || id('covers like bilden') || '/960'`,
  ),
  attempt(
    `${table}_cover_url_host_id_fkey`,
    "with a picture from elsewhere",
    `update app.${table} set cover_url = 'https://evil.test/x.png'`,
  ),
];

export const offerAttempts = [
  attempt(
    "covers_address_is_own",
    "at an address of another",
    "update app.covers set url = '/api/covers/1/960'",
  ),
  attempt(
    "covers_url_host_id_key",
    "two at one address",
    `alter table app.covers drop constraint covers_address_is_own; ${alike("covers", "bilden")}`,
  ),
  attempt(
    "covers_host_id_fkey",
    "of nobody",
    alike("covers", "bilden", { host_id: id("ingen"), url: `/api/covers/${id("covers like bilden")}/960` }),
  ),
  attempt(
    "explore_entries_kind_known",
    "a book among what is found",
    `update app.explore_entries set kind = 'book'`,
  ),
  attempt(
    "explore_entries_seminar_has_time",
    "a course with a date",
    `update app.explore_entries set starts_at = now() where kind = 'course'`,
  ),
  ...item("courses", "andas"),
  step("courses", "andas", "draft"),
  step("courses", "utkast", "archived"),
  attempt(
    "lessons_course_id_host_id_fkey",
    "a lesson by someone else in Asha's course",
    alike("lessons", "lektion 1", { host_id: id("elin"), position: 3 }),
  ),
  attempt("lessons_course_id_position_key", "two first lessons", alike("lessons", "lektion 1")),
  attempt("lessons_position_positive", "a lesson before the first", "update app.lessons set position = 0"),
  attempt("lessons_duration_sane", "a lesson without end", "update app.lessons set duration_seconds = 86401"),
  attempt("lessons_title_length", "a nameless lesson", "update app.lessons set title = ''"),
  attempt(
    "lessons_section_id_course_id_fkey",
    "a lesson in a section of another course",
    "update app.lessons set section_id = id('elins del') where id = id('lektion 1')",
  ),
  attempt(
    "lessons_section_id_course_id_fkey",
    "a section gone from under its lessons",
    "delete from app.course_sections where id = id('del 1')",
  ),
  attempt("course_sections_title_length", "a nameless section", "update app.course_sections set title = ''"),
  attempt(
    "course_sections_position_positive",
    "a section before the first",
    "update app.course_sections set position = 0",
  ),
  attempt("course_sections_course_id_position_key", "two first sections", alike("course_sections", "del 1")),
  attempt(
    "lesson_media_media_id_host_id_fkey",
    "Elin's voice in Asha's lesson",
    "insert into app.lesson_media values (id('elins röst'), id('lektion 1'), id('asha'), 3)",
  ),
  attempt(
    "lesson_media_lesson_id_host_id_fkey",
    "Elin's voice in Asha's lesson, as Elin's",
    "insert into app.lesson_media values (id('elins röst'), id('lektion 1'), id('elin'), 3)",
  ),
  attempt(
    "lesson_media_lesson_id_host_id_fkey",
    "a lesson gone before its files",
    "delete from app.lessons where id = id('lektion 1')",
  ),
  attempt(
    "lesson_media_lesson_id_position_key",
    "two first files",
    "update app.lesson_media set position = 1",
  ),
  attempt(
    "lesson_media_position_positive",
    "a file before the first",
    "update app.lesson_media set position = 0",
  ),
  attempt(
    "lesson_media_duration_sane",
    "a file of two days",
    "update app.lesson_media set duration_seconds = 172800",
  ),
  attempt(
    "lesson_media_stay",
    "a file that goes over to another lesson",
    "update app.lesson_media set lesson_id = id('lektion 2') where media_id = id('en röst')",
  ),

  ...item("services", "samtal"),
  step("services", "samtal", "draft"),
  attempt("services_duration_sane", "no time at all", "update app.services set duration_minutes = 0"),
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

  ...["seminars", "services"].map((table) =>
    attempt(
      `${table}_cancellation_policy_known`,
      "a policy of one's own",
      `update app.${table} set cancellation_policy = 'whenever'`,
    ),
  ),
  ...item("seminars", "stilla morgon"),
  step("seminars", "stilla morgon", "draft"),
  step("seminars", "kvällsro", "scheduled"),
  step("seminars", "inställt", "scheduled", ", cancelled_at = null"),
  attempt("seminars_duration_sane", "a seminar of days", "update app.seminars set duration_minutes = 721"),
  attempt(
    "seminars_capacity_sane",
    "room for nobody",
    "update app.seminars set capacity = 0 where seats_taken = 0",
  ),
  attempt(
    "seminars_seats_within_capacity",
    "fewer seats than are taken",
    "update app.seminars set capacity = 1 where id = id('stilla morgon')",
  ),
  attempt(
    "seminars_cancelled_has_time",
    "cancelled, but never",
    "update app.seminars set status = 'cancelled' where id = id('stilla morgon')",
  ),
  attempt(
    "seminars_seats_counted",
    "seats given back on paper",
    "update app.seminars set seats_taken = 0 where id = id('stilla morgon')",
  ),
  attempt(
    "seminars_seats_counted",
    "a seminar born with seats taken",
    alike("seminars", "stilla morgon", { slug: "ny" }),
    "seminars_begin_empty",
  ),

  ...["courses", "services", "seminars"].flatMap((table) => [
    attempt(
      `${table}_price_chargeable`,
      "less than three kronor",
      `update app.${table} set price_amount = 299, currency = 'SEK'`,
    ),
    attempt(
      `${table}_price_chargeable`,
      "less than fifty cents",
      `update app.${table} set price_amount = 49, currency = 'EUR'`,
    ),
  ]),
];

import { alike, id } from "../world";
import { attempt, step } from "./attempt";

const offer = (changes: string) => `update app.offers set ${changes}`;
/** A course of Elin's, without its details. */
const bare = alike("offers", "utkast", { id: id("naken"), slug: "naken" });

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
  attempt("offers_kind_known", "a book", offer("kind = 'book' where id = id('utkast')")),
  attempt("offers_slug_shape", "no address", offer("slug = 'Åh nej'")),
  ...["andas", "samtal", "stilla morgon"].flatMap((name) => [
    attempt("offers_kind_slug_key", `${name}: two of one address`, alike("offers", name)),
    attempt(
      "offers_published_has_time",
      `${name}: published, but never`,
      offer(`published_at = null where id = id('${name}')`),
    ),
    attempt(
      "offers_status_known",
      `${name}: an unknown state`,
      alike("offers", name, { slug: "ny", status: "gone" }),
    ),
  ]),
  attempt("offers_status_known", "a live course", alike("offers", "andas", { slug: "ny", status: "live" })),
  attempt(
    "offers_status_known",
    "a seminar in the archive",
    alike("offers", "stilla morgon", { slug: "ny", status: "archived" }),
  ),
  attempt(
    "offers_status_known",
    "a course called off",
    offer("status = 'cancelled', cancelled_at = now() where id = id('utkast')"),
  ),
  attempt("offers_title_length", "nameless", offer("title = ''")),
  attempt("offers_price_sane", "a negative price", offer("price_amount = -1")),
  attempt("offers_price_sane", "a fortune", offer("price_amount = 100000001")),
  attempt("offers_price_chargeable", "less than three kronor", offer("price_amount = 299, currency = 'SEK'")),
  attempt("offers_price_chargeable", "less than fifty cents", offer("price_amount = 49, currency = 'EUR'")),
  attempt("offers_currency_known", "dollars", offer("currency = 'USD'")),
  attempt("offers_language_known", "Esperanto", offer("language = 'eo'")),
  attempt("offers_vat_rate_known", "a rate of no law", offer("vat_rate_bp = 1900")),
  attempt(
    "offers_cover_url_host_id_fkey",
    "with a picture of another host's",
    `${alike("covers", "bilden", { host_id: id("björn"), url: `/api/covers/${id("covers like bilden")}/960` })};
     ${offer("cover_url = '/api/covers/' || id('covers like bilden') || '/960'")}`,
  ),
  attempt(
    "offers_cover_url_host_id_fkey",
    "with a picture from elsewhere",
    offer("cover_url = 'https://evil.test/x.png'"),
  ),
  attempt(
    "offers_cancelled_has_time",
    "cancelled, but never",
    offer("status = 'cancelled' where id = id('stilla morgon')"),
  ),
  attempt(
    "offers_cancelled_has_time",
    "on sale, and cancelled at a time",
    offer("cancelled_at = now() where id = id('stilla morgon')"),
  ),
  step("offers", "andas", "draft"),
  step("offers", "utkast", "archived"),
  step("offers", "samtal", "draft"),
  step("offers", "stilla morgon", "draft"),
  step("offers", "kvällsro", "scheduled"),
  step("offers", "inställt", "scheduled", ", cancelled_at = null"),

  attempt("offers_have_details", "a course of nothing", bare),
  ...[
    ["courses", "utkast"],
    ["services", "andning"],
    ["seminars", "inställt"],
  ].map(([table, name]) =>
    attempt(
      "offers_have_details",
      `${name} without its details`,
      `delete from app.${table} where id = id('${name}')`,
      `${table}_stay_while_offered`,
    ),
  ),
  attempt(
    "courses_offer_fkey",
    "a course in another's name",
    `${bare}; insert into app.courses (id, host_id) values (id('naken'), id('asha'))`,
  ),
  attempt(
    "courses_offer_fkey",
    "a seminar that is a course, too",
    "insert into app.courses (id, host_id) values (id('stilla morgon'), id('asha'))",
  ),
  attempt(
    "services_offer_fkey",
    "a seminar that is a service, too",
    "insert into app.services (id, host_id, duration_minutes) values (id('stilla morgon'), id('asha'), 45)",
  ),
  attempt(
    "seminars_offer_fkey",
    "a course that is a seminar, too",
    alike("seminars", "öppen cirkel", { id: id("andas"), status: "published", seats_taken: 0 }),
  ),
  attempt("courses_of_their_kind", "a service among the courses", "update app.courses set kind = 'service'"),
  attempt("services_of_their_kind", "a course among the services", "update app.services set kind = 'course'"),
  attempt("seminars_of_their_kind", "a course among the seminars", "update app.seminars set kind = 'course'"),
  attempt(
    "courses_of_their_kind",
    "a course becomes a service",
    offer("kind = 'service' where id = id('andas')"),
  ),
  attempt(
    "seminars_offer_fkey",
    "a seminar live on its own account",
    "update app.seminars set status = 'live' where id = id('stilla morgon')",
  ),
  attempt(
    "seminars_offer_fkey",
    "a seminar born in a state that its offer is not in",
    `${alike("offers", "öppen cirkel", { id: id("ny"), slug: "ny", status: "draft" })};
     ${alike("seminars", "öppen cirkel", { id: id("ny"), seats_taken: 0, starts_at: "2027-05-01T08:00Z" })}`,
  ),
];

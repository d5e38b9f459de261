import { alike, id, offerLike } from "../world";
import { attempt } from "./attempt";
import { bookingFor } from "./grants";

const hostIsFree = (what: string, sql: string) => attempt("busy_times_host_free", what, sql);

/** A seminar of Elin's over the time that Björn has booked of her. */
const elinsSeminar = (changes: Record<string, unknown> = {}) =>
  offerLike("seminars", "öppen cirkel", {
    id: id("elins cirkel"),
    host_id: id("elin"),
    slug: "elins-cirkel",
    cover_url: null,
    seats_taken: 0,
    starts_at: "2027-01-11T09:15:00Z",
    ...changes,
  });

const elinLeads = (seminar: string) =>
  `insert into app.seminar_cohosts (seminar_id, host_id, user_id) values (id('${seminar}'), id('asha'), id('elin'))`;

export const busyTimeAttempts = [
  attempt("busy_times_of_one_thing", "time kept for nothing", "update app.busy_times set seminar_id = null"),
  attempt(
    "busy_times_begin_before_end",
    "over before it began",
    "update app.busy_times set ends_at = starts_at",
  ),
  attempt(
    "busy_times_booking_id_key",
    "one booking in two calendars",
    alike("busy_times", "björns tid i kalendern", { host_id: id("asha") }),
  ),
  attempt(
    "busy_times_seminar_id_host_id_key",
    "one seminar twice in a calendar",
    alike("busy_times", "morgonens tid", { starts_at: "2027-03-01T08:00Z", ends_at: "2027-03-01T09:00Z" }),
  ),
  hostIsFree("a host in two places, one of them half an hour late", bookingFor("asha", "halv elva")),
  hostIsFree("one slot for two", bookingFor("asha", "tio")),
  hostIsFree(
    "moved to where another is",
    "update app.orders set slot_id = id('elva') where id = id('björns tid')",
  ),
  hostIsFree(
    "into the rest that the host keeps",
    `update app.services set buffer_before_minutes = 30 where id = id('handledning');
     update app.slots set starts_at = '2027-01-11 12:00+01', ends_at = '2027-01-11 12:45+01' where id = id('halv elva');
     ${bookingFor("asha", "halv elva")}`,
  ),
  hostIsFree("a seminar over what is booked", elinsSeminar()),
  hostIsFree("a seminar over what is held", elinsSeminar({ starts_at: "2027-01-11T10:40:00Z" })),
  hostIsFree(
    "a draft put on sale over what is booked",
    `${elinsSeminar({ status: "draft", published_at: null })};
     update app.offers set status = 'scheduled', published_at = now() where id = id('elins cirkel')`,
  ),
  hostIsFree(
    "a seminar moved over what is booked",
    `${elinsSeminar({ starts_at: "2027-01-11T13:00:00Z" })};
     update app.seminars set starts_at = '2027-01-11T09:44Z' where id = id('elins cirkel')`,
  ),
  hostIsFree(
    "a seminar that lasts into what is booked",
    `${elinsSeminar({ starts_at: "2027-01-11T08:00:00Z" })};
     update app.seminars set duration_minutes = 61 where id = id('elins cirkel')`,
  ),
  hostIsFree(
    "booked over a seminar",
    `update app.seminars set starts_at = '2027-01-11T09:30Z' where id = id('öppen cirkel');
     ${bookingFor("elin", "tio hos Asha")}`,
  ),
  hostIsFree(
    "two seminars at once",
    "update app.seminars set starts_at = '2027-01-12T07:30Z' where id = id('öppen cirkel')",
  ),
  hostIsFree(
    "a co-host who is booked",
    `update app.seminars set starts_at = '2027-01-11T09:30Z' where id = id('öppen cirkel');
     ${elinLeads("öppen cirkel")}`,
  ),
  hostIsFree(
    "moved to where a co-host is booked",
    `${elinLeads("öppen cirkel")};
     update app.seminars set starts_at = '2027-01-11T09:30Z' where id = id('öppen cirkel')`,
  ),
  hostIsFree(
    "put on sale to where a co-host is booked",
    `${offerLike("seminars", "öppen cirkel", {
      ...{ id: id("utan tid"), slug: "utan-tid", status: "draft", published_at: null, seats_taken: 0 },
      starts_at: "2027-01-11T09:30Z",
    })};
     ${elinLeads("utan tid")};
     update app.offers set status = 'scheduled', published_at = now() where id = id('utan tid')`,
  ),
  hostIsFree(
    "booked while leading beside another",
    `update app.bookings set status = 'released', ended_at = now() where id = id('björns bokning');
     update app.seminars set starts_at = '2027-01-11T09:30Z' where id = id('öppen cirkel');
     ${elinLeads("öppen cirkel")};
     ${bookingFor("asha", "tio")}`,
  ),
  hostIsFree(
    "over two that overlapped before there was one calendar",
    `update app.busy_times set overlap_group = id('förr'), starts_at = starts_at - interval '1 minute' where booking_id = id('majas bokning');
     update app.busy_times set overlap_group = id('förr'), ends_at = ends_at + interval '30 minutes' where booking_id = id('björns bokning');
     ${elinsSeminar({ starts_at: "2027-01-11T10:10:00Z" })}`,
  ),
];

import { alike, id, offerLike } from "../world";
import { attempt } from "./attempt";

const move = (changes: string) => `update app.seminar_moves set ${changes} where id = id('än en')`;

/** What a seminar consists of: its seats, its moves, the dates of a series. */
export const seminarAttempts = [
  attempt(
    "seminars_cancellation_policy_known",
    "a policy of one's own",
    "update app.seminars set cancellation_policy = 'whenever'",
  ),
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
    "seminars_seats_counted",
    "seats given back on paper",
    "update app.seminars set seats_taken = 0 where id = id('stilla morgon')",
  ),
  attempt(
    "seminars_seats_counted",
    "a seminar born with seats taken",
    offerLike("seminars", "stilla morgon", { slug: "ny" }),
    "seminars_begin_empty",
  ),
  attempt("seminar_moves_elsewhere", "moved to where it is", move("to_starts_at = from_starts_at")),
  attempt("seminar_moves_ahead", "moved into the past", move("to_starts_at = moved_at - interval '1 hour'")),
  attempt(
    "seminar_moves_told_afterwards",
    "told before it was moved",
    move("told_at = moved_at - interval '1 hour'"),
  ),
  attempt("seminar_moves_one_untold", "two that are to be told", alike("seminar_moves", "än en")),
  attempt(
    "seminar_moves_told_stay",
    "another time than they were told",
    "update app.seminar_moves set to_minutes = 90 where id = id('en timme')",
  ),
  attempt(
    "seminar_series_interval_known",
    "every third week",
    "update app.seminar_series set interval_weeks = 3",
  ),
  attempt("seminar_series_time_zone_length", "by no clock", "update app.seminar_series set time_zone = ''"),
  attempt(
    "seminars_series_id_host_id_fkey",
    "a date of another host's series",
    `${alike("seminar_series", "morgnarna", { host_id: id("elin") })};
     update app.seminars set series_id = id('seminar_series like morgnarna') where id = id('stilla morgon')`,
  ),
];

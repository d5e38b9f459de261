import { alike, id } from "../world";
import { attempt } from "./attempt";

export const liveAttempts = [
  attempt(
    "live_sessions_end_after_start",
    "over before it began",
    "update app.live_sessions set ended_at = started_at - interval '1 second'",
  ),
  attempt(
    "live_sessions_room_key",
    "two sessions in one room",
    alike("live_sessions", "rum", { seminar_id: id("stilla morgon") }),
  ),
  attempt(
    "live_sessions_one_open",
    "two open rooms of one seminar",
    alike("live_sessions", "rum", { room: "room-2" }),
  ),
  attempt(
    "live_sessions_while_live",
    "a room before the seminar is live",
    alike("live_sessions", "rum", { seminar_id: id("stilla morgon"), room: "room-2" }),
  ),
  attempt(
    "live_sessions_while_live",
    "a seminar that ends and leaves its room open",
    "update app.seminars set status = 'ended' where id = id('kvällsro')",
    "seminars_close_their_rooms",
  ),
  attempt(
    "attendances_left_after_join",
    "gone before they came",
    "update app.attendances set left_at = joined_at - interval '1 second'",
  ),
  attempt("attendances_one_open", "one person in the room twice", alike("attendances", "närvaro")),

  attempt(
    "activities_type_known",
    "an unknown thing happened",
    "update app.activities set activity_type = 'rumour'",
  ),
  attempt(
    "activities_about_their_subject",
    "about nothing of ours",
    "update app.activities set subject_table = 'sessions'",
  ),
  attempt(
    "activities_about_their_subject",
    "a seminar that is a course",
    "update app.activities set subject_table = 'courses' where id = id('händelse')",
  ),
  attempt("activities_visibility_known", "seen by some", "update app.activities set visibility = 'some'"),
  attempt(
    "activities_orders_private",
    "a purchase for all to see",
    "update app.activities set visibility = 'public'",
  ),
];

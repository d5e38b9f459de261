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
    "update app.offers set status = 'ended' where id = id('kvällsro')",
    "seminars_close_their_rooms",
  ),
  attempt(
    "attendances_left_after_join",
    "gone before they came",
    "update app.attendances set left_at = joined_at - interval '1 second'",
  ),
  attempt("attendances_one_open", "one person in the room twice", alike("attendances", "närvaro")),

  attempt(
    "live_sessions_chat_mode_known",
    "a chat for some",
    "update app.live_sessions set chat_mode = 'friends'",
  ),
  attempt(
    "seats_hand_was_asked",
    "a hand that nobody raised",
    "update app.seats set hand_raised_at = now() where id = id('björns stol')",
  ),
  attempt(
    "live_messages_text_length",
    "a message without end",
    alike("live_messages", "meddelande", { text: "x".repeat(1001) }),
  ),
  attempt(
    "live_messages_text_until_deleted",
    "a message of nothing",
    alike("live_messages", "meddelande", { text: "" }),
  ),
  attempt(
    "live_messages_text_until_deleted",
    "deleted, and still to be read",
    "update app.live_messages set deleted_at = now()",
  ),
  attempt(
    "live_messages_in_open_chat",
    "a word in a closed chat",
    `update app.live_sessions set chat_mode = 'closed'; ${alike("live_messages", "meddelande")}`,
  ),
  attempt(
    "live_messages_in_open_chat",
    "a word after the end",
    `update app.offers set status = 'ended' where id = id('kvällsro');
     update app.live_sessions set ended_at = now(); ${alike("live_messages", "meddelande")}`,
  ),
  attempt(
    "live_messages_stay",
    "words put into a mouth",
    "update app.live_messages set text = 'Jag håller inte med'",
  ),
  attempt("live_messages_stay", "said by another", "update app.live_messages set user_id = id('maja')"),
  attempt(
    "live_messages_stay",
    "deleted, and back again",
    `update app.live_messages set text = '', deleted_at = now();
     update app.live_messages set text = 'Hej', deleted_at = null`,
  ),
  attempt(
    "seminar_cohosts_besides_host",
    "a host beside themselves",
    "insert into app.seminar_cohosts values (id('kvällsro'), id('asha'), id('asha'))",
  ),
  attempt(
    "seminar_cohosts_pkey",
    "a co-host twice",
    "insert into app.seminar_cohosts values (id('kvällsro'), id('asha'), id('elin'))",
  ),
  attempt("consents_recording_once", "two consents to one recording", alike("consents", "inspelning")),

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

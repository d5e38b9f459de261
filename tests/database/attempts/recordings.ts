import { alike, id } from "../world";
import { attempt, step } from "./attempt";

const media = (changes: string) => `update app.media set ${changes} where id = id('ny fil')`;
const film = (changes: string) => `update app.recordings set ${changes} where id = id('ny film')`;
const anotherFilm = (changes: Record<string, unknown>) =>
  alike("recordings", "ny film", { media_id: id("en fil till"), egress_id: null, ...changes });

const stored = media("status = 'stored', content_type = 'video/mp4', stored_at = now()");
const failed = film("status = 'failed', failure = 'aborted'");

export const recordingAttempts = [
  attempt(
    "seminars_recorded_as_told",
    "recorded, when people have come in without knowing",
    "update app.seminars set is_recorded = true where id = id('kvällsro')",
  ),

  attempt("media_kind_known", "a file of an unknown kind", media("kind = 'rumour'")),
  attempt("media_name_length", "a file without a name", media("name = ''")),
  attempt("media_size_sane", "a file smaller than nothing", media("size_bytes = -1")),
  attempt("media_content_type_shape", "a type that is none", media("content_type = 'film'")),
  attempt("media_sha256_shape", "a checksum that is none", media("sha256 = 'abc'")),
  attempt(
    "media_status_known",
    "a file in an unknown state",
    alike("media", "ny fil", { status: "lost", content_type: "video/mp4" }),
  ),
  attempt("media_received_has_type", "received, and nobody knows what it is", media("status = 'received'")),
  attempt(
    "media_stored_has_time",
    "stored at no time",
    media("status = 'stored', content_type = 'video/mp4'"),
  ),
  step("media", "sommarens fil", "receiving", ", stored_at = null"),
  attempt(
    "media_stored_stay",
    "a stored file that becomes another",
    "update app.media set sha256 = repeat('b', 64) where id = id('sommarens fil')",
  ),

  attempt(
    "recordings_source_known",
    "a film from nowhere",
    alike("recordings", "sommarens film", {
      media_id: id("en fil till"),
      source: "wind",
      status: "saving",
      published_at: null,
    }),
  ),
  attempt("recordings_room_has_session", "taken in no room", anotherFilm({ live_session_id: null })),
  attempt(
    "recordings_egress_of_room",
    "taken by the vendor, given by the host",
    "update app.recordings set egress_id = 'EG_1' where id = id('sommarens film')",
  ),
  attempt(
    "recordings_status_known",
    "an unknown state",
    `${failed}; ${anotherFilm({ status: "lost", failure: null })}`,
  ),
  attempt("recordings_failed_has_reason", "failed for no reason", film("status = 'failed'")),
  attempt("recordings_duration_sane", "longer than a day", film("duration_seconds = 86401")),
  attempt("recordings_published_when_ready", "shown before it is there", film("published_at = now()")),
  attempt(
    "recordings_media_id_key",
    "two films in one file",
    `${failed}; ${anotherFilm({ media_id: id("ny fil") })}`,
  ),
  attempt(
    "recordings_egress_id_key",
    "one egress, two films",
    `${failed}; ${anotherFilm({ egress_id: "EG_0" })}`,
  ),
  attempt("recordings_one_per_session", "one room filmed twice", anotherFilm({})),
  attempt(
    "recordings_one_published",
    "two replays of one seminar",
    `${stored}; ${film("status = 'ready'")}; ${film("published_at = now()")}`,
  ),
  step("recordings", "sommarens film", "saving", ", published_at = null"),
  attempt("recordings_stay", "a film that becomes another's", film("seminar_id = id('kvällsro')")),
  attempt(
    "recordings_of_their_session",
    "filmed, when nobody was told",
    anotherFilm({ seminar_id: id("kvällsro"), live_session_id: id("rum") }),
  ),
  attempt(
    "recordings_of_their_session",
    "filmed in another seminar's room",
    anotherFilm({ live_session_id: id("rum") }),
  ),
  attempt("recordings_ready_are_stored", "ready, and not in the storage", film("status = 'ready'")),
  attempt(
    "recordings_published_afterwards",
    "the replay of what has not been",
    `${stored};
     delete from app.recordings where id = id('ny film');
     insert into app.recordings (seminar_id, media_id, source, status, published_at)
       values (id('stilla morgon'), id('ny fil'), 'upload', 'ready', now())`,
  ),
  attempt(
    "replay_positions_sane",
    "stopped before it began",
    "update app.replay_positions set position_seconds = -1",
  ),
];

import { alike, id } from "../world";
import { attempt, step } from "./attempt";

const application = (changes: Record<string, unknown>) =>
  alike("host_applications", "björns ansökan", changes);

export const hostAttempts = [
  attempt("host_applications_texts_sane", "an application without a word", application({ teaches: "" })),
  attempt(
    "host_applications_texts_sane",
    "more links than one can look at",
    application({ links: ["1", "2", "3", "4", "5", "6"] }),
  ),
  attempt(
    "host_applications_status_known",
    "an unknown answer",
    application({ status: "maybe", reason: null }),
  ),
  attempt(
    "host_applications_decided_by_someone",
    "a decision of nobody",
    application({ decided_by_id: null }),
  ),
  attempt(
    "host_applications_decided_by_someone",
    "an answer before its time",
    application({ status: "pending", reason: null, user_id: id("elin") }),
  ),
  attempt("host_applications_not_ones_own", "judging oneself", application({ decided_by_id: id("björn") })),
  attempt("host_applications_refused_with_reason", "a no without a why", application({ reason: "" })),
  attempt("host_applications_refused_with_reason", "a yes with a why", application({ status: "approved" })),
  attempt(
    "host_applications_one_pending",
    "two applications at once",
    alike("host_applications", "majas ansökan"),
  ),
  step("host_applications", "björns ansökan", "approved", ", reason = null"),
  step(
    "host_applications",
    "björns ansökan",
    "pending",
    ", reason = null, decided_by_id = null, decided_at = null",
  ),
  attempt(
    "follows_not_oneself",
    "oneself",
    `insert into app.follows (user_id, host_id) values (id('asha'), id('asha'))`,
  ),
  attempt(
    "activities_host_joined_once",
    "joining twice",
    `insert into app.activities (activity_type, actor_id, subject_table, subject_id, summary)
      select 'host_joined', id('asha'), 'users', id('asha'), 'Asha' from generate_series(1, 2)`,
  ),
];

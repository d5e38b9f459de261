import { alike, id } from "../world";
import { attempt, step } from "./attempt";

const decision = (changes: Record<string, unknown>) => alike("decisions", "beslut", changes);
const report = (changes: Record<string, unknown>) =>
  alike("content_reports", "majas anmälan", { reporter_id: null, ...changes });

export const moderationAttempts = [
  attempt(
    "users_suspended_with_reason",
    "shut out without a why",
    "update app.users set suspended_at = now() where id = id('maja')",
  ),
  attempt(
    "users_admins_not_suspended",
    "an admin shut out",
    "update app.users set role = 'admin', suspended_at = now(), suspended_reason = 'x' where id = id('maja')",
  ),
  attempt("decisions_subject_known", "a decision about the weather", decision({ subject_table: "orders" })),
  attempt("decisions_measure_fits", "an unknown measure", decision({ measure: "burnt", ground: null })),
  attempt("decisions_measure_fits", "a course suspended", decision({ measure: "suspended" })),
  attempt(
    "decisions_measure_fits",
    "one suspended for another",
    decision({ measure: "suspended", subject_table: "users", subject_id: id("maja") }),
  ),
  attempt("decisions_measure_fits", "a person taken down", decision({ subject_table: "users" })),
  attempt("decisions_ground_of_restrictions", "a restriction without a rule", decision({ ground: null })),
  attempt("decisions_ground_of_restrictions", "a rule of nobody's", decision({ ground: "taste" })),
  attempt(
    "decisions_ground_of_restrictions",
    "a rule where nothing is restricted",
    decision({ measure: "put_back" }),
  ),
  attempt("decisions_reasoned", "a decision without reasons", decision({ reasoning: "" })),
  attempt("decisions_not_ones_own", "judging oneself", decision({ decided_by_id: id("asha") })),
  attempt("content_reports_subject_known", "a report of an order", report({ subject_table: "orders" })),
  attempt("content_reports_reason_known", "a report of bad taste", report({ reason: "taste" })),
  attempt("content_reports_details_length", "a report without a word", report({ details: "" })),
  attempt("content_reports_locale_known", "a language we do not speak", report({ locale: "fi" })),
  attempt("content_reports_email_shape", "no address", report({ reporter_email: "björn" })),
  attempt(
    "content_reports_one_sender",
    "two senders",
    report({ reporter_id: id("björn"), reporter_email: "bjorn@aveli.test" }),
  ),
  attempt("content_reports_status_known", "an unknown status", report({ status: "lost" })),
  attempt("content_reports_decided_by_decision", "decided by nothing", report({ status: "decided" })),
  attempt(
    "content_reports_one_open",
    "one person, one thing, two reports",
    alike("content_reports", "majas anmälan"),
  ),
  step("content_reports", "björns anmälan", "open", ", decision_id = null"),
];

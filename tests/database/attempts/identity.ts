import { alike, id } from "../world";
import { attempt } from "./attempt";

export const identityAttempts = [
  attempt("users_email_shape", "capitals", "update app.users set email = 'Bjorn@aveli.test'"),
  attempt("users_email_shape", "no address", "update app.users set email = 'björn'"),
  attempt("users_email_key", "two accounts, one address", alike("users", "asha", { slug: "asha-2" })),
  attempt("users_display_name_length", "nameless", "update app.users set display_name = ''"),
  attempt(
    "users_slug_shape",
    "a name that is no address",
    "update app.users set slug = 'Å sha' where slug = 'asha'",
  ),
  attempt("users_slug_key", "two hosts, one address", alike("users", "asha", { email: "asha2@aveli.test" })),
  attempt("users_role_known", "an unknown role", "update app.users set role = 'owner'"),
  attempt("users_host_has_slug", "a host without a page", "update app.users set role = 'host', slug = null"),
  attempt("users_locale_known", "a language we do not speak", "update app.users set locale = 'fi'"),
  attempt("sessions_kind_known", "an unknown kind of session", "update app.sessions set kind = 'tv'"),
  attempt(
    "sessions_expiry_after_creation",
    "a session that ended before it began",
    "update app.sessions set expires_at = created_at",
  ),
  attempt(
    "sessions_revoked_with_reason",
    "revoked without a why",
    "update app.sessions set revoked_at = now()",
  ),
  attempt(
    "refresh_tokens_one_current",
    "two current refresh tokens in one session",
    `insert into app.refresh_tokens (token_hash, session_id, expires_at) values ('other', '${id("session")}', now())`,
  ),
  attempt(
    "one_time_tokens_about_its_order",
    "a link to withdraw from nothing",
    "update app.one_time_tokens set order_id = null",
  ),
  attempt(
    "one_time_tokens_purpose_known",
    "a token that opens something else",
    "update app.one_time_tokens set purpose = 'become_admin'",
  ),
  attempt("audit_log_append_only", "a look rewritten", "update app.audit_log set action = 'nothing'"),
  attempt("audit_log_append_only", "a look forgotten", "delete from app.audit_log"),
  attempt("audit_log_append_only", "all looks forgotten", "truncate app.audit_log", "audit_log_no_truncate"),
  attempt("consents_kind_known", "consent to anything", "update app.consents set kind = 'anything'"),
  attempt(
    "consents_about_its_subject",
    "an immediate start of nothing",
    "update app.consents set order_id = null where id = id('genast')",
  ),
  attempt("consents_order_id_key", "the same ticks twice", alike("consents", "genast")),
  attempt("mails_dedupe_key_key", "one letter twice", alike("mails", "kvitto")),
];

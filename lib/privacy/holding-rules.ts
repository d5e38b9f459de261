interface Holding {
  /** Selects the rows about person $1. */
  rows: string;
  /** The columns in the export. A column that is not listed is left out, whatever it holds. */
  columns: string;
  /** Secrets, and data about other people: known, and left out on purpose. */
  withheld?: string;
}

const ownOrders = "select id from app.orders where user_id = $1";
const own = "user_id = $1";
const offered = "host_id = $1";

/** Every table that holds personal data, column by column; tests/privacy fails if a new one is missing here. */
export const holdings: Record<string, Holding> = {
  users: {
    rows: "id = $1",
    columns:
      "id email email_verified_at display_name slug headline bio avatar_url role locale time_zone created_at updated_at deleted_at suspended_at suspended_reason wants_news link_edition version",
    withheld: "password_hash",
  },
  sessions: {
    rows: own,
    columns:
      "id user_id kind user_agent ip_address created_at last_seen_at expires_at revoked_at revoked_reason",
  },
  refresh_tokens: {
    rows: "session_id in (select id from app.sessions where user_id = $1)",
    columns: "session_id created_at expires_at used_at",
    withheld: "token_hash",
  },
  one_time_tokens: {
    rows: own,
    columns: "user_id purpose created_at expires_at used_at order_id",
    withheld: "token_hash",
  },
  consents: {
    rows: own,
    columns: "id user_id kind version order_id seminar_id given_at withdrawn_at",
  },
  orders: {
    rows: own,
    columns:
      "id number user_id host_id kind offer_id slot_id title amount vat_rate_bp vat_amount currency status expires_at paid_at closed_at refunded_amount immediate_start idempotency_key created_at updated_at cancellation_policy is_withdrawal_excepted list_amount discount_amount vat_exemption coupon_id policy_starts_at moved_by_host_at replaced_by_id",
    withheld: "idempotency_hash",
  },
  order_events: {
    rows: `order_id in (${ownOrders}) or actor_id = $1`,
    columns: "id order_id event actor_id cause details occurred_at position",
  },
  checkouts: {
    rows: `order_id in (${ownOrders})`,
    columns: "id order_id provider session_id status expires_at closing_since created_at",
    withheld: "url",
  },
  authorisations: {
    rows: `order_id in (${ownOrders})`,
    columns:
      "id order_id checkout_id provider provider_ref amount currency account_ref fee_amount is_granted status capture_before created_at changed_at",
  },
  payments: {
    rows: `order_id in (${ownOrders})`,
    columns:
      "id order_id checkout_id provider provider_ref amount currency status paid_at account_ref fee_amount",
  },
  refunds: {
    rows: `order_id in (${ownOrders})`,
    columns:
      "id order_id payment_id amount currency reason status provider_ref created_at settled_at fee_amount resolution resolution_reference resolved_at",
    withheld: "requested_by_id resolved_by_id",
  },
  payment_differences: {
    rows: `order_id in (${ownOrders})`,
    columns:
      "id order_id checkout_id provider provider_ref amount currency account_ref fee_amount status decided_at created_at",
    withheld: "decided_by_id",
  },
  disputes: {
    rows: `order_id in (${ownOrders})`,
    columns: "id order_id payment_id provider_ref amount currency reason status opened_at closed_at",
  },
  receipts: {
    rows: own,
    columns:
      "id kind series year sequence number order_id refund_id receipt_id host_id user_id issued_at locale seller buyer_name order_number item_kind title starts_at ends_at list_amount discount_amount amount vat_rate_bp vat_exemption vat_amount currency paid_by",
  },
  seller_details: {
    rows: offered,
    columns:
      "id host_id legal_name is_trader org_nr is_vat_registered vat_number street postal_code city email created_at updated_at version",
  },
  seats: {
    rows: own,
    columns:
      "id seminar_id user_id order_id status held_until stage_role created_at ended_at hand_raised_at asked_to_speak_at",
  },
  bookings: {
    rows: own,
    columns:
      "id slot_id service_id host_id user_id order_id starts_at ends_at status held_until created_at ended_at busy_from busy_until sequence",
  },
  booking_answers: {
    rows: own,
    columns: "id order_id user_id position question sealed kept_days created_at",
  },
  enrollments: {
    rows: own,
    columns: "id course_id user_id order_id status opens_at created_at ended_at",
  },
  lesson_progress: {
    rows: "enrollment_id in (select id from app.enrollments where user_id = $1)",
    columns: "enrollment_id lesson_id position_seconds completed_at updated_at media_id",
  },
  waitlist_entries: {
    rows: own,
    columns: "id seminar_id user_id status order_id offered_at offer_expires_at created_at place",
  },
  attendances: {
    rows: own,
    columns: "id live_session_id user_id joined_at left_at",
  },
  replay_positions: {
    rows: own,
    columns: "recording_id user_id position_seconds updated_at",
  },
  reviews: {
    rows: "user_id = $1 or host_id = $1",
    columns:
      "id host_id offer_id rating text answer answered_at taken_down_at created_at updated_at version answer_version",
    withheld: "user_id",
  },
  live_messages: {
    rows: own,
    columns: "id live_session_id user_id text sent_at deleted_at",
  },
  seminar_cohosts: {
    rows: own,
    columns: "seminar_id user_id added_at",
    withheld: "host_id",
  },
  busy_times: {
    rows: offered,
    columns: "id host_id booking_id seminar_id starts_at ends_at overlap_group",
  },
  calendar_feeds: {
    rows: own,
    columns: "user_id created_at",
    withheld: "seed token_hash",
  },
  mails: {
    rows: own,
    columns: "id user_id recipient subject body html created_at sent_at order_id template is_bookkeeping",
    withheld: "dedupe_key sealed about_user_id",
  },
  activities: {
    rows: "actor_id = $1",
    columns:
      "id activity_type actor_id host_id subject_table subject_id summary metadata visibility occurred_at",
  },
  audit_log: {
    rows: "actor_id = $1 or (subject_table = 'users' and subject_id = $1)",
    columns: "id action subject_table subject_id details occurred_at",
    withheld: "actor_id",
  },
  host_accounts: {
    rows: offered,
    columns:
      "host_id provider account_ref charges_enabled payouts_enabled requirements created_at updated_at",
  },
  host_applications: {
    rows: own,
    columns: "id user_id teaches about links terms_version status reason decided_at created_at",
    withheld: "decided_by_id",
  },
  content_reports: {
    rows: `reporter_id = $1 or lower(reporter_email) = (
      select lower(email) from app.users where id = $1 and email_verified_at is not null)`,
    columns:
      "id subject_table subject_id reporter_id reporter_email locale reason details status decision_id created_at",
    withheld: "host_id",
  },
  decisions: {
    rows: "person_id = $1",
    columns: "id subject_table subject_id person_id measure ground reasoning decided_at",
    withheld: "decided_by_id",
  },
  follows: {
    rows: own,
    columns: "user_id host_id created_at",
  },
  host_messages: {
    rows: offered,
    columns: "id host_id offer_id subject text receivers sent_at idempotency_key",
    withheld: "idempotency_hash",
  },
  message_mutes: {
    rows: own,
    columns: "user_id host_id muted_at",
  },
  coupons: {
    rows: offered,
    columns:
      "id host_id code percent amount_off currency offer_id valid_from valid_until max_uses uses ended_at created_at",
  },
  covers: {
    rows: offered,
    columns: "id host_id url created_at",
  },
  offers: {
    rows: offered,
    columns:
      "id kind host_id slug title summary description price_amount currency language vat_rate_bp vat_exemption cover_url status published_at taken_down_at cancelled_at version created_at updated_at",
  },
  courses: {
    rows: offered,
    columns: "id kind host_id outline_version",
  },
  course_sections: {
    rows: "course_id in (select id from app.courses where host_id = $1)",
    columns: "id course_id position title created_at version",
  },
  lessons: {
    rows: offered,
    columns:
      "id course_id host_id position title body duration_seconds is_preview created_at updated_at section_id version",
  },
  lesson_media: {
    rows: offered,
    columns: "media_id lesson_id host_id position duration_seconds",
  },
  services: {
    rows: offered,
    columns:
      "id kind host_id duration_minutes location address cancellation_policy buffer_before_minutes buffer_after_minutes notice_hours horizon_days answers_kept_days hours_version questions_version",
  },
  weekly_hours: {
    rows: "service_id in (select id from app.services where host_id = $1)",
    columns: "id service_id weekday starts_minute ends_minute",
  },
  service_exceptions: {
    rows: "service_id in (select id from app.services where host_id = $1)",
    columns: "id service_id date starts_minute ends_minute",
  },
  service_questions: {
    rows: "service_id in (select id from app.services where host_id = $1)",
    columns: "id service_id position text is_required created_at",
  },
  slots: {
    rows: offered,
    columns: "id service_id host_id starts_at ends_at withdrawn_at created_at",
  },
  seminars: {
    rows: offered,
    columns:
      "id kind host_id status starts_at duration_minutes capacity seats_taken cancellation_policy is_withdrawal_excepted is_recorded sequence series_id",
  },
  // The search index repeats what the offers themselves say.
  explore_entries: {
    rows: offered,
    columns: "id kind host_id price_amount currency language published_at starts_at over_at names",
    withheld: "name_words words",
  },
  seminar_series: {
    rows: offered,
    columns: "id host_id interval_weeks time_zone created_at",
  },
  seminar_moves: {
    rows: "seminar_id in (select id from app.seminars where host_id = $1)",
    columns: "id seminar_id from_starts_at from_minutes to_starts_at to_minutes moved_at told_at",
  },
  media: {
    rows: "owner_id = $1",
    columns: "id owner_id kind name size_bytes content_type sha256 status created_at stored_at",
  },
  recordings: {
    rows: "seminar_id in (select id from app.seminars where host_id = $1)",
    columns:
      "id seminar_id media_id source live_session_id egress_id status failure duration_seconds created_at published_at",
  },
  live_sessions: {
    rows: "seminar_id in (select id from app.seminars where host_id = $1)",
    columns: "id seminar_id room started_at ended_at chat_mode is_locked version",
  },
};

/** Selects the rows of a table that are about person $1, as one JSON array. */
export function selectHolding(table: string, { rows, columns }: Holding): string {
  const named = columns
    .split(" ")
    .map((column) => `"${column}"`)
    .join(", ");
  return `select coalesce(jsonb_agg(to_jsonb(t)), '[]') as rows
    from (select ${named} from app.${table} where ${rows.replaceAll("$1", "$1::uuid")}) t`;
}

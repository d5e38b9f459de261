import { expect, test } from "vitest";
import type { z } from "zod";
import { createCoupon } from "@/lib/coupons/create-coupon";
import { createCouponInput } from "@/lib/coupons/schema";
import { createCourse } from "@/lib/courses/create-course";
import {
  addSectionInput,
  createCourseInput,
  replaceLessonsInput,
  saveProgressInput,
  updateCourseInput,
} from "@/lib/courses/schema";
import { updateCourse } from "@/lib/courses/update-course";
import { followHost } from "@/lib/follows/follow-host";
import { followInput } from "@/lib/follows/schema";
import { decideApplication } from "@/lib/hosts/decide-application";
import { applyAsHostInput, decideApplicationInput } from "@/lib/hosts/schema";
import type { Actor } from "@/lib/identity/actor";
import { registerInput, updateProfileInput } from "@/lib/identity/schema";
import { addCohost } from "@/lib/live/add-cohost";
import { cohostInput, postMessageInput } from "@/lib/live/schema";
import { sendMessageInput } from "@/lib/messages/schema";
import { decideReportInput, reportContentInput, suspendInput, takeDownInput } from "@/lib/moderation/schema";
import { suspendPerson } from "@/lib/moderation/suspend-person";
import { takeDownItem } from "@/lib/moderation/take-down-item";
import { placeOrder } from "@/lib/orders/place-order";
import { placeOrderInput } from "@/lib/orders/schema";
import { refundOrderInput } from "@/lib/payments/schema";
import { db } from "@/lib/platform/db";
import { DomainError, ValidationFailed } from "@/lib/platform/errors";
import { savePositionInput } from "@/lib/recordings/schema";
import { answerReviewInput, writeReviewInput } from "@/lib/reviews/schema";
import { saveSellerInput } from "@/lib/sellers/schema";
import { createSeminar } from "@/lib/seminars/create-seminar";
import { createSeminarInput, makeSeriesInput } from "@/lib/seminars/schema";
import { updateSeminar } from "@/lib/seminars/update-seminar";
import { createService } from "@/lib/services/create-service";
import { createServiceInput, setAvailabilityInput, setQuestionsInput } from "@/lib/services/schema";
import { useDatabase } from "@/tests/support/database";
import { admin, asha, maja } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

type Command = (actor: Actor, input: never) => Promise<unknown>;

/** As a route does: 422 and the fields, the code of a refusal, or "ok"; anything else would be a 500. */
async function answer(input: z.ZodType, given: object, command?: Command, actor?: Actor): Promise<string[]> {
  const parsed = input.safeParse(given);
  if (!parsed.success) return parsed.error.issues.map(({ path }) => path.join("."));
  if (!command || !actor) return ["ok"];
  try {
    await command(actor, parsed.data as never);
    return ["ok"];
  } catch (error) {
    if (error instanceof ValidationFailed) return error.issues.map(({ path }) => path);
    if (error instanceof DomainError) return [error.code];
    throw error;
  }
}

const id = "01940000-0000-7000-8000-000000000001";
const long = (length: number) => "å".repeat(length);
const words = { title: "Stillhet", summary: "Vi sitter.", price_amount: 0 };
const kinds = {
  courses: [createCourseInput, words, createCourse],
  services: [createServiceInput, { ...words, duration_minutes: 45 }, createService],
  seminars: [
    createSeminarInput,
    { ...words, starts_at: new Date(Date.now() + 864e5).toISOString(), duration_minutes: 60, capacity: 10 },
    createSeminar,
  ],
} as const;

type Case = () => Promise<string[]>;
const of =
  (input: z.ZodType, given: object): Case =>
  () =>
    answer(input, given);

/** Of a new offer: the whole body with one thing in it changed. */
const offer =
  (table: keyof typeof kinds, change: object): Case =>
  async () => {
    const [input, given, command] = kinds[table];
    return answer(input, { ...given, ...change }, command as Command, await asha());
  };
const offerCases = (table: keyof typeof kinds): Record<string, [string, ...Case[]]> => ({
  [`${table}_title_length`]: ["title", offer(table, { title: "" }), offer(table, { title: long(121) })],
  [`${table}_price_sane`]: [
    "price_amount",
    offer(table, { price_amount: -1 }),
    offer(table, { price_amount: 1e8 + 1 }),
  ],
  [`${table}_price_chargeable`]: ["price_amount", offer(table, { price_amount: 299 })],
  [`${table}_currency_known`]: ["currency", offer(table, { currency: "USD" })],
  [`${table}_language_known`]: ["language", offer(table, { language: "de" })],
  [`${table}_vat_rate_known`]: ["vat_rate_bp", offer(table, { vat_rate_bp: 1900 })],
});
const coupon =
  (given: object): Case =>
  async () =>
    answer(createCouponInput, { code: "HÖST", ...given }, createCoupon as Command, await asha());
const hours = (starts: string, ends: string, weekday = 1) => ({
  id,
  weekly_hours: [{ weekday, starts, ends }],
});
const seller = {
  ...{ legal_name: "Asha AB", is_trader: true, org_nr: "559900-1236", is_vat_registered: false },
  ...{ street: "Vägen 1", postal_code: "41400", city: "Göteborg", email: "a@aveli.test" },
};
const time = { weekly_hours: [] as object[], id };

/** Every CHECK that what people send can reach: the field that is named, or the code, and what would break it. */
const reachable: Record<string, [string, ...Case[]]> = {
  ...offerCases("courses"),
  ...offerCases("services"),
  ...offerCases("seminars"),
  courses_vat_exemption_known: [
    "vat_exemption",
    async () => {
      const host = await asha();
      const { id } = await createCourse(host, createCourseInput.parse(words));
      return answer(updateCourseInput, { id, vat_exemption: "exempt" }, updateCourse as Command, host);
    },
  ],
  services_duration_sane: [
    "duration_minutes",
    offer("services", { duration_minutes: 4 }),
    offer("services", { duration_minutes: 721 }),
  ],
  services_address_length: ["address", offer("services", { address: long(301) })],
  services_cancellation_policy_known: [
    "cancellation_policy",
    offer("services", { cancellation_policy: "none" }),
  ],
  seminars_duration_sane: ["duration_minutes", offer("seminars", { duration_minutes: 4 })],
  seminars_capacity_sane: [
    "capacity",
    offer("seminars", { capacity: 0 }),
    offer("seminars", { capacity: 10_001 }),
  ],
  seminars_cancellation_policy_known: [
    "cancellation_policy",
    offer("seminars", { cancellation_policy: "none" }),
  ],
  seminars_seats_within_capacity: [
    "capacity_below_seats",
    async () => {
      const host = await asha();
      const { id, ...rest } = await seminarOf(host);
      for (const guest of [await maja(), await maja()]) await seatFor(guest, { id, hostId: rest.hostId });
      const error = await updateSeminar(host, { id, capacity: 1 }).then(Object, (reason) => reason);
      return [error.code];
    },
  ],
  services_buffers_sane: [
    "buffer_before_minutes",
    of(setAvailabilityInput, { ...time, buffer_before_minutes: 241 }),
  ],
  services_notice_sane: ["notice_hours", of(setAvailabilityInput, { ...time, notice_hours: 721 })],
  services_horizon_sane: ["horizon_days", of(setAvailabilityInput, { ...time, horizon_days: 366 })],
  weekly_hours_weekday_iso: ["weekly_hours.0.weekday", of(setAvailabilityInput, hours("09:00", "10:00", 8))],
  weekly_hours_within_day: ["weekly_hours.0.ends", of(setAvailabilityInput, hours("10:00", "09:00"))],
  services_answers_kept_sane: [
    "answers_kept_days",
    of(setQuestionsInput, { id, questions: [], answers_kept_days: 366 }),
  ],
  service_questions_text_length: [
    "questions.0.text",
    of(setQuestionsInput, { id, questions: [{ text: "", is_required: true }] }),
  ],
  coupons_code_shape: ["code", coupon({ code: "för 20 %", percent: 5 })],
  coupons_percent_sane: ["percent", coupon({ percent: 0 }), coupon({ percent: 101 })],
  coupons_amount_sane: ["amount_off", coupon({ amount_off: 0, currency: "SEK" })],
  coupons_currency_known: ["currency", coupon({ amount_off: 100, currency: "USD" })],
  coupons_percent_or_amount: [
    "percent",
    coupon({}),
    coupon({ percent: 5, amount_off: 100, currency: "SEK" }),
  ],
  coupons_limit_positive: ["max_uses", coupon({ percent: 5, max_uses: 0 })],
  coupons_end_after_start: [
    "valid_until",
    coupon({ percent: 5, valid_until: "2020-01-01T00:00:00Z" }),
    coupon({ percent: 5, valid_from: "2030-02-01T00:00:00Z", valid_until: "2030-01-01T00:00:00Z" }),
  ],
  course_sections_title_length: ["title", of(addSectionInput, { id, title: long(121) })],
  lessons_title_length: ["lessons.0.title", of(replaceLessonsInput, { id, lessons: [{ title: "" }] })],
  lessons_duration_sane: [
    "lessons.0.duration_seconds",
    of(replaceLessonsInput, { id, lessons: [{ title: "A", duration_seconds: 86_401 }] }),
  ],
  lesson_progress_position_positive: [
    "position_seconds",
    of(saveProgressInput, { id, lesson_id: id, position_seconds: -1 }),
  ],
  replay_positions_sane: ["position_seconds", of(savePositionInput, { id, position_seconds: 86_401 })],
  orders_not_own_item: [
    "own_item",
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host);
      return answer(placeOrderInput, { kind: "seminar", item_id: id }, placeOrder as Command, host);
    },
  ],
  refunds_amount_positive: ["amount", of(refundOrderInput, { id, amount: 0, reason: "x" })],
  users_email_shape: [
    "email",
    of(registerInput, { email: "a b@c.se", password: "ett långt lösenord", display_name: "A" }),
  ],
  users_display_name_length: [
    "display_name",
    of(updateProfileInput, { display_name: "" }),
    of(updateProfileInput, { display_name: long(81) }),
  ],
  users_locale_known: ["locale", of(updateProfileInput, { locale: "de" })],
  users_admins_not_suspended: [
    "not_found",
    async () => {
      const [one, other] = [await admin(), await admin()];
      return answer(
        suspendInput,
        { id: other.id, ground: "terms", reasoning: "Nej." },
        suspendPerson as Command,
        one,
      );
    },
  ],
  decisions_not_ones_own: [
    "forbidden",
    async () => {
      const judge = await admin();
      const { id } = await seminarOf(judge);
      const given = { kind: "seminar", id, ground: "terms", reasoning: "Nej." };
      return answer(takeDownInput, given, takeDownItem as Command, judge);
    },
  ],
  host_applications_not_ones_own: [
    "forbidden",
    async () => {
      const judge = await admin();
      const data = { userId: judge.id, teaches: "Yoga", about: "Jag.", termsVersion: "1" };
      const { id } = await db.hostApplication.create({ data });
      return answer(decideApplicationInput, { id, decision: "approve" }, decideApplication as Command, judge);
    },
  ],
  follows_not_oneself: [
    "own_page",
    async () => {
      const host = await asha();
      const { slug } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
      return answer(followInput, { slug }, followHost as Command, host);
    },
  ],
  seminar_cohosts_besides_host: [
    "cannot_cohost",
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host);
      return answer(cohostInput, { id, user_id: host.id }, addCohost as Command, host);
    },
  ],
  seminar_series_interval_known: ["interval_weeks", of(makeSeriesInput, { id, interval_weeks: 3, times: 2 })],
  reviews_rating_in_stars: ["rating", of(writeReviewInput, { id, rating: 6 })],
  reviews_text_length: ["text", of(writeReviewInput, { id, rating: 5, text: long(2001) })],
  reviews_answer_length: [
    "text",
    of(answerReviewInput, { id, text: "" }),
    of(answerReviewInput, { id, text: long(2001) }),
  ],
  host_applications_texts_sane: [
    "teaches",
    of(applyAsHostInput, { teaches: long(2001), about: "A", accept_terms: true }),
  ],
  host_messages_subject_length: [
    "subject",
    of(sendMessageInput, { kind: "course", id, subject: "", text: "A" }),
  ],
  host_messages_text_length: [
    "text",
    of(sendMessageInput, { kind: "course", id, subject: "A", text: long(5001) }),
  ],
  content_reports_details_length: [
    "details",
    of(reportContentInput, { kind: "course", id, reason: "other", details: long(4001) }),
  ],
  content_reports_reason_known: [
    "reason",
    of(reportContentInput, { kind: "course", id, reason: "dull", details: "A" }),
  ],
  content_reports_email_shape: [
    "email",
    of(reportContentInput, { kind: "course", id, reason: "other", details: "A", email: "x" }),
  ],
  content_reports_subject_known: [
    "kind",
    of(reportContentInput, { kind: "order", id, reason: "other", details: "A" }),
  ],
  decisions_ground_of_restrictions: [
    "ground",
    of(decideReportInput, { id, measure: "taken_down", reasoning: "A" }),
  ],
  decisions_reasoned: ["reasoning", of(decideReportInput, { id, measure: "none", reasoning: "" })],
  live_messages_text_length: ["text", of(postMessageInput, { id, text: long(1001) })],
  seller_details_email_shape: ["email", of(saveSellerInput, { ...seller, email: "x" })],
  seller_details_org_nr_shape: ["org_nr", of(saveSellerInput, { ...seller, org_nr: "123" })],
  seller_details_postal_code_shape: ["postal_code", of(saveSellerInput, { ...seller, postal_code: "4140" })],
  seller_details_texts_sane: ["city", of(saveSellerInput, { ...seller, city: "" })],
  seller_details_trader_has_org_nr: ["org_nr", of(saveSellerInput, { ...seller, org_nr: undefined })],
};

const tries = Object.entries(reachable).flatMap(([name, [named, ...cases]]) =>
  cases.map((call, index) => [`${name} ${index + 1}`, named, call] as const),
);

test.each(tries)("what would break %s is refused by %s before", async (_, named, call) => {
  expect(await call()).toContain(named);
});

/** Those that nothing which is sent can reach, by why. */
const unreachable: Record<string, string[]> = {
  "reached only by a race or past a rule that the tests of its chapter try": [
    "coupons_uses_within_limit",
    "host_messages_to_someone",
    "seminar_moves_ahead",
    "service_exceptions_within_day",
    "reviews_not_of_ones_own",
  ],
  "a word of ours: no input names it, or its schema is an enum of the same words": [
    "activities_type_known",
    "activities_visibility_known",
    "bookings_status_known",
    "checkouts_provider_known",
    "checkouts_status_known",
    "consents_kind_known",
    "content_reports_locale_known",
    "content_reports_status_known",
    "courses_status_known",
    "decisions_subject_known",
    "disputes_status_known",
    "enrollments_status_known",
    "explore_entries_kind_known",
    "host_accounts_provider_known",
    "host_applications_status_known",
    "live_sessions_chat_mode_known",
    "media_kind_known",
    "media_status_known",
    "one_time_tokens_purpose_known",
    "orders_currency_known",
    "orders_status_known",
    "orders_vat_exemption_known",
    "orders_vat_rate_known",
    "payment_differences_status_known",
    "payments_status_known",
    "receipts_currency_known",
    "receipts_vat_rate_known",
    "recordings_source_known",
    "recordings_status_known",
    "refunds_resolution_known",
    "refunds_status_known",
    "sale_settings_kind_known",
    "sandbox_disputes_status_known",
    "sandbox_refunds_status_known",
    "sandbox_sessions_payment_status_known",
    "sandbox_sessions_status_known",
    "seats_stage_role_known",
    "seats_status_known",
    "seminars_status_known",
    "seminars_vat_exemption_known",
    "services_status_known",
    "services_vat_exemption_known",
    "sessions_kind_known",
    "users_role_known",
    "waitlist_entries_status_known",
    "webhook_events_provider_known",
    "webhook_events_status_known",
  ],
  "two columns that one statement writes together": [
    "activities_about_their_subject",
    "activities_orders_private",
    "bookings_held_has_end",
    "bookings_released_has_time",
    "consents_about_its_subject",
    "content_reports_decided_by_decision",
    "courses_published_has_time",
    "disputes_closed_has_time",
    "enrollments_ended_has_time",
    "explore_entries_seminar_has_time",
    "host_applications_decided_by_someone",
    "host_applications_refused_with_reason",
    "host_messages_idempotency_whole",
    "live_messages_text_until_deleted",
    "media_received_has_type",
    "media_sha256_shape",
    "media_stored_has_time",
    "one_time_tokens_about_its_order",
    "orders_closed_has_time",
    "orders_discount_agrees",
    "orders_discount_by_coupon",
    "orders_idempotency_whole",
    "orders_kind_matches_item",
    "orders_moved_has_time",
    "orders_paid_has_time_and_number",
    "orders_refunded_in_full",
    "orders_replaced_is_cancelled",
    "payment_differences_decision_whole",
    "payments_fee_has_account",
    "receipts_amounts_agree",
    "receipts_kind_whole",
    "receipts_vat_exemption_said",
    "recordings_egress_of_room",
    "recordings_failed_has_reason",
    "recordings_published_when_ready",
    "recordings_room_has_session",
    "refunds_fee_settled",
    "refunds_resolution_whole",
    "refunds_settled_has_time",
    "reviews_answered_has_time",
    "sandbox_sessions_paid_when_complete",
    "seats_ended_has_time",
    "seats_hand_was_asked",
    "seats_held_has_end",
    "seller_details_vat_number_of_org_nr",
    "seller_details_vat_number_when_registered",
    "seminars_cancelled_has_time",
    "seminars_published_has_time",
    "service_exceptions_times_whole",
    "services_published_has_time",
    "sessions_revoked_with_reason",
    "users_host_has_slug",
    "users_suspended_with_reason",
    "waitlist_entries_offer_has_order",
    "waitlist_entries_offer_whole",
    "webhook_events_processed_has_time",
  ],
  "made or counted by us, from what is within limits": [
    "booking_answers_kept_sane",
    "booking_answers_position_positive",
    "booking_answers_sealed",
    "bookings_sequence_positive",
    "busy_times_begin_before_end",
    "busy_times_of_one_thing",
    "content_reports_one_sender",
    "coupons_one_item_at_most",
    "course_sections_position_positive",
    "courses_slug_shape",
    "covers_address_is_own",
    "decisions_measure_fits",
    "host_messages_of_one_item",
    "lessons_position_positive",
    "orders_amount_sane",
    "orders_refund_within_amount",
    "orders_vat_follows_rate",
    "payment_differences_amount_positive",
    "payment_differences_currency_written",
    "payments_amount_positive",
    "payments_fee_within_amount",
    "receipts_vat_follows_rate",
    "refunds_fee_within_amount",
    "reviews_of_one_item",
    "seminar_moves_elsewhere",
    "seminar_moves_told_afterwards",
    "seminar_series_time_zone_length",
    "seminars_sequence_positive",
    "seminars_slug_shape",
    "service_questions_position_positive",
    "services_slug_shape",
    "slots_end_after_start",
    "users_slug_shape",
  ],
  "of a vendor, a file or a clock, and never of what is sent": [
    "attendances_left_after_join",
    "disputes_amount_positive",
    "lesson_media_duration_sane",
    "lesson_media_position_positive",
    "live_sessions_end_after_start",
    "media_content_type_shape",
    "media_name_length",
    "media_size_sane",
    "reconciliations_end_after_start",
    "recordings_duration_sane",
    "sandbox_refunds_amount_positive",
    "sessions_expiry_after_creation",
    "webhook_events_attempts_positive",
  ],
};

test("every CHECK of the database is known here, with what would reach it or why nothing can", async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select conname as name from pg_constraint
    where contype = 'c' and connamespace = 'app'::regnamespace and conrelid <> 0 order by conname`;
  const known = [...Object.keys(reachable), ...Object.values(unreachable).flat()].sort();
  expect(rows.map(({ name }) => name).sort()).toEqual(known);
});

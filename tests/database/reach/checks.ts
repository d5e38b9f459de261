import { db } from "@/lib/base/platform/db";
import { createCourse, updateCourse } from "@/lib/catalogue/courses/lifecycle";
import {
  addSectionInput,
  createCourseInput,
  replaceLessonsInput,
  saveProgressInput,
  updateCourseInput,
} from "@/lib/catalogue/courses/schema";
import { createSeminar, updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { createSeminarInput, makeSeriesInput } from "@/lib/catalogue/seminars/schema";
import { createService } from "@/lib/catalogue/services/lifecycle";
import { createServiceInput, setAvailabilityInput, setQuestionsInput } from "@/lib/catalogue/services/schema";
import { createCoupon } from "@/lib/commerce/coupons/create-coupon";
import { createCouponInput } from "@/lib/commerce/coupons/schema";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { placeOrderInput } from "@/lib/commerce/orders/schema";
import { refundOrderInput } from "@/lib/commerce/payments/schema";
import { saveSellerInput } from "@/lib/commerce/sellers/schema";
import { followHost } from "@/lib/community/follows/follow-host";
import { followInput } from "@/lib/community/follows/schema";
import { decideApplication } from "@/lib/community/hosts/decide-application";
import { applyAsHostInput, decideApplicationInput } from "@/lib/community/hosts/schema";
import { sendMessageInput } from "@/lib/community/messages/schema";
import {
  decideReportInput,
  reportContentInput,
  suspendInput,
  takeDownInput,
} from "@/lib/community/moderation/schema";
import { suspendPerson } from "@/lib/community/moderation/suspend-person";
import { takeDownOffer } from "@/lib/community/moderation/take-down-offer";
import { answerReviewInput, writeReviewInput } from "@/lib/community/reviews/schema";
import { savePositionInput } from "@/lib/live/recordings/schema";
import { addCohost } from "@/lib/live/rooms/add-cohost";
import { cohostInput, postMessageInput } from "@/lib/live/rooms/schema";
import { registerInput, updateProfileInput } from "@/lib/people/identity/schema";
import { admin, asha, maja } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { answer, type Case, nobody as id, long, of, type Reached } from "./answer";

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

/** Of a new offer: the whole body with one thing in it changed. */
const offer =
  (table: keyof typeof kinds, change: object): Case =>
  async () => {
    const [input, given, command] = kinds[table];
    return answer(input, { ...given, ...change }, command, await asha());
  };
const ofEachKind = (...changes: object[]): Case[] =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((table) =>
    changes.map((change) => offer(table, change)),
  );
const coupon =
  (given: object): Case =>
  async () =>
    answer(createCouponInput, { code: "HÖST", ...given }, createCoupon, await asha());
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
export const reachedChecks: Reached = {
  offers_title_length: ["title", ...ofEachKind({ title: "" }, { title: long(121) })],
  offers_price_sane: ["price_amount", ...ofEachKind({ price_amount: -1 }, { price_amount: 1e8 + 1 })],
  offers_price_chargeable: ["price_amount", ...ofEachKind({ price_amount: 299 })],
  offers_currency_known: ["currency", ...ofEachKind({ currency: "USD" })],
  offers_language_known: ["language", ...ofEachKind({ language: "de" })],
  offers_vat_rate_known: ["vat_rate_bp", ...ofEachKind({ vat_rate_bp: 1900 })],
  offers_vat_exemption_known: [
    "vat_exemption",
    async () => {
      const host = await asha();
      const { id } = await createCourse(host, createCourseInput.parse(words));
      return answer(updateCourseInput, { id, vat_exemption: "exempt" }, updateCourse, host);
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
      return answer(placeOrderInput, { kind: "seminar", item_id: id }, placeOrder, host);
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
      return answer(suspendInput, { id: other.id, ground: "terms", reasoning: "Nej." }, suspendPerson, one);
    },
  ],
  decisions_not_ones_own: [
    "forbidden",
    async () => {
      const judge = await admin();
      const { id } = await seminarOf(judge);
      const given = { kind: "seminar", id, ground: "terms", reasoning: "Nej." };
      return answer(takeDownInput, given, takeDownOffer, judge);
    },
  ],
  host_applications_not_ones_own: [
    "forbidden",
    async () => {
      const judge = await admin();
      const data = { userId: judge.id, teaches: "Yoga", about: "Jag.", termsVersion: "1" };
      const { id } = await db.hostApplication.create({ data });
      return answer(decideApplicationInput, { id, decision: "approve" }, decideApplication, judge);
    },
  ],
  follows_not_oneself: [
    "own_page",
    async () => {
      const host = await asha();
      const { slug } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
      return answer(followInput, { slug }, followHost, host);
    },
  ],
  seminar_cohosts_besides_host: [
    "cannot_cohost",
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host);
      return answer(cohostInput, { id, user_id: host.id }, addCohost, host);
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

import { db } from "@/lib/base/platform/db";
import { createCourse } from "@/lib/catalogue/courses/lifecycle";
import {
  addLessonFileInput,
  changeLessonInput,
  changeSectionInput,
  createCourseInput,
} from "@/lib/catalogue/courses/schema";
import { createSeminar, updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { makeSeries } from "@/lib/catalogue/seminars/make-series";
import { createSeminarInput, makeSeriesInput, updateSeminarInput } from "@/lib/catalogue/seminars/schema";
import { createService } from "@/lib/catalogue/services/lifecycle";
import { createServiceInput, setAvailabilityInput } from "@/lib/catalogue/services/schema";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import { createCoupon } from "@/lib/commerce/coupons/create-coupon";
import { createCouponInput } from "@/lib/commerce/coupons/schema";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { placeOrderInput } from "@/lib/commerce/orders/schema";
import { resolveRefundInput } from "@/lib/commerce/payments/schema";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { saveSellerInput } from "@/lib/commerce/sellers/schema";
import { applyAsHost } from "@/lib/community/hosts/apply-as-host";
import { decideApplication } from "@/lib/community/hosts/decide-application";
import { applyAsHostInput, decideApplicationInput } from "@/lib/community/hosts/schema";
import { sendMessageInput } from "@/lib/community/messages/schema";
import { sendMessage } from "@/lib/community/messages/send-message";
import { decideReport } from "@/lib/community/moderation/decide-report";
import { reportContent } from "@/lib/community/moderation/report-content";
import { decideReportInput, reportContentInput, suspendInput } from "@/lib/community/moderation/schema";
import { writeReviewInput } from "@/lib/community/reviews/schema";
import { writeReview } from "@/lib/community/reviews/write-review";
import { addFilmInput } from "@/lib/live/recordings/schema";
import { raiseHand } from "@/lib/live/rooms/raise-hand";
import { postMessageInput } from "@/lib/live/rooms/schema";
import { updateProfileInput } from "@/lib/people/identity/schema";
import { courseOf } from "@/tests/support/courses";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { admin, asha, bjorn, maja, signedIn } from "@/tests/support/people";
import { liveSeminarOf, seatFor, seminarOf } from "@/tests/support/seminars";
import { serviceOf } from "@/tests/support/services";
import { visitor } from "@/tests/support/visitors";
import { answer, atOnce, type Case, long, nobody, of, type Reached, told } from "./answer";

const day = 86_400_000;
const lesson = { id: nobody, lesson_id: nobody };
const file = { name: "röst.wav", size_bytes: 1 };
const tooLong = { ...file, duration_seconds: 86_401 };
const seller = {
  ...{ legal_name: "Asha", is_trader: false, is_vat_registered: true, street: "Vägen 1" },
  ...{ postal_code: "41400", city: "Göteborg", email: "a@aveli.test" },
};

const coupon = (host: Parameters<typeof createCoupon>[0], given: object) =>
  createCoupon(host, createCouponInput.parse({ code: "HÖST", ...given }));
const order = (item_id: string, given: object = {}) =>
  placeOrderInput.parse({ kind: "course", item_id, ...given });

/** Titles that leave little or nothing for an address, or too much. */
const titles = ["🌿", "–", "01940000-0000-7000-8000-000000000001", `${"Å".repeat(118)} ß`, "-a--b-"];
const titled =
  (create: (title: string) => Promise<unknown>): Case =>
  async () =>
    (await Promise.all(titles.map((title) => told(() => create(title))))).flat();

/** Of each rate the amounts whose moms ends at half an öre, and some others. */
const atEachRate: Case = async () => {
  const [host, guest] = [await asha(), await bjorn()];
  const rates = [2500, 1200, 600, 0];
  const amounts = [300, 714, 1414, 2114, 99_999_999, 100_000_000];
  const refusals: string[] = [];
  for (const vatRateBp of rates) {
    for (const priceAmount of amounts) {
      const { id } = await courseOf(host, { priceAmount, vatRateBp });
      refusals.push(...(await told(() => placeOrder(guest, order(id)))));
    }
  }
  return [...new Set(refusals)];
};

/** Sessions as long as they may be, over the days when clocks are moved. */
const throughTheYear =
  (timeZone: string): Case =>
  async () => {
    const host = await asha();
    await db.user.update({ where: { id: host.id }, data: { timeZone } });
    const { id } = await serviceOf(host, { durationMinutes: 720 });
    const weekly_hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      starts: "00:00",
      ends: "24:00",
    }));
    return answer(setAvailabilityInput, { id, weekly_hours, horizon_days: 365 }, setAvailability, host);
  };

/** The CHECKs that it takes rows to reach, or several at once. */
export const reachedChecksOfState: Reached = {
  coupons_uses_within_limit: [
    "coupon_invalid",
    async () => {
      const host = await asha();
      await coupon(host, { percent: 50, max_uses: 1 });
      const { id } = await courseOf(host, { priceAmount: 29_000 });
      const [one, other] = [await bjorn(), await maja()];
      const input = order(id, { coupon: "HÖST" });
      return atOnce(
        () => placeOrder(one, input),
        () => placeOrder(other, input),
      );
    },
  ],
  offers_kind_known: [
    "item.kind",
    of(createCouponInput, { code: "A1", percent: 5, item: { kind: "order", id: nobody } }),
  ],
  orders_discount_by_coupon: [
    "coupon_invalid",
    async () => {
      const host = await asha();
      await coupon(host, { percent: 1 });
      const { id } = await courseOf(host);
      return answer(placeOrderInput, order(id, { coupon: "HÖST" }), placeOrder, await bjorn());
    },
  ],
  orders_discount_agrees: [
    "ok",
    async () => {
      const host = await asha();
      await coupon(host, { amount_off: 50_000, currency: "SEK" });
      const { id } = await courseOf(host, { priceAmount: 29_000 });
      return answer(placeOrderInput, order(id, { coupon: "HÖST" }), placeOrder, await bjorn());
    },
  ],
  orders_idempotency_whole: [
    "idempotency_key",
    of(placeOrderInput, { ...order(nobody), idempotency_key: "" }),
  ],
  orders_vat_follows_rate: ["ok", atEachRate],
  receipts_vat_exemption_said: [
    "ok",
    async () => {
      const { id } = await seminarOf(await asha(), { priceAmount: 29_000, vatRateBp: 0 });
      const { sessionId, checkoutId } = await checkedOut(await bjorn(), id);
      await payAtProvider(sessionId);
      return told(() => settleCheckout(checkoutId));
    },
  ],
  host_messages_to_someone: [
    "nobody_to_tell",
    async () => {
      const host = await asha();
      const { id } = await courseOf(host);
      const given = { id, subject: "Hej", text: "Hej", confirm: true };
      return answer(sendMessageInput, given, sendMessage("course"), host);
    },
  ],
  host_messages_idempotency_whole: [
    "idempotency_key",
    of(sendMessageInput, { id: nobody, subject: "A", text: "A", idempotency_key: "" }),
  ],
  seminar_moves_ahead: [
    "starts_in_the_past",
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host);
      const given = { id, starts_at: new Date(Date.now() - day).toISOString() };
      return answer(updateSeminarInput, given, updateSeminar, host);
    },
  ],
  service_exceptions_within_day: [
    "exceptions.0.ends",
    of(setAvailabilityInput, {
      ...{ id: nobody, weekly_hours: [] },
      exceptions: [{ date: "2030-01-01", starts: "10:00", ends: "25:00" }],
    }),
  ],
  service_exceptions_times_whole: [
    "exceptions.0",
    of(setAvailabilityInput, {
      ...{ id: nobody, weekly_hours: [] },
      exceptions: [{ date: "2030-01-01", starts: "10:00" }],
    }),
  ],
  slots_end_after_start: ["ok", throughTheYear("Europe/Stockholm"), throughTheYear("Africa/Cairo")],
  reviews_not_of_ones_own: [
    "not_attended",
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host, { status: "ended" });
      return answer(writeReviewInput, { id, rating: 5 }, writeReview("seminar"), host);
    },
  ],
  decisions_measure_fits: [
    "nothing_to_decide",
    async () => {
      const [judge, host] = [await admin(), await asha()];
      await courseOf(host);
      const about = reportContentInput.parse({
        kind: "host",
        subject_id: host.id,
        reason: "other",
        details: "Nej.",
      });
      const { id } = await reportContent(visitor(), about);
      const given = { id, measure: "taken_down", ground: "terms", reasoning: "Nej." };
      return answer(decideReportInput, given, decideReport, judge);
    },
  ],
  content_reports_one_sender: [
    "ok",
    async () => {
      const { id } = await courseOf(await asha());
      const given = { kind: "course", subject_id: id, reason: "other", details: "Nej." };
      const about = reportContentInput.parse({ ...given, email: "b@aveli.test" });
      const actor = await bjorn();
      return told(() => reportContent(visitor({ actor }), about));
    },
  ],
  host_applications_refused_with_reason: [
    "reason",
    of(decideApplicationInput, { id: nobody, decision: "refuse" }),
    of(decideApplicationInput, { id: nobody, decision: "refuse", reason: " \u200b" }),
    of(decideApplicationInput, { id: nobody, decision: "approve", reason: "Ja." }),
  ],
  users_suspended_with_reason: [
    "reasoning",
    of(suspendInput, { id: nobody, ground: "terms", reasoning: " " }),
  ],
  users_slug_shape: [
    "ok",
    titled(async (title) => {
      const member = await signedIn(title.slice(0, 80));
      const words = applyAsHostInput.parse({ teaches: "Yoga", about: "Jag.", accept_terms: true });
      const { id } = await applyAsHost(member, words);
      await decideApplication(await admin(), { id, decision: "approve" });
    }),
  ],
  offers_slug_shape: [
    "ok",
    titled(async (title) =>
      createCourse(await asha(), createCourseInput.parse({ title, summary: "A", price_amount: 0 })),
    ),
    titled(async (title) => {
      const given = { title, summary: "A", price_amount: 0, duration_minutes: 45 };
      return createService(await asha(), createServiceInput.parse(given));
    }),
    titled(async (title) => {
      const host = await asha();
      const starts_at = new Date(Date.now() + day).toISOString();
      const given = { title, summary: "A", price_amount: 0, starts_at, duration_minutes: 60, capacity: 5 };
      const { id } = await createSeminar(host, createSeminarInput.parse(given));
      await makeSeries(host, makeSeriesInput.parse({ id, interval_weeks: 1, times: 3 }));
    }),
  ],
  seminar_series_time_zone_length: ["time_zone", of(updateProfileInput, { time_zone: `Europe/${long(60)}` })],
  seats_hand_was_asked: [
    "ok",
    async () => {
      const [host, guest] = [await asha(), await bjorn()];
      const seminar = await liveSeminarOf(host);
      await seatFor(guest, seminar);
      const raise = (raised: boolean) => () => raiseHand(guest, { id: seminar.id, raised });
      return atOnce(raise(true), raise(true), raise(false), raise(true));
    },
  ],
  live_messages_text_until_deleted: ["text", of(postMessageInput, { id: nobody, text: " \u200b " })],
  refunds_resolution_whole: [
    "reference",
    of(resolveRefundInput, { id: nobody, way: "paid_outside", reference: " " }),
  ],
  seller_details_vat_number_when_registered: ["org_nr", of(saveSellerInput, seller)],
  seller_details_vat_number_of_org_nr: ["org_nr", of(saveSellerInput, { ...seller, org_nr: "559900-1237" })],
  lessons_position_positive: ["position", of(changeLessonInput, { ...lesson, position: 0 })],
  course_sections_position_positive: [
    "position",
    of(changeSectionInput, { id: nobody, section_id: nobody, position: 0 }),
  ],
  lesson_media_duration_sane: ["duration_seconds", of(addLessonFileInput, { ...lesson, ...tooLong })],
  recordings_duration_sane: ["duration_seconds", of(addFilmInput, { id: nobody, ...tooLong })],
  media_name_length: [
    "name",
    of(addFilmInput, { id: nobody, ...file, name: "" }),
    of(addFilmInput, { id: nobody, ...file, name: long(256) }),
  ],
  media_size_sane: [
    "size_bytes",
    of(addFilmInput, { id: nobody, ...file, size_bytes: -1 }),
    of(addFilmInput, { id: nobody, ...file, size_bytes: 2 ** 41 }),
  ],
};

import { db } from "@/lib/base/platform/db";
import { after, days, minutes } from "@/lib/base/platform/time";
import { sealId } from "@/lib/base/platform/tokens";
import { openFeed } from "@/lib/catalogue/calendar/open-feed";
import { addLesson } from "@/lib/catalogue/courses/add-lesson";
import { addLessonFile } from "@/lib/catalogue/courses/add-lesson-file";
import { addSection } from "@/lib/catalogue/courses/add-section";
import { createCourse } from "@/lib/catalogue/courses/lifecycle";
import { saveProgress } from "@/lib/catalogue/courses/save-progress";
import { createCourseInput } from "@/lib/catalogue/courses/schema";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { createSeminar, publishSeminar, updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { createSeminarInput } from "@/lib/catalogue/seminars/schema";
import { createService } from "@/lib/catalogue/services/lifecycle";
import { createServiceInput, setAvailabilityInput } from "@/lib/catalogue/services/schema";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import { createCoupon } from "@/lib/commerce/coupons/create-coupon";
import { createCouponInput } from "@/lib/commerce/coupons/schema";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { savePlatformSeller } from "@/lib/commerce/sellers/save-platform-seller";
import { saveSeller } from "@/lib/commerce/sellers/save-seller";
import { saveSellerInput } from "@/lib/commerce/sellers/schema";
import { followHost } from "@/lib/community/follows/follow-host";
import { applyAsHost } from "@/lib/community/hosts/apply-as-host";
import { decideApplication } from "@/lib/community/hosts/decide-application";
import { applyAsHostInput } from "@/lib/community/hosts/schema";
import { muteHost } from "@/lib/community/messages/mute-host";
import { sendMessage } from "@/lib/community/messages/send-message";
import { reportContent } from "@/lib/community/moderation/report-content";
import { reportContentInput } from "@/lib/community/moderation/schema";
import { writeReview } from "@/lib/community/reviews/write-review";
import { publishRecording } from "@/lib/live/recordings/publish-recording";
import { savePosition } from "@/lib/live/recordings/save-position";
import { addCohost } from "@/lib/live/rooms/add-cohost";
import { enterRoom } from "@/lib/live/rooms/enter-room";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import { refreshSession } from "@/lib/people/identity/refresh-session";
import { register } from "@/lib/people/identity/register";
import { startOnboarding } from "@/lib/people/payouts/start-onboarding";
import { courseOf, enrollmentOf } from "@/tests/support/courses";
import { filmOf } from "@/tests/support/films";
import { admin, asha, bjorn, elin, maja, signedIn } from "@/tests/support/people";
import { liveSeminarOf, seatFor, seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";
import { visitor } from "@/tests/support/visitors";
import { atOnce, nobody, of, often, type Reached } from "./answer";

const words = { title: "Stillhet", summary: "Vi sitter.", price_amount: 0 };
const seller = saveSellerInput.parse({
  ...{ legal_name: "Asha AB", is_trader: true, org_nr: "559900-1236", is_vat_registered: false },
  ...{ street: "Vägen 1", postal_code: "41400", city: "Göteborg", email: "a@aveli.test" },
});
const application = applyAsHostInput.parse({ teaches: "Yoga", about: "Jag.", accept_terms: true });
const soon = (inDays: number) => after(new Date(), days(inDays));

/** Two things of one host's, and somebody with an eye on both. */
async function twoCourses(priceAmount: number) {
  const [host, guest] = [await asha(), await bjorn()];
  const course = async () => ({
    kind: "course" as const,
    item_id: (await courseOf(host, { priceAmount })).id,
  });
  return { host, guest, one: await course(), other: await course() };
}

/** Somebody's seat in what is over. */
async function held() {
  const [host, guest] = [await asha(), await bjorn()];
  const seminar = await seminarOf(host, { status: "ended" });
  await seatFor(guest, seminar);
  return { host, guest, seminar };
}

const slotInput = (slot: { id: string; serviceId: string }) => ({
  kind: "service" as const,
  item_id: slot.serviceId,
  slot_id: slot.id,
});

const weekday = { weekday: 1, starts: "09:00", ends: "11:00" };
const hours = (given: object) => of(setAvailabilityInput, { id: nobody, weekly_hours: [], ...given });

/** Every unique and exclusion that what people send can reach, by two who come at the same moment or by what repeats itself. */
export const reachedKeys: Reached = {
  users_email_key: [
    "email_taken",
    () => {
      const given = { email: "ny@aveli.test", password: "korrekt häst batteri", display_name: "Ny" };
      return often(3, () => register(visitor(), given));
    },
  ],
  users_slug_key: [
    "ok",
    async () => {
      const judge = await admin();
      const applied = async () => (await applyAsHost(await signedIn("Samma Namn"), application)).id;
      const ids = [await applied(), await applied(), await applied()];
      return atOnce(...ids.map((id) => () => decideApplication(judge, { id, decision: "approve" })));
    },
  ],
  activities_host_joined_once: [
    "already_decided",
    async () => {
      const judge = await admin();
      const { id } = await applyAsHost(await bjorn(), application);
      return often(3, () => decideApplication(judge, { id, decision: "approve" }));
    },
  ],
  host_applications_one_pending: [
    "application_pending",
    async () => {
      const member = await bjorn();
      return often(3, () => applyAsHost(member, application));
    },
  ],
  refresh_tokens_one_current: [
    "ok",
    async () => {
      const given = { email: "f@aveli.test", password: "korrekt häst batteri", display_name: "F" };
      const grant = await register(visitor(), given);
      return often(3, () => refreshSession(visitor(), grant));
    },
  ],
  calendar_feeds_pkey: [
    "ok",
    async () => {
      const member = await bjorn();
      return often(3, () => openFeed(member));
    },
  ],
  follows_pkey: [
    "ok",
    async () => {
      const [host, guest] = [await asha(), await bjorn()];
      const { slug } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
      return often(3, () => followHost(guest, { slug: String(slug) }));
    },
  ],
  message_mutes_pkey: [
    "ok",
    async () => {
      const [host, guest] = [await asha(), await bjorn()];
      const token = sealId(`mute:${host.id}`, guest.id);
      return often(3, () => muteHost({ host_id: host.id, token }));
    },
  ],
  offers_kind_slug_key: [
    "ok",
    async () => {
      const host = await asha();
      return often(3, () => createCourse(host, createCourseInput.parse(words)));
    },
    async () => {
      const host = await asha();
      return often(3, () =>
        createService(host, createServiceInput.parse({ ...words, duration_minutes: 45 })),
      );
    },
    async () => {
      const host = await asha();
      const starts_at = soon(2).toISOString();
      const given = createSeminarInput.parse({ ...words, starts_at, duration_minutes: 60, capacity: 5 });
      return often(3, () => createSeminar(host, given));
    },
  ],
  course_sections_course_id_position_key: [
    "ok",
    async () => {
      const host = await asha();
      const { id } = await courseOf(host);
      return often(4, () => addSection(host, { id, title: "Del" }));
    },
  ],
  lessons_course_id_position_key: [
    "ok",
    async () => {
      const host = await asha();
      const { id } = await courseOf(host);
      return often(4, () => addLesson(host, { id, title: "Del", section_id: null }));
    },
  ],
  lesson_media_lesson_id_position_key: [
    "ok",
    async () => {
      const host = await asha();
      const { id, locked: lesson_id } = await courseOf(host);
      const file = (name: string) => () => addLessonFile(host, { id, lesson_id, name, size_bytes: 9 });
      return atOnce(file("a.wav"), file("b.wav"), file("b.wav"));
    },
  ],
  lesson_progress_pkey: [
    "ok",
    async () => {
      const guest = await bjorn();
      const course = await courseOf(await asha());
      await enrollmentOf(guest, course);
      const lesson = { id: course.id, lesson_id: course.locked };
      return often(4, () => saveProgress(guest, { ...lesson, completed: true }));
    },
  ],
  weekly_hours_no_overlap: [
    "weekly_hours",
    hours({ weekly_hours: [weekday, { ...weekday, starts: "10:00", ends: "12:00" }] }),
    hours({ weekly_hours: [weekday, weekday] }),
  ],
  service_exceptions_no_overlap: [
    "exceptions",
    hours({ exceptions: [1, 2].map(() => ({ date: "2030-01-01", starts: "09:00", ends: "10:00" })) }),
  ],
  service_exceptions_closed_once: [
    "exceptions",
    hours({ exceptions: [1, 2].map(() => ({ date: "2030-01-01", closed: true })) }),
  ],
  slots_service_id_starts_at_key: [
    "ok",
    async () => {
      const host = await asha();
      const { id } = await serviceOf(host);
      return often(3, () =>
        setAvailability(host, setAvailabilityInput.parse({ id, weekly_hours: [weekday] })),
      );
    },
  ],
  busy_times_host_free: [
    "time_taken",
    async () => {
      const host = await asha();
      const startsAt = soon(3);
      const draft = async () => (await seminarOf(host, { status: "draft", startsAt })).id;
      const ids = [await draft(), await draft()];
      return atOnce(...ids.map((id) => () => publishSeminar(host, { id })));
    },
  ],
  bookings_user_not_double_booked: [
    "slot_taken",
    async () => {
      const guest = await bjorn();
      const slot = async () => slotAt(await serviceOf(await asha()), soon(4));
      const inputs = [slotInput(await slot()), slotInput(await slot())];
      return atOnce(...inputs.map((input) => () => placeOrder(guest, input)));
    },
  ],
  coupons_host_id_code_key: [
    "code_taken",
    async () => {
      const host = await asha();
      return often(3, () => createCoupon(host, createCouponInput.parse({ code: "VÅR", percent: 5 })));
    },
  ],
  orders_coupon_once_per_person: [
    "coupon_invalid",
    async () => {
      const { host, guest, one, other } = await twoCourses(29_000);
      await createCoupon(host, createCouponInput.parse({ code: "VÅR", percent: 5 }));
      return atOnce(...[one, other].map((item) => () => placeOrder(guest, { ...item, coupon: "VÅR" })));
    },
  ],
  orders_user_id_idempotency_key_key: [
    "idempotency_mismatch",
    async () => {
      const { guest, one, other } = await twoCourses(29_000);
      const idempotency_key = "samma";
      return atOnce(...[one, other].map((item) => () => placeOrder(guest, { ...item, idempotency_key })));
    },
  ],
  orders_one_open_per_offer: [
    "ok",
    async () => {
      const { guest, one } = await twoCourses(29_000);
      return often(3, () => placeOrder(guest, one));
    },
    async () => {
      const guest = await bjorn();
      const { id } = await seminarOf(await asha(), { priceAmount: 29_000 });
      return often(3, () => placeOrder(guest, { kind: "seminar", item_id: id }));
    },
    async () => {
      const guest = await bjorn();
      const { id } = await seminarOf(await asha(), { priceAmount: 29_000, capacity: 1 });
      return often(3, () => placeOrder(guest, { kind: "seminar", item_id: id }));
    },
  ],
  orders_one_open_per_slot: [
    "ok",
    async () => {
      const guest = await bjorn();
      const input = slotInput(await slotAt(await serviceOf(await asha(), { priceAmount: 29_000 }), soon(5)));
      return often(3, () => placeOrder(guest, input));
    },
  ],
  enrollments_one_per_course: [
    "already_owned",
    async () => {
      const { guest, one } = await twoCourses(0);
      return often(3, () => placeOrder(guest, one));
    },
  ],
  seats_one_per_seminar: [
    "already_owned",
    async () => {
      const guest = await bjorn();
      const { id } = await seminarOf(await asha());
      return often(3, () => placeOrder(guest, { kind: "seminar", item_id: id }));
    },
  ],
  checkouts_one_open: [
    "ok",
    async () => {
      const { guest, one } = await twoCourses(29_000);
      const { order } = await placeOrder(guest, one);
      return often(3, () => openCheckout(guest, { order_id: order.id }));
    },
  ],
  order_events_withdrawn_once: [
    "not_refundable",
    async () => {
      const guest = await bjorn();
      const { id } = await seminarOf(await asha(), { startsAt: soon(6) });
      const { order } = await placeOrder(guest, { kind: "seminar", item_id: id });
      return often(3, () => withdrawOrder(guest, { id: order.id, confirm: true }));
    },
  ],
  waitlist_entries_one_live: [
    "ok",
    async () => {
      const [guest, first] = [await bjorn(), await maja()];
      const seminar = await seminarOf(await asha(), { capacity: 1 });
      await seatFor(first, seminar);
      return often(3, () => joinWaitlist(guest, { id: seminar.id }));
    },
  ],
  reviews_one_per_offer: [
    "already_reviewed",
    async () => {
      const { guest, seminar } = await held();
      return often(3, () => writeReview("seminar")(guest, { id: seminar.id, rating: 5, text: "" }));
    },
    async () => {
      const guest = await bjorn();
      const course = await courseOf(await asha());
      await enrollmentOf(guest, course);
      await saveProgress(guest, { id: course.id, lesson_id: course.locked, completed: true });
      return often(3, () => writeReview("course")(guest, { id: course.id, rating: 5, text: "" }));
    },
    async () => {
      const guest = await bjorn();
      const service = await serviceOf(await asha());
      await bookingOf(guest, await slotAt(service, soon(-1)));
      return often(3, () => writeReview("service")(guest, { id: service.id, rating: 5, text: "" }));
    },
  ],
  content_reports_one_open: [
    "already_reported",
    async () => {
      const actor = await bjorn();
      const { id: subject_id } = await courseOf(await asha());
      const given = { kind: "course", subject_id, reason: "other", details: "Nej." };
      return often(3, () => reportContent(visitor({ actor }), reportContentInput.parse(given)));
    },
  ],
  host_messages_host_id_idempotency_key_key: [
    "idempotency_mismatch",
    async () => {
      const { host, guest, one, other } = await twoCourses(0);
      const message = { subject: "Hej", text: "Hej", confirm: true, idempotency_key: "samma" } as const;
      for (const item of [one, other]) await placeOrder(guest, item);
      const send = (id: string) => () => sendMessage("course")(host, { id, ...message });
      return atOnce(send(one.item_id), send(other.item_id));
    },
  ],
  live_sessions_one_open: [
    "ok",
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host, { startsAt: after(new Date(), minutes(5)) });
      return often(3, () => startSeminar(host, { id }));
    },
  ],
  consents_recording_once: [
    "ok",
    async () => {
      const [host, guest] = [await asha(), await bjorn()];
      const seminar = await liveSeminarOf(host, { isRecorded: true });
      await seatFor(guest, seminar);
      return often(3, () => enterRoom(guest, { seminar_id: seminar.id, recording_consent: true }));
    },
  ],
  seminar_cohosts_pkey: [
    "ok",
    async () => {
      const [host, other] = [await asha(), await elin()];
      const { id } = await seminarOf(host);
      return often(3, () => addCohost(host, { id, user_id: other.id }));
    },
  ],
  seminar_moves_one_untold: [
    "ok",
    async () => {
      const [host, guest] = [await asha(), await bjorn()];
      const seminar = await seminarOf(host, { startsAt: soon(7) });
      await seatFor(guest, seminar);
      const move = (inDays: number) => () =>
        updateSeminar(host, { id: seminar.id, starts_at: soon(inDays), confirm_move: true });
      return atOnce(move(8), move(9), move(10));
    },
  ],
  recordings_one_published: [
    "ok",
    async () => {
      const { host, seminar } = await held();
      const films = [await filmOf(host, seminar), await filmOf(host, seminar)];
      return atOnce(
        ...films.map(
          ({ id }) =>
            () =>
              publishRecording(host, { id }),
        ),
      );
    },
  ],
  replay_positions_pkey: [
    "ok",
    async () => {
      const { host, guest, seminar } = await held();
      await publishRecording(host, await filmOf(host, seminar));
      return often(3, () => savePosition(guest, { id: seminar.id, position_seconds: 5 }));
    },
  ],
  host_accounts_pkey: [
    "ok",
    async () => {
      const host = await asha();
      return often(3, () => startOnboarding(host));
    },
  ],
  seller_details_host_id_key: [
    "ok",
    async () => {
      const host = await asha();
      return often(3, () => saveSeller(host, seller));
    },
  ],
  seller_details_one_platform: [
    "ok",
    async () => {
      const judge = await admin();
      return often(3, () => savePlatformSeller(judge, seller));
    },
  ],
};

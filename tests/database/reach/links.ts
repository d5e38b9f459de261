import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { sealId } from "@/lib/base/platform/tokens";
import { addLesson } from "@/lib/catalogue/courses/add-lesson";
import { addLessonFile } from "@/lib/catalogue/courses/add-lesson-file";
import { addSection } from "@/lib/catalogue/courses/add-section";
import { changeLesson } from "@/lib/catalogue/courses/change-lesson";
import { removeSection } from "@/lib/catalogue/courses/remove-section";
import { replaceLessons } from "@/lib/catalogue/courses/replace-lessons";
import { saveProgress } from "@/lib/catalogue/courses/save-progress";
import { replaceLessonsInput } from "@/lib/catalogue/courses/schema";
import { setCover } from "@/lib/catalogue/covers/set-cover";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { makeSeries } from "@/lib/catalogue/seminars/make-series";
import { makeSeriesInput } from "@/lib/catalogue/seminars/schema";
import { setAvailabilityInput, setQuestionsInput } from "@/lib/catalogue/services/schema";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import { setQuestions } from "@/lib/catalogue/services/set-questions";
import { createCoupon } from "@/lib/commerce/coupons/create-coupon";
import { createCouponInput } from "@/lib/commerce/coupons/schema";
import { moveBooking } from "@/lib/commerce/orders/move-booking";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { setSaleSeller } from "@/lib/commerce/sellers/set-sale-seller";
import { followHost } from "@/lib/community/follows/follow-host";
import { muteHost } from "@/lib/community/messages/mute-host";
import { sendMessage } from "@/lib/community/messages/send-message";
import { reportContent } from "@/lib/community/moderation/report-content";
import { reportContentInput, suspendInput } from "@/lib/community/moderation/schema";
import { suspendPerson } from "@/lib/community/moderation/suspend-person";
import { writeReview } from "@/lib/community/reviews/write-review";
import { addFilm } from "@/lib/live/recordings/add-film";
import { publishRecording } from "@/lib/live/recordings/publish-recording";
import { savePosition } from "@/lib/live/recordings/save-position";
import { addCohost } from "@/lib/live/rooms/add-cohost";
import { enterRoom } from "@/lib/live/rooms/enter-room";
import { postMessage } from "@/lib/live/rooms/post-message";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf, enrollmentOf } from "@/tests/support/courses";
import { filmOf } from "@/tests/support/films";
import { fileOf } from "@/tests/support/lesson-files";
import { admin, asha, bjorn, elin } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";
import { visitor } from "@/tests/support/visitors";
import { type Case, nobody, type Reached, told, untilSomebodyWaits } from "./answer";

/** A command that is told an id which nothing has. */
const strange =
  (command: (actor: Actor) => Promise<unknown>, whose: () => Promise<Actor> = asha): Case =>
  async () => {
    const actor = await whose();
    return told(() => command(actor));
  };

/** A command while somebody has removed what it names, and has not said so yet. */
async function whileRemoved(table: "lessons" | "media", id: string, work: () => Promise<unknown>) {
  let done: Promise<string[]> | undefined;
  await db.$transaction(async (tx) => {
    if (table === "media") await tx.media.delete({ where: { id } });
    else await tx.lesson.delete({ where: { id } });
    done = told(work);
    await untilSomebodyWaits();
  });
  return (await done) ?? [];
}

/** Somebody in a course, with a file in one of its lessons. */
async function learning() {
  const [host, guest] = [await asha(), await bjorn()];
  const course = await courseOf(host);
  await enrollmentOf(guest, course);
  const lesson = { id: course.id, lesson_id: course.locked };
  return { host, guest, course, lesson };
}

const order = (item: object) => strange((actor) => placeOrder(actor, item as never), bjorn);
const letter = (kind: "course" | "service" | "seminar") =>
  strange((host) => sendMessage(kind)(host, { id: nobody, subject: "A", text: "A" }));
const coupon = (kind: string) =>
  strange((host) =>
    createCoupon(host, createCouponInput.parse({ code: "KOD", percent: 5, item: { kind, id: nobody } })),
  );
const review = (kind: "course" | "service" | "seminar") =>
  strange((member) => writeReview(kind)(member, { id: nobody, rating: 5, text: "" }), bjorn);
const cover = (kind: "course" | "service" | "seminar") =>
  strange((host) => setCover(kind)(host, { id: nobody }, new Uint8Array(1)));

/** Every foreign key whose row an input names: one that is not there, is another's, or goes at the same moment. */
export const reachedLinks: Reached = {
  booking_answers_order_id_fkey: [
    `answers.${nobody}`,
    async () => {
      const service = await serviceOf(await asha());
      const slot = await slotAt(service, after(new Date(), days(3)));
      const input = { kind: "service" as const, item_id: service.id, slot_id: slot.id };
      const guest = await bjorn();
      return told(() => placeOrder(guest, { ...input, answers: { [nobody]: "Ja" } }));
    },
  ],
  bookings_slot_fkey: [
    "not_found",
    async () => {
      const [host, guest] = [await asha(), await bjorn()];
      const slot = await slotAt(await serviceOf(host), after(new Date(), days(9)));
      const { orderId } = await bookingOf(guest, slot);
      const elsewhere = await slotAt(await serviceOf(host), after(new Date(), days(9)));
      const move = (slot_id: string) =>
        told(() => moveBooking(guest, { id: orderId, slot_id, confirm: true }));
      return [...(await move(nobody)), ...(await move(elsewhere.id))];
    },
  ],
  orders_slot_fkey: [
    "not_found",
    async () => {
      const [service, other] = [await serviceOf(await asha()), await serviceOf(await elin())];
      const slot = await slotAt(other, after(new Date(), days(9)));
      return order({ kind: "service", item_id: service.id, slot_id: slot.id })();
    },
    order({ kind: "service", item_id: nobody, slot_id: nobody }),
  ],
  orders_offer_fkey: [
    "not_found",
    order({ kind: "course", item_id: nobody }),
    order({ kind: "service", item_id: nobody, slot_id: nobody }),
    order({ kind: "seminar", item_id: nobody }),
  ],
  orders_coupon_id_host_id_fkey: [
    "coupon_invalid",
    async () => {
      await createCoupon(await elin(), createCouponInput.parse({ code: "ELIN", percent: 5 }));
      const { id } = await courseOf(await asha(), { priceAmount: 29_000 });
      return order({ kind: "course", item_id: id, coupon: "ELIN" })();
    },
  ],
  checkouts_order_id_fkey: [
    "not_found",
    strange((actor) => openCheckout(actor, { order_id: nobody }), bjorn),
  ],
  consents_seminar_id_fkey: [
    "not_found",
    strange((actor) => enterRoom(actor, { seminar_id: nobody, recording_consent: true }), bjorn),
  ],
  content_reports_host_id_fkey: [
    "not_found",
    ...(["course", "service", "seminar", "host", "review"] as const).map((kind) =>
      strange((actor) => {
        const given = { kind, subject_id: nobody, reason: "other", details: "Nej." };
        return reportContent(visitor({ actor }), reportContentInput.parse(given));
      }, bjorn),
    ),
  ],
  coupons_offer_id_host_id_fkey: ["not_found", coupon("course"), coupon("service"), coupon("seminar")],
  host_messages_offer_id_host_id_fkey: ["not_found", letter("course"), letter("service"), letter("seminar")],
  reviews_offer_id_host_id_fkey: ["not_found", review("course"), review("service"), review("seminar")],
  offers_cover_url_host_id_fkey: ["not_found", cover("course"), cover("service"), cover("seminar")],
  course_sections_course_id_fkey: [
    "not_found",
    strange((host) => addSection(host, { id: nobody, title: "A" })),
  ],
  lessons_course_id_host_id_fkey: [
    "not_found",
    strange((host) => addLesson(host, { id: nobody, title: "A", section_id: null })),
  ],
  lessons_section_id_course_id_fkey: [
    "not_found",
    async () => {
      const host = await asha();
      const [course, other] = [await courseOf(host), await courseOf(host)];
      const { sections } = await addSection(host, { id: other.id, title: "A" });
      const section_id = String(sections[0]?.id);
      const { id } = course;
      const lessons = replaceLessonsInput.parse({ id, lessons: [{ title: "A", section_id }] });
      const replaced = await told(() => replaceLessons(host, lessons));
      if (replaced[0] !== "lessons.0.section_id") return replaced;
      return [
        ...(await told(() => addLesson(host, { id, title: "A", section_id }))),
        ...(await told(() => changeLesson(host, { id, lesson_id: course.locked, section_id }))),
        ...(await told(() => removeSection(host, { id, section_id }))),
      ];
    },
  ],
  lesson_media_lesson_id_host_id_fkey: [
    "not_found",
    async () => {
      const course = await courseOf(await elin());
      const file = { id: course.id, lesson_id: course.locked, name: "a.wav", size_bytes: 9 };
      return strange((host) => addLessonFile(host, file))();
    },
  ],
  lesson_progress_lesson_id_fkey: [
    "not_found",
    async () => {
      const { guest, lesson } = await learning();
      return told(() => saveProgress(guest, { ...lesson, lesson_id: nobody, completed: true }));
    },
    async () => {
      const { guest, lesson } = await learning();
      const save = () => saveProgress(guest, { ...lesson, completed: true });
      return whileRemoved("lessons", lesson.lesson_id, save);
    },
  ],
  lesson_progress_media_id_fkey: [
    "not_found",
    async () => {
      const { guest, lesson } = await learning();
      return told(() => saveProgress(guest, { ...lesson, media_id: nobody, position_seconds: 1 }));
    },
    async () => {
      const { host, guest, lesson } = await learning();
      const { id: media_id } = await fileOf(host, lesson);
      const save = () => saveProgress(guest, { ...lesson, media_id, position_seconds: 1 });
      return whileRemoved("media", media_id, save);
    },
  ],
  replay_positions_recording_id_fkey: [
    "not_found",
    strange((actor) => savePosition(actor, { id: nobody, position_seconds: 1 }), bjorn),
    async () => {
      const [host, guest] = [await asha(), await bjorn()];
      const seminar = await seminarOf(host, { status: "ended" });
      await seatFor(guest, seminar);
      const film = await filmOf(host, seminar);
      await publishRecording(host, film);
      const save = () => savePosition(guest, { id: seminar.id, position_seconds: 1 });
      return whileRemoved("media", film.media_id, save);
    },
  ],
  recordings_seminar_id_fkey: [
    "not_found",
    strange((host) => addFilm(host, { id: nobody, name: "a.mp4", size_bytes: 9 })),
  ],
  follows_host_id_fkey: ["not_found", strange((actor) => followHost(actor, { slug: "ingen" }), bjorn)],
  message_mutes_host_id_fkey: [
    "not_found",
    strange((guest) => muteHost({ host_id: nobody, token: sealId(`mute:${nobody}`, guest.id) }), bjorn),
  ],
  message_mutes_user_id_fkey: [
    "not_found",
    strange((host) => muteHost({ host_id: host.id, token: sealId(`mute:${host.id}`, nobody) })),
  ],
  seminar_cohosts_user_id_fkey: [
    "not_found",
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host);
      return told(() => addCohost(host, { id, user_id: nobody }));
    },
  ],
  seminar_cohosts_seminar_id_host_id_fkey: [
    "not_found",
    strange((host) => addCohost(host, { id: nobody, user_id: host.id })),
  ],
  seminars_series_id_host_id_fkey: [
    "not_found",
    strange((host) => makeSeries(host, makeSeriesInput.parse({ id: nobody, interval_weeks: 1, times: 2 }))),
  ],
  service_exceptions_service_id_fkey: [
    "not_found",
    strange((host) => {
      const exceptions = [{ date: "2030-01-01", closed: true }];
      return setAvailability(host, setAvailabilityInput.parse({ id: nobody, weekly_hours: [], exceptions }));
    }),
  ],
  weekly_hours_service_id_fkey: [
    "not_found",
    strange((host) => setAvailability(host, setAvailabilityInput.parse({ id: nobody, weekly_hours: [] }))),
  ],
  service_questions_service_id_fkey: [
    "not_found",
    strange((host) => setQuestions(host, setQuestionsInput.parse({ id: nobody, questions: [] }))),
  ],
  waitlist_entries_seminar_id_fkey: [
    "not_found",
    strange((actor) => joinWaitlist(actor, { id: nobody }), bjorn),
  ],
  live_messages_live_session_id_fkey: [
    "not_found",
    strange((actor) => postMessage(actor, { id: nobody, text: "Hej" }), bjorn),
  ],
  live_sessions_seminar_id_fkey: ["not_found", strange((host) => startSeminar(host, { id: nobody }))],
  decisions_person_id_fkey: [
    "not_found",
    strange(
      (judge) => suspendPerson(judge, suspendInput.parse({ id: nobody, ground: "terms", reasoning: "Nej." })),
      admin,
    ),
  ],
  sale_settings_seller_id_fkey: [
    "platform_seller_missing",
    strange((judge) => setSaleSeller(judge, { kind: "course", seller: "platform" }), admin),
  ],
};

import { db } from "@/lib/base/platform/db";
import { after, days, minutes } from "@/lib/base/platform/time";
import { archiveCourse, publishCourse } from "@/lib/catalogue/courses/lifecycle";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { publishSeminar, updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { archiveService, publishService } from "@/lib/catalogue/services/lifecycle";
import { createCoupon } from "@/lib/commerce/coupons/create-coupon";
import { endCoupon } from "@/lib/commerce/coupons/end-coupon";
import { createCouponInput } from "@/lib/commerce/coupons/schema";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { setSaleSeller } from "@/lib/commerce/sellers/set-sale-seller";
import { applyAsHost } from "@/lib/community/hosts/apply-as-host";
import { decideApplication } from "@/lib/community/hosts/decide-application";
import { applyAsHostInput } from "@/lib/community/hosts/schema";
import { decideReport } from "@/lib/community/moderation/decide-report";
import { reportContent } from "@/lib/community/moderation/report-content";
import { decideReportInput, reportContentInput } from "@/lib/community/moderation/schema";
import { writeReview } from "@/lib/community/reviews/write-review";
import { addFilm } from "@/lib/live/recordings/add-film";
import { publishRecording } from "@/lib/live/recordings/publish-recording";
import { postMessage } from "@/lib/live/rooms/post-message";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import { updateRoom } from "@/lib/live/rooms/update-room";
import { courseOf } from "@/tests/support/courses";
import { filmOf } from "@/tests/support/films";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { admin, asha, bjorn, maja } from "@/tests/support/people";
import { liveSeminarOf, seatFor, seminarOf } from "@/tests/support/seminars";
import { serviceOf, slotAt } from "@/tests/support/services";
import { visitor } from "@/tests/support/visitors";
import { atOnce, often, type Reached, told } from "./answer";

const seat = (item_id: string) => ({ kind: "seminar" as const, item_id });

async function live(data = {}) {
  const [host, guest] = [await asha(), await bjorn()];
  const seminar = await liveSeminarOf(host, data);
  await seatFor(guest, seminar);
  return { host, guest, seminar };
}

async function paid() {
  const [host, guest] = [await asha(), await bjorn()];
  const { id } = await seminarOf(host, { priceAmount: 29_000, startsAt: after(new Date(), days(9)) });
  const { orderId, sessionId, checkoutId } = await checkedOut(guest, id);
  await payAtProvider(sessionId);
  await settleCheckout(checkoutId);
  return { host, guest, orderId, seminarId: id };
}

/** Every rule of a trigger that what people send can reach. */
export const reachedTriggers: Reached = {
  bookings_of_offered_slots: [
    "not_on_sale",
    async () => {
      const slot = await slotAt(await serviceOf(await asha()), after(new Date(), days(3)));
      await db.slot.update({ where: { id: slot.id }, data: { withdrawnAt: new Date() } });
      const guest = await bjorn();
      return told(() => placeOrder(guest, { kind: "service", item_id: slot.serviceId, slot_id: slot.id }));
    },
  ],
  seats_in_published_seminars: [
    "not_on_sale",
    async () => {
      const [host, guest] = [await asha(), await bjorn()];
      const { id } = await seminarOf(host, { startsAt: after(new Date(), days(3)) });
      // Sold and cancelled at once: whatever comes first, nothing is sold of what is cancelled.
      const at = await atOnce(
        () => cancelSeminar(host, { id }),
        () => placeOrder(guest, seat(id)),
      );
      const later = await maja();
      return [...at.filter((code) => code !== "ok"), ...(await told(() => placeOrder(later, seat(id))))];
    },
  ],
  seats_waitlist_first: [
    "sold_out",
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host, { capacity: 1 });
      const [first, next, last] = [await bjorn(), await maja(), await maja()];
      const { order } = await placeOrder(first, seat(id));
      await joinWaitlist(next, { id });
      await withdrawOrder(first, { id: order.id, confirm: true });
      return told(() => placeOrder(last, seat(id)));
    },
  ],
  holds_within_limit: [
    "too_many_holds",
    async () => {
      const [host, guest] = [await asha(), await bjorn()];
      const ids: string[] = [];
      for (let n = 0; n < 7; n++) ids.push((await seminarOf(host, { priceAmount: 29_000 })).id);
      const told = await atOnce(...ids.map((id) => () => placeOrder(guest, seat(id))));
      return told.filter((code) => code !== "ok");
    },
  ],
  orders_coupon_in_force: [
    "coupon_invalid",
    async () => {
      const [host, guest] = [await asha(), await bjorn()];
      const { id } = await createCoupon(host, createCouponInput.parse({ code: "SLUT", percent: 5 }));
      await endCoupon(host, { id });
      const { id: item_id } = await courseOf(host, { priceAmount: 29_000 });
      return told(() => placeOrder(guest, { kind: "course", item_id, coupon: "SLUT" }));
    },
  ],
  coupons_terms_stay: [
    "ok",
    async () => {
      const host = await asha();
      const { id } = await createCoupon(host, createCouponInput.parse({ code: "SLUT", percent: 5 }));
      return often(3, () => endCoupon(host, { id }));
    },
  ],
  waitlist_entries_when_full: [
    "not_sold_out",
    async () => {
      const { id } = await seminarOf(await asha());
      const guest = await bjorn();
      return told(() => joinWaitlist(guest, { id }));
    },
  ],
  waitlist_entries_without_seat: [
    "already_owned",
    async () => {
      const guest = await bjorn();
      const seminar = await seminarOf(await asha(), { capacity: 1 });
      await seatFor(guest, seminar);
      return told(() => joinWaitlist(guest, { id: seminar.id }));
    },
    async () => {
      const [guest, other] = [await bjorn(), await maja()];
      const seminar = await seminarOf(await asha(), { capacity: 1 });
      await seatFor(guest, seminar, "removed");
      await seatFor(other, seminar);
      return told(() => joinWaitlist(guest, { id: seminar.id }));
    },
  ],
  live_messages_in_open_chat: [
    "chat_closed",
    async () => {
      const { host, guest, seminar } = await live();
      const at = await atOnce(
        () => updateRoom(host, { id: seminar.id, chat: "closed" }),
        () => postMessage(guest, { id: seminar.id, text: "Hej" }),
      );
      const late = await told(() => postMessage(guest, { id: seminar.id, text: "Hej" }));
      return [...at.filter((code) => code !== "ok"), ...late];
    },
  ],
  live_sessions_while_live: [
    "cancelled",
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host, { startsAt: after(new Date(), minutes(5)) });
      const at = await atOnce(
        () => cancelSeminar(host, { id }),
        () => startSeminar(host, { id }),
      );
      // Begun first, it cannot be cancelled any more.
      return at.map((code) => (code === "ok" || code === "already_started" ? "cancelled" : code));
    },
  ],
  recordings_published_afterwards: [
    "not_ended",
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host);
      return told(() => addFilm(host, { id, name: "a.mp4", size_bytes: 9 }));
    },
  ],
  recordings_ready_are_stored: [
    "film_not_ready",
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host, { status: "ended" });
      const film = await addFilm(host, { id, name: "a.mp4", size_bytes: 9 });
      return told(() => publishRecording(host, { id: film.id }));
    },
  ],
  recordings_moves_forward: [
    "ok",
    async () => {
      const host = await asha();
      const seminar = await seminarOf(host, { status: "ended" });
      const { id } = await filmOf(host, seminar);
      return often(3, () => publishRecording(host, { id }));
    },
  ],
  reviews_are_earned: [
    "not_attended",
    async () => {
      const [host, guest] = [await asha(), await bjorn()];
      const { id } = await courseOf(host);
      return told(() => writeReview("course")(guest, { id, rating: 5, text: "" }));
    },
  ],
  seminars_recorded_as_told: [
    "already_started",
    async () => {
      const { host, seminar } = await live();
      return told(() => updateSeminar(host, { id: seminar.id, is_recorded: true }));
    },
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host, { startsAt: after(new Date(), minutes(5)) });
      const at = await atOnce(
        () => startSeminar(host, { id }),
        () => updateSeminar(host, { id, is_recorded: true }),
      );
      return at.map((code) => (code === "ok" ? "already_started" : code));
    },
  ],
  refunds_within_payment: [
    "not_refundable",
    async () => {
      const { host, orderId } = await paid();
      const at = await often(3, () => refundOrder(host, { id: orderId, amount: 20_000, reason: "Sjuk." }));
      return at.filter((code) => code !== "ok");
    },
  ],
  orders_moves_forward: [
    "not_pending",
    async () => {
      const { guest, orderId } = await paid();
      return told(() => cancelOrder(guest, { id: orderId }));
    },
  ],
  offers_moves_forward: [
    "not_a_draft",
    async () => {
      const host = await asha();
      const { id } = await courseOf(host);
      await archiveCourse(host, { id });
      return told(() => publishCourse(host, { id }));
    },
    async () => {
      const host = await asha();
      const { id } = await serviceOf(host);
      await archiveService(host, { id });
      return told(() => publishService(host, { id }));
    },
    async () => {
      const host = await asha();
      const { id } = await seminarOf(host, { status: "cancelled" });
      return told(() => publishSeminar(host, { id }));
    },
  ],
  host_applications_moves_forward: [
    "already_decided",
    async () => {
      const judge = await admin();
      const words = applyAsHostInput.parse({ teaches: "Yoga", about: "Jag.", accept_terms: true });
      const { id } = await applyAsHost(await bjorn(), words);
      await decideApplication(judge, { id, decision: "refuse", reason: "Nej." });
      return told(() => decideApplication(judge, { id, decision: "approve" }));
    },
  ],
  content_reports_moves_forward: [
    "already_decided",
    async () => {
      const judge = await admin();
      const { id: subject_id } = await courseOf(await asha());
      const given = { kind: "course", subject_id, reason: "other", details: "Nej." };
      const { id } = await reportContent(visitor(), reportContentInput.parse(given));
      const decision = decideReportInput.parse({ id, measure: "none", reasoning: "Nej." });
      const at = await often(3, () => decideReport(judge, decision));
      return at.filter((code) => code !== "ok");
    },
  ],
  sale_settings_platform_sells: [
    "platform_seller_missing",
    async () => {
      const judge = await admin();
      return told(() => setSaleSeller(judge, { kind: "seminar", seller: "platform" }));
    },
  ],
};

import { after, days, hours, minutes } from "@/lib/platform/time";
import type { MailRequest } from "./schema";

/** Two requests with one key are one letter, however often they are made. */
export function dedupeKey(request: MailRequest): string {
  switch (request.template) {
    case "verify_email":
    case "reset_password":
    case "withdraw_order":
      return `${request.template}:${request.tokenSeed}`;
    case "password_changed":
    case "sessions_ended":
    case "new_device":
      return `${request.template}:${request.userId}:${request.at}`;
    case "terms_changed":
      return `${request.template}:${request.userId}:${request.version}`;
    case "receipt":
    case "seat_confirmed":
    case "booking_confirmed":
    case "host_booked":
    case "host_booking_ended":
    case "payment_failed":
    case "seat_offered":
    case "withdrawal_confirmed":
    case "seminar_live":
      return `${request.template}:${request.orderId}`;
    case "seminar_tomorrow":
    case "seminar_soon":
    case "booking_tomorrow":
    case "booking_soon":
    case "host_booking_tomorrow":
    case "host_booking_soon":
      return `${request.template}:${request.orderId}:${request.startsAt}`;
    case "booking_moved":
    case "host_booking_moved":
      return `${request.template}:${request.orderId}:${request.sequence}`;
    case "seminar_moved":
      return `${request.template}:${request.moveId}:${request.orderId}`;
    case "order_refunded":
    case "refund_paid_outside":
      return `${request.template}:${request.refundId}`;
    case "payment_released":
      return `${request.template}:${request.authorisationId}`;
    case "payment_differs":
      return `${request.template}:${request.differenceId}`;
    case "payment_returned":
      return `${request.template}:${request.orderId}:${request.userId}`;
    case "refund_failed":
      return `${request.template}:${request.refundId}:${request.userId}`;
    case "dispute_opened":
    case "dispute_closed":
      return `${request.template}:${request.disputeId}:${request.userId}`;
    case "host_approved":
    case "host_refused":
      return `${request.template}:${request.applicationId}`;
    case "host_published":
      return `${request.template}:${request.hostId}:${request.day}:${request.userId}`;
    case "report_received":
    case "report_decided":
      return `${request.template}:${request.reportId}`;
    case "decision_made":
      return `${request.template}:${request.decisionId}`;
    case "alert":
      return `${request.about}:${request.ref}:${request.userId}`;
    case "cohost_added":
    case "seminar_cancelled":
    case "replay_published":
      return `${request.template}:${request.seminarId}:${request.userId}`;
    case "host_message":
      return `${request.template}:${request.messageId}:${request.userId}`;
    case "recording_ready":
    case "recording_failed":
      return `${request.template}:${request.recordingId}`;
  }
}

/** Whether a letter about an order is its host's, and not its buyer's. */
export function isToHost({ template }: MailRequest): boolean {
  return template.startsWith("host_book");
}

/** What the letter does with a time in its reader's calendar. */
export function calendarUse({ template }: MailRequest): "put" | "cancel" | null {
  switch (template) {
    case "receipt":
    case "seat_confirmed":
    case "booking_confirmed":
    case "seminar_tomorrow":
    case "booking_tomorrow":
    case "booking_moved":
    case "seminar_moved":
    case "host_booked":
    case "host_booking_moved":
    case "host_booking_tomorrow":
      return "put";
    case "withdrawal_confirmed":
    case "order_refunded":
    case "payment_released":
    case "seminar_cancelled":
    case "host_booking_ended":
      return "cancel";
    default:
      return null;
  }
}

/** The terms promise at least thirty days before a change of them; a day begins at midnight. */
export const termsNotice = days(31);

const aDayBefore = { from: hours(24), until: hours(2) };
const aQuarterBefore = { from: minutes(15), until: minutes(0) };

/** From how long before something begins its people are reminded, and until when that still helps. */
export const reminders = {
  seminar_tomorrow: aDayBefore,
  seminar_soon: aQuarterBefore,
  booking_tomorrow: aDayBefore,
  booking_soon: aQuarterBefore,
  host_booking_tomorrow: aDayBefore,
  host_booking_soon: aQuarterBefore,
};

/** Whether a reminder of what begins at `startsAt` should go out at `now`. */
export function isDue(template: keyof typeof reminders, startsAt: Date, now: Date): boolean {
  const { from, until } = reminders[template];
  return after(startsAt, -from) <= now && now < after(startsAt, -until);
}

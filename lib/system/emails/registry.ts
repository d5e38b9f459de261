import type { Email } from "@/lib/base/notify/define-email";
import { alert } from "@/lib/base/notify/emails/alert";
import { bookingConfirmed } from "@/lib/commerce/orders/emails/booking-confirmed";
import { bookingMoved } from "@/lib/commerce/orders/emails/booking-moved";
import {
  bookingSoon,
  bookingTomorrow,
  hostBookingSoon,
  hostBookingTomorrow,
} from "@/lib/commerce/orders/emails/booking-reminders";
import { hostBooked } from "@/lib/commerce/orders/emails/host-booked";
import { hostBookingEnded } from "@/lib/commerce/orders/emails/host-booking-ended";
import { hostBookingMoved } from "@/lib/commerce/orders/emails/host-booking-moved";
import { receipt } from "@/lib/commerce/orders/emails/receipt";
import { seatConfirmed } from "@/lib/commerce/orders/emails/seat-confirmed";
import { seatOffered } from "@/lib/commerce/orders/emails/seat-offered";
import { seminarMoved } from "@/lib/commerce/orders/emails/seminar-moved";
import { seminarLive, seminarSoon, seminarTomorrow } from "@/lib/commerce/orders/emails/seminar-reminders";
import { disputeClosed } from "@/lib/commerce/payments/emails/dispute-closed";
import { disputeOpened } from "@/lib/commerce/payments/emails/dispute-opened";
import { orderRefunded } from "@/lib/commerce/payments/emails/order-refunded";
import { paymentDiffers } from "@/lib/commerce/payments/emails/payment-differs";
import { paymentFailed } from "@/lib/commerce/payments/emails/payment-failed";
import { paymentReleased } from "@/lib/commerce/payments/emails/payment-released";
import { paymentReturned } from "@/lib/commerce/payments/emails/payment-returned";
import { refundFailed } from "@/lib/commerce/payments/emails/refund-failed";
import { refundPaidOutside } from "@/lib/commerce/payments/emails/refund-paid-outside";
import { seminarCancelled } from "@/lib/commerce/payments/emails/seminar-cancelled";
import { withdrawalConfirmed } from "@/lib/commerce/payments/emails/withdrawal-confirmed";
import { hostPublished } from "@/lib/community/follows/emails/host-published";
import { hostApproved } from "@/lib/community/hosts/emails/host-approved";
import { hostRefused } from "@/lib/community/hosts/emails/host-refused";
import { hostMessage } from "@/lib/community/messages/emails/host-message";
import { decisionMade } from "@/lib/community/moderation/emails/decision-made";
import { reportDecided } from "@/lib/community/moderation/emails/report-decided";
import { reportReceived } from "@/lib/community/moderation/emails/report-received";
import { recordingFailed, recordingReady } from "@/lib/live/recordings/emails/recording-done";
import { recordingPublished } from "@/lib/live/recordings/emails/recording-published";
import { cohostAdded } from "@/lib/live/rooms/emails/cohost-added";
import { passwordChanged, sessionsEnded } from "@/lib/people/identity/emails/account-notices";
import { resetPassword, verifyEmail, withdrawOrder } from "@/lib/people/identity/emails/mailed-links";
import { newDevice } from "@/lib/people/identity/emails/new-device";
import { termsChanged } from "@/lib/people/identity/emails/terms-changed";

/** Every email that is ever sent. */
export const emails: readonly Email[] = [
  // One's account.
  ...[verifyEmail, resetPassword, passwordChanged, sessionsEnded, newDevice, termsChanged],
  // A purchase.
  ...[receipt, seatConfirmed, bookingConfirmed, bookingMoved, seatOffered],
  ...[paymentFailed, paymentDiffers, paymentReleased, orderRefunded, refundPaidOutside],
  ...[withdrawOrder, withdrawalConfirmed],
  // What has a time.
  ...[seminarTomorrow, seminarSoon, seminarLive, seminarMoved, seminarCancelled, recordingPublished],
  ...[bookingTomorrow, bookingSoon, hostPublished, hostMessage],
  // For hosts.
  ...[hostApproved, hostRefused, hostBooked, hostBookingMoved, hostBookingEnded],
  ...[hostBookingTomorrow, hostBookingSoon, cohostAdded, recordingReady, recordingFailed],
  ...[paymentReturned, refundFailed, disputeOpened, disputeClosed],
  // For order in the house.
  ...[reportReceived, reportDecided, decisionMade, alert],
];

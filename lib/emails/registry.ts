import { hostPublished } from "@/lib/follows/emails/host-published";
import { hostApproved } from "@/lib/hosts/emails/host-approved";
import { hostRefused } from "@/lib/hosts/emails/host-refused";
import { passwordChanged, sessionsEnded } from "@/lib/identity/emails/account-notices";
import { resetPassword, verifyEmail, withdrawOrder } from "@/lib/identity/emails/mailed-links";
import { newDevice } from "@/lib/identity/emails/new-device";
import { termsChanged } from "@/lib/identity/emails/terms-changed";
import { cohostAdded } from "@/lib/live/emails/cohost-added";
import { hostMessage } from "@/lib/messages/emails/host-message";
import { decisionMade } from "@/lib/moderation/emails/decision-made";
import { reportDecided } from "@/lib/moderation/emails/report-decided";
import { reportReceived } from "@/lib/moderation/emails/report-received";
import type { Email } from "@/lib/notify/define-email";
import { alert } from "@/lib/notify/emails/alert";
import { bookingConfirmed } from "@/lib/orders/emails/booking-confirmed";
import { bookingMoved } from "@/lib/orders/emails/booking-moved";
import {
  bookingSoon,
  bookingTomorrow,
  hostBookingSoon,
  hostBookingTomorrow,
} from "@/lib/orders/emails/booking-reminders";
import { hostBooked } from "@/lib/orders/emails/host-booked";
import { hostBookingEnded } from "@/lib/orders/emails/host-booking-ended";
import { hostBookingMoved } from "@/lib/orders/emails/host-booking-moved";
import { receipt } from "@/lib/orders/emails/receipt";
import { seatConfirmed } from "@/lib/orders/emails/seat-confirmed";
import { seatOffered } from "@/lib/orders/emails/seat-offered";
import { seminarMoved } from "@/lib/orders/emails/seminar-moved";
import { seminarLive, seminarSoon, seminarTomorrow } from "@/lib/orders/emails/seminar-reminders";
import { disputeClosed } from "@/lib/payments/emails/dispute-closed";
import { disputeOpened } from "@/lib/payments/emails/dispute-opened";
import { orderRefunded } from "@/lib/payments/emails/order-refunded";
import { paymentDiffers } from "@/lib/payments/emails/payment-differs";
import { paymentFailed } from "@/lib/payments/emails/payment-failed";
import { paymentReleased } from "@/lib/payments/emails/payment-released";
import { paymentReturned } from "@/lib/payments/emails/payment-returned";
import { refundFailed } from "@/lib/payments/emails/refund-failed";
import { refundPaidOutside } from "@/lib/payments/emails/refund-paid-outside";
import { seminarCancelled } from "@/lib/payments/emails/seminar-cancelled";
import { withdrawalConfirmed } from "@/lib/payments/emails/withdrawal-confirmed";
import { recordingFailed, recordingReady } from "@/lib/recordings/emails/recording-done";
import { replayPublished } from "@/lib/recordings/emails/replay-published";

/** Every email that is ever sent. */
export const emails: readonly Email[] = [
  // One's account.
  ...[verifyEmail, resetPassword, passwordChanged, sessionsEnded, newDevice, termsChanged],
  // A purchase.
  ...[receipt, seatConfirmed, bookingConfirmed, bookingMoved, seatOffered],
  ...[paymentFailed, paymentDiffers, paymentReleased, orderRefunded, refundPaidOutside],
  ...[withdrawOrder, withdrawalConfirmed],
  // What has a time.
  ...[seminarTomorrow, seminarSoon, seminarLive, seminarMoved, seminarCancelled, replayPublished],
  ...[bookingTomorrow, bookingSoon, hostPublished, hostMessage],
  // For hosts.
  ...[hostApproved, hostRefused, hostBooked, hostBookingMoved, hostBookingEnded],
  ...[hostBookingTomorrow, hostBookingSoon, cohostAdded, recordingReady, recordingFailed],
  ...[paymentReturned, refundFailed, disputeOpened, disputeClosed],
  // For order in the house.
  ...[reportReceived, reportDecided, decisionMade, alert],
];

import {
  findReader,
  findToldApplication,
  findToldAuthorisation,
  findToldDecision,
  findToldDifference,
  findToldDispute,
  findToldMessage,
  findToldMove,
  findToldNews,
  findToldOrder,
  findToldRecording,
  findToldRefund,
  findToldReport,
  findToldSeminar,
  type Reader,
  type ToldOrder,
} from "./queries";
import { isDue } from "./rules";
import type { Letter, MailRequest } from "./schema";
import { accountNotice, linkLetter, newDevice, termsChanged } from "./write-account-letter";
import { alertLetter } from "./write-alert";
import { bookingReminder, hostBooked, hostBookingEnded, hostBookingMoved } from "./write-booking-letter";
import { decisionMade, reportDecided, reportReceived } from "./write-decision-letter";
import { hostApproved, hostPublished, hostRefused } from "./write-host-letter";
import { hostMessage } from "./write-host-message";
import {
  bookingConfirmed,
  bookingMoved,
  orderRefunded,
  paymentDiffers,
  paymentFailed,
  paymentReleased,
  receipt,
  refundPaidOutside,
  seatConfirmed,
  seatOffered,
  withdrawalConfirmed,
} from "./write-order-letter";
import { recordingDone, replayPublished } from "./write-recording-letter";
import { disputeClosed, disputeOpened, paymentReturned, refundFailed } from "./write-seller-letter";
import {
  cohostAdded,
  seminarCancelled,
  seminarLive,
  seminarMoved,
  seminarSoon,
  seminarTomorrow,
} from "./write-seminar-letter";

export interface AddressedLetter {
  reader: Reader;
  letter: Letter;
  /** The order in whose timeline the letter stands, where it tells its buyer about one. */
  orderId?: string;
}

/** Writes a letter in its reader's language from what is true now; null when there is no longer anyone or anything to tell. */
export async function writeLetter(request: MailRequest): Promise<AddressedLetter | null> {
  switch (request.template) {
    case "verify_email":
    case "reset_password":
    case "withdraw_order":
      return toPerson(request.userId, (reader) => linkLetter(reader, request.template, request.tokenSeed));
    case "password_changed":
    case "sessions_ended":
      return toPerson(request.userId, (reader) => accountNotice(reader, request.template, request.at));
    case "new_device":
      return toPerson(request.userId, (reader) => newDevice(request, reader));
    case "terms_changed":
      return toPerson(request.userId, (reader) => termsChanged(request, reader, new Date()));
    case "receipt":
      return toBuyer(await findToldOrder(request.orderId), receipt);
    case "seat_confirmed":
      return toBuyer(await findToldOrder(request.orderId), seatConfirmed);
    case "booking_confirmed":
      return toBuyer(await findToldOrder(request.orderId), bookingConfirmed);
    case "booking_moved": {
      const { isByHost } = request;
      return toBuyer(await findToldOrder(request.orderId), (order, reader) =>
        bookingMoved(order, reader, isByHost),
      );
    }
    case "seminar_moved": {
      const move = await findToldMove(request.moveId);
      return (
        move &&
        toBuyer(await findToldOrder(request.orderId), (order, reader) => seminarMoved(move, order, reader))
      );
    }
    case "host_booked":
      return toHost(await findToldOrder(request.orderId), true, hostBooked);
    case "host_booking_moved":
      return toHost(await findToldOrder(request.orderId), true, hostBookingMoved);
    case "host_booking_ended":
      return toHost(await findToldOrder(request.orderId), false, hostBookingEnded);
    case "withdrawal_confirmed":
      return toBuyer(await findToldOrder(request.orderId), withdrawalConfirmed);
    case "seat_offered": {
      const order = await findToldOrder(request.orderId);
      return order?.status === "pending" ? toBuyer(order, seatOffered) : null;
    }
    case "payment_failed":
      return toBuyer(await findToldOrder(request.orderId), paymentFailed);
    case "payment_differs": {
      const told = await findToldDifference(request.differenceId);
      return told && toBuyer(told.order, (order, reader) => paymentDiffers(told.difference, order, reader));
    }
    case "payment_released": {
      const told = await findToldAuthorisation(request.authorisationId);
      return (
        told && toBuyer(told.order, (order, reader) => paymentReleased(told.authorisation, order, reader))
      );
    }
    case "order_refunded": {
      const told = await findToldRefund(request.refundId);
      return told && toBuyer(told.order, (order, reader) => orderRefunded(told.refund, order, reader));
    }
    case "refund_paid_outside": {
      const told = await findToldRefund(request.refundId);
      return told && toBuyer(told.order, (order, reader) => refundPaidOutside(told.refund, order, reader));
    }
    case "refund_failed":
      return toPersonAbout(await findToldRefund(request.refundId), request.userId, refundFailed);
    case "dispute_opened":
      return toPersonAbout(await findToldDispute(request.disputeId), request.userId, disputeOpened);
    case "dispute_closed":
      return toPersonAbout(await findToldDispute(request.disputeId), request.userId, disputeClosed);
    case "payment_returned":
      return toPersonAbout(await findToldOrder(request.orderId), request.userId, paymentReturned);
    case "seminar_tomorrow":
      return remind(request, await findToldOrder(request.orderId), seminarTomorrow);
    case "seminar_soon":
      return remind(request, await findToldOrder(request.orderId), seminarSoon);
    case "booking_tomorrow":
    case "booking_soon":
      return remindOfBooking(request, await findToldOrder(request.orderId), toBuyer);
    case "host_booking_tomorrow":
    case "host_booking_soon":
      return remindOfBooking(request, await findToldOrder(request.orderId), (order, write) =>
        toHost(order, true, write),
      );
    case "seminar_live": {
      const order = await findToldOrder(request.orderId);
      return order?.seminar?.status === "live" ? toGuest(order, seminarLive) : null;
    }
    case "cohost_added":
      return toKnownPersonAbout(await findToldSeminar(request.seminarId), request.userId, cohostAdded);
    case "seminar_cancelled":
      return toPersonAbout(await findToldSeminar(request.seminarId), request.userId, seminarCancelled);
    case "host_message":
      return toPersonAbout(
        await findToldMessage(request.messageId, request.userId),
        request.userId,
        hostMessage,
      );
    case "host_approved": {
      const told = await findToldApplication(request.applicationId);
      return told && toPerson(told.userId, hostApproved);
    }
    case "host_refused": {
      const told = await findToldApplication(request.applicationId);
      return told && toPerson(told.userId, (reader) => hostRefused(told, reader));
    }
    case "host_published":
      return toPersonAbout(await findToldNews(request.hostId, request.day), request.userId, hostPublished);
    case "replay_published": {
      const seminar = await findToldSeminar(request.seminarId);
      return seminar?.recordings.length ? toPersonAbout(seminar, request.userId, replayPublished) : null;
    }
    case "recording_ready":
    case "recording_failed":
      return toPersonAbout(await findToldRecording(request.recordingId), request.userId, (told, reader) =>
        recordingDone(request.template, told, reader),
      );
    case "report_received": {
      const told = await findToldReport(request.reportId);
      return told?.reader ? { reader: told.reader, letter: reportReceived(told, told.reader) } : null;
    }
    case "report_decided": {
      const told = await findToldReport(request.reportId);
      return told?.reader ? { reader: told.reader, letter: reportDecided(told, told.reader) } : null;
    }
    case "decision_made": {
      const told = await findToldDecision(request.decisionId);
      return told && toPerson(told.decision.personId, (reader) => decisionMade(told, reader));
    }
    case "alert":
      return toPerson(request.userId, (reader) => alertLetter(request, reader));
  }
}

function toBuyer(
  order: ToldOrder | null,
  write: (order: ToldOrder, reader: Reader) => Letter,
): AddressedLetter | null {
  if (!order?.reader) return null;
  return { reader: order.reader, letter: write(order, order.reader), orderId: order.id };
}

/** To the host of a booked time, while it stands as the letter says. */
function toHost(
  order: ToldOrder | null,
  isBooked: boolean,
  write: (order: ToldOrder, reader: Reader) => Letter,
): AddressedLetter | null {
  if (!order?.host || (order.booking?.status === "confirmed") !== isBooked) return null;
  return { reader: order.host, letter: write(order, order.host) };
}

/** To whoever still has the seat. It is no step of the order, and stands in no timeline. */
function toGuest(
  order: ToldOrder,
  write: (order: ToldOrder, reader: Reader) => Letter,
): AddressedLetter | null {
  if (!order.reader || order.seat?.status !== "confirmed") return null;
  return { reader: order.reader, letter: write(order, order.reader) };
}

type Reminder = Extract<MailRequest, { startsAt: string }>;
type BookingReminder = Exclude<Reminder, { template: `seminar_${string}` }>;

/** The same of a booked time, to either of its two. It is no step of the order, and stands in no timeline. */
function remindOfBooking(
  { template, startsAt }: BookingReminder,
  order: ToldOrder | null,
  address: (order: ToldOrder, write: (order: ToldOrder, reader: Reader) => Letter) => AddressedLetter | null,
): AddressedLetter | null {
  const booking = order?.booking;
  if (!order || booking?.status !== "confirmed" || booking.startsAt.toISOString() !== startsAt) return null;
  if (!isDue(template, booking.startsAt, new Date())) return null;
  const addressed = address(order, (told, reader) => bookingReminder(template, told, reader));
  return addressed && { reader: addressed.reader, letter: addressed.letter };
}

/** Nothing about a time that is no longer the seminar's, nor when the letter has come too late to help. */
function remind(
  { template, startsAt }: Reminder,
  order: ToldOrder | null,
  write: (order: ToldOrder, reader: Reader) => Letter,
): AddressedLetter | null {
  const seminar = order?.seminar;
  if (!order || seminar?.status !== "scheduled" || seminar.startsAt.toISOString() !== startsAt) return null;
  return isDue(template, seminar.startsAt, new Date()) ? toGuest(order, write) : null;
}

async function toPerson(userId: string, write: (reader: Reader) => Letter): Promise<AddressedLetter | null> {
  const reader = await findReader(userId);
  return reader && { reader, letter: write(reader) };
}

/** What someone does to people of their choice, who have not asked for anything of theirs. */
async function toKnownPersonAbout<Told>(
  told: Told | null,
  userId: string,
  write: (told: Told, reader: Reader) => Letter,
): Promise<AddressedLetter | null> {
  const addressed = await toPersonAbout(told, userId, write);
  return addressed?.reader.isKnown ? addressed : null;
}

/** Nothing, when what it tells of is gone. */
async function toPersonAbout<Told>(
  told: Told | null,
  userId: string,
  write: (told: Told, reader: Reader) => Letter,
): Promise<AddressedLetter | null> {
  return told && toPerson(userId, (reader) => write(told, reader));
}

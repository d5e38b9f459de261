import type { MailRequest } from "./schema";

/** Two requests with one key are one letter, however often they are made. */
export function dedupeKey(request: MailRequest): string {
  switch (request.template) {
    case "verify_email":
    case "reset_password":
    case "withdraw_order":
      return `${request.template}:${request.tokenSeed}`;
    case "receipt":
    case "seat_confirmed":
    case "booking_confirmed":
    case "payment_failed":
    case "seat_offered":
    case "withdrawal_confirmed":
      return `${request.template}:${request.orderId}`;
    case "order_refunded":
      return `${request.template}:${request.refundId}`;
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
    case "alert":
      return `${request.about}:${request.ref}:${request.userId}`;
    case "seminar_cancelled":
      return `${request.template}:${request.seminarId}:${request.userId}`;
  }
}

/** What the letter does with a time in its reader's calendar. */
export function calendarUse({ template }: MailRequest): "put" | "cancel" | null {
  switch (template) {
    case "receipt":
    case "seat_confirmed":
    case "booking_confirmed":
      return "put";
    case "withdrawal_confirmed":
    case "order_refunded":
    case "seminar_cancelled":
      return "cancel";
    default:
      return null;
  }
}

/** Whether the letter itself opens something, and therefore must not lie about once it is sent. */
export function carriesSecret(request: MailRequest): boolean {
  return "tokenSeed" in request;
}

import { z } from "zod";

export const alert = z.object({
  about: z.enum([
    "event_parked",
    "money_differs",
    "refund_bounced",
    "refund_failed",
    "reconciled",
    "host_applied",
    "content_reported",
  ]),
  /** What to look for, and what was said of it. */
  ref: z.string(),
  detail: z.string(),
});
export type Alert = z.infer<typeof alert>;

/** Which letter, and about what: ids alone, since a letter is written from what is true when it is sent. */
export const mailRequest = z.discriminatedUnion("template", [
  z.object({ template: z.literal("verify_email"), userId: z.uuid(), tokenSeed: z.string() }),
  z.object({ template: z.literal("reset_password"), userId: z.uuid(), tokenSeed: z.string() }),
  z.object({ template: z.literal("withdraw_order"), userId: z.uuid(), tokenSeed: z.string() }),
  z.object({ template: z.literal("password_changed"), userId: z.uuid(), at: z.iso.datetime() }),
  z.object({ template: z.literal("sessions_ended"), userId: z.uuid(), at: z.iso.datetime() }),
  z.object({
    template: z.literal("new_device"),
    userId: z.uuid(),
    at: z.iso.datetime(),
    address: z.string(),
    /** Names of ours for what the device said of itself. */
    browser: z.string().nullable(),
    system: z.string().nullable(),
  }),
  z.object({ template: z.literal("terms_changed"), userId: z.uuid(), version: z.string() }),
  z.object({ template: z.literal("withdrawal_confirmed"), orderId: z.uuid() }),
  z.object({ template: z.literal("receipt"), orderId: z.uuid() }),
  z.object({ template: z.literal("seat_confirmed"), orderId: z.uuid() }),
  z.object({ template: z.literal("booking_confirmed"), orderId: z.uuid() }),
  z.object({
    template: z.literal("booking_moved"),
    orderId: z.uuid(),
    /** Which of its times it is told of. */
    sequence: z.int(),
    isByHost: z.boolean(),
  }),
  z.object({ template: z.literal("seminar_moved"), orderId: z.uuid(), moveId: z.uuid() }),
  z.object({ template: z.literal("host_booked"), orderId: z.uuid() }),
  z.object({ template: z.literal("host_booking_moved"), orderId: z.uuid(), sequence: z.int() }),
  z.object({ template: z.literal("host_booking_ended"), orderId: z.uuid() }),
  z.object({ template: z.literal("seat_offered"), orderId: z.uuid() }),
  z.object({ template: z.literal("order_refunded"), refundId: z.uuid() }),
  z.object({ template: z.literal("refund_paid_outside"), refundId: z.uuid() }),
  z.object({ template: z.literal("payment_failed"), orderId: z.uuid() }),
  z.object({ template: z.literal("payment_released"), authorisationId: z.uuid() }),
  z.object({ template: z.literal("payment_differs"), differenceId: z.uuid() }),
  z.object({ template: z.literal("payment_returned"), orderId: z.uuid(), userId: z.uuid() }),
  z.object({ template: z.literal("refund_failed"), refundId: z.uuid(), userId: z.uuid() }),
  z.object({ template: z.literal("dispute_opened"), disputeId: z.uuid(), userId: z.uuid() }),
  z.object({ template: z.literal("dispute_closed"), disputeId: z.uuid(), userId: z.uuid() }),
  z.object({ template: z.literal("seminar_tomorrow"), orderId: z.uuid(), startsAt: z.iso.datetime() }),
  z.object({ template: z.literal("seminar_soon"), orderId: z.uuid(), startsAt: z.iso.datetime() }),
  z.object({ template: z.literal("booking_tomorrow"), orderId: z.uuid(), startsAt: z.iso.datetime() }),
  z.object({ template: z.literal("booking_soon"), orderId: z.uuid(), startsAt: z.iso.datetime() }),
  z.object({ template: z.literal("host_booking_tomorrow"), orderId: z.uuid(), startsAt: z.iso.datetime() }),
  z.object({ template: z.literal("host_booking_soon"), orderId: z.uuid(), startsAt: z.iso.datetime() }),
  z.object({ template: z.literal("seminar_live"), orderId: z.uuid() }),
  z.object({ template: z.literal("cohost_added"), seminarId: z.uuid(), userId: z.uuid() }),
  z.object({ template: z.literal("seminar_cancelled"), seminarId: z.uuid(), userId: z.uuid() }),
  z.object({ template: z.literal("host_message"), messageId: z.uuid(), userId: z.uuid() }),
  z.object({ template: z.literal("host_approved"), applicationId: z.uuid() }),
  z.object({ template: z.literal("host_refused"), applicationId: z.uuid() }),
  z.object({ template: z.literal("replay_published"), seminarId: z.uuid(), userId: z.uuid() }),
  z.object({ template: z.literal("recording_ready"), recordingId: z.uuid(), userId: z.uuid() }),
  z.object({ template: z.literal("recording_failed"), recordingId: z.uuid(), userId: z.uuid() }),
  z.object({
    template: z.literal("host_published"),
    hostId: z.uuid(),
    /** In Swedish time. */
    day: z.iso.date(),
    userId: z.uuid(),
  }),
  z.object({ template: z.literal("report_received"), reportId: z.uuid() }),
  z.object({ template: z.literal("report_decided"), reportId: z.uuid() }),
  z.object({ template: z.literal("decision_made"), decisionId: z.uuid() }),
  alert.extend({ template: z.literal("alert"), userId: z.uuid() }),
]);

export type MailRequest = z.infer<typeof mailRequest>;

/** A letter before it is given its form as text and as HTML. */
export interface Letter {
  subject: string;
  paragraphs: string[];
  /** One with an address is a link, called by its value. */
  facts?: { label: string; value: string; url?: string }[];
  action?: { label: string; url: string };
  closing?: string;
  /** Where else one may want to go. */
  more?: { label: string; url: string };
  /** How to have no more letters of this kind. */
  leave?: { label: string; url: string };
}

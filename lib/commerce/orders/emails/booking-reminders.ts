import { z } from "zod";
import { defineEmail, type Notice } from "@/lib/base/notify/define-email";
import type { EmailContent, Recipient } from "@/lib/base/notify/schema";
import { translator } from "@/lib/base/notify/words";
import { isSameDay } from "@/lib/base/platform/time";
import { findOrderContext, type OrderContext } from "../email-queries";
import { bookingUrl, roomFacts, roomUrl, studioUrl, timeFacts } from "../email-words";
import { namingBuyer, toBuyer, toHost } from "../order-notice";
import { isDue, type ReminderName } from "../reminder-rules";
import { sampleBooking } from "../sample-order";
import { invite } from "../write-invitation";

export const bookingTomorrow = defineEmail({
  notice: reminderNotice("booking_tomorrow", "buyer"),
  calendar: (order) => invite(order, "buyer"),
  write: (order, recipient) => write(dayOf(order, recipient), "buyer", order, recipient),
});

export const bookingSoon = defineEmail({
  notice: reminderNotice("booking_soon", "buyer"),
  write: (order, recipient) => write("soon", "buyer", order, recipient),
});

export const hostBookingTomorrow = defineEmail({
  notice: reminderNotice("host_booking_tomorrow", "host"),
  calendar: (order) => invite(order, "host"),
  write: (order, recipient) => write(dayOf(order, recipient), "host", order, recipient),
});

export const hostBookingSoon = defineEmail({
  notice: reminderNotice("host_booking_soon", "host"),
  write: (order, recipient) => write("soon", "host", order, recipient),
});

/** Nothing about a time that is no longer theirs, nor when it has come too late to help. No step of the order: it stands in no timeline. */
function reminderNotice(
  name: ReminderName,
  to: "buyer" | "host",
): Notice<{ orderId: string; startsAt: string }, OrderContext> {
  return {
    name,
    payload: z.object({ orderId: z.uuid(), startsAt: z.iso.datetime() }),
    key: ["orderId", "startsAt"],
    load: ({ orderId }) => findOrderContext(orderId),
    recipient(order, { startsAt }) {
      const { booking } = order;
      if (booking?.status !== "confirmed" || booking.startsAt.toISOString() !== startsAt) return null;
      if (!isDue(name, booking.startsAt, new Date())) return null;
      return to === "host" ? toHost(order, true) : toBuyer(order);
    },
    concerns: (order) => (to === "host" ? namingBuyer(order) : {}),
    preview() {
      const context = sampleBooking();
      return {
        context,
        payload: { orderId: context.id, startsAt: String(context.booking?.startsAt.toISOString()) },
      };
    },
  };
}

/** A day before; by a recipient's clock that need not be yesterday. */
function dayOf({ booking }: OrderContext, { timeZone }: Recipient): "today" | "tomorrow" {
  return booking && isSameDay(booking.startsAt, new Date(), timeZone) ? "today" : "tomorrow";
}

/** When, where, and the way in. */
function write(
  when: "tomorrow" | "today" | "soon",
  to: "buyer" | "host",
  order: OrderContext,
  recipient: Recipient,
): EmailContent {
  const t = translator(recipient);
  const isHost = to === "host";
  const words = { title: order.title, other: isHost ? order.buyerName : order.hostName };
  const room = roomUrl(order, recipient);
  const page = isHost ? studioUrl(order, recipient) : bookingUrl(order, recipient);
  return {
    subject: t(`booking_reminder.subject_${when}`, words),
    paragraphs: [t(`booking_reminder.text_${when}`, words)],
    facts: [...timeFacts(order, recipient), ...roomFacts(order, recipient)],
    action:
      when === "soon" && room
        ? { label: t("booking_reminder.action_room"), url: room }
        : { label: t("booking_reminder.action"), url: page },
    closing: t(room ? "booking_reminder.closing_online" : "booking_reminder.closing"),
  };
}

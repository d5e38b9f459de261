import { z } from "zod";
import { defineEmail, type Notice } from "@/lib/base/notify/define-email";
import { sampleId } from "@/lib/base/notify/samples";
import type { EmailContent, Recipient } from "@/lib/base/notify/schema";
import { translator } from "@/lib/base/notify/words";
import { isSameDay } from "@/lib/base/platform/time";
import { findOrderContext, type OrderContext } from "../email-queries";
import { orderUrl, roomUrl, timeFacts } from "../email-words";
import { toGuest } from "../order-notice";
import { isDue } from "../reminder-rules";
import { sampleSeat } from "../sample-order";
import { invite } from "../write-invitation";

/** A day before; by a recipient's clock that need not be yesterday. */
export const seminarTomorrow = defineEmail({
  notice: reminderNotice("seminar_tomorrow"),
  calendar: (order) => invite(order, "buyer"),
  write(order, recipient) {
    const isToday = order.seminar && isSameDay(order.seminar.startsAt, new Date(), recipient.timeZone);
    return write(isToday ? "seminar_today" : "seminar_tomorrow", order, recipient);
  },
});

export const seminarSoon = defineEmail({
  notice: reminderNotice("seminar_soon"),
  write: (order, recipient) => write("seminar_soon", order, recipient),
});

export const seminarLive = defineEmail({
  notice: {
    name: "seminar_live",
    payload: z.object({ orderId: z.uuid(), seminarId: z.uuid() }),
    key: ["orderId", "seminarId"],
    load: ({ orderId, seminarId }) => findOrderContext(orderId, seminarId),
    recipient: (order) => (order.seminar?.status === "live" ? toGuest(order) : null),
    preview: () => ({ context: sampleSeat(), payload: { orderId: sampleId, seminarId: sampleId } }),
  },
  write: (order, recipient) => write("seminar_live", order, recipient),
});

/** Nothing about a time that is no longer the seminar's, nor when it has come too late to help. */
function reminderNotice(
  name: "seminar_tomorrow" | "seminar_soon",
): Notice<{ orderId: string; seminarId: string; startsAt: string }, OrderContext> {
  return {
    name,
    payload: z.object({ orderId: z.uuid(), seminarId: z.uuid(), startsAt: z.iso.datetime() }),
    key: ["orderId", "startsAt"],
    load: ({ orderId, seminarId }) => findOrderContext(orderId, seminarId),
    recipient(order, { startsAt }) {
      const { seminar } = order;
      if (seminar?.status !== "scheduled" || seminar.startsAt.toISOString() !== startsAt) return null;
      return isDue(name, seminar.startsAt, new Date()) ? toGuest(order) : null;
    },
    preview() {
      const context = sampleSeat();
      return {
        context,
        payload: {
          orderId: context.id,
          seminarId: sampleId,
          startsAt: String(context.seminar?.startsAt.toISOString()),
        },
      };
    },
  };
}

/** Each with the link that lets them in. */
function write(
  words: "seminar_tomorrow" | "seminar_today" | "seminar_soon" | "seminar_live",
  order: OrderContext,
  recipient: Recipient,
): EmailContent {
  const t = translator(recipient);
  return {
    subject: t(`${words}.subject`, { title: order.title }),
    paragraphs: [t(`${words}.text`, { host: order.hostName, title: order.title })],
    facts: timeFacts(order, recipient),
    action: { label: t(`${words}.action`), url: roomUrl(order, recipient) ?? orderUrl(order, recipient) },
    closing: t(`${words}.closing`),
  };
}

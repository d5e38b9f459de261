import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { translator } from "@/lib/base/notify/words";
import { roomFacts, studioUrl, timeFacts } from "../email-words";
import { hostNotice } from "../order-notice";
import { sampleBooking } from "../sample-order";
import { invite } from "../write-invitation";

export const hostBookingMoved = defineEmail({
  notice: {
    ...hostNotice("host_booking_moved", true, sampleBooking),
    payload: z.object({ orderId: z.uuid(), sequence: z.int() }),
    key: ["orderId", "sequence"],
    preview() {
      const context = sampleBooking();
      return { context, payload: { orderId: context.id, sequence: 1 } };
    },
  },
  calendar: (order) => invite(order, "host"),
  write(order, recipient) {
    const t = translator(recipient);
    const text = order.movedByHostAt ? "host_booking_moved.text_own" : "host_booking_moved.text";
    return {
      subject: t("host_booking_moved.subject", { title: order.title }),
      paragraphs: [t(text, { guest: order.buyerName })],
      facts: [...timeFacts(order, recipient), ...roomFacts(order, recipient)],
      action: { label: t("host_booked.action"), url: studioUrl(order, recipient) },
      closing: t("host_booking_moved.closing"),
    };
  },
});

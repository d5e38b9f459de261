import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { translator } from "@/lib/base/notify/words";
import { bookingUrl, roomFacts, timeFacts } from "../email-words";
import { buyerNotice } from "../order-notice";
import { sampleBooking } from "../sample-order";
import { invite } from "../write-invitation";

export const bookingMoved = defineEmail({
  notice: {
    ...buyerNotice("booking_moved", sampleBooking),
    payload: z.object({
      orderId: z.uuid(),
      /** Which of its times it is told of. */
      sequence: z.int(),
      isByHost: z.boolean(),
    }),
    key: ["orderId", "sequence"],
    preview() {
      const context = sampleBooking({ movedByHostAt: new Date() });
      return { context, payload: { orderId: context.id, sequence: 1, isByHost: true } };
    },
  },
  calendar: (order) => invite(order, "buyer"),
  write(order, recipient, { isByHost }) {
    const t = translator(recipient);
    return {
      subject: t("booking_moved.subject", { title: order.title }),
      paragraphs: [t(isByHost ? "booking_moved.text_host" : "booking_moved.text", { host: order.hostName })],
      facts: [...timeFacts(order, recipient), ...roomFacts(order, recipient)],
      action: { label: t("booking_moved.action"), url: bookingUrl(order, recipient) },
      closing: t(isByHost ? "booking_moved.closing_host" : "booking_moved.closing"),
    };
  },
});

import { defineEmail } from "@/lib/base/notify/define-email";
import { translator } from "@/lib/base/notify/words";
import { bookingUrl, roomFacts, timeFacts } from "../email-words";
import { buyerNotice } from "../order-notice";
import { sampleBooking } from "../sample-order";
import { invite } from "../write-invitation";

export const bookingConfirmed = defineEmail({
  notice: buyerNotice("booking_confirmed", sampleBooking),
  calendar: (order) => invite(order, "buyer"),
  write(order, recipient) {
    const t = translator(recipient);
    return {
      subject: t("booking_confirmed.subject", { title: order.title }),
      paragraphs: [t("booking_confirmed.text", { host: order.hostName })],
      facts: [...timeFacts(order, recipient), ...roomFacts(order, recipient)],
      action: { label: t("booking_confirmed.action"), url: bookingUrl(order, recipient) },
      closing: t("booking_confirmed.closing"),
    };
  },
});

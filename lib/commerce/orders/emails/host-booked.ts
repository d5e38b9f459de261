import { defineEmail } from "@/lib/base/notify/define-email";
import { translator } from "@/lib/base/notify/words";
import { roomFacts, studioUrl, timeFacts } from "../email-words";
import { hostNotice } from "../order-notice";
import { sampleBooking } from "../sample-order";
import { invite } from "../write-invitation";

/** Nothing of what the guest answered is in it. */
export const hostBooked = defineEmail({
  notice: hostNotice("host_booked", true, sampleBooking),
  calendar: (order) => invite(order, "host"),
  write(order, recipient) {
    const t = translator(recipient);
    return {
      subject: t("host_booked.subject", { title: order.title }),
      paragraphs: [t("host_booked.text", { guest: order.buyerName })],
      facts: [...timeFacts(order, recipient), ...roomFacts(order, recipient)],
      action: { label: t("host_booked.action"), url: studioUrl(order, recipient) },
      closing: t("host_booked.closing"),
    };
  },
});

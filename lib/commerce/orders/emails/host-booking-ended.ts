import { defineEmail } from "@/lib/base/notify/define-email";
import { translator } from "@/lib/base/notify/words";
import { orderUrl, timeFacts } from "../email-words";
import { hostNotice } from "../order-notice";
import { sampleBooking } from "../sample-order";
import { uninvite } from "../write-invitation";

export const hostBookingEnded = defineEmail({
  notice: hostNotice("host_booking_ended", false, sampleBooking),
  calendar: (order) => uninvite(order, "host"),
  write(order, recipient) {
    const t = translator(recipient);
    return {
      subject: t("host_booking_ended.subject", { title: order.title }),
      paragraphs: [t("host_booking_ended.text", { guest: order.buyerName })],
      facts: timeFacts(order, recipient),
      action: { label: t("sale_action"), url: orderUrl(order, recipient) },
      closing: t("host_booking_ended.closing"),
    };
  },
});

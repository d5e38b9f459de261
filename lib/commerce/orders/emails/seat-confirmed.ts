import { defineEmail } from "@/lib/base/notify/define-email";
import { translator } from "@/lib/base/notify/words";
import { orderUrl, roomUrl, timeFacts } from "../email-words";
import { buyerNotice } from "../order-notice";
import { sampleSeat } from "../sample-order";
import { invite } from "../write-invitation";

export const seatConfirmed = defineEmail({
  notice: buyerNotice("seat_confirmed", () => sampleSeat({ amount: 0 })),
  calendar: (order) => invite(order, "buyer"),
  write(order, recipient) {
    const t = translator(recipient);
    return {
      subject: t("seat_confirmed.subject", { title: order.title }),
      paragraphs: [t("seat_confirmed.text", { host: order.hostName })],
      facts: timeFacts(order, recipient),
      action: {
        label: t("seat_confirmed.action"),
        url: roomUrl(order, recipient) ?? orderUrl(order, recipient),
      },
      closing: t("seat_confirmed.closing"),
    };
  },
});

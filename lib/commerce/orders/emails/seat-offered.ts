import { defineEmail } from "@/lib/base/notify/define-email";
import { moment, money, translator } from "@/lib/base/notify/words";
import { orderUrl, timeFacts } from "../email-words";
import { buyerNotice } from "../order-notice";
import { sampleSeat } from "../sample-order";

export const seatOffered = defineEmail({
  notice: {
    ...buyerNotice("seat_offered", () => sampleSeat({ status: "pending", number: null, paidAt: null })),
    recipient: ({ status, buyer }) => (status === "pending" ? buyer : null),
  },
  write(order, recipient) {
    const t = translator(recipient);
    const isFree = order.amount === 0;
    const price = { label: t("fact.amount"), value: money(order.amount, order.currency, recipient) };
    const until = moment(order.expiresAt, recipient);
    return {
      subject: t("seat_offered.subject", { title: order.title }),
      paragraphs: [t("seat_offered.text", { host: order.hostName, until })],
      facts: [...timeFacts(order, recipient), ...(isFree ? [] : [price])],
      action: {
        label: t(isFree ? "seat_offered.action_free" : "seat_offered.action"),
        url: orderUrl(order, recipient),
      },
      closing: t("seat_offered.closing"),
    };
  },
});

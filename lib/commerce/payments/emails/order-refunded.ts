import { defineEmail } from "@/lib/base/notify/define-email";
import { moment, money, translator } from "@/lib/base/notify/words";
import { orderUrl } from "@/lib/commerce/orders/email-words";
import { uninvite } from "@/lib/commerce/orders/write-invitation";
import { refundNotice } from "../refund-notice";

export const orderRefunded = defineEmail({
  notice: refundNotice("order_refunded"),
  isBookkeeping: true,
  calendar: ({ order }) => uninvite(order, "buyer"),
  write({ refund, order }, recipient) {
    const t = translator(recipient);
    const returned = money(refund.amount, refund.currency, recipient);
    return {
      subject: t("order_refunded.subject", { title: order.title }),
      paragraphs: [t("order_refunded.text", { amount: returned })],
      facts: [
        { label: t("fact.item"), value: order.title },
        { label: t("fact.number"), value: order.number ?? "" },
        { label: t("fact.refunded"), value: returned },
        { label: t("fact.requested_at"), value: moment(refund.createdAt, recipient) },
      ],
      action: { label: t("order_refunded.action"), url: orderUrl(order, recipient) },
      closing: t("order_refunded.closing"),
    };
  },
});

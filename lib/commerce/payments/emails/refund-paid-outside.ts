import { defineEmail } from "@/lib/base/notify/define-email";
import { money, translator } from "@/lib/base/notify/words";
import { orderUrl } from "@/lib/commerce/orders/email-words";
import { refundNotice } from "../refund-notice";

export const refundPaidOutside = defineEmail({
  notice: refundNotice("refund_paid_outside"),
  isBookkeeping: true,
  write({ refund, order }, recipient) {
    const t = translator(recipient);
    const returned = money(refund.amount, refund.currency, recipient);
    return {
      subject: t("order_refunded.subject", { title: order.title }),
      paragraphs: [t("refund_paid_outside.text", { amount: returned })],
      facts: [
        { label: t("fact.item"), value: order.title },
        { label: t("fact.number"), value: order.number ?? "" },
        { label: t("fact.refunded"), value: returned },
        { label: t("fact.reference"), value: refund.resolutionReference ?? "" },
      ],
      action: { label: t("order_refunded.action"), url: orderUrl(order, recipient) },
      closing: t("refund_paid_outside.closing"),
    };
  },
});

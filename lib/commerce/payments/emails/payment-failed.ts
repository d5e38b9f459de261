import { defineEmail } from "@/lib/base/notify/define-email";
import { money, translator } from "@/lib/base/notify/words";
import { orderUrl, timeFacts } from "@/lib/commerce/orders/email-words";
import { buyerNotice } from "@/lib/commerce/orders/order-notice";
import { sampleSeat } from "@/lib/commerce/orders/sample-order";

export const paymentFailed = defineEmail({
  notice: buyerNotice("payment_failed", () => sampleSeat({ status: "expired", number: null, paidAt: null })),
  write(order, recipient) {
    const t = translator(recipient);
    return {
      subject: t("payment_failed.subject", { title: order.title }),
      paragraphs: [t("payment_failed.text", { amount: money(order.amount, order.currency, recipient) })],
      facts: [{ label: t("fact.item"), value: order.title }, ...timeFacts(order, recipient)],
      action: { label: t("payment_failed.action"), url: orderUrl(order, recipient) },
      closing: t("payment_failed.closing"),
    };
  },
});

import { defineEmail } from "@/lib/base/notify/define-email";
import { moment, money, pageUrl, translator } from "@/lib/base/notify/words";
import { oneOf } from "@/lib/base/platform/closed-set";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { buyerFacts, orderUrl, roomFacts, timeFacts } from "../email-words";
import { buyerNotice } from "../order-notice";
import { sampleSeat } from "../sample-order";
import { invite } from "../write-invitation";

export const receipt = defineEmail({
  notice: buyerNotice("receipt", sampleSeat),
  isBookkeeping: true,
  calendar: (order) => invite(order, "buyer"),
  write(order, recipient) {
    const t = translator(recipient);
    const rate = new Intl.NumberFormat(recipient.locale, { style: "percent" }).format(
      order.vatRateBp / 10_000,
    );
    const sum = money(order.amount, order.currency, recipient);
    const hasLostWithdrawal = order.immediateStart && !order.service;
    return {
      subject: t("receipt.subject", { title: order.title }),
      paragraphs: [t("receipt.text"), t(`receipt.next_${oneOf(offerKinds, order.kind)}`)],
      facts: [
        { label: t("fact.item"), value: order.title },
        ...timeFacts(order, recipient),
        ...roomFacts(order, recipient),
        { label: t("fact.seller"), value: order.hostName },
        ...buyerFacts(recipient),
        { label: t("fact.number"), value: order.number ?? "" },
        { label: t("fact.paid_at"), value: moment(order.paidAt ?? order.createdAt, recipient) },
        ...(order.vatRateBp > 0
          ? [
              { label: t("fact.amount"), value: sum },
              { label: t("fact.vat", { rate }), value: money(order.vatAmount, order.currency, recipient) },
            ]
          : [{ label: t("fact.sum"), value: sum }]),
        ...(order.amount > 0
          ? [
              {
                label: t("fact.receipt"),
                value: t("fact.receipt_fetch"),
                url: pageUrl(recipient, `/orders/${order.id}/receipt`),
              },
            ]
          : []),
      ],
      action: { label: t("receipt.action"), url: orderUrl(order, recipient) },
      closing: t(hasLostWithdrawal ? "receipt.withdrawal_lost" : "receipt.withdrawal"),
      ...(!hasLostWithdrawal && {
        more: { label: t("receipt.withdraw"), url: pageUrl(recipient, "/withdraw") },
      }),
    };
  },
});

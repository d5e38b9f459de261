import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { sampleTime } from "@/lib/base/notify/samples";
import { moment, money, translator } from "@/lib/base/notify/words";
import { buyerFacts, itemFacts, orderUrl } from "@/lib/commerce/orders/email-words";
import { buyerNotice } from "@/lib/commerce/orders/order-notice";
import { sampleSeat } from "@/lib/commerce/orders/sample-order";
import { uninvite } from "@/lib/commerce/orders/write-invitation";

const withdrawalDetails = z.object({ amount: z.int(), reason: z.enum(["withdrawn", "policy"]) });

const sampleWithdrawn = () =>
  sampleSeat({
    status: "refunded",
    events: [{ occurredAt: sampleTime, details: { amount: 29_000, reason: "withdrawn" } }],
  });

/** The law's receipt of a withdrawal: what was declared, about what, and when it reached us. */
export const withdrawalConfirmed = defineEmail({
  notice: buyerNotice("withdrawal_confirmed", sampleWithdrawn),
  calendar: (order) => uninvite(order, "buyer"),
  write(order, recipient) {
    const t = translator(recipient);
    const declared = order.events[0];
    const { amount, reason } = withdrawalDetails.parse(declared?.details);
    const isReleased = order.authorisations.some(
      ({ status }) => status === "releasing" || status === "released",
    );
    const closing = isReleased ? "closing_released" : amount > 0 ? "closing" : "closing_free";
    return {
      subject: t(`withdrawal_confirmed.subject_${reason}`, { title: order.title }),
      paragraphs: [t(`withdrawal_confirmed.text_${reason}`)],
      facts: [
        ...itemFacts(order, recipient),
        ...buyerFacts(recipient),
        { label: t("fact.seller"), value: order.hostName },
        {
          label: t("fact.requested_at"),
          value: moment(declared?.occurredAt ?? order.updatedAt, recipient),
        },
        {
          label: t(isReleased ? "fact.released" : "fact.refunded"),
          value: money(amount, order.currency, recipient),
        },
      ],
      action: { label: t("withdrawal_confirmed.action"), url: orderUrl(order, recipient) },
      closing: t(`withdrawal_confirmed.${closing}`),
    };
  },
});

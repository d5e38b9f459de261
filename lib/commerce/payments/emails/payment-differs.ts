import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { sampleId } from "@/lib/base/notify/samples";
import { money, translator } from "@/lib/base/notify/words";
import { db } from "@/lib/base/platform/db";
import { findOrderContext } from "@/lib/commerce/orders/email-queries";
import { orderUrl } from "@/lib/commerce/orders/email-words";
import { inTimeline, toBuyer } from "@/lib/commerce/orders/order-notice";
import { sampleSeat } from "@/lib/commerce/orders/sample-order";

/** Null when it has been decided: then that is what there is to tell. */
async function findWaiting(id: string) {
  const paid = await db.paymentDifference.findUnique({
    where: { id, status: "waiting" },
    select: { orderId: true, amount: true, currency: true },
  });
  const order = paid && (await findOrderContext(paid.orderId));
  return order && { paid, order };
}

export const paymentDiffers = defineEmail({
  notice: {
    name: "payment_differs",
    payload: z.object({ differenceId: z.uuid() }),
    key: ["differenceId"],
    load: ({ differenceId }) => findWaiting(differenceId),
    recipient: ({ order }) => toBuyer(order),
    concerns: ({ order }) => inTimeline(order),
    preview: () => ({
      context: { paid: { orderId: sampleId, amount: 28_000, currency: "SEK" }, order: sampleSeat() },
      payload: { differenceId: sampleId },
    }),
  },
  write({ paid, order }, recipient) {
    const t = translator(recipient);
    const figures = {
      paid: money(paid.amount, paid.currency, recipient),
      due: money(order.amount, order.currency, recipient),
    };
    return {
      subject: t("payment_differs.subject", { title: order.title }),
      paragraphs: [t("payment_differs.text", figures)],
      facts: [{ label: t("fact.item"), value: order.title }],
      action: { label: t("payment_differs.action"), url: orderUrl(order, recipient) },
      closing: t("payment_differs.closing"),
    };
  },
});

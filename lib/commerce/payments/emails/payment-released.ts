import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { sampleId } from "@/lib/base/notify/samples";
import { money, translator } from "@/lib/base/notify/words";
import { db } from "@/lib/base/platform/db";
import { findOrderContext, type OrderContext } from "@/lib/commerce/orders/email-queries";
import { itemFacts, orderUrl } from "@/lib/commerce/orders/email-words";
import { inTimeline, toBuyer } from "@/lib/commerce/orders/order-notice";
import { sampleSeat } from "@/lib/commerce/orders/sample-order";
import { uninvite } from "@/lib/commerce/orders/write-invitation";

interface Released {
  amount: number;
  currency: string;
  why: "surplus" | "not_captured" | "ended";
  order: OrderContext;
}

/** Money that was set aside and let go, with why. */
async function findReleased(id: string): Promise<Released | null> {
  const authorisation = await db.authorisation.findUnique({ where: { id } });
  const order = authorisation && (await findOrderContext(authorisation.orderId));
  if (!order) return null;
  const isNotCaptured = await db.orderEvent.count({
    where: {
      orderId: order.id,
      event: "payment_released",
      details: { path: ["reason"], equals: "not_captured" },
    },
  });
  const { isGranted, amount, currency } = authorisation;
  return {
    amount,
    currency,
    why: !isGranted ? "surplus" : isNotCaptured ? "not_captured" : "ended",
    order,
  };
}

export const paymentReleased = defineEmail({
  notice: {
    name: "payment_released",
    payload: z.object({ authorisationId: z.uuid() }),
    key: ["authorisationId"],
    load: ({ authorisationId }) => findReleased(authorisationId),
    recipient: ({ order }) => toBuyer(order),
    concerns: ({ order }) => inTimeline(order),
    preview: () => ({
      context: { amount: 29_000, currency: "SEK", why: "ended" as const, order: sampleSeat() },
      payload: { authorisationId: sampleId },
    }),
  },
  calendar: ({ order }) => uninvite(order, "buyer"),
  write({ amount, currency, why, order }, recipient) {
    const t = translator(recipient);
    const released = money(amount, currency, recipient);
    return {
      subject: t("payment_released.subject", { title: order.title }),
      paragraphs: [t(`payment_released.text_${why}`, { amount: released })],
      facts: [...itemFacts(order, recipient), { label: t("fact.released"), value: released }],
      action: { label: t("payment_released.action"), url: orderUrl(order, recipient) },
      closing: t("payment_released.closing"),
    };
  },
});

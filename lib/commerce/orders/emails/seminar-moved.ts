import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { sampleId, sampleTime } from "@/lib/base/notify/samples";
import { moment, translator } from "@/lib/base/notify/words";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { findOrderContext } from "../email-queries";
import { orderUrl } from "../email-words";
import { inTimeline, toBuyer } from "../order-notice";
import { sampleSeat } from "../sample-order";
import { invite } from "../write-invitation";

async function findMoved(moveId: string, orderId: string) {
  const move = await db.seminarMove.findUnique({
    where: { id: moveId },
    select: { seminarId: true, fromStartsAt: true, toStartsAt: true, fromMinutes: true, toMinutes: true },
  });
  const order = move && (await findOrderContext(orderId, move.seminarId));
  return order && { move, order };
}

/** What they knew, and what holds. Whoever has paid nothing has nothing to get back. */
export const seminarMoved = defineEmail({
  notice: {
    name: "seminar_moved",
    payload: z.object({ orderId: z.uuid(), moveId: z.uuid() }),
    key: ["moveId", "orderId"],
    load: ({ moveId, orderId }) => findMoved(moveId, orderId),
    recipient: ({ order }) => toBuyer(order),
    concerns: ({ order }) => inTimeline(order),
    preview: () => ({
      context: {
        move: {
          seminarId: sampleId,
          fromStartsAt: sampleTime,
          toStartsAt: after(sampleTime, days(1)),
          fromMinutes: 60,
          toMinutes: 90,
        },
        order: sampleSeat(),
      },
      payload: { orderId: sampleId, moveId: sampleId },
    }),
  },
  calendar: ({ order }) => invite(order, "buyer"),
  write({ move, order }, recipient) {
    const t = translator(recipient);
    const isLonger = move.fromMinutes !== move.toMinutes;
    return {
      subject: t("seminar_moved.subject", { title: order.title }),
      paragraphs: [t("seminar_moved.text", { host: order.hostName, title: order.title })],
      facts: [
        { label: t("fact.old_time"), value: moment(move.fromStartsAt, recipient) },
        { label: t("fact.new_time"), value: moment(move.toStartsAt, recipient) },
        ...(isLonger ? [{ label: t("fact.duration"), value: t("minutes", { count: move.toMinutes }) }] : []),
      ],
      action: { label: t("seminar_moved.action"), url: orderUrl(order, recipient) },
      closing: t(order.amount > 0 ? "seminar_moved.closing" : "seminar_moved.closing_free"),
    };
  },
});

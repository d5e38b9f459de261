import { z } from "zod";
import type { Notice } from "@/lib/base/notify/define-email";
import { sampleId, sampleTime } from "@/lib/base/notify/samples";
import { inTimeline, toBuyer } from "@/lib/commerce/orders/order-notice";
import { sampleSeat } from "@/lib/commerce/orders/sample-order";
import { findRefundContext, type RefundContext } from "./email-queries";

/** Tells the buyer, once, what became of a refund. */
export function refundNotice(name: string): Notice<{ refundId: string }, RefundContext> {
  return {
    name,
    payload: z.object({ refundId: z.uuid() }),
    key: ["refundId"],
    load: ({ refundId }) => findRefundContext(refundId),
    recipient: ({ order }) => toBuyer(order),
    concerns: ({ order }) => inTimeline(order),
    preview: () => ({ context: sampleRefund(), payload: { refundId: sampleId } }),
  };
}

export function sampleRefund(): RefundContext {
  const refund = {
    amount: 29_000,
    currency: "SEK",
    createdAt: sampleTime,
    resolutionReference: "Bankgiro 42",
  };
  return { refund: { orderId: sampleId, ...refund }, order: sampleSeat() };
}

import { z } from "zod";
import type { Notice } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId } from "@/lib/base/notify/samples";
import { sampleSeat } from "@/lib/commerce/orders/sample-order";
import { type DisputeContext, findDisputeContext } from "./email-queries";

/** Tells the host and each admin, once, of a dispute. */
export function disputeNotice(
  name: string,
  status: string,
): Notice<{ disputeId: string; userId: string }, DisputeContext> {
  return {
    name,
    payload: z.object({ disputeId: z.uuid(), userId: z.uuid() }),
    key: ["disputeId", "userId"],
    load: ({ disputeId }) => findDisputeContext(disputeId),
    recipient: (_, { userId }) => findRecipient(userId),
    preview: () => ({
      context: {
        dispute: { orderId: sampleId, amount: 29_000, currency: "SEK", status },
        order: sampleSeat(),
      },
      payload: { disputeId: sampleId, userId: sampleId },
    }),
  };
}

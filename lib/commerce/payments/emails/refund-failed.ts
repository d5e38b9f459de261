import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId } from "@/lib/base/notify/samples";
import { findRefundContext } from "../email-queries";
import { sampleRefund } from "../refund-notice";
import { writeSaleEmail } from "../write-sale-email";

export const refundFailed = defineEmail({
  notice: {
    name: "refund_failed",
    payload: z.object({ refundId: z.uuid(), userId: z.uuid() }),
    key: ["refundId", "userId"],
    load: ({ refundId }) => findRefundContext(refundId),
    recipient: (_, { userId }) => findRecipient(userId),
    preview: () => ({ context: sampleRefund(), payload: { refundId: sampleId, userId: sampleId } }),
  },
  write: ({ refund, order }, recipient) => writeSaleEmail("refund_failed", refund, order, recipient),
});

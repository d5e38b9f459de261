import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId } from "@/lib/base/notify/samples";
import { findOrderContext } from "@/lib/commerce/orders/email-queries";
import { sampleSeat } from "@/lib/commerce/orders/sample-order";
import { writeSaleEmail } from "../write-sale-email";

export const paymentReturned = defineEmail({
  notice: {
    name: "payment_returned",
    payload: z.object({ orderId: z.uuid(), userId: z.uuid() }),
    key: ["orderId", "userId"],
    load: ({ orderId }) => findOrderContext(orderId),
    recipient: (_, { userId }) => findRecipient(userId),
    preview: () => ({ context: sampleSeat(), payload: { orderId: sampleId, userId: sampleId } }),
  },
  write: (order, recipient) => writeSaleEmail("payment_returned", order, order, recipient),
});

import type { Database } from "@/lib/base/platform/db";
import type { ReceivedPayment } from "@/lib/commerce/orders/fulfil-order";
import { requestRefund } from "./request-refund";

/** Records money that buys nothing (paid twice, too late, or the wrong amount) and refunds it. */
export async function returnSurplus(
  tx: Database,
  orderId: string,
  payment: ReceivedPayment,
  event: "payment_returned" | "payment_sent_back" = "payment_returned",
): Promise<void> {
  const { id } = await tx.payment.create({ data: { orderId, ...payment, status: "surplus" } });
  await tx.orderEvent.create({ data: { orderId, event, cause: payment.providerRef } });
  await requestRefund(tx, {
    orderId,
    paymentId: id,
    amount: payment.amount,
    currency: payment.currency,
    reason: "surplus",
    requestedById: null,
  });
}

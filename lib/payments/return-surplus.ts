import type { ReceivedPayment } from "@/lib/orders/fulfil-order";
import type { Database } from "@/lib/platform/db";
import { requestRefund } from "./request-refund";

/** Records money that buys nothing (paid twice, or too late) and sends it back. */
export async function returnSurplus(tx: Database, orderId: string, payment: ReceivedPayment): Promise<void> {
  const { id } = await tx.payment.create({ data: { orderId, ...payment, status: "surplus" } });
  await tx.orderEvent.create({ data: { orderId, event: "payment_returned", cause: payment.providerRef } });
  await requestRefund(tx, {
    orderId,
    paymentId: id,
    amount: payment.amount,
    currency: payment.currency,
    reason: "surplus",
    requestedById: null,
  });
}

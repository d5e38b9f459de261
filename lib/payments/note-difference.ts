import { queueMail } from "@/lib/notify/queue-mail";
import type { ReceivedPayment } from "@/lib/orders/fulfil-order";
import { transaction } from "@/lib/platform/db";

/**
 * Writes down money of another amount or currency than its order's and tells its buyer, once. False when a person has
 * decided about it before.
 */
export async function noteDifference(orderId: string, payment: ReceivedPayment): Promise<boolean> {
  const { provider, providerRef, amount, currency } = payment;
  return transaction(async (tx) => {
    const { count } = await tx.paymentDifference.createMany({
      data: { orderId, ...payment },
      skipDuplicates: true,
    });
    const { id, status } = await tx.paymentDifference.findUniqueOrThrow({
      where: { provider_providerRef: { provider, providerRef } },
    });
    if (count === 0) return status === "waiting";
    await tx.orderEvent.create({
      data: { orderId, event: "payment_differs", cause: providerRef, details: { amount, currency } },
    });
    await queueMail(tx, { template: "payment_differs", differenceId: id });
    return true;
  });
}

import { queueEmail } from "@/lib/base/notify/queue-email";
import { transaction } from "@/lib/base/platform/db";
import type { ReceivedPayment } from "@/lib/commerce/orders/fulfil-order";
import { paymentDiffers } from "./emails/payment-differs";

/**
 * Records a payment that differs from its order's price and emails its buyer, once. Returns false if an admin has
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
    await queueEmail(tx, paymentDiffers, { differenceId: id });
    return true;
  });
}

import { db } from "@/lib/base/platform/db";
import { findOrderContext } from "@/lib/commerce/orders/email-queries";

export type RefundContext = NonNullable<Awaited<ReturnType<typeof findRefundContext>>>;

export async function findRefundContext(id: string) {
  const refund = await db.refund.findUnique({
    where: { id },
    select: { orderId: true, amount: true, currency: true, createdAt: true, resolutionReference: true },
  });
  const order = refund && (await findOrderContext(refund.orderId));
  return order && { refund, order };
}

export type DisputeContext = NonNullable<Awaited<ReturnType<typeof findDisputeContext>>>;

export async function findDisputeContext(id: string) {
  const dispute = await db.dispute.findUnique({
    where: { id },
    select: { orderId: true, amount: true, currency: true, status: true },
  });
  const order = dispute && (await findOrderContext(dispute.orderId));
  return order && { dispute, order };
}

import type { Database } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";

export interface RefundOrder {
  orderId: string;
  paymentId: string;
  amount: number;
  currency: string;
  /** Shown to the buyer; `surplus` for money that bought nothing. */
  reason: string;
  requestedById: string | null;
}

/** Records a refund and queues sending it. The database refuses more than was paid (`refunds_within_payment`). */
export async function requestRefund(tx: Database, refund: RefundOrder): Promise<string> {
  const { id } = await tx.refund.create({ data: refund });
  await tx.orderEvent.create({
    data: {
      orderId: refund.orderId,
      event: "refund_requested",
      actorId: refund.requestedById,
      details: { amount: refund.amount, reason: refund.reason },
    },
  });
  await enqueue(tx, "send_refund", { refundId: id }, { key: `send_refund:${id}` });
  return id;
}

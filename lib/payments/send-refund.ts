import { db, transaction } from "@/lib/platform/db";
import { failRefund, finishRefund } from "./finish-refund";
import { paymentGateway } from "./gateway";
import { settlePayment } from "./settle-payment";

/** Sends a requested refund back the way the money came; a job, and safe to run again at any point. */
export async function sendRefund({ refundId }: { refundId: string }): Promise<void> {
  const { payment, ...refund } = await db.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { payment: true },
  });
  if (refund.status !== "pending") return;
  const { provider, providerRef: paymentRef } = payment;
  const sent = await paymentGateway(provider).refund({
    refundId,
    paymentRef,
    amount: refund.amount,
    isSplit: payment.accountRef !== null,
  });

  if (sent.status === "succeeded") {
    await transaction((tx) => finishRefund(tx, refund, sent));
    return;
  }
  // Refused is mostly what has gone back on the provider's side, be it by this very refund with its answer lost: then
  // our books are behind, and only what is still pending when they are not has failed.
  if (sent.status === "refused") await settlePayment(provider, paymentRef);
  const reason = sent.status === "refused" ? sent.reason : "failed";
  await transaction((tx) => failRefund(tx, refund, reason));
}

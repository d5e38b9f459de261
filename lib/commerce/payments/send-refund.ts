import { db, transaction } from "@/lib/base/platform/db";
import { failRefund, finishRefund } from "./finish-refund";
import { paymentGateway } from "./gateway";
import { settlePayment } from "./settle-payment";

/** Sends a requested refund to where the money came from; a job that is safe to run again at any point. */
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
  // A refusal mostly means that the money has gone back already at the provider, perhaps by this very refund with its
  // response lost: so our books are updated first, and only a refund that is then still pending has failed.
  if (sent.status === "refused") await settlePayment(provider, paymentRef);
  const reason = sent.status === "refused" ? sent.reason : "failed";
  await transaction((tx) => failRefund(tx, refund, reason));
}

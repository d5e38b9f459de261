import type { Database } from "@/lib/base/platform/db";
import type { Payment, Refund } from "@/prisma/generated/client";
import {
  bounceRefund,
  failRefund,
  findFeePart,
  finishRefund,
  goneAlready,
  tellReturned,
} from "./finish-refund";
import type { ProviderRefund } from "./schema";

/** Brings our books in step with the provider's state of one refund; returns false if they were. */
export async function applyRefund(
  tx: Database,
  payment: Payment,
  given: ProviderRefund & { feeReturned: number },
): Promise<boolean> {
  await tx.$executeRaw`select from app.payments where id = ${payment.id}::uuid for update`;
  const known = await findRefund(tx, payment, given);
  if (!known) return given.status === "succeeded" && recordDashboardRefund(tx, payment, given);
  if (given.status === "succeeded") return finishRefund(tx, known, given);
  return (await bounceRefund(tx, known)) || failRefund(tx, known, "failed");
}

function findRefund(
  tx: Database,
  { id: paymentId }: Payment,
  { providerRef, refundId }: ProviderRefund,
): Promise<Refund | null> {
  return tx.refund.findFirst({
    where: { paymentId, OR: [{ providerRef }, ...(refundId ? [{ id: refundId }] : [])] },
  });
}

/** Records a refund that somebody made in the provider's own dashboard. */
async function recordDashboardRefund(
  tx: Database,
  { id: paymentId, orderId, currency, amount: paid }: Payment,
  { providerRef, amount, feeReturned }: ProviderRefund & { feeReturned: number },
): Promise<boolean> {
  await failUnsentRefunds(tx, paymentId, paid - amount);
  const refund = await tx.refund.create({
    data: {
      orderId,
      paymentId,
      amount,
      currency,
      reason: "at_provider",
      status: "succeeded",
      providerRef,
      feeAmount: await findFeePart(tx, { paymentId, amount }, feeReturned),
      settledAt: new Date(),
    },
  });
  await tellReturned(tx, refund, providerRef);
  return true;
}

/** Fails the refunds that we had yet to send, if the money has gone back already. */
async function failUnsentRefunds(tx: Database, paymentId: string, room: number): Promise<void> {
  const refunds = await tx.refund.findMany({ where: { paymentId, status: { not: "failed" } } });
  let promised = refunds.reduce((sum, { amount }) => sum + amount, 0);
  for (const refund of refunds.filter(({ status }) => status === "pending")) {
    if (promised <= room) return;
    if (await failRefund(tx, refund, goneAlready)) promised -= refund.amount;
  }
}

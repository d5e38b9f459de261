import { db, transaction } from "@/lib/platform/db";
import type { Payment } from "@/prisma/generated/client";
import { applyDispute } from "./apply-dispute";
import { applyRefund } from "./apply-refund";
import { paymentGateway } from "./gateway";
import { settleCheckout } from "./settle-checkout";

/**
 * Brings our books in step with what became of a payment: what of it went back, by whomever, and whether it is
 * disputed. The provider is asked for the truth, whoever rang, as often and in whatever order they like. `foreign` is
 * money of somebody else's on the same account. Throws Unavailable when the provider is away.
 */
export async function settlePayment(
  provider: string,
  paymentRef: string,
): Promise<"unchanged" | "changed" | "foreign"> {
  const state = await paymentGateway(provider).inspect(paymentRef);
  const payment =
    (await findPayment(provider, paymentRef)) ?? (await receiveFirst(state.orderId, provider, paymentRef));
  if (!payment) return "foreign";

  let isChanged = false;
  const { feeReturned } = state;
  for (const refund of state.refunds)
    if (await transaction((tx) => applyRefund(tx, payment, { ...refund, feeReturned }))) isChanged = true;
  for (const dispute of state.disputes)
    if (await transaction((tx) => applyDispute(tx, payment, dispute))) isChanged = true;
  return isChanged ? "changed" : "unchanged";
}

function findPayment(provider: string, providerRef: string): Promise<Payment | null> {
  return db.payment.findUnique({ where: { provider_providerRef: { provider, providerRef } } });
}

/** News of a payment that we have not heard of: what it was for is settled before. */
async function receiveFirst(
  orderId: string | null,
  provider: string,
  paymentRef: string,
): Promise<Payment | null> {
  if (orderId === null || (await db.order.count({ where: { id: orderId } })) === 0) return null;
  for (const { id } of await db.checkout.findMany({ where: { orderId, provider } })) await settleCheckout(id);
  const payment = await findPayment(provider, paymentRef);
  if (!payment) throw new Error(`payment ${paymentRef} of order ${orderId} is not settled yet`);
  return payment;
}

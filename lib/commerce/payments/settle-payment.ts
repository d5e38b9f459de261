import { db, transaction } from "@/lib/base/platform/db";
import type { Authorisation, Payment } from "@/prisma/generated/client";
import { applyDispute } from "./apply-dispute";
import { applyRefund } from "./apply-refund";
import { paymentGateway } from "./gateway";
import type { PaymentState } from "./schema";
import { settleAuthorisation } from "./settle-authorisation";
import { settleCheckout } from "./settle-checkout";

/**
 * Brings our books in step with a payment: whether it was captured or released, what of it was refunded, by anyone, and
 * whether it is disputed. The provider is asked for the truth, whatever the occasion, however often and in whatever
 * order. `foreign` is somebody else's money on the same account. Throws Unavailable when the provider is away.
 */
export async function settlePayment(
  provider: string,
  paymentRef: string,
): Promise<"unchanged" | "changed" | "foreign"> {
  const state = await paymentGateway(provider).inspect(paymentRef);
  const found = (await findMoney(provider, paymentRef)) ?? (await receiveFirst(state, provider, paymentRef));
  if (!found) return "foreign";

  let isChanged = found.isNew;
  if (found.authorisation && (await settleAuthorisation(found.authorisation.id, state.whereabouts)))
    isChanged = true;
  // The provider lists the release of money that was never captured as refunds.
  const payment = await findPayment(provider, paymentRef);
  if (!payment) return isChanged ? "changed" : "unchanged";

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

interface FoundMoney {
  authorisation: Authorisation | null;
  isNew: boolean;
}

async function findMoney(provider: string, providerRef: string): Promise<FoundMoney | null> {
  const authorisation = await db.authorisation.findUnique({
    where: { provider_providerRef: { provider, providerRef } },
  });
  if (!authorisation && !(await findPayment(provider, providerRef))) return null;
  return { authorisation, isNew: false };
}

/** We have not heard of this payment yet, so its checkout is settled first. */
async function receiveFirst(
  { orderId, whereabouts }: PaymentState,
  provider: string,
  paymentRef: string,
): Promise<FoundMoney | null> {
  if (orderId === null || (await db.order.count({ where: { id: orderId } })) === 0) return null;
  for (const { id } of await db.checkout.findMany({ where: { orderId, provider } })) await settleCheckout(id);
  const found = await findMoney(provider, paymentRef);
  if (found) return { ...found, isNew: true };
  // Money that was released before we heard of it leaves nothing to record.
  if (whereabouts.status === "released") return { authorisation: null, isNew: false };
  throw new Error(`payment ${paymentRef} of order ${orderId} is not settled yet`);
}

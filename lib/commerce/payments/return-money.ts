import type { Database } from "@/lib/base/platform/db";
import { capturePayment } from "./capture-payment";
import { endAuthorisation, lockAuthorisation } from "./end-authorisation";
import { NotRefundable } from "./errors";
import { requestRefund } from "./request-refund";

interface Return {
  amount: number;
  /** Shown to the buyer. */
  reason: string;
  requestedById: string | null;
  /** Whether another email tells the buyer about a release. */
  isTold?: boolean;
}

/** Never reaches a client: part of authorised money is to be refunded, so all of it must be captured first. */
class NotTakenYet extends Error {
  constructor(readonly authorisationId: string) {
    super(`authorisation ${authorisationId} is not captured yet`);
  }
}

/**
 * Refunds what an order was paid with, or part of it. Authorised money is released instead and its grant ended; a
 * partial refund of it is possible only within `takingFirst`. Throws NotRefundable if there is nothing to refund.
 */
export async function returnMoney(
  tx: Database,
  orderId: string,
  { amount, reason, requestedById, isTold }: Return,
): Promise<void> {
  const known = await tx.authorisation.findFirst({ where: { orderId, status: "authorised" } });
  const authorisation = known && (await lockAuthorisation(tx, known.id));
  if (authorisation?.status === "authorised") {
    if (amount < authorisation.amount) throw new NotTakenYet(authorisation.id);
    await endAuthorisation(tx, authorisation, { reason, actorId: requestedById, isTold: isTold ?? false });
    return;
  }
  const payment = await tx.payment.findFirst({ where: { orderId, status: "succeeded" } });
  if (!payment) throw new NotRefundable();
  const { id: paymentId, currency } = payment;
  await requestRefund(tx, { orderId, paymentId, amount, currency, reason, requestedById });
}

/**
 * Runs a transaction that may refund money. If part of authorised money is to stay, the money is first captured outside
 * of the transaction, which is then run again. Also throws Unavailable, if the provider is away just then.
 */
export async function takingFirst<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof NotTakenYet)) throw error;
    await capturePayment({ authorisationId: error.authorisationId });
    return run();
  }
}

import type { Database } from "@/lib/platform/db";
import { capturePayment } from "./capture-payment";
import { endAuthorisation, lockAuthorisation } from "./end-authorisation";
import { NotRefundable } from "./errors";
import { requestRefund } from "./request-refund";

interface Return {
  amount: number;
  /** For the buyer to read. */
  reason: string;
  requestedById: string | null;
  /** Whether another letter tells the buyer of what is released. */
  isTold?: boolean;
}

/** No refusal for anyone outside: a part goes back of money that is only set aside, which is therefore taken first. */
class NotTakenYet extends Error {
  constructor(readonly authorisationId: string) {
    super(`authorisation ${authorisationId} is not captured yet`);
  }
}

/**
 * Gives back what an order was paid with, or a part of it. Money that is only set aside is released instead, and what was
 * granted on it ends; in part only within `takingFirst`. Throws NotRefundable when there is nothing to give back.
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
 * For a transaction in which money may be given back: money that is only set aside is taken outside of it when a part of
 * it is to stay. Throws Unavailable too, when the provider is away just then.
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

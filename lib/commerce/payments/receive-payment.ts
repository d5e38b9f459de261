import { queueAlert } from "@/lib/base/notify/queue-alert";
import { queueEmail } from "@/lib/base/notify/queue-email";
import { type Database, db, transaction, violatedConstraint } from "@/lib/base/platform/db";
import { closeOrder } from "@/lib/commerce/orders/close-order";
import { fulfilOrder, type ReceivedPayment } from "@/lib/commerce/orders/fulfil-order";
import { lossOf } from "@/lib/commerce/orders/translate-violation";
import type { Checkout, Order } from "@/prisma/generated/client";
import { paymentReturned } from "./emails/payment-returned";
import { releaseSurplus } from "./end-authorisation";
import { AmountMismatch } from "./errors";
import { grantLate } from "./grant-late";
import { noteDifference } from "./note-difference";
import { returnSurplus } from "./return-surplus";
import type { CheckoutState } from "./schema";

type PaidState = Extract<CheckoutState, { status: "paid" | "authorised" }>;

export interface PaidCheckout extends Pick<Checkout, "id" | "provider" | "orderId"> {
  order: Pick<Order, "id" | "hostId" | "amount" | "currency">;
}

/**
 * The outcome: `returned` is money that could no longer buy anything and is refunded, `released` such money that had
 * only been authorised.
 */
export type Settlement = "unchanged" | "paid" | "closed" | "returned" | "released";

interface Arrival {
  order: PaidCheckout["order"];
  payment: ReceivedPayment;
  /** The deadline for capturing authorised money; null for money that we have. */
  captureBefore: Date | null;
}

/**
 * Handles money for an order: grants the offer if the amount is right and the offer is still available, else refunds it
 * all. Throws AmountMismatch for money that an admin has to decide about.
 */
export async function receivePayment(
  { id: checkoutId, provider, order }: PaidCheckout,
  { paymentRef: providerRef, amount, currency, split }: PaidState,
  captureBefore: Date | null,
): Promise<Settlement> {
  const { accountRef, feeAmount } = split ?? { accountRef: null, feeAmount: 0 };
  const payment = { checkoutId, provider, providerRef, amount, currency, accountRef, feeAmount };
  const arrival = { order, payment, captureBefore };
  try {
    if (amount !== order.amount || currency !== order.currency) return await receiveOther(arrival);
    if (await fulfilOrder(db, order.id, payment, { captureBefore })) return "paid";
    return await transaction((tx) => receiveLate(tx, arrival));
  } catch (error) {
    if (isRecordedAlready(error)) return "unchanged";
    if (lossOf(error) !== "owned") throw error;
    return transaction((tx) => returnUnneeded(tx, arrival));
  }
}

/** Handles another amount or currency. Authorised money is released, and an order that waits for it ends. */
async function receiveOther({ order, payment, captureBefore }: Arrival): Promise<Settlement> {
  if (captureBefore === null) {
    if (await noteDifference(order.id, payment)) throw new AmountMismatch(order, payment);
    return "unchanged";
  }
  if (await findAuthorisation(payment.provider, payment.providerRef)) return "unchanged";
  return transaction(async (tx) => {
    await closeOrder(tx, order.id, "cancelled");
    const settlement = await giveBack(tx, { order, payment, captureBefore });
    const { amount, currency, checkoutId } = payment;
    const detail = `order ${order.id} costs ${order.amount} ${order.currency}, but ${amount} ${currency} were authorised`;
    await queueAlert(tx, { about: "money_differs", ref: checkoutId, detail });
    return settlement;
  });
}

export function findAuthorisation(provider: string, providerRef: string) {
  return db.authorisation.findUnique({ where: { provider_providerRef: { provider, providerRef } } });
}

async function giveBack(tx: Database, { order, payment, captureBefore }: Arrival): Promise<Settlement> {
  if (captureBefore) {
    await releaseSurplus(tx, order.id, payment, captureBefore);
    return "released";
  }
  await returnSurplus(tx, order.id, payment);
  return "returned";
}

/** Handles money for an offer that its buyer got through another order meanwhile. */
async function returnUnneeded(tx: Database, arrival: Arrival): Promise<Settlement> {
  if (!(await closeOrder(tx, arrival.order.id, "cancelled"))) return "unchanged";
  return returnAndTell(tx, arrival);
}

async function returnAndTell(tx: Database, arrival: Arrival): Promise<Settlement> {
  const { id: orderId, hostId: userId } = arrival.order;
  const settlement = await giveBack(tx, arrival);
  if (settlement === "returned") await queueEmail(tx, paymentReturned, { orderId, userId });
  return settlement;
}

/**
 * Handles money that arrives when the order is no longer pending: grants the offer if it is still available, else
 * refunds.
 */
async function receiveLate(tx: Database, arrival: Arrival): Promise<Settlement> {
  const { order, payment, captureBefore } = arrival;
  const { status, isReplaced } = await lockOrder(tx, order.id);
  const { provider, providerRef } = payment;
  const known = { where: { provider, providerRef } };
  if ((await tx.payment.count(known)) + (await tx.authorisation.count(known)) > 0) return "unchanged";

  const isClosed = status === "expired" || status === "cancelled";
  if (!isClosed) return giveBack(tx, arrival);
  if (!isReplaced && (await grantLate(tx, order.id, payment, captureBefore))) return "paid";
  return returnAndTell(tx, arrival);
}

async function lockOrder(tx: Database, orderId: string): Promise<{ status: string; isReplaced: boolean }> {
  const [row] = await tx.$queryRaw<{ status: string; isReplaced: boolean }[]>`
    select status, replaced_by_id is not null as "isReplaced" from app.orders where id = ${orderId}::uuid for update`;
  if (!row) throw new Error(`order ${orderId} is gone`);
  return row;
}

/** Two settlements of one payment ran at the same time, and the other has recorded it. */
function isRecordedAlready(error: unknown): boolean {
  const constraint = violatedConstraint(error);
  return (
    constraint === "payments_provider_provider_ref_key" ||
    constraint === "authorisations_provider_provider_ref_key"
  );
}

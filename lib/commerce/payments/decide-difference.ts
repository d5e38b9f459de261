import { writeAudit } from "@/lib/base/platform/audit";
import { type Database, transaction, violatedConstraint } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { closeOrder } from "@/lib/commerce/orders/close-order";
import { fulfilOrder, type ReceivedPayment } from "@/lib/commerce/orders/fulfil-order";
import { orderAmounts } from "@/lib/commerce/orders/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import type { Order, PaymentDifference } from "@/prisma/generated/client";
import { toDifference } from "./difference-queries";
import { AlreadyDecided, NotAcceptable } from "./errors";
import { grantLate } from "./grant-late";
import { returnSurplus } from "./return-surplus";
import { canBePrice } from "./rules";
import type { DecideDifferenceInput, Difference } from "./schema";

/**
 * Decides about a payment whose amount or currency is not its order's. If accepted, it becomes the order's price and
 * buys what is still available; otherwise, or if that is gone, all of it is refunded and an order that waits for it
 * ends. Throws NotFound, AlreadyDecided, NotAcceptable.
 */
export async function decideDifference(
  actor: Actor,
  { id, decision }: DecideDifferenceInput,
): Promise<Difference> {
  assertAdmin(actor);
  return transaction(async (tx) => {
    const { order, ...difference } = await lockDifference(tx, id);
    const isAccepted = decision === "accept" && (await accept(tx, order, difference));
    if (!isAccepted) await sendBack(tx, actor, order, difference);
    const decided = await tx.paymentDifference.update({
      where: { id },
      data: { status: isAccepted ? "accepted" : "returned", decidedById: actor.id, decidedAt: new Date() },
      include: { order: true },
    });
    await runParkedEventsAgain(tx, difference.checkoutId);
    const { orderId, amount, currency } = difference;
    await writeAudit(tx, actor.id, {
      action: isAccepted ? "payment_accepted" : "payment_sent_back",
      subjectTable: "orders",
      subjectId: orderId,
      details: { decision, amount, currency },
    });
    return toDifference(decided);
  });
}

/** Locks the difference before its order, so that a second admin waits here and then finds it decided. */
async function lockDifference(tx: Database, id: string): Promise<PaymentDifference & { order: Order }> {
  await tx.$executeRaw`select from app.payment_differences where id = ${id}::uuid for update`;
  const difference = await tx.paymentDifference.findUnique({ where: { id } });
  if (!difference) throw new NotFound();
  if (difference.status !== "waiting") throw new AlreadyDecided();
  await tx.$executeRaw`select from app.orders where id = ${difference.orderId}::uuid for update`;
  return { ...difference, order: await tx.order.findUniqueOrThrow({ where: { id: difference.orderId } }) };
}

/** Returns false if somebody else has the offer by now, or the buyer got it another way. */
async function accept(tx: Database, order: Order, difference: PaymentDifference): Promise<boolean> {
  const { amount, currency } = difference;
  const { discountAmount } = order;
  if (!canBePrice({ amount, currency })) throw new NotAcceptable();
  if (order.status === "paid" || order.status === "refunded") return false;
  await tx.$executeRaw`savepoint accept_difference`;
  try {
    await tx.order.update({
      where: { id: order.id },
      data: { currency, ...orderAmounts({ ...order, priceAmount: amount + discountAmount }, discountAmount) },
    });
    await tx.orderEvent.create({
      data: { orderId: order.id, event: "payment_accepted", details: { amount, currency } },
    });
    const payment = paymentOf(difference);
    const isGranted =
      order.status === "pending"
        ? await fulfilOrder(tx, order.id, payment)
        : await grantLate(tx, order.id, payment);
    if (isGranted) return true;
  } catch (error) {
    if (violatedConstraint(error) === null) throw error;
  }
  await tx.$executeRaw`rollback to savepoint accept_difference`;
  return false;
}

async function sendBack(tx: Database, actor: Actor, order: Order, difference: PaymentDifference) {
  await closeOrder(tx, order.id, "cancelled", actor.id);
  await returnSurplus(tx, order.id, paymentOf(difference), "payment_sent_back");
}

function paymentOf(difference: PaymentDifference): ReceivedPayment {
  const { checkoutId, provider, providerRef, amount, currency, accountRef, feeAmount } = difference;
  return { checkoutId, provider, providerRef, amount, currency, accountRef, feeAmount };
}

/** Events that were parked because of this payment have nothing left to wait for. */
async function runParkedEventsAgain(tx: Database, checkoutId: string): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job('replay_event', json_build_object('provider', e.provider, 'id', e.event_id),
      job_key := 'replay_event:' || e.provider || ':' || e.event_id)
    from app.webhook_events e join app.checkouts c on c.session_id = e.payload -> 'data' -> 'object' ->> 'id'
    where e.status = 'parked' and c.id = ${checkoutId}::uuid`;
}

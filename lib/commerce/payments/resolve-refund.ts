import { queueEmail } from "@/lib/base/notify/queue-email";
import { writeAudit } from "@/lib/base/platform/audit";
import { type Database, transaction, violatedConstraint } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { recordRefund } from "@/lib/commerce/orders/record-refund";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import type { Payment, Refund as RefundRow } from "@/prisma/generated/client";
import { refundPaidOutside } from "./emails/refund-paid-outside";
import { AlreadyDecided, NotRefundable } from "./errors";
import { requestRefund } from "./request-refund";
import type { Refund, ResolveRefundInput } from "./schema";

/**
 * Resolves a failed refund: retries it, or records the reference under which an admin has paid it another way. Throws
 * NotFound, AlreadyDecided, NotRefundable.
 */
export async function resolveRefund(actor: Actor, input: ResolveRefundInput): Promise<Refund> {
  assertAdmin(actor);
  try {
    return await transaction((tx) => resolve(tx, actor, input));
  } catch (error) {
    if (violatedConstraint(error) !== "refunds_within_payment") throw error;
    throw new NotRefundable();
  }
}

async function resolve(tx: Database, actor: Actor, input: ResolveRefundInput): Promise<Refund> {
  const { id, way } = input;
  const reference = input.way === "paid_outside" ? input.reference : null;
  const { payment, ...refund } = await lockFailed(tx, id);
  // A refund that a bank returned has left the payment at the provider, which would not send it twice.
  if (way === "retry" && refund.status !== "failed") throw new NotRefundable();
  await tx.refund.update({
    where: { id },
    data: {
      resolution: way === "retry" ? "retried" : "paid_outside",
      resolutionReference: reference,
      resolvedById: actor.id,
      resolvedAt: new Date(),
    },
  });
  if (reference === null) await tryAgain(tx, actor, refund);
  else await recordPaidOutside(tx, actor, refund, payment, reference);
  await writeAudit(tx, actor.id, {
    action: way === "retry" ? "refund_retried" : "refund_paid_outside",
    subjectTable: "orders",
    subjectId: refund.orderId,
    details: { refund_id: id, amount: refund.amount, ...(reference && { reference }) },
  });
  return {
    refund_amount: refund.amount,
    currency: refund.currency,
    status: way === "retry" ? "pending" : "succeeded",
  };
}

/** Locks the payment's row first, as everything that moves its money does. */
async function lockFailed(tx: Database, id: string): Promise<RefundRow & { payment: Payment }> {
  const known = await tx.refund.findUnique({ where: { id }, select: { paymentId: true } });
  if (!known) throw new NotFound();
  await tx.$executeRaw`select from app.payments where id = ${known.paymentId}::uuid for update`;
  const refund = await tx.refund.findUniqueOrThrow({ where: { id }, include: { payment: true } });
  if (refund.resolvedAt) throw new AlreadyDecided();
  if (refund.status !== "failed" && refund.status !== "bounced") throw new NotRefundable();
  return refund;
}

function tryAgain(tx: Database, actor: Actor, refund: RefundRow): Promise<string> {
  const { orderId, paymentId, amount, currency, reason } = refund;
  return requestRefund(tx, { orderId, paymentId, amount, currency, reason, requestedById: actor.id });
}

/** A bounced refund is in the books already; one that was never sent is added now. */
async function recordPaidOutside(
  tx: Database,
  actor: Actor,
  { id, orderId, paymentId, amount, currency, status }: RefundRow,
  payment: Payment,
  reference: string,
): Promise<void> {
  if (status === "failed") {
    const providerRef = `outside:${id}`;
    await tx.refund.create({
      data: {
        ...{ orderId, paymentId, amount, currency, providerRef, requestedById: actor.id },
        reason: "paid_outside",
        status: "succeeded",
        settledAt: new Date(),
      },
    });
    if (payment.status === "succeeded") await recordRefund(tx, orderId, { amount, providerRef });
  }
  await tx.orderEvent.create({
    data: {
      orderId,
      event: "refund_paid_outside",
      actorId: actor.id,
      cause: reference,
      details: { amount, currency, reference },
    },
  });
  await queueEmail(tx, refundPaidOutside, { refundId: id });
}

import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { NotFound } from "@/lib/base/platform/errors";
import type { SandboxSession } from "@/prisma/generated/client";
import { deliverSandboxEvent } from "./deliver-sandbox-event";
import { completeSandboxSession, findSandboxSession, refundable, sandboxId } from "./gateway.sandbox";
import type { SandboxOutcome } from "./schema";

/**
 * Performs an action of the buyer, the bank or the provider's staff in the sandbox, delivers the event that Stripe
 * would send, and returns where to go next. Throws NotFound if a real provider is in use.
 */
export async function actInSandbox(id: string, outcome: SandboxOutcome): Promise<{ location: string }> {
  if (env().PAYMENTS !== "sandbox") throw new NotFound();
  const session = await findSandboxSession(id);
  const page = `/sandbox/checkout/${id}`;
  const order = `/orders/${session.orderId}`;
  switch (outcome) {
    case "abandoned":
      return { location: `${order}?checkout=cancelled` };
    case "declined":
      return { location: `${page}?declined=1` };
    case "authenticate":
      return { location: `${page}?authenticate=1` };
    case "paid":
    case "delayed": {
      const isTaken = await completeSandboxSession(id, outcome === "paid" ? "paid" : "processing");
      if (isTaken) await deliverSandboxEvent("checkout.session.completed", await findSandboxSession(id));
      return { location: isTaken ? `${order}?checkout=done` : order };
    }
    case "delayed_paid":
    case "delayed_failed":
      await endDelay(session, outcome === "delayed_paid");
      break;
    case "captured":
      await endHold(session, "paid", "charge.captured");
      break;
    case "released":
      await endHold(session, "released", "payment_intent.canceled");
      break;
    case "refunded":
    case "refunded_half":
      await refundAtProvider(session, outcome === "refunded" ? 1 : 0.5);
      break;
    case "refund_bounced":
      await bounceAtProvider(session);
      break;
    case "disputed":
      await dispute(session);
      break;
    case "dispute_won":
    case "dispute_lost":
      await closeDispute(session, outcome === "dispute_won" ? "won" : "lost");
  }
  return { location: page };
}

async function endDelay(session: SandboxSession, isPaid: boolean): Promise<void> {
  const { count } = await db.sandboxSession.updateMany({
    where: { id: session.id, paymentStatus: "processing" },
    data: { paymentStatus: isPaid ? "paid" : "failed" },
  });
  if (count === 0) return;
  const type = `checkout.session.async_payment_${isPaid ? "succeeded" : "failed"}` as const;
  await deliverSandboxEvent(type, await findSandboxSession(session.id));
}

/** Captures or releases authorised money, as the provider's staff or the bank would. */
async function endHold(
  { id }: SandboxSession,
  paymentStatus: "paid" | "released",
  event: "charge.captured" | "payment_intent.canceled",
): Promise<void> {
  const { count } = await db.sandboxSession.updateMany({
    where: { id, paymentStatus: "authorised" },
    data: { paymentStatus },
  });
  if (count > 0) await deliverSandboxEvent(event, await findSandboxSession(id));
}

async function refundAtProvider(session: SandboxSession, part: number): Promise<void> {
  const { paymentRef } = session;
  if (session.paymentStatus !== "paid" || paymentRef === null) return;
  const amount = Math.min(Math.round(session.amount * part), await refundable(paymentRef));
  if (amount <= 0) return;
  const id = sandboxId("re");
  await db.sandboxRefund.create({ data: { id, idempotencyKey: id, paymentRef, amount } });
  await deliverSandboxEvent("charge.refunded", session);
}

async function bounceAtProvider({ paymentRef, ...session }: SandboxSession): Promise<void> {
  const last = await db.sandboxRefund.findFirst({
    where: { paymentRef: String(paymentRef), status: "succeeded" },
    orderBy: { createdAt: "desc" },
  });
  if (!last) return;
  await db.sandboxRefund.update({ where: { id: last.id }, data: { status: "failed" } });
  await deliverSandboxEvent("refund.failed", { ...session, paymentRef });
}

async function dispute(session: SandboxSession): Promise<void> {
  const { paymentRef, paymentStatus, amount } = session;
  if (paymentStatus !== "paid" || paymentRef === null) return;
  const { count } = await db.sandboxDispute.createMany({
    data: { id: sandboxId("dp"), paymentRef, amount },
    skipDuplicates: true,
  });
  if (count > 0) await deliverSandboxEvent("charge.dispute.created", session);
}

async function closeDispute(session: SandboxSession, status: "won" | "lost"): Promise<void> {
  const { count } = await db.sandboxDispute.updateMany({
    where: { paymentRef: String(session.paymentRef), status: "open" },
    data: { status },
  });
  if (count > 0) await deliverSandboxEvent("charge.dispute.closed", session);
}

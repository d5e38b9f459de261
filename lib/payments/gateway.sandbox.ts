import { randomBytes } from "node:crypto";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { NotFound } from "@/lib/platform/errors";
import type { SandboxSession } from "@/prisma/generated/client";
import { checkoutKey } from "./rules";
import type { Bill, CheckoutState, OpenedCheckout, RefundRequest } from "./schema";

const newId = (prefix: string) => `${prefix}_sandbox_${randomBytes(12).toString("hex")}`;

/** A provider whose money is pretended and whose behaviour is Stripe's: sessions expire, and calls are idempotent. */
export const sandboxGateway = {
  provider: "sandbox" as const,

  async open(bill: Bill): Promise<OpenedCheckout> {
    const session = await db.sandboxSession.upsert({
      where: { idempotencyKey: checkoutKey(bill) },
      create: {
        id: newId("cs"),
        idempotencyKey: checkoutKey(bill),
        orderId: bill.orderId,
        title: bill.title,
        amount: bill.amount,
        currency: bill.currency,
        expiresAt: bill.expiresAt,
      },
      update: {},
    });
    return { sessionId: session.id, url: `${env().APP_URL}/sandbox/checkout/${session.id}` };
  },

  async retrieve(sessionId: string): Promise<CheckoutState> {
    return toState(await findSandboxSession(sessionId));
  },

  async expire(sessionId: string): Promise<CheckoutState> {
    await db.sandboxSession.updateMany({
      where: { id: sessionId, status: "open" },
      data: { status: "expired" },
    });
    return this.retrieve(sessionId);
  },

  async refund({ refundId, paymentRef, amount }: RefundRequest) {
    const refund = await db.sandboxRefund.upsert({
      where: { idempotencyKey: `refund:${refundId}` },
      create: { id: newId("re"), idempotencyKey: `refund:${refundId}`, paymentRef, amount },
      update: {},
    });
    return { providerRef: refund.id };
  },
};

/** Throws NotFound. */
export async function findSandboxSession(id: string): Promise<SandboxSession> {
  const session = await db.sandboxSession.findUnique({ where: { id } });
  if (!session) throw new NotFound();
  return session;
}

/** Takes the pretended money, unless the session has ended; false when it had. */
export async function completeSandboxSession(id: string): Promise<boolean> {
  const { count } = await db.sandboxSession.updateMany({
    where: { id, status: "open", expiresAt: { gt: new Date() } },
    data: { status: "complete", paymentRef: newId("pi") },
  });
  return count > 0;
}

function toState({
  status,
  orderId,
  paymentRef,
  amount,
  currency,
  expiresAt,
}: SandboxSession): CheckoutState {
  if (paymentRef !== null) return { status: "paid", orderId, paymentRef, amount, currency };
  if (status === "expired" || expiresAt <= new Date()) return { status: "expired", orderId };
  return { status: "open", orderId };
}

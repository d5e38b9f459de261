import { randomBytes } from "node:crypto";
import { oneOf } from "@/lib/base/platform/closed-set";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { NotFound } from "@/lib/base/platform/errors";
import { after } from "@/lib/base/platform/time";
import { disputeStatuses } from "@/lib/commerce/orders/schema";
import { feeReturned } from "@/lib/people/payouts/rules";
import type { SandboxSession } from "@/prisma/generated/client";
import { authorisationLifetime, checkoutKey } from "./rules";
import {
  type Bill,
  type CaptureRequest,
  type CheckoutState,
  type OpenedCheckout,
  type PaymentState,
  type RecentMoney,
  type RefundRequest,
  type SentRefund,
  sentRefundStatuses,
  type Whereabouts,
} from "./schema";

export const sandboxId = (prefix: string) => `${prefix}_sandbox_${randomBytes(12).toString("hex")}`;

/** A provider with pretended money that behaves like Stripe: sessions expire, and calls are idempotent. */
export const sandboxGateway = {
  provider: "sandbox" as const,

  async open(bill: Bill): Promise<OpenedCheckout> {
    const idempotencyKey = checkoutKey(bill);
    await db.sandboxSession.createMany({
      data: {
        id: sandboxId("cs"),
        idempotencyKey,
        orderId: bill.orderId,
        title: bill.title,
        amount: bill.amount,
        currency: bill.currency,
        accountRef: bill.split.accountRef,
        feeAmount: bill.split.feeAmount,
        capture: bill.capture,
        expiresAt: bill.expiresAt,
      },
      skipDuplicates: true,
    });
    const session = await db.sandboxSession.findUniqueOrThrow({ where: { idempotencyKey } });
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

  async capture({ paymentRef, amount }: CaptureRequest): Promise<Whereabouts> {
    const lapsed = after(new Date(), -authorisationLifetime);
    await db.sandboxSession.updateMany({
      where: { paymentRef, paymentStatus: "authorised", amount, createdAt: { gt: lapsed } },
      data: { paymentStatus: "paid" },
    });
    return whereaboutsOf(await findByPayment(paymentRef));
  },

  async release(paymentRef: string): Promise<Whereabouts> {
    await db.sandboxSession.updateMany({
      where: { paymentRef, paymentStatus: "authorised" },
      data: { paymentStatus: "released" },
    });
    return whereaboutsOf(await findByPayment(paymentRef));
  },

  async refund({ refundId, paymentRef, amount }: RefundRequest): Promise<SentRefund> {
    const idempotencyKey = ownKey(refundId);
    const isKnown = (await db.sandboxRefund.count({ where: { idempotencyKey } })) > 0;
    if (!isKnown && amount > (await refundable(paymentRef)))
      return { status: "refused", reason: "charge_already_refunded" };
    await db.sandboxRefund.createMany({
      data: { id: sandboxId("re"), idempotencyKey, paymentRef, amount },
      skipDuplicates: true,
    });
    const refund = await db.sandboxRefund.findUniqueOrThrow({ where: { idempotencyKey } });
    return {
      status: oneOf(sentRefundStatuses, refund.status),
      providerRef: refund.id,
      feeReturned: await feeReturnedOf(paymentRef),
    };
  },

  async inspect(paymentRef: string): Promise<PaymentState> {
    const [session, refunds, disputes] = await Promise.all([
      db.sandboxSession.findFirst({ where: { paymentRef } }),
      db.sandboxRefund.findMany({ where: { paymentRef }, orderBy: { createdAt: "asc" } }),
      db.sandboxDispute.findMany({ where: { paymentRef } }),
    ]);
    return {
      orderId: session?.orderId ?? null,
      whereabouts: whereaboutsOf(session),
      feeReturned: await feeReturnedOf(paymentRef),
      refunds: refunds.map(({ id, idempotencyKey, amount, status }) => ({
        providerRef: id,
        refundId: idempotencyKey.startsWith(ownKey("")) ? idempotencyKey.slice(ownKey("").length) : null,
        amount,
        status: oneOf(sentRefundStatuses, status),
      })),
      disputes: disputes.map(({ id, amount, status }) => ({
        providerRef: id,
        amount,
        reason: "sandbox",
        status: oneOf(disputeStatuses, status),
      })),
    };
  },

  async recent(since: Date): Promise<RecentMoney> {
    const [sessions, refunds, disputes] = await Promise.all([
      db.sandboxSession.findMany({ where: { status: "complete", expiresAt: { gte: since } } }),
      db.sandboxRefund.findMany({ where: { createdAt: { gte: since } }, select: { paymentRef: true } }),
      db.sandboxDispute.findMany({ where: { createdAt: { gte: since } }, select: { paymentRef: true } }),
    ]);
    return {
      checkouts: sessions.map(({ id, orderId }) => ({ sessionId: id, orderId })),
      paymentRefs: [...new Set([...refunds, ...disputes].map(({ paymentRef }) => paymentRef))],
    };
  },
};

/** Throws NotFound. */
export async function findSandboxSession(id: string): Promise<SandboxSession> {
  const session = await db.sandboxSession.findUnique({ where: { id } });
  if (!session) throw new NotFound();
  return session;
}

/** Pays, authorises or begins to process the pretended money, unless the session has ended; returns false if it had. */
export async function completeSandboxSession(
  id: string,
  paymentStatus: "paid" | "processing" = "paid",
): Promise<boolean> {
  const complete = (capture: string, status: string) =>
    db.sandboxSession.updateMany({
      where: { id, status: "open", capture, expiresAt: { gt: new Date() } },
      data: { status: "complete", paymentRef: sandboxId("pi"), paymentStatus: status },
    });
  const [automatic, manual] = [
    await complete("automatic", paymentStatus),
    // Only cards can be authorised first, and card payments never settle later.
    ...(paymentStatus === "paid" ? [await complete("manual", "authorised")] : []),
  ];
  return automatic.count + (manual?.count ?? 0) > 0;
}

function findByPayment(paymentRef: string): Promise<SandboxSession | null> {
  return db.sandboxSession.findFirst({ where: { paymentRef } });
}

const lapsesAt = ({ createdAt }: SandboxSession) => after(createdAt, authorisationLifetime);

function whereaboutsOf(session: SandboxSession | null): Whereabouts {
  switch (session?.paymentStatus) {
    case "paid":
      return { status: "captured", amount: session.amount };
    case "authorised":
      return { status: lapsesAt(session) > new Date() ? "authorised" : "released" };
    case "released":
      return { status: "released" };
    default:
      return { status: "awaited" };
  }
}

/** Returns the part of a payment that has not been refunded. */
export async function refundable(paymentRef: string): Promise<number> {
  const session = await db.sandboxSession.findFirst({ where: { paymentRef } });
  const returned = await db.sandboxRefund.aggregate({
    where: { paymentRef, status: "succeeded" },
    _sum: { amount: true },
  });
  return (session?.amount ?? 0) - (returned._sum.amount ?? 0);
}

async function feeReturnedOf(paymentRef: string): Promise<number> {
  const session = await db.sandboxSession.findFirst({ where: { paymentRef } });
  return session ? feeReturned({ ...session, returned: session.amount - (await refundable(paymentRef)) }) : 0;
}

const ownKey = (refundId: string) => `refund:${refundId}`;

function toState(session: SandboxSession): CheckoutState {
  const { status, orderId, paymentRef, paymentStatus, amount, currency, accountRef, feeAmount, expiresAt } =
    session;
  const split = accountRef === null ? null : { accountRef, feeAmount };
  const money = { orderId, paymentRef: String(paymentRef), amount, currency, split };
  const { status: where } = whereaboutsOf(session);
  if (where === "captured") return { status: "paid", ...money };
  if (where === "authorised") return { status: where, ...money, captureBefore: lapsesAt(session) };
  if (where === "released") return { status: where, orderId, paymentRef: money.paymentRef };
  if (paymentStatus === "processing" || paymentStatus === "failed") return { status: paymentStatus, orderId };
  if (status === "expired" || expiresAt <= new Date()) return { status: "expired", orderId };
  return { status: "open", orderId };
}

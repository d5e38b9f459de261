import { afterAll, beforeAll } from "vitest";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { handlePaymentEvent } from "@/lib/commerce/payments/handle-payment-event";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import type { Actor } from "@/lib/people/identity/actor";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

/** Sets PAYMENT_CAPTURE for all tests of a file. */
export function capturing(how: "automatic" | "manual"): void {
  const before = env().PAYMENT_CAPTURE;
  beforeAll(() => switchCapture(how));
  afterAll(() => switchCapture(before));
}

/** As if Aveli were restarted with another setting. */
export function switchCapture(how: "automatic" | "manual"): void {
  Object.assign(env(), { PAYMENT_CAPTURE: how });
}

interface Reserving {
  item?: { id: string };
  /** Whether we have received the event. */
  isHeardOf?: boolean;
}

/** Orders a seat for 290 kr whose price the buyer's bank has authorised. */
export async function reserved(buyer?: Actor, host?: Actor, { item, isHeardOf = true }: Reserving = {}) {
  const people = { buyer: buyer ?? (await bjorn()), host: host ?? (await asha()) };
  const seminar = item ?? (await seminarOf(people.host, { priceAmount: 29_000 }));
  const bought = await checkedOut(people.buyer, seminar.id);
  await payAtProvider(bought.sessionId);
  if (isHeardOf) await settleCheckout(bought.checkoutId);
  const { paymentRef } = await db.sandboxSession.findUniqueOrThrow({ where: { id: bought.sessionId } });
  const known = await db.authorisation.findFirst({ where: { orderId: bought.orderId } });
  return {
    ...people,
    ...bought,
    item: seminar,
    paymentRef: String(paymentRef),
    authorisationId: String(known?.id),
    /** The jobs queued for it. */
    jobs: () => jobsOf([bought.orderId, String(known?.id)]),
  };
}

async function jobsOf(ids: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    select key from graphile_worker.jobs where split_part(key, ':', 2) = any(${ids}::text[]) order by key`;
  return rows.map(({ key }) => key);
}

/** Returns everything in our books about an order, and where its money is. */
export async function booksOf(orderId: string) {
  const order = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      grants: { include: { seat: true } },
      authorisations: true,
      payments: { include: { refunds: true } },
      receipts: { orderBy: { id: "asc" } },
      events: { orderBy: { position: "asc" } },
    },
  });
  const session = await db.sandboxSession.findFirst({ where: { orderId } });
  return {
    order: order.status,
    seat: order.grants[0]?.seat?.status,
    authorisations: order.authorisations.map(({ status }) => status),
    payments: order.payments.map(({ status }) => status),
    receipts: order.receipts.map(({ kind, amount }) => `${kind} ${amount}`),
    refunds: order.payments.flatMap(({ refunds }) =>
      refunds.map(({ status, amount }) => `${status} ${amount}`),
    ),
    events: order.events.map(({ event }) => event),
    atProvider: session?.paymentStatus,
  };
}

/** Handles a provider's event as the inbox passes it on, with nothing in it but the ids. */
export function ring(type: string, about: { sessionId: string; paymentRef: string }) {
  const object = type.startsWith("checkout.")
    ? { id: about.sessionId }
    : type.startsWith("payment_intent.")
      ? { id: about.paymentRef }
      : { payment_intent: about.paymentRef };
  return handlePaymentEvent({
    provider: "stripe",
    id: "evt_1",
    type,
    attempts: 0,
    payload: { data: { object } },
  });
}

import { oneOf } from "@/lib/base/platform/closed-set";
import { db } from "@/lib/base/platform/db";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/base/platform/pagination";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import type { Order, PaymentDifference } from "@/prisma/generated/client";
import { canBePrice } from "./rules";
import { type Difference, differenceStatuses, type ListDifferencesInput } from "./schema";

/** Lists payments that differ from their order's price, latest first. Throws NotFound, BadCursor. */
export async function listDifferences(
  actor: Actor,
  { status, limit, cursor }: ListDifferencesInput,
): Promise<Page<Difference>> {
  assertAdmin(actor);
  const last = decodeCursor(cursor, idKey);
  const rows = await db.paymentDifference.findMany({
    where: { ...(status && { status }), ...(last && { id: { lt: last[0] } }) },
    include: { order: true },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return toPage(rows, limit, (row) => [row.id], toDifference);
}

export function toDifference(row: PaymentDifference & { order: Order }): Difference {
  const { order } = row;
  return {
    id: row.id,
    order_id: row.orderId,
    title: order.title,
    // Once accepted, the payment is the order's price.
    due_amount: order.amount,
    due_currency: order.currency,
    amount: row.amount,
    currency: row.currency,
    status: oneOf(differenceStatuses, row.status),
    is_acceptable: row.status === "waiting" && canBePrice(row) && isOpen(order),
    received_at: row.createdAt.toISOString(),
    decided_at: row.decidedAt?.toISOString() ?? null,
  };
}

const isOpen = ({ status }: Order) => status !== "paid" && status !== "refunded";

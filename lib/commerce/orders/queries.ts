import { z } from "zod";
import { writeAudit } from "@/lib/base/platform/audit";
import { oneOf } from "@/lib/base/platform/closed-set";
import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { currencies } from "@/lib/base/platform/money";
import { decodeCursor, idKey, type Page, pageInput, toPage } from "@/lib/base/platform/pagination";
import { defaultTimeZone } from "@/lib/base/platform/time";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import type { Order as OrderRow } from "@/prisma/generated/client";
import { findRefundProgress, findRefundProgresss, type RefundProgress } from "./refund-queries";
import { isReadable } from "./rules";
import { type Order, type OrderTime, orderStatuses, type Timeline } from "./schema";

export const listOrdersInput = z.strictObject({
  ...pageInput,
  as: z.literal("host").optional(),
});

/** Lists the caller's orders, or those for their offers, newest first. */
export async function listOrders(
  actor: Actor,
  { as, limit, cursor }: z.output<typeof listOrdersInput>,
): Promise<Page<Order>> {
  const last = decodeCursor(cursor, idKey);
  const rows = await db.order.findMany({
    where: {
      ...(as === "host" ? { hostId: actor.id } : { userId: actor.id }),
      ...(last && { id: { lt: last[0] } }),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const progress = await findRefundProgresss(rows);
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => toOrder(row, progress.get(row.id)),
  );
}

/** Returns when each order takes place and the buyer's time zone, by order id; orders without a time are left out. */
export async function findTimes(orders: readonly Pick<Order, "id">[]): Promise<Map<string, OrderTime>> {
  const rows = await db.$queryRaw<({ id: string } & OrderTime)[]>`
    select o.id, coalesce(sl.starts_at, s.starts_at) as "startsAt",
      case when sl.id is null then ${defaultTimeZone} else u.time_zone end as "timeZone"
    from app.orders o join app.users u on u.id = o.user_id
    left join app.slots sl on sl.id = o.slot_id left join app.seminars s on s.id = o.offer_id
    where o.id = any(${orders.map(({ id }) => id)}::uuid[]) and (sl.id is not null or s.id is not null)`;
  return new Map(rows.map(({ id, ...time }) => [id, time]));
}

/** Returns an order for those who may see it: its buyer, its host and admins. Throws NotFound for everyone else. */
export async function findOrder(actor: Actor, { id }: { id: string }): Promise<Order> {
  const row = await readableOrder(actor, id);
  return toOrder(row, await findRefundProgress(row));
}

export async function listOrderEvents(actor: Actor, { id }: { id: string }): Promise<Timeline> {
  const { state } = await findRefundProgress(await readableOrder(actor, id));
  const rows = await db.orderEvent.findMany({ where: { orderId: id }, orderBy: { position: "asc" } });
  return {
    items: rows.map(({ event, occurredAt, details }) => ({
      event,
      occurred_at: occurredAt.toISOString(),
      details: details as Record<string, unknown>,
    })),
    refund_state: state,
  };
}

async function readableOrder(actor: Actor, id: string): Promise<OrderRow> {
  const row = await db.order.findUnique({ where: { id } });
  if (!row || !isReadable(row, actor)) throw new NotFound();
  await logView(actor, row);
  return row;
}

/** Logs that an admin viewed another person's order. */
export async function logView(
  actor: Actor,
  { id, userId, hostId }: Pick<OrderRow, "id" | "userId" | "hostId">,
): Promise<void> {
  if (actor.id === userId || actor.id === hostId) return;
  await writeAudit(db, actor.id, { action: "order_viewed", subjectTable: "orders", subjectId: id });
}

/** `money` is not needed for an order that nobody has paid. */
export function toOrder(row: OrderRow, money?: Pick<RefundProgress, "state" | "isReserved">): Order {
  return {
    id: row.id,
    number: row.number,
    kind: oneOf(offerKinds, row.kind),
    item_id: row.offerId,
    slot_id: row.slotId,
    title: row.title,
    amount: row.amount,
    vat_amount: row.vatAmount,
    currency: oneOf(currencies, row.currency),
    status: oneOf(orderStatuses, row.status),
    expires_at: row.status === "pending" ? row.expiresAt.toISOString() : null,
    paid_at: row.paidAt?.toISOString() ?? null,
    refunded_amount: row.refundedAmount,
    refund_state: money?.state ?? "none",
    is_reserved: money?.isReserved ?? false,
    created_at: row.createdAt.toISOString(),
  };
}

import { oneOf } from "@/lib/base/platform/closed-set";
import { db } from "@/lib/base/platform/db";
import type { Order as OrderRow } from "@/prisma/generated/client";
import { refundStateOf } from "./refund-rules";
import { orderStatuses, type RefundState } from "./schema";

export interface RefundProgress {
  state: RefundState;
  amount: number;
  currency: string;
  /** Whether money is authorised and not captured yet. */
  isReserved: boolean;
  /** Failed refunds that nobody has resolved. */
  failed: { id: string; amount: number; currency: string; isRetriable: boolean }[];
}

/** Returns the refund progress of each of these orders. */
export async function findRefundProgresss(
  orders: readonly Pick<OrderRow, "id" | "status" | "currency">[],
): Promise<Map<string, RefundProgress>> {
  const ofThese = { orderId: { in: orders.map(({ id }) => id) } };
  const rows = await db.refund.findMany({
    where: ofThese,
    include: { payment: { select: { status: true } } },
    orderBy: { id: "asc" },
  });
  const authorisations = await db.authorisation.findMany({
    where: { ...ofThese, status: { not: "captured" } },
    select: { orderId: true, amount: true, currency: true, status: true },
  });
  return new Map(
    orders.map(({ id, status, currency }) => {
      const own = rows.filter(({ orderId }) => orderId === id);
      const uncaptured = authorisations.filter(({ orderId }) => orderId === id);
      const released = uncaptured.filter((row) => row.status !== "authorised");
      const failed = own.filter((row) => /^(failed|bounced)$/.test(row.status) && row.resolvedAt === null);
      return [
        id,
        {
          ...refundStateOf({ status: oneOf(orderStatuses, status) }, own, released),
          isReserved: released.length < uncaptured.length,
          currency: own.at(-1)?.currency ?? released.at(-1)?.currency ?? currency,
          failed: failed.map((row) => ({
            id: row.id,
            amount: row.amount,
            currency: row.currency,
            isRetriable: row.status === "failed",
          })),
        },
      ];
    }),
  );
}

export async function findRefundProgress(
  order: Pick<OrderRow, "id" | "status" | "currency">,
): Promise<RefundProgress> {
  const progress = (await findRefundProgresss([order])).get(order.id);
  if (!progress) throw new Error(`order ${order.id} has no refund progress`);
  return progress;
}

import { db, transaction } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";
import { closeOrder } from "@/lib/commerce/orders/close-order";
import { closeCheckouts } from "./close-checkouts";

const batch = 100;

/**
 * Releases the holds of overdue orders; a job, run each minute. The provider is always asked first: while it is away,
 * or money is on its way, the hold stays.
 */
export async function expireOrders(): Promise<void> {
  const due = await db.order.findMany({
    where: { status: "pending", expiresAt: { lte: new Date() } },
    orderBy: { expiresAt: "asc" },
    take: batch,
    select: { id: true },
  });
  for (const { id } of due) {
    try {
      if ((await closeCheckouts(id)) === "closed") await transaction((tx) => closeOrder(tx, id, "expired"));
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      log().warn({ order_id: id, err: error.cause }, "an overdue order waits for its provider");
    }
  }
}

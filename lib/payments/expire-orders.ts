import { closeOrder } from "@/lib/orders/close-order";
import { db, transaction } from "@/lib/platform/db";
import { Unavailable } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
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

import type { Actor } from "@/lib/identity/actor";
import { closeOrder } from "@/lib/orders/close-order";
import { NotPending } from "@/lib/orders/errors";
import { findOrder } from "@/lib/orders/queries";
import type { Order } from "@/lib/orders/schema";
import { db, transaction } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { closeCheckouts } from "./close-checkouts";

/**
 * Cancels the buyer's pending order. Throws NotFound; NotPending, also if it turns out to be paid or its money to be on
 * its way.
 */
export async function cancelOrder(actor: Actor, { id }: { id: string }): Promise<Order> {
  const order = await db.order.findFirst({ where: { id, userId: actor.id } });
  if (!order) throw new NotFound();
  if (order.status !== "pending" || (await closeCheckouts(id)) !== "closed") throw new NotPending();
  await transaction((tx) => closeOrder(tx, id, "cancelled", actor.id));
  return findOrder(actor, { id });
}

import { db, transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { closeOrder } from "@/lib/commerce/orders/close-order";
import { NotPending } from "@/lib/commerce/orders/errors";
import { findOrder } from "@/lib/commerce/orders/queries";
import type { Order } from "@/lib/commerce/orders/schema";
import type { Actor } from "@/lib/people/identity/actor";
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

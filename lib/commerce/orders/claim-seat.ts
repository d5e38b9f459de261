import type { z } from "zod";
import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { NotPending, PriceChanged } from "./errors";
import { fulfilOrder } from "./fulfil-order";
import { findOrder } from "./queries";
import type { claimSeatInput, Order } from "./schema";

/** Claims a free seat that was offered from the waiting list. Throws NotFound, NotPending, PriceChanged. */
export async function claimSeat(
  actor: Actor,
  { id, expected_amount }: z.output<typeof claimSeatInput>,
): Promise<Order> {
  const order = await db.order.findFirst({ where: { id, userId: actor.id } });
  if (!order) throw new NotFound();
  if (order.amount !== (expected_amount ?? order.amount))
    throw new PriceChanged(order.amount, order.currency);
  if (order.amount > 0 || order.expiresAt <= new Date()) throw new NotPending();
  await fulfilOrder(db, id, null);
  const claimed = await findOrder(actor, { id });
  if (claimed.status !== "paid") throw new NotPending();
  return claimed;
}

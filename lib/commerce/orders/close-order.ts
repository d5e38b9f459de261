import type { Database } from "@/lib/base/platform/db";
import { letGo } from "./grants";

/**
 * Ends a pending order and releases its hold. The checkout must have been closed at the provider before, so that nobody
 * can pay any more. Returns false, and does nothing, if the order was no longer pending.
 */
export async function closeOrder(
  tx: Database,
  orderId: string,
  as: "cancelled" | "expired",
  actorId: string | null = null,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    with closed as (
      update app.orders set status = ${as}, closed_at = now(), updated_at = now()
      where id = ${orderId}::uuid and status = 'pending'
      returning id
    ), checkout as (
      update app.checkouts set status = 'expired' from closed where order_id = closed.id and checkouts.status = 'open'
    ), ${letGo}, event as (
      insert into app.order_events (order_id, event, actor_id) select id, ${as}, ${actorId}::uuid from closed
    )
    select id from closed`;
  return rows.length > 0;
}

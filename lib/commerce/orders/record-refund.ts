import type { Database } from "@/lib/base/platform/db";
import { takeBack } from "./grants";

/**
 * Records money refunded for an order. A full refund ends the order and its grant; a partial one leaves both in force.
 */
export async function recordRefund(
  tx: Database,
  orderId: string,
  { amount, providerRef }: { amount: number; providerRef: string },
): Promise<void> {
  await tx.$executeRaw`
    with returned as (
      update app.orders set
        refunded_amount = refunded_amount + ${amount}, updated_at = now(),
        status = case when refunded_amount + ${amount} = amount then 'refunded' else status end,
        closed_at = case when refunded_amount + ${amount} = amount then now() end
      where id = ${orderId}::uuid
      returning id, status
    ), ended as (
      select id from returned where status = 'refunded'
    ), ${takeBack}
    insert into app.order_events (order_id, event, cause, details)
    select id, 'refunded', ${providerRef}, jsonb_build_object('amount', ${amount}::int) from returned`;
}

import type { Database } from "@/lib/base/platform/db";

/** Ends an order that cost nothing once nothing that it gave is in force. Returns whether it did. */
export async function closeIfOver(tx: Database, orderId: string): Promise<boolean> {
  const closed = await tx.$executeRaw`
    update app.orders set status = 'refunded', closed_at = now(), updated_at = now()
    where id = ${orderId}::uuid
      and not exists (select from app.seats where order_id = orders.id and status = 'confirmed')
      and not exists (select from app.bookings where order_id = orders.id and status = 'confirmed')
      and not exists (select from app.enrollments where order_id = orders.id and status = 'active')`;
  return closed > 0;
}

import type { Database } from "@/lib/platform/db";

/** Takes back what an order gave: its seat, its booking or its enrollment. The order itself stays as it is. */
export async function endGrant(tx: Database, orderId: string): Promise<void> {
  await tx.$executeRaw`
    with seat as (
      update app.seats set status = 'released', ended_at = now()
      where order_id = ${orderId}::uuid and status = 'confirmed'
    ), booking as (
      update app.bookings set status = 'released', ended_at = now()
      where order_id = ${orderId}::uuid and status = 'confirmed'
    )
    update app.enrollments set status = 'revoked', ended_at = now()
    where order_id = ${orderId}::uuid and status = 'active'`;
}

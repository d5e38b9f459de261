import { fulfilOrder, type ReceivedPayment } from "@/lib/orders/fulfil-order";
import { type Database, violatedConstraint } from "@/lib/platform/db";

/** False when someone else has the seat or slot by now, or the buyer has got it another way. */
export async function grantLate(
  tx: Database,
  orderId: string,
  payment: ReceivedPayment,
  captureBefore: Date | null = null,
): Promise<boolean> {
  await tx.$executeRaw`savepoint grant_late`;
  try {
    await tx.$executeRaw`
      update app.seats set status = 'held', held_until = now(), ended_at = null
      from app.seminars where seats.order_id = ${orderId}::uuid and seats.status = 'released'
        and seminars.id = seats.seminar_id and seminars.status in ('scheduled', 'live')`;
    await tx.$executeRaw`
      update app.bookings set status = 'held', held_until = now(), ended_at = null
      where order_id = ${orderId}::uuid and status = 'released' and starts_at > now()`;
    const isHeld = await holdsItsItem(tx, orderId);
    if (
      isHeld &&
      (await fulfilOrder(tx, orderId, payment, { from: ["expired", "cancelled"], captureBefore }))
    )
      return true;
  } catch (error) {
    if (violatedConstraint(error) === null) throw error;
  }
  await tx.$executeRaw`rollback to savepoint grant_late`;
  return false;
}

async function holdsItsItem(tx: Database, orderId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ holds: boolean }[]>`
    select kind = 'course' or exists (select from app.seats s where s.order_id = o.id and s.status = 'held')
      or exists (select from app.bookings b where b.order_id = o.id and b.status = 'held') as holds
    from app.orders o where id = ${orderId}::uuid`;
  return row?.holds ?? false;
}

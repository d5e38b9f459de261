import { oneOf } from "@/lib/base/platform/closed-set";
import { type Database, violatedConstraint } from "@/lib/base/platform/db";
import { sales } from "@/lib/catalogue/kinds/registry";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { fulfilOrder, type ReceivedPayment } from "@/lib/commerce/orders/fulfil-order";

/** Returns false if somebody else has the seat or slot by now, or the buyer got it another way. */
export async function grantLate(
  tx: Database,
  orderId: string,
  payment: ReceivedPayment,
  captureBefore: Date | null = null,
): Promise<boolean> {
  await tx.$executeRaw`savepoint grant_late`;
  try {
    const isHeld = await retake(tx, orderId);
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

/** Takes back what the order released; returns false if it is no longer available. */
async function retake(tx: Database, id: string): Promise<boolean> {
  const { kind } = await tx.order.findUniqueOrThrow({ where: { id }, select: { kind: true } });
  const { hold } = sales[oneOf(offerKinds, kind)];
  return hold === null || (await tx.$executeRaw(hold.retake(id))) > 0;
}

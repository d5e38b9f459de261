import { queueEmail } from "@/lib/base/notify/queue-email";
import { type Database, transaction } from "@/lib/base/platform/db";
import { lockNextInLine } from "@/lib/catalogue/seminars/lock-next-in-line";
import { seminarSale } from "@/lib/catalogue/seminars/sale";
import { seatOffered } from "./emails/seat-offered";
import { insertOrder } from "./insert-order";
import { orderAmounts } from "./rules";

/**
 * Offers each free seat of a seminar to the first person on the waiting list: an order to pay, with its seat held, and
 * an email. A job, queued by the database whenever a seat becomes free, and safe to run again at any point.
 */
export async function promoteWaitlist({ seminarId }: { seminarId: string }): Promise<void> {
  while (await transaction((tx) => promoteNext(tx, seminarId)));
}

async function promoteNext(tx: Database, seminarId: string): Promise<boolean> {
  const next = await lockNextInLine(tx, seminarId);
  if (!next) return false;
  const { entryId, userId, expiresAt, kind, offer } = next;
  const order = await insertOrder(
    tx,
    offer,
    { userId, kind, offerId: seminarId, expiresAt, ...orderAmounts(offer) },
    { event: "seat_offered", actorId: null },
  );
  await tx.waitlistEntry.update({
    where: { id: entryId },
    data: { status: "offered", orderId: order.id, offeredAt: new Date(), offerExpiresAt: expiresAt },
  });
  await seminarSale.hold.take(tx, order);
  await queueEmail(tx, seatOffered, { orderId: order.id });
  return true;
}

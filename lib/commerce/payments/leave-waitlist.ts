import { db } from "@/lib/base/platform/db";
import type { OfferInput } from "@/lib/catalogue/offers/schema";
import { NotPending } from "@/lib/commerce/orders/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { cancelOrder } from "./cancel-order";

/**
 * Leaves the waiting list and declines a seat that is held from it; does nothing for a person who is not on the list. A
 * seat that turns out to be paid stays. Throws Unavailable.
 */
export async function leaveWaitlist(actor: Actor, { id }: OfferInput): Promise<void> {
  const own = { seminarId: id, userId: actor.id };
  const { count } = await db.waitlistEntry.updateMany({
    where: { ...own, status: "waiting" },
    data: { status: "left" },
  });
  if (count > 0) return;
  const offer = await db.waitlistEntry.findFirst({ where: { ...own, status: "offered" } });
  if (!offer?.orderId) return;
  try {
    await cancelOrder(actor, { id: offer.orderId });
  } catch (error) {
    if (!(error instanceof NotPending)) throw error;
  }
}

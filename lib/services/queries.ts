import { db } from "@/lib/platform/db";

/** One slot of a service as something to buy, whatever their states. */
export function findSlotOffer(serviceId: string, slotId: string) {
  return db.slot.findFirst({
    where: { id: slotId, serviceId },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      withdrawnAt: true,
      service: {
        select: {
          id: true,
          hostId: true,
          title: true,
          priceAmount: true,
          currency: true,
          vatRateBp: true,
          status: true,
        },
      },
    },
  });
}

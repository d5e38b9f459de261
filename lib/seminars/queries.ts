import { db } from "@/lib/platform/db";

/** A seminar as something to buy, whatever its state. */
export function findSeminarOffer(id: string) {
  return db.seminar.findUnique({
    where: { id },
    select: {
      id: true,
      hostId: true,
      title: true,
      priceAmount: true,
      currency: true,
      vatRateBp: true,
      status: true,
      startsAt: true,
      durationMinutes: true,
      capacity: true,
      seatsTaken: true,
    },
  });
}

import { db } from "@/lib/platform/db";

/** A course as something to buy, whatever its state. */
export function findCourseOffer(id: string) {
  return db.course.findUnique({
    where: { id },
    select: {
      id: true,
      hostId: true,
      title: true,
      priceAmount: true,
      currency: true,
      vatRateBp: true,
      status: true,
    },
  });
}

import { after, days, minutes } from "@/lib/platform/time";

/** How long a pending order holds its seat or slot. Checkout closes earlier, so that a hold outlives its payment. */
export const holdLifetime = minutes(35);

/** Digital content bought without asking for an immediate start opens when the right of withdrawal has passed. */
export const withdrawalPeriod = days(14);

interface Sellable {
  status: string;
  priceAmount: number;
}

interface SellableSeminar extends Sellable {
  startsAt: Date;
  durationMinutes: number;
  capacity: number;
  seatsTaken: number;
}

interface SellableSlot {
  startsAt: Date;
  withdrawnAt: Date | null;
  service: Sellable;
}

export function isPublic({ status }: Sellable): boolean {
  return status !== "draft";
}

export function isCourseOnSale(course: Sellable): boolean {
  return course.status === "published";
}

/** A seminar sells until it is over: whoever comes late may still want the rest. */
export function isSeminarOnSale(seminar: SellableSeminar, now: Date): boolean {
  const isRunning = seminar.status === "scheduled" || seminar.status === "live";
  return isRunning && now < after(seminar.startsAt, minutes(seminar.durationMinutes));
}

export function isSoldOut({ capacity, seatsTaken }: SellableSeminar): boolean {
  return seatsTaken >= capacity;
}

export function isSlotOnSale(slot: SellableSlot, now: Date): boolean {
  return slot.service.status === "published" && slot.withdrawnAt === null && now < slot.startsAt;
}

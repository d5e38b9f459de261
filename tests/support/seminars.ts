import { randomUUID } from "node:crypto";
import { db, type Prisma } from "@/lib/base/platform/db";
import { after, hours } from "@/lib/base/platform/time";
import type { Actor } from "@/lib/people/identity/actor";

type SeminarData = Partial<Prisma.OfferUncheckedCreateInput & Prisma.SeminarUncheckedCreateWithoutOfferInput>;

const planned = new Map<string, number>();

/** In two hours, and two hours later for each that the host already has, because nobody can lead two at a time. */
function nextFree(hostId: string): Date {
  const nth = (planned.get(hostId) ?? 0) + 1;
  planned.set(hostId, nth);
  return after(new Date(), hours(2 * nth));
}

/** Creates a host's free seminar, in two hours by default. */
export async function seminarOf(host: Actor, data: SeminarData = {}) {
  const {
    startsAt = nextFree(host.id),
    durationMinutes = 60,
    capacity = 20,
    cancellationPolicy,
    ...others
  } = data;
  const { isRecorded, isWithdrawalExcepted, seriesId, sequence, ...said } = others;
  const plan = { startsAt, durationMinutes, capacity, cancellationPolicy, isRecorded, isWithdrawalExcepted };
  const status = said.status ?? "scheduled";
  const { seminar, ...offer } = await db.offer.create({
    data: {
      kind: "seminar",
      hostId: host.id,
      slug: `seminarium-${randomUUID().slice(0, 8)}`,
      title: "Stilla morgon",
      summary: "Vi sitter tillsammans.",
      priceAmount: 0,
      publishedAt: status === "draft" ? null : new Date(),
      cancelledAt: status === "cancelled" ? new Date() : null,
      ...said,
      status,
      seminar: { create: { ...plan, seriesId, sequence } },
    },
    include: { seminar: true },
  });
  return { ...(seminar as NonNullable<typeof seminar>), ...offer };
}

/** Creates a live seminar with its room. */
export async function liveSeminarOf(host: Actor, data: SeminarData = {}) {
  const seminar = await seminarOf(host, { startsAt: new Date(), ...data, status: "live" });
  const session = await db.liveSession.create({
    data: { seminarId: seminar.id, room: `room-${randomUUID()}` },
  });
  return { ...seminar, session };
}

type SeatStatus = "held" | "confirmed" | "released" | "removed";

/** Creates a seat with the order that granted it, each in the state that matches the other. */
export function seatFor(
  member: Actor,
  seminar: { id: string; hostId: string },
  status: SeatStatus = "confirmed",
) {
  const now = new Date();
  const later = after(now, hours(1));
  return db.$transaction(async (tx) => {
    const order = await tx.order.create({
      data: {
        userId: member.id,
        hostId: seminar.hostId,
        kind: "seminar",
        offerId: seminar.id,
        title: "Stilla morgon",
        listAmount: 0,
        amount: 0,
        vatRateBp: 2500,
        vatAmount: 0,
        currency: "SEK",
        expiresAt: later,
        ...(status === "held"
          ? { status: "pending" }
          : { status: status === "released" ? "refunded" : "paid", paidAt: now, number: randomUUID() }),
        ...(status === "released" ? { closedAt: now } : {}),
      },
    });
    return tx.seat.create({
      data: {
        seminarId: seminar.id,
        userId: member.id,
        orderId: order.id,
        status,
        heldUntil: status === "held" ? later : null,
        endedAt: status === "released" || status === "removed" ? now : null,
      },
    });
  });
}

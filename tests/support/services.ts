import { randomUUID } from "node:crypto";
import { db, type Prisma } from "@/lib/base/platform/db";
import { after, hours, minutes } from "@/lib/base/platform/time";
import type { Actor } from "@/lib/people/identity/actor";

type ServiceData = Partial<Prisma.OfferUncheckedCreateInput & Prisma.ServiceUncheckedCreateWithoutOfferInput>;

/** Creates a host's free service, 45 minutes long and published by default, without hours or slots. */
export async function serviceOf(host: Actor, data: ServiceData = {}) {
  const { durationMinutes = 45, location, address, cancellationPolicy, weeklyHours, ...others } = data;
  const { bufferBeforeMinutes, bufferAfterMinutes, noticeHours, horizonDays, answersKeptDays, ...said } =
    others;
  const rhythm = { bufferBeforeMinutes, bufferAfterMinutes, noticeHours, horizonDays, answersKeptDays };
  const status = said.status ?? "published";
  const { service, ...offer } = await db.offer.create({
    data: {
      kind: "service",
      hostId: host.id,
      slug: `tjanst-${randomUUID().slice(0, 8)}`,
      title: "Samtal",
      summary: "Vi talar.",
      priceAmount: 0,
      publishedAt: status === "draft" ? null : new Date(),
      ...said,
      status,
      service: { create: { durationMinutes, location, address, cancellationPolicy, weeklyHours, ...rhythm } },
    },
    include: { service: true },
  });
  return { ...(service as NonNullable<typeof service>), ...offer };
}

/** Creates a slot of a service, as long as its sessions. */
export function slotAt(service: { id: string; hostId: string; durationMinutes: number }, startsAt: Date) {
  return db.slot.create({
    data: {
      serviceId: service.id,
      hostId: service.hostId,
      startsAt,
      endsAt: after(startsAt, minutes(service.durationMinutes)),
    },
  });
}

/** Creates a booking of a slot with the order that granted it, each in the state that matches the other. */
export function bookingOf(
  member: Actor,
  slot: Awaited<ReturnType<typeof slotAt>>,
  status: "held" | "confirmed" | "released" = "confirmed",
) {
  const now = new Date();
  const later = after(now, hours(1));
  return db.$transaction(async (tx) => {
    const order = await tx.order.create({
      data: {
        userId: member.id,
        hostId: slot.hostId,
        kind: "service",
        offerId: slot.serviceId,
        slotId: slot.id,
        title: "Samtal",
        listAmount: 0,
        amount: 0,
        vatRateBp: 2500,
        vatAmount: 0,
        currency: "SEK",
        expiresAt: later,
        ...(status === "held" && { status: "pending" }),
        ...(status === "confirmed" && { status: "paid", paidAt: now, number: randomUUID() }),
        ...(status === "released" && { status: "cancelled", closedAt: now }),
      },
    });
    return tx.booking.create({
      data: {
        slotId: slot.id,
        serviceId: slot.serviceId,
        hostId: slot.hostId,
        userId: member.id,
        orderId: order.id,
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        status,
        heldUntil: status === "held" ? later : null,
        endedAt: status === "released" ? now : null,
      },
    });
  });
}

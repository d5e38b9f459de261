import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { after, days } from "@/lib/base/platform/time";
import type { OfferInput } from "@/lib/catalogue/offers/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import type { ComingBookings, HostedBooking } from "./schema";

/** Returns a service's exact address, as its host wrote it. Throws NotFound. */
export async function findAddress(actor: Actor, { id }: OfferInput): Promise<string> {
  const service = await db.service.findUnique({
    where: { id, hostId: actor.id },
    select: { address: true },
  });
  if (!service) throw new NotFound();
  return service.address;
}

/** Lists the bookings of the actor's services in the coming days, soonest first, with the host's time zone. */
export async function listComingBookings(actor: Actor, now: Date): Promise<ComingBookings> {
  assertHost(actor);
  const rows = await db.booking.findMany({
    where: {
      hostId: actor.id,
      status: "confirmed",
      endsAt: { gt: now },
      startsAt: { lt: after(now, days(7)) },
    },
    orderBy: { startsAt: "asc" },
    select: {
      orderId: true,
      startsAt: true,
      order: { select: { title: true } },
      user: { select: { displayName: true } },
    },
  });
  const { timeZone } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { timeZone: true },
  });
  const bookings = rows.map(({ orderId, startsAt, order, user }) => ({
    order_id: orderId,
    starts_at: startsAt.toISOString(),
    title: order.title,
    guest: user.displayName,
  }));
  return { bookings, timeZone };
}

/** Returns an active booking by its order, for its host to prepare. Throws NotFound, also for another host's. */
export async function findHostedBooking(actor: Actor, { id }: { id: string }): Promise<HostedBooking> {
  const booking = await db.booking.findFirst({
    where: { orderId: id, hostId: actor.id, status: "confirmed" },
    select: {
      startsAt: true,
      endsAt: true,
      user: { select: { displayName: true, timeZone: true } },
      order: {
        select: { title: true, slot: { select: { service: { select: { location: true, address: true } } } } },
      },
    },
  });
  if (!booking) throw new NotFound();
  const host = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { timeZone: true } });
  const { location = "online", address = "" } = booking.order.slot?.service ?? {};
  return {
    order_id: id,
    title: booking.order.title,
    guest: booking.user.displayName,
    starts_at: booking.startsAt.toISOString(),
    ends_at: booking.endsAt.toISOString(),
    location: location !== "online" && address ? address : location,
    timeZone: host.timeZone,
    guestTimeZone: booking.user.timeZone,
  };
}

import { db } from "@/lib/base/platform/db";
import { after } from "@/lib/base/platform/time";
import type { Participant } from "@/lib/people/identity/actor";
import { Unauthenticated } from "@/lib/people/identity/errors";
import { refusal } from "./errors";
import { type BookedTime, bookingDoors, refuseBookingEntry } from "./rules";
import type { Lobby } from "./schema";

const prefix = "booking-";

/** Returns the room of an order's buyer and host. */
export function roomOfOrder(orderId: string): string {
  return prefix + orderId;
}

/** Returns the order that a room belongs to, or null if it is not the room of a booking. */
export function orderOfRoom(room: string): string | null {
  return room.startsWith(prefix) ? room.slice(prefix.length) : null;
}

const parts = {
  userId: true,
  hostId: true,
  title: true,
  user: { select: { displayName: true } },
  offer: { select: { host: { select: { displayName: true } } } },
  slot: { select: { service: { select: { location: true } } } },
  booking: { select: { status: true, startsAt: true, endsAt: true } },
} as const;

async function findOrder(orderId: string) {
  const order = await db.order.findFirst({ where: { id: orderId, slotId: { not: null } }, select: parts });
  return order?.booking && order.slot
    ? { ...order, booking: order.booking, service: order.slot.service }
    : null;
}

type FoundOrder = NonNullable<Awaited<ReturnType<typeof findOrder>>>;

function toTime({ userId, hostId, booking, service }: FoundOrder): BookedTime {
  return { people: [userId, hostId], isOnline: service.location === "online", ...booking };
}

/** Returns the time of a booking whose room the person may enter now. Throws the refusals of `refuseBookingEntry`. */
export async function findOpenBooking(person: Participant, orderId: string): Promise<BookedTime> {
  // A seat link opens its seminar and nothing else.
  if ("seminarId" in person) throw new Unauthenticated();
  const order = await findOrder(orderId);
  const time = order && toTime(order);
  const refused = refuseBookingEntry(person.id, time, new Date());
  if (refused || !time) throw refusal(refused ?? "not_found", doorsOf(time));
  return time;
}

/** Whether a person may be in the room of a booking now. */
export async function belongsInBooking(personId: string, orderId: string): Promise<boolean> {
  const order = await findOrder(orderId);
  return refuseBookingEntry(personId, order && toTime(order), new Date()) === null;
}

/** Lists the rooms that are open by the clock, or were until a moment ago. */
export async function listRecentRooms(now: Date): Promise<{ room: string; isOver: boolean }[]> {
  const { before, after: afterwards } = bookingDoors;
  const rows = await db.booking.findMany({
    where: {
      startsAt: { lt: after(now, before) },
      endsAt: { gt: after(now, -2 * afterwards) },
      status: { not: "held" },
      slot: { service: { location: "online" } },
    },
    select: { orderId: true, status: true, endsAt: true },
  });
  return rows.map(({ orderId, status, endsAt }) => ({
    room: roomOfOrder(orderId),
    isOver: status !== "confirmed" || after(endsAt, afterwards) <= now,
  }));
}

function doorsOf(time: BookedTime | null): Date {
  return after(time?.startsAt ?? new Date(0), -bookingDoors.before);
}

/** Returns a booked session as its buyer or host sees it before entering; null for everyone else. */
export async function findBookingLobby(person: { id: string }, orderId: string): Promise<Lobby | null> {
  const order = await findOrder(orderId);
  if (!order) return null;
  const time = toTime(order);
  const refused = refuseBookingEntry(person.id, time, new Date());
  if (refused === "not_found") return null;
  const { startsAt, endsAt } = order.booking;
  const isHost = person.id === order.hostId;
  return {
    kind: "booking",
    event: {
      id: orderId,
      slug: orderId,
      title: order.title,
      host: isHost
        ? { id: order.userId, display_name: order.user.displayName }
        : { id: order.hostId, display_name: order.offer.host.displayName },
      starts_at: startsAt.toISOString(),
      duration_minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
    },
    admission: refused ?? "open",
    role: refused === "no_seat" ? null : "speaker",
    doors_open_at: doorsOf(time).toISOString(),
    is_recorded: false,
    needs_consent: false,
  };
}

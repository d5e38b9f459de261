import type { Recipient } from "@/lib/base/notify/schema";
import { type CalendarEvent, type Invitation, writeInvitation } from "@/lib/base/platform/calendar";
import { after, minutes } from "@/lib/base/platform/time";
import type { OrderContext } from "./email-queries";
import { orderUrl, roomUrl, studioUrl } from "./email-words";

type Party = "buyer" | "host";

/** Puts a seat or a booked time into the calendar of one of the two, or moves it there; of several dates, each. */
export function invite(order: OrderContext, to: Party): Invitation[] {
  return partsOf(order)
    .filter((part) => !isOver(part))
    .flatMap((part) => write(part, to, false));
}

/** Takes it out, or those of several dates that have ended. A part that is paid back is no cancellation. */
export function uninvite(order: OrderContext, to: Party): Invitation[] {
  return partsOf(order)
    .filter(isOver)
    .flatMap((part) => write(part, to, true));
}

function partsOf(order: OrderContext): OrderContext[] {
  if (order.seminar || order.dates.length === 0) return [order];
  return order.dates.map((date) => ({ ...order, ...date }));
}

function isOver({ seat, booking, seminar }: OrderContext): boolean {
  const isEnded = seat?.status !== "confirmed" && booking?.status !== "confirmed";
  return isEnded || seminar?.status === "cancelled";
}

function write(order: OrderContext, to: Party, isCancelled: boolean): Invitation[] {
  const recipient = order[to];
  const event = recipient && toEvent(order, recipient, to === "host");
  if (!event) return [];
  const sequence = event.sequence + (isCancelled ? 1 : 0);
  return [writeInvitation({ ...event, sequence }, recipient, isCancelled)];
}

function toEvent(order: OrderContext, recipient: Recipient, isHost: boolean): CalendarEvent | null {
  const { eventId: id, title, hostName, buyerName, seminar, booking, service } = order;
  const page = isHost ? studioUrl(order, recipient) : orderUrl(order, recipient);
  const url = roomUrl(order, recipient) ?? page;
  const common = { id, title, url, text: `${isHost ? buyerName : hostName}\n${url}` };
  if (seminar) {
    const { startsAt, sequence, durationMinutes } = seminar;
    return { ...common, sequence, startsAt, endsAt: after(startsAt, minutes(durationMinutes)), place: url };
  }
  if (!booking || !service) return null;
  const place = service.location === "online" ? url : service.address || service.location;
  return { ...common, ...booking, place };
}

import type { Recipient } from "@/lib/base/notify/schema";
import { type CalendarEvent, type Invitation, writeInvitation } from "@/lib/base/platform/calendar";
import { after, minutes } from "@/lib/base/platform/time";
import type { OrderContext } from "./email-queries";
import { orderUrl, roomUrl, studioUrl } from "./email-words";

type Party = "buyer" | "host";

/** Puts a seat or a booked time into the calendar of one of the two, or moves it there. */
export function invite(order: OrderContext, to: Party): Invitation | undefined {
  return isOver(order) ? undefined : write(order, to, false);
}

/** Takes it out. A part that is paid back is no cancellation, and brings nothing. */
export function uninvite(order: OrderContext, to: Party): Invitation | undefined {
  return isOver(order) ? write(order, to, true) : undefined;
}

function isOver({ seat, booking, seminar }: OrderContext): boolean {
  const isEnded = seat?.status !== "confirmed" && booking?.status !== "confirmed";
  return isEnded || seminar?.status === "cancelled";
}

function write(order: OrderContext, to: Party, isCancelled: boolean): Invitation | undefined {
  const recipient = order[to];
  const event = recipient && toEvent(order, recipient, to === "host");
  if (!event) return undefined;
  return writeInvitation(
    { ...event, sequence: event.sequence + (isCancelled ? 1 : 0) },
    recipient,
    isCancelled,
  );
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

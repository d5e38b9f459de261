import { type CalendarEvent, type Invitation, writeInvitation } from "@/lib/platform/calendar";
import { after, minutes } from "@/lib/platform/time";
import { orderUrl, pageUrl, roomUrl } from "./compose-letter";
import { findConcernedOrder, findToldOrder, type Reader, type ToldOrder } from "./queries";
import { calendarUse, isToHost } from "./rules";
import type { MailRequest } from "./schema";

/** What a letter about a seat or a booked time does in the reader's calendar: puts it there, moves it or takes it out. */
export async function writeCalendar(request: MailRequest): Promise<Invitation | undefined> {
  const use = calendarUse(request);
  const orderId = use && (await findConcernedOrder(request));
  const order = orderId ? await findToldOrder(orderId) : null;
  const isHost = isToHost(request);
  const reader = isHost ? order?.host : order?.reader;
  if (!order || !reader) return undefined;
  const event = toEvent(order, reader, isHost);
  const isEnded = order.seat?.status !== "confirmed" && order.booking?.status !== "confirmed";
  const isCancelled = isEnded || order.seminar?.status === "cancelled";
  // A part that is paid back is no cancellation, and what is over before its letter is sent no invitation.
  if (!event || (use === "cancel") !== isCancelled) return undefined;
  return writeInvitation({ ...event, sequence: event.sequence + (isCancelled ? 1 : 0) }, reader, isCancelled);
}

function toEvent(order: ToldOrder, reader: Reader, isHost: boolean): CalendarEvent | null {
  const { id, title, hostName, user, seminar, booking, service } = order;
  const page = isHost ? pageUrl(reader, `/studio/bookings/${id}`) : orderUrl(order, reader);
  const url = roomUrl(order, reader) ?? page;
  const common = { id, title, url, text: `${isHost ? user.displayName : hostName}\n${url}` };
  if (seminar) {
    const { startsAt, sequence, durationMinutes } = seminar;
    return { ...common, sequence, startsAt, endsAt: after(startsAt, minutes(durationMinutes)), place: url };
  }
  if (!booking || !service) return null;
  const place = service.location === "online" ? url : service.address || service.location;
  return { ...common, ...booking, place };
}

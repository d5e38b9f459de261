import { localePath } from "@/lib/i18n/locale-path";
import { env } from "@/lib/platform/env";
import { after, minutes } from "@/lib/platform/time";
import { findToldOrder } from "./queries";
import { bringsCalendar } from "./rules";
import type { MailRequest } from "./schema";

/** What a letter about a seat or a booked time brings for the reader's calendar (RFC 5545). */
export async function writeCalendar(request: MailRequest): Promise<string | undefined> {
  if (!bringsCalendar(request)) return undefined;
  const order = await findToldOrder(request.orderId);
  if (!order?.reader) return undefined;
  const { seminar, booking, service } = order;
  const startsAt = seminar?.startsAt ?? booking?.startsAt;
  const endsAt = seminar ? after(seminar.startsAt, minutes(seminar.durationMinutes)) : booking?.endsAt;
  if (!startsAt || !endsAt) return undefined;

  const path = seminar ? `/live/${encodeURIComponent(seminar.slug)}` : `/orders/${order.id}`;
  const url = env().APP_URL + localePath(order.reader.locale, path);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Aveli//Aveli//SV",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${order.id}@${new URL(env().APP_URL).hostname}`,
    `DTSTAMP:${instant(new Date())}`,
    `DTSTART:${instant(startsAt)}`,
    `DTEND:${instant(endsAt)}`,
    `SUMMARY:${text(order.title)}`,
    `LOCATION:${text(service?.location ?? url)}`,
    `DESCRIPTION:${text(`${order.hostName}\n${url}`)}`,
    `URL:${url}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

function instant(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, "");
}

function text(value: string): string {
  return value.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** No line is longer than 75 octets; what is cut goes on after a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of line) {
    if (Buffer.byteLength(part + character) > 74) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part].join("\r\n ");
}

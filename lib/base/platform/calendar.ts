import ical, {
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import { env } from "./env";
import { product } from "./product";
import { minutes } from "./time";

/** An event in the form that calendar programs understand. */
export interface CalendarEvent {
  /** Stable for the event's whole life: calendars use it to find what to update. */
  id: string;
  /** Incremented by each change of time. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string;
  text: string;
  url: string;
  /** When it was last changed; now by default. */
  changedAt?: Date;
}

interface Invitee {
  email: string;
  displayName: string;
}

export interface Invitation {
  method: "REQUEST" | "CANCEL";
  content: string;
}

/**
 * Returns an invitation for an email. REQUEST and CANCEL, not PUBLISH: Gmail and Outlook add only invitations to the
 * calendar by themselves, and only then let a later email move or remove the event. Nobody is asked to accept.
 */
export function writeInvitation(
  event: CalendarEvent,
  { email, displayName }: Invitee,
  isCancelled: boolean,
): Invitation {
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({ prodId, method });
  const written = calendar.createEvent({
    ...common(event),
    organizer: {
      name: parameter(product.name),
      email: env().MAIL_FROM.match(/[^\s<>]+@[^\s<>]+/)?.[0] ?? "",
    },
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  written.createAttendee({
    email,
    name: parameter(displayName || email),
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  });
  return { method, content: toFile(calendar) };
}

/** Returns a feed that calendars fetch again and again: always complete, so that what is missing from it is removed. */
export function writeFeed(name: string, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    prodId,
    name: plain(name).replace(/\s+/g, " "),
    method: ICalCalendarMethod.PUBLISH,
    ttl: minutes(60) / 1000,
  });
  for (const event of events) calendar.createEvent({ ...common(event), status: ICalEventStatus.CONFIRMED });
  return toFile(calendar);
}

/** RFC 5545 ends every line, the last one too. */
function toFile(calendar: ICalCalendar): string {
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** Removes the control characters that RFC 5545 cannot express and that would make the whole file invalid. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "");
}

/** Encodes a parameter value as in RFC 6868, for characters that cannot stand between quotation marks. */
function parameter(text: string): string {
  const written = { "^": "^^", '"': "^'", "\n": "^n" } as const;
  return plain(text).replace(/[\^"\n]/g, (sign) => written[sign as keyof typeof written]);
}

const prodId = { company: product.name, product: product.name, language: "SV" };

/** Times are written in UTC: each is one instant and needs no time zone rules, which a reader may not have. */
function common({ id, sequence, startsAt, endsAt, title, place, text, url, changedAt }: CalendarEvent) {
  return {
    id: `${id}@${new URL(env().APP_URL).hostname}`,
    sequence,
    stamp: changedAt ?? new Date(),
    start: startsAt,
    end: endsAt,
    summary: plain(title),
    location: plain(place),
    description: plain(text),
    url,
  };
}

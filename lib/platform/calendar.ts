import ical, {
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import { env } from "./env";
import { minutes } from "./time";

/** One thing with a time, as calendars elsewhere know it. */
export interface CalendarEvent {
  /** The same for as long as the thing lives: what a calendar knows by it, it changes. */
  id: string;
  /** Higher with each change of time. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string;
  text: string;
  url: string;
  /** When what is said of it last changed; now, unless said. */
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
 * What a mail brings. REQUEST and CANCEL, not PUBLISH: Gmail and Outlook put only an invitation into the calendar by
 * themselves, and only with it let a later one move or remove what is there. Nobody is asked for an answer.
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
    organizer: { name: parameter("Aveli"), email: env().MAIL_FROM.match(/[^\s<>]+@[^\s<>]+/)?.[0] ?? "" },
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

/** What a calendar fetches again and again: all there is now, so that what is gone from it is gone. */
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

/** Without the control characters that RFC 5545 has no way of writing, which would make the whole file invalid. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "");
}

/** The value of a parameter, in which RFC 6868 writes what cannot stand between quotation marks. */
function parameter(text: string): string {
  const written = { "^": "^^", '"': "^'", "\n": "^n" } as const;
  return plain(text).replace(/[\^"\n]/g, (sign) => written[sign as keyof typeof written]);
}

const prodId = { company: "Aveli", product: "Aveli", language: "SV" };

/** Times are written in UTC: each is one instant, which needs no rules of a zone that a reader may not have. */
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

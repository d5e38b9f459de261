import { after, days, firstInstantFrom, hours, instantsOf, minutes, wallClock } from "@/lib/platform/time";
import type { Service } from "./schema";

/** The first instant that can still be booked: no host is booked with less warning than they ask for. */
export function earliestStart({ noticeHours }: { noticeHours: number }, now: Date): Date {
  return after(now, hours(noticeHours));
}

/** How far ahead slots are offered. */
export function horizonOf({ horizonDays }: { horizonDays: number }, now: Date): Date {
  return after(now, days(horizonDays));
}

/** A service as schema.org's Service. `origin`: where Aveli stands, e.g. `https://aveli.example`. */
export function toSchemaOrg(service: Service, base: string): Record<string, unknown> {
  const url = `${base}/services/${service.slug}`;
  return {
    "@type": "Service",
    name: service.title,
    description: service.summary,
    url,
    provider: {
      "@type": "Person",
      name: service.host.display_name,
      url: `${base}/hosts/${service.host.slug}`,
    },
    availableChannel: {
      "@type": "ServiceChannel",
      ...(service.location === "online"
        ? { serviceUrl: url }
        : { serviceLocation: { "@type": "Place", name: service.location } }),
    },
    offers: {
      "@type": "Offer",
      url,
      price: (service.price_amount / 100).toFixed(2),
      priceCurrency: service.currency,
      availability: `https://schema.org/${service.status === "published" ? "InStock" : "Discontinued"}`,
    },
  };
}

/** The public pages that a service is on. */
export function pagesShowing({ slug, host }: { slug: string; host: { slug: string } }): string[] {
  return ["/services", `/services/${slug}`, `/hosts/${host.slug}`];
}

/** Minutes after local midnight, as the tables keep them. */
export interface Hours {
  startsMinute: number;
  endsMinute: number;
}

/** Open on a weekday of ISO 8601, every week. */
export interface WeekdayHours extends Hours {
  weekday: number;
}

/** On one date, as YYYY-MM-DD, the usual hours do not count, or these are added to them. */
export type DateException = { date: string } & (Hours | { startsMinute: null; endsMinute: null });

/** "09:30" as minutes after midnight. */
export function toMinute(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3));
}

/** Minutes after midnight as "09:30". */
export function toTimeOfDay(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

interface Rhythm {
  weeklyHours: readonly WeekdayHours[];
  exceptions: readonly DateException[];
  durationMinutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** The host's. */
  timeZone: string;
}

/** However short they are, sessions of a service begin no closer than this: 96 a day at most. */
const leastMinutesApart = 15;

/** Every slot that begins from `from` on and before `to`, through all open hours, one buffer of each kind apart. */
export function slotsBetween(rhythm: Rhythm, from: Date, to: Date): Span[] {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, timeZone } = rhythm;
  const pause = minutes(bufferAfterMinutes + bufferBeforeMinutes);
  return localDates(from, to, timeZone)
    .flatMap((date) =>
      hoursOn(date, rhythm).flatMap((open) =>
        cut(openOn(date, open, timeZone), minutes(durationMinutes), pause),
      ),
    )
    .filter(({ startsAt }) => startsAt >= from && startsAt < to)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** When a date is open: the week's hours unless it is closed, joined with what is added where the two overlap. */
function hoursOn(date: Date, { weeklyHours, exceptions }: Rhythm): Hours[] {
  const today = exceptions.filter((exception) => exception.date === date.toISOString().slice(0, 10));
  const isClosed = today.some(({ startsMinute }) => startsMinute === null);
  const usual = isClosed ? [] : weeklyHours.filter(({ weekday }) => weekday === isoWeekday(date));
  const joined: Hours[] = [];
  const all = [...usual, ...today.filter((exception) => exception.startsMinute !== null)];
  for (const { startsMinute, endsMinute } of all.sort((a, b) => a.startsMinute - b.startsMinute)) {
    const last = joined.at(-1);
    if (last && startsMinute < last.endsMinute) last.endsMinute = Math.max(last.endsMinute, endsMinute);
    else joined.push({ startsMinute, endsMinute });
  }
  return joined;
}

/** Midnights of the days between two instants as clocks in `timeZone` show them, written as if they were UTC. */
function localDates(from: Date, to: Date, timeZone: string): Date[] {
  const midnight = (instant: Date) => new Date(`${wallClock(instant, timeZone).slice(0, 10)}T00:00Z`);
  const dates = [];
  for (let date = midnight(from); date <= midnight(to); date = after(date, days(1))) dates.push(date);
  return dates;
}

function isoWeekday(date: Date): number {
  return date.getUTCDay() || 7;
}

/**
 * Real time between two times of day. On the nights when clocks change it is what both readings of an hour agree on, so
 * that nothing is offered outside the hours; what the clock skips of them is not there. Null where nothing is left.
 */
function openOn(date: Date, { startsMinute, endsMinute }: Hours, timeZone: string): Span | null {
  const local = (minute: number) => after(date, minutes(minute)).toISOString().slice(0, 16);
  const startsAt =
    instantsOf(local(startsMinute), timeZone).at(-1) ?? firstInstantFrom(local(startsMinute), timeZone);
  const endsAt = firstInstantFrom(local(endsMinute), timeZone);
  return startsAt && endsAt && startsAt < endsAt ? { startsAt, endsAt } : null;
}

function cut(open: Span | null, duration: number, pause: number): Span[] {
  const slots: Span[] = [];
  if (!open) return slots;
  let { startsAt } = open;
  while (after(startsAt, duration) <= open.endsAt) {
    const endsAt = after(startsAt, duration);
    slots.push({ startsAt, endsAt });
    startsAt = after(startsAt, Math.max(duration + pause, minutes(leastMinutesApart)));
  }
  return slots;
}

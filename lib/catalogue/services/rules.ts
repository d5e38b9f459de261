import {
  after,
  days,
  firstInstantFrom,
  hours,
  instantsOf,
  minutes,
  wallClock,
} from "@/lib/base/platform/time";
import type { Service } from "./schema";

/** Returns the earliest bookable start: hosts are never booked at shorter notice than they ask for. */
export function earliestStart({ noticeHours }: { noticeHours: number }, now: Date): Date {
  return after(now, hours(noticeHours));
}

/** Returns how far ahead slots are created. */
export function horizonOf({ horizonDays }: { horizonDays: number }, now: Date): Date {
  return after(now, days(horizonDays));
}

/** Returns a service as a schema.org Service. `base`: Aveli's origin, e.g. `https://aveli.example`. */
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

/** Returns the public pages that show a service. */
export function pagesShowing({ slug, host }: { slug: string; host: { slug: string } }): string[] {
  return ["/services", `/services/${slug}`, `/hosts/${host.slug}`];
}

/** In minutes after local midnight, as in the tables. */
export interface Hours {
  startsMinute: number;
  endsMinute: number;
}

/** Opening hours on an ISO 8601 weekday, every week. */
export interface WeekdayHours extends Hours {
  weekday: number;
}

/** For one date, as YYYY-MM-DD: closed, or open at additional hours. */
export type DateException = { date: string } & (Hours | { startsMinute: null; endsMinute: null });

/** Converts "09:30" to minutes after midnight. */
export function toMinute(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3));
}

/** Converts minutes after midnight to "09:30". */
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
  /** The host's time zone. */
  timeZone: string;
}

/** However short the sessions are, they begin at least this far apart: 96 a day at most. */
const leastMinutesApart = 15;

/**
 * Returns every slot that begins in [from, to), filling all opening hours with one buffer of each kind between
 * sessions.
 */
export function slotsBetween(rhythm: Rhythm, from: Date, to: Date): Span[] {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, timeZone } = rhythm;
  const pause = minutes(bufferAfterMinutes + bufferBeforeMinutes);
  return localDates(from, to, timeZone)
    .flatMap((date) =>
      hoursOn(date, rhythm).flatMap((open) =>
        cut(openOn(date, open, timeZone), minutes(durationMinutes), pause),
      ),
    )
    .filter(({ startsAt }) => startsAt >= from && startsAt < to);
}

/**
 * Returns a date's opening hours: the weekly ones unless it is closed, merged with additional ones where they overlap.
 */
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

/** Returns the local dates between two instants in `timeZone`, each as its midnight in UTC. */
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
 * Returns the instants between two times of day. On nights when the clocks change, only what both readings of an
 * ambiguous hour agree on, so that no slot is outside the hours; skipped times are left out. If nothing is left, the end
 * is not after the beginning.
 */
function openOn(date: Date, { startsMinute, endsMinute }: Hours, timeZone: string): Span | null {
  const local = (minute: number) => after(date, minutes(minute)).toISOString().slice(0, 16);
  const startsAt =
    instantsOf(local(startsMinute), timeZone).at(-1) ?? firstInstantFrom(local(startsMinute), timeZone);
  const endsAt = firstInstantFrom(local(endsMinute), timeZone);
  return startsAt && endsAt && { startsAt, endsAt };
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

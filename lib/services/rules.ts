import { NotADraft } from "@/lib/offers/errors";
import type { PublicationStatus } from "@/lib/offers/schema";
import { after, days, hours, instantsOf, minutes, wallClock } from "@/lib/platform/time";
import { NoHours } from "./errors";
import type { Service } from "./schema";

/** How far ahead slots are offered. */
export const horizon = days(56);

/** A host is never booked with less warning than this. */
export const leastNotice = hours(12);

export function isBookable({ startsAt }: Pick<Span, "startsAt">, now: Date): boolean {
  return startsAt >= after(now, leastNotice);
}

interface Publication {
  status: PublicationStatus;
  hasHours: boolean;
}

/** Throws NotADraft, NoHours. */
export function assertPublishable({ status, hasHours }: Publication): void {
  if (status !== "draft") throw new NotADraft();
  if (!hasHours) throw new NoHours();
}

/** A service as schema.org's Service. `origin`: where Aveli stands, e.g. `https://aveli.example`. */
export function toSchemaOrg(service: Service, origin: string): Record<string, unknown> {
  const url = `${origin}/services/${service.slug}`;
  return {
    "@type": "Service",
    name: service.title,
    description: service.summary,
    url,
    provider: {
      "@type": "Person",
      name: service.host.display_name,
      url: `${origin}/hosts/${service.host.slug}`,
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
export function pagesShowing({ slug, host }: Pick<Service, "slug" | "host">): string[] {
  return ["/services", `/services/${slug}`, `/hosts/${host.slug}`];
}

/** Minutes after local midnight on a weekday of ISO 8601, as the table keeps them. */
export interface Hours {
  weekday: number;
  startsMinute: number;
  endsMinute: number;
}

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
  weeklyHours: readonly Hours[];
  durationMinutes: number;
  /** The host's. */
  timeZone: string;
}

/** Every slot that begins from `from` on and before `to`, back to back through each of the weekly hours. */
export function slotsBetween(
  { weeklyHours, durationMinutes, timeZone }: Rhythm,
  from: Date,
  to: Date,
): Span[] {
  return localDates(from, to, timeZone)
    .flatMap((date) =>
      weeklyHours
        .filter(({ weekday }) => weekday === isoWeekday(date))
        .flatMap((open) => cut(openOn(date, open, timeZone), minutes(durationMinutes))),
    )
    .filter(({ startsAt }) => startsAt >= from && startsAt < to)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
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
 * Real time between two times of day. On the nights when clocks change it is what both readings of an hour agree on,
 * so that nothing is offered outside the hours; null where the clock skips the beginning or the end.
 */
function openOn(date: Date, { startsMinute, endsMinute }: Hours, timeZone: string): Span | null {
  const read = (minute: number) =>
    instantsOf(after(date, minutes(minute)).toISOString().slice(0, 16), timeZone);
  const startsAt = read(startsMinute).at(-1);
  const endsAt = read(endsMinute).at(0);
  return startsAt && endsAt ? { startsAt, endsAt } : null;
}

function cut(open: Span | null, duration: number): Span[] {
  const slots: Span[] = [];
  if (!open) return slots;
  let { startsAt } = open;
  while (after(startsAt, duration) <= open.endsAt) {
    const endsAt = after(startsAt, duration);
    slots.push({ startsAt, endsAt });
    startsAt = endsAt;
  }
  return slots;
}

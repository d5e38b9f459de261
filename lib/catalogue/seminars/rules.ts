import { after, days, hours, minutes, sameTimeAfter, withOffset } from "@/lib/base/platform/time";
import {
  AlreadyInSeries,
  AlreadyStarted,
  CapacityBelowSeats,
  MoveNeedsConfirmation,
  NotSoldOut,
  SeminarOver,
  StartsInThePast,
} from "./errors";
import type { Seminar, SeminarDates, SeminarState, UpdateSeminarInput } from "./schema";

interface Plan {
  status: string;
  startsAt: Date;
  durationMinutes: number;
  capacity: number;
  seatsTaken: number;
  isRecorded: boolean;
  /** The number of people on the waiting list. */
  waiting: number;
}

/** How long a free seat is held for the first person on the waiting list, unless the seminar starts earlier. */
export const offerLifetime = hours(12);

export function endOf({ startsAt, durationMinutes }: Pick<Plan, "startsAt" | "durationMinutes">): Date {
  return after(startsAt, minutes(durationMinutes));
}

export function isDraft({ status }: Pick<Plan, "status">): boolean {
  return status === "draft";
}

export function isOver({ status }: Pick<Plan, "status">): boolean {
  return status === "ended" || status === "cancelled";
}

/**
 * Words and price may change until the seminar is over. The time may change until it starts; if it has seats, the host
 * must have seen how many people are affected. The recording setting may change until people come in. Throws
 * SeminarOver, AlreadyStarted, StartsInThePast, MoveNeedsConfirmation, CapacityBelowSeats.
 */
export function assertChangeable(plan: Omit<Plan, "waiting">, change: UpdateSeminarInput, now: Date): void {
  if (isOver(plan)) throw new SeminarOver();
  if (movesTime(plan, change)) assertMovable(plan, change, now);
  const changesRecording = change.is_recorded !== undefined && change.is_recorded !== plan.isRecorded;
  if (changesRecording && plan.status === "live") throw new AlreadyStarted();
  if ((change.capacity ?? plan.capacity) < plan.seatsTaken) throw new CapacityBelowSeats(plan.seatsTaken);
}

function assertMovable(plan: Omit<Plan, "waiting">, change: UpdateSeminarInput, now: Date): void {
  if (plan.status === "live") throw new AlreadyStarted();
  if (isDraft(plan)) return;
  if (endOf(plan) <= now) throw new SeminarOver();
  if ((change.starts_at ?? plan.startsAt) <= now) throw new StartsInThePast();
  if (plan.seatsTaken > 0 && !change.confirm_move) throw new MoveNeedsConfirmation(plan.seatsTaken);
}

/** Whether a change moves the seminar, to the minute, which is all that a form shows. */
export function movesTime(
  plan: Pick<Plan, "startsAt" | "durationMinutes">,
  { starts_at, duration_minutes }: Pick<UpdateSeminarInput, "starts_at" | "duration_minutes">,
): boolean {
  const startsElsewhere = starts_at !== undefined && minuteOf(starts_at) !== minuteOf(plan.startsAt);
  const lastsOtherwise = duration_minutes !== undefined && duration_minutes !== plan.durationMinutes;
  return startsElsewhere || lastsOtherwise;
}

/** The precision of a form. */
const minuteOf = (instant: Date) => Math.floor(instant.getTime() / minutes(1));

/** Throws AlreadyInSeries, AlreadyStarted, SeminarOver, StartsInThePast. */
export function assertCanBecomeSeries(
  plan: Pick<Plan, "status" | "startsAt"> & { seriesId: string | null },
  now: Date,
): void {
  if (plan.seriesId) throw new AlreadyInSeries();
  if (isOver(plan)) throw new SeminarOver();
  if (plan.status === "live") throw new AlreadyStarted();
  if (plan.startsAt <= now) throw new StartsInThePast();
}

/** Returns the dates of a series, including the first: every one or two weeks at the same time on the host's clock. */
export function datesOf(startsAt: Date, timeZone: string, intervalWeeks: number, times: number): Date[] {
  return Array.from({ length: times }, (_, n) =>
    n === 0 ? startsAt : sameTimeAfter(startsAt, 7 * intervalWeeks * n, timeZone),
  );
}

/** Returns the same time a week later, or as many weeks as it takes to be in the future. */
export function nextWeekAhead(startsAt: Date, now: Date): Date {
  const passed = Math.max(0, Math.floor((now.getTime() - startsAt.getTime()) / days(7)));
  const next = sameTimeAfter(startsAt, 7 * (passed + 1));
  return next > now ? next : sameTimeAfter(startsAt, 7 * (passed + 2));
}

/** Throws SeminarOver, AlreadyStarted. */
export function assertCancellable({ status }: Pick<Plan, "status">): void {
  if (status === "ended") throw new SeminarOver();
  if (status === "live") throw new AlreadyStarted();
}

/** A seminar is on sale until it is over, because a latecomer may still want the rest. */
export function isOnSale(plan: Pick<Plan, "status" | "startsAt" | "durationMinutes">, now: Date): boolean {
  return (plan.status === "scheduled" || plan.status === "live") && now < endOf(plan);
}

/** A seat that becomes free belongs to the waiting list, until the seminar starts. */
export function isSoldOut(
  { capacity, seatsTaken, waiting, startsAt }: Pick<Plan, "capacity" | "seatsTaken" | "waiting" | "startsAt">,
  now: Date,
): boolean {
  return seatsTaken >= capacity || (waiting > 0 && now < startsAt);
}

/** Throws SeminarOver, AlreadyStarted, NotSoldOut. */
export function assertWaitable(plan: Omit<Plan, "isRecorded">, now: Date): void {
  if (isOver(plan) || endOf(plan) <= now) throw new SeminarOver();
  if (plan.startsAt <= now) throw new AlreadyStarted();
  if (!isSoldOut(plan, now)) throw new NotSoldOut();
}

/** Returns the public pages that show a seminar, without the language. */
export function pagesShowing({ slug, host }: { slug: string; host: { slug: string } }): string[] {
  return ["/", "/seminars", "/seminars/live", "/seminars/past", `/seminars/${slug}`, `/hosts/${host.slug}`];
}

/** Does the same for all dates of a series. */
export function pagesShowingDates({ items }: SeminarDates): string[] {
  return [...new Set(items.flatMap(pagesShowing))];
}

/**
 * Returns a seminar as a schema.org Event. `base`: the root of one language's pages, e.g. `https://aveli.example/en`.
 */
export function toEvent(seminar: Seminar, base: string): Record<string, unknown> {
  const startsAt = new Date(seminar.starts_at);
  const url = `${base}/seminars/${seminar.slug}`;
  const isCancelled = seminar.state === "cancelled";
  return {
    "@type": "Event",
    name: seminar.title,
    description: seminar.summary,
    image: seminar.cover_url ? new URL(seminar.cover_url, base).href : `${url}/opengraph-image`,
    url,
    inLanguage: seminar.language,
    startDate: withOffset(startsAt),
    endDate: withOffset(endOf({ startsAt, durationMinutes: seminar.duration_minutes })),
    eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
    eventStatus: `https://schema.org/${isCancelled ? "EventCancelled" : "EventScheduled"}`,
    location: { "@type": "VirtualLocation", url },
    organizer: {
      "@type": "Person",
      name: seminar.host.display_name,
      url: `${base}/hosts/${seminar.host.slug}`,
    },
    offers: {
      "@type": "Offer",
      url,
      price: (seminar.price_amount / 100).toFixed(2),
      priceCurrency: seminar.currency,
      availability: `https://schema.org/${seminar.seats_left > 0 ? "InStock" : "SoldOut"}`,
      validFrom: seminar.published_at,
    },
    maximumAttendeeCapacity: seminar.capacity,
    remainingAttendeeCapacity: seminar.seats_left,
  };
}

export function hasPassed({ starts_at, duration_minutes }: Seminar, now: Date): boolean {
  return endOf({ startsAt: new Date(starts_at), durationMinutes: duration_minutes }) <= now;
}

/** Returns the state that visitors see: a seminar that was planned but never held is over once its time has passed. */
export function shownState(seminar: Seminar, now: Date): SeminarState {
  return seminar.state === "scheduled" && hasPassed(seminar, now) ? "ended" : seminar.state;
}

/** Groups a host's seminars for the studio: the next one apart, the others by what there is to do about them. */
export function groupOwn(seminars: readonly Seminar[], next: Seminar | null, now: Date) {
  const drafts = seminars.filter(({ status }) => status === "draft");
  const published = seminars.filter(({ status }) => status === "published");
  const isAhead = (seminar: Seminar) => !isOver({ status: shownState(seminar, now) });
  const upcoming = published
    .filter((seminar) => isAhead(seminar) && seminar.id !== next?.id)
    .toSorted((a, b) => a.starts_at.localeCompare(b.starts_at));
  return { drafts, upcoming, past: published.filter((seminar) => !isAhead(seminar)) };
}

/** Returns how many of a seminar's seats are taken. */
export function seatsTaken({ capacity, seats_left }: Pick<Seminar, "capacity" | "seats_left">): number {
  return capacity - seats_left;
}

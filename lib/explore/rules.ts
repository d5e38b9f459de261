import { after, days, instantOf, wallClock } from "@/lib/platform/time";
import type { ExploreFilters, ExploreWhen } from "./schema";

/** What is only ever a seminar is sorted by when it begins, all else by when it was published. */
export function isByStart({ kind, when }: ExploreFilters): boolean {
  return kind === "seminar" || when !== undefined;
}

export interface Window {
  from: Date;
  to: Date;
}

/** The days that are meant, in Swedish time; null for what is not a matter of days. */
export function windowOf(when: ExploreWhen | undefined, now: Date): Window | null {
  switch (when) {
    case "week":
      return { from: after(now, -days(1)), to: after(now, days(7)) };
    case "month":
      return { from: after(now, -days(1)), to: after(now, days(30)) };
    case "weekend":
      return weekendOf(now);
    default:
      return null;
  }
}

/** The coming Saturday and Sunday, or what is left of them. */
function weekendOf(now: Date): Window {
  const today = new Date(`${wallClock(now).slice(0, 10)}T00:00Z`);
  const weekday = today.getUTCDay();
  const saturday = after(today, days(weekday === 0 ? -1 : 6 - weekday));
  return { from: midnight(saturday), to: midnight(after(saturday, days(2))) };
}

/** When Swedish clocks begin a date, which is given as its midnight in UTC. */
function midnight(date: Date): Date {
  const instant = instantOf(`${date.toISOString().slice(0, 10)}T00:00`);
  if (!instant) throw new Error("no clock in Sweden skips midnight");
  return instant;
}

export interface Words {
  whole: string;
  /** The last word, which may not have been written to its end. */
  beginning: string | null;
}

/** Words of few letters begin too many others. */
export function wordsOf(q: string): Words {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = words.at(-1) ?? "";
  if (last.length < 4) return { whole: words.join(" "), beginning: null };
  return { whole: words.slice(0, -1).join(" "), beginning: last };
}

/** The most that something may cost, in öre. */
export function mostOf(price: string): number {
  return price === "free" ? 0 : Number(price) * 100;
}

/** The address that asks for this, without language. */
export function exploreHref(filters: ExploreFilters & { cursor?: string | null | undefined }): string {
  const given = Object.entries(filters).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]);
  return given.length > 0 ? `/explore?${query}` : "/explore";
}

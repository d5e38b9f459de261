import { after, days, instantOf, wallClock } from "@/lib/base/platform/time";
import { kindRules } from "@/lib/catalogue/kinds/rules";
import type { ExploreFilters, ExploreWhen } from "./schema";

/** A higher count would be no use to anyone. */
export const mostCounted = 200;

/** A search for what has dates alone is sorted by start, any other by publication date. */
export function isByStart({ kind, when }: ExploreFilters): boolean {
  return when !== undefined || (kind !== undefined && kindRules[kind].isDated);
}

export interface Window {
  from: Date;
  to: Date;
}

/** Returns the range of days meant, in Swedish time; null if the filter is not about days. */
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

/** Returns the coming weekend, or what is left of the current one. */
function weekendOf(now: Date): Window {
  const today = new Date(`${wallClock(now).slice(0, 10)}T00:00Z`);
  const weekday = today.getUTCDay();
  const saturday = after(today, days(weekday === 0 ? -1 : 6 - weekday));
  return { from: midnight(saturday), to: midnight(after(saturday, days(2))) };
}

/** Returns when a date begins on Swedish clocks; the date is given as its midnight in UTC. */
function midnight(date: Date): Date {
  const instant = instantOf(`${date.toISOString().slice(0, 10)}T00:00`);
  if (!instant) throw new Error("no clock in Sweden skips midnight");
  return instant;
}

export interface Words {
  whole: string;
  /** The last word, which the searcher may still be typing. */
  beginning: string | null;
}

/** Short words are no use as prefixes, because too many words begin with them. */
export function wordsOf(q: string): Words {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = words.at(-1) ?? "";
  if (last.length < 4) return { whole: words.join(" "), beginning: null };
  return { whole: words.slice(0, -1).join(" "), beginning: last };
}

/** Returns the upper price limit, in öre. */
export function mostOf(price: string): number {
  return price === "free" ? 0 : Number(price) * 100;
}

/** Returns the address of this search, without the language. */
export function exploreHref(filters: ExploreFilters & { cursor?: string | null | undefined }): string {
  const given = Object.entries(filters).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]);
  return given.length > 0 ? `/explore?${query}` : "/explore";
}

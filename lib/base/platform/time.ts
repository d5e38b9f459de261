export const defaultTimeZone = "Europe/Stockholm";

export const seconds = (n: number) => n * 1000;
export const minutes = (n: number) => seconds(60 * n);
export const hours = (n: number) => minutes(60 * n);
export const days = (n: number) => hours(24 * n);

/** Returns the instant `milliseconds` after another: elapsed time, not calendar time. */
export function after(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}

/** Returns an instant as a clock in `timeZone` shows it, e.g. `2027-03-28T18:00`. */
export function wallClock(instant: Date, timeZone = defaultTimeZone): string {
  return clock(instant, timeZone).slice(0, 16);
}

export function isSameDay(one: Date, other: Date, timeZone = defaultTimeZone): boolean {
  return wallClock(one, timeZone).slice(0, 10) === wallClock(other, timeZone).slice(0, 10);
}

/** Returns when a clock in `timeZone` shows `local`: the first time if it does so twice, null if it skips that time. */
export function instantOf(local: string, timeZone = defaultTimeZone): Date | null {
  return instantsOf(local, timeZone)[0] ?? null;
}

/** Returns when a clock in `timeZone` shows `local` or, if it skips that time, the end of the gap. */
export function firstInstantFrom(local: string, timeZone = defaultTimeZone): Date | null {
  for (let minute = 0; minute <= longestGap; minute++) {
    const shown = after(new Date(`${local}Z`), minutes(minute))
      .toISOString()
      .slice(0, 16);
    const [instant] = instantsOf(shown, timeZone);
    if (instant) return instant;
  }
  return null;
}

/** In minutes: islands at the date line have skipped a whole day. */
const longestGap = 24 * 60;

/** Whether a clock in `timeZone` shows this time twice, so that the local time alone is ambiguous. */
export function isShownTwice(instant: Date, timeZone = defaultTimeZone): boolean {
  return instantsOf(wallClock(instant, timeZone), timeZone).length > 1;
}

/** Returns a clock's offset from UTC, e.g. `UTC+2`. */
export function offsetOf(instant: Date, timeZone = defaultTimeZone): string {
  const { sign, whole, rest } = distanceFromUtc(instant, timeZone);
  return `UTC${sign < 0 ? "−" : "+"}${whole}${rest ? `:${twoDigits(rest)}` : ""}`;
}

/** Returns ISO 8601 with local time and offset: `2027-10-31T02:30:00+01:00`. */
export function withOffset(instant: Date, timeZone = defaultTimeZone): string {
  const { sign, whole, rest } = distanceFromUtc(instant, timeZone);
  return `${clock(instant, timeZone)}${sign < 0 ? "-" : "+"}${twoDigits(whole)}:${twoDigits(rest)}`;
}

/** In hours and minutes. */
function distanceFromUtc(instant: Date, timeZone: string) {
  const ahead = Math.round((Date.parse(`${clock(instant, timeZone)}Z`) - instant.getTime()) / minutes(1));
  return { sign: Math.sign(ahead), whole: Math.floor(Math.abs(ahead) / 60), rest: Math.abs(ahead) % 60 };
}

const twoDigits = (number: number) => String(number).padStart(2, "0");

/**
 * Returns the instant `count` days later (or earlier) at which a clock in `timeZone` shows the same time, or would if
 * it did not skip it.
 */
export function sameTimeAfter(instant: Date, count: number, timeZone = defaultTimeZone): Date {
  const local = wallClock(instant, timeZone);
  const there = after(new Date(`${local}Z`), days(count))
    .toISOString()
    .slice(0, 16);
  return instantOf(there, timeZone) ?? after(instant, days(count));
}

/**
 * Returns every instant at which a clock in `timeZone` shows `local`: two when the clock is set back over it, none when
 * it skips it.
 */
export function instantsOf(local: string, timeZone = defaultTimeZone): Date[] {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return [];
  const wanted = new Date(asUtc).toISOString().slice(0, 19);
  if (!wanted.startsWith(local)) return [];
  const candidates = [-1, 1].map((side) => {
    const nearby = new Date(asUtc + days(side));
    return asUtc - (Date.parse(`${clock(nearby, timeZone)}Z`) - nearby.getTime());
  });
  return [...new Set(candidates)]
    .sort((a, b) => a - b)
    .map((instant) => new Date(instant))
    .filter((instant) => clock(instant, timeZone) === wanted);
}

/** Whether a time zone of this name is known, including old names such as Asia/Calcutta; a mere offset is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("sv-SE", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** ISO 8601 without a zone, to the second. */
function clock(instant: Date, timeZone: string): string {
  const format =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  clocks.set(timeZone, format);
  return format.format(instant).replace(" ", "T");
}

/**
 * Returns the tag for formatting dates: bare "en" would be the United States, with the month first and twelve hours.
 */
export function languageTag(locale: string): "sv-SE" | "en-GB" {
  return locale === "sv" ? "sv-SE" : "en-GB";
}

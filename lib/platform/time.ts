export const defaultTimeZone = "Europe/Stockholm";

export const seconds = (n: number) => n * 1000;
export const minutes = (n: number) => seconds(60 * n);
export const hours = (n: number) => minutes(60 * n);
export const days = (n: number) => hours(24 * n);

/** The instant `milliseconds` after another: real time, not the calendar's. */
export function after(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}

/** An instant as a clock in `timeZone` shows it, e.g. `2027-03-28T18:00`. */
export function wallClock(instant: Date, timeZone = defaultTimeZone): string {
  return clock(instant, timeZone).slice(0, 16);
}

/** When a clock in `timeZone` shows `local`: the first time where it does so twice, null where it skips that time. */
export function instantOf(local: string, timeZone = defaultTimeZone): Date | null {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  const wanted = new Date(asUtc).toISOString().slice(0, 19);
  if (!wanted.startsWith(local)) return null;
  const candidates = [-1, 1].map((side) => {
    const nearby = new Date(asUtc + days(side));
    return new Date(asUtc - (Date.parse(`${clock(nearby, timeZone)}Z`) - nearby.getTime()));
  });
  return candidates.find((candidate) => clock(candidate, timeZone) === wanted) ?? null;
}

/** ISO 8601 without a zone, to the second. */
function clock(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return format.format(instant).replace(" ", "T");
}

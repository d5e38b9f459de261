import { setTimeout as pause } from "node:timers/promises";

/** Asks until the answer is yes; says after how many milliseconds, or null when time is up. */
export async function until(
  isSo: () => Promise<boolean>,
  timeout: number,
  every = 200,
): Promise<number | null> {
  const started = performance.now();
  for (;;) {
    // A database that is being restarted answers later.
    if (await isSo().catch(() => false)) return Math.round(performance.now() - started);
    if (performance.now() - started > timeout) return null;
    await pause(every);
  }
}

/** Does something with each thing, so many at a time. */
export async function inParallel<T>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const queue = [...things].reverse();
  const worker = async () => {
    for (let thing = queue.pop(); thing !== undefined; thing = queue.pop()) await work(thing);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, worker));
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

/** How often each value occurs, as `201×20 409×480`. */
export function tally(values: readonly (string | number)[]): string {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, count]) => `${value}×${count}`)
    .join(" ");
}

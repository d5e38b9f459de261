const second = 1000;
const minute = 60 * second;

/** Returns how long to wait before asking again whether the room is open; it opens at most an hour early. */
export function askAgainIn(untilStart: number): number {
  if (untilStart > 65 * minute) return minute;
  if (untilStart > 5 * minute) return 15 * second;
  return 5 * second;
}

/** Returns how long to wait after the n-th failure in a row, counted from 0. */
export function backOff(failures: number, most = 30 * second): number {
  return Math.min(second * 2 ** failures, most);
}

/**
 * Waits, with up to a quarter of random delay so that a full room does not ask at the same time. Returns false if
 * aborted.
 */
export function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const timer = setTimeout(() => resolve(true), milliseconds * (1 + Math.random() / 4));
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

/** Waits until the page is visible. */
export function untilVisible(signal: AbortSignal): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const settle = () => {
      document.removeEventListener("visibilitychange", settle);
      resolve();
    };
    document.addEventListener("visibilitychange", settle);
    signal.addEventListener("abort", settle);
  });
}

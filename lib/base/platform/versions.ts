import { EditedMeanwhile } from "./errors";

/** The version of a row, which the database increments; `outline` is that of a part with a counter of its own. */
export interface Version {
  own: number;
  outline: number | null;
}

/** The versions that a caller has seen, one of which must still be current; null to change any. */
export type Expected = readonly Version[] | null;

/** Returns the condition for the UPDATE itself, so that the second of two editors finds no row to change. */
export function versionIn(expected: Expected): { version?: { in: number[] } } {
  return expected ? { version: { in: ownVersions(expected) } } : {};
}

export const ownVersions = (expected: readonly Version[]) => expected.map(({ own }) => own);

/** Returns the versions of the part: its form sends no other, and an ETag names it second. */
export const partVersions = (expected: readonly Version[]) =>
  expected.map(({ own, outline }) => outline ?? own);

/** Throws EditedMeanwhile if the guarded UPDATE changed no row. For rows that are known to exist. */
export function assertStood({ count }: { count: number }): void {
  if (count === 0) throw new EditedMeanwhile();
}

/** Runs `change` and returns the new state; an EditedMeanwhile error gets the current state as the API shows it. */
export async function changing<T>(
  change: () => Promise<unknown>,
  current: () => Promise<T>,
  show: (current: T) => unknown = (found) => found,
): Promise<T> {
  try {
    await change();
  } catch (error) {
    throw error instanceof EditedMeanwhile ? new EditedMeanwhile(show(await current())) : error;
  }
  return current();
}

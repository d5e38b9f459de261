import { EditedMeanwhile } from "./errors";

/** One edit of something, by the number that the database counts; `outline` counts the edits of a part with its own. */
export interface Version {
  own: number;
  outline: number | null;
}

/** The versions that a caller has seen, one of which must still stand; null where any may be changed. */
export type Expected = readonly Version[] | null;

/** The condition for the UPDATE itself: whoever comes second finds nothing to change. */
export function versionIn(expected: Expected): { version?: { in: number[] } } {
  return expected ? { version: { in: ownVersions(expected) } } : {};
}

export const ownVersions = (expected: readonly Version[]) => expected.map(({ own }) => own);

/** Those of the part: its form knows no other, and a tag names it second. */
export const partVersions = (expected: readonly Version[]) =>
  expected.map(({ own, outline }) => outline ?? own);

/** Throws EditedMeanwhile where the guarded UPDATE found nothing. For rows that are known to be there. */
export function assertStood({ count }: { count: number }): void {
  if (count === 0) throw new EditedMeanwhile();
}

/** Answers with how it stands after `change`; a refusal because of others' edits says that too, as the API shows it. */
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

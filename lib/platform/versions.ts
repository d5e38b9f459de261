import { EditedMeanwhile } from "./errors";

/** One edit of something, by the number that the database counts; `outline` counts what it is made of. */
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

/** Throws EditedMeanwhile where the guarded UPDATE found nothing. For rows that are known to be there. */
export function assertStood({ count }: { count: number }): void {
  if (count === 0) throw new EditedMeanwhile();
}

/** Answers with how it stands after `change`; a refusal because of others' edits says that too. */
export async function changing<T>(change: () => Promise<unknown>, current: () => Promise<T>): Promise<T> {
  try {
    await change();
  } catch (error) {
    throw error instanceof EditedMeanwhile ? new EditedMeanwhile(await current()) : error;
  }
  return current();
}

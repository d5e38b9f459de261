/** Returns a stored word as a member of the set to which a CHECK holds its column. Throws for any other word. */
export function oneOf<T extends string>(set: readonly T[], word: string): T;
export function oneOf<T extends string>(set: readonly T[], word: string | null): T | null;
export function oneOf<T extends string>(set: readonly T[], word: string | null): T | null {
  if (word === null) return null;
  const member = set.find((one) => one === word);
  if (member === undefined) throw new Error(`${word} is none of ${set.join(", ")}`);
  return member;
}

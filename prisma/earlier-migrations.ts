import { Refusal } from "@/lib/base/platform/errors";

/** Until the first release, `0001_app_schema` was the first of a chain, which it has replaced as a whole. */
const earlier = { second: "0002_payment_truth", last: "0043_passes" };

const mustBeAdopted =
  "This database was made by the earlier migrations, which have become one. Run `npm run db:migrate -- adopt`: it compares the schema and changes nothing but the list of migrations.";

const tooOld = `This is from before ${earlier.last}, the last of the earlier migrations. docs/operations.md says under "Carry over an earlier database" how to bring it there.`;

export const isEarlier = (applied: readonly string[]): boolean => applied.includes(earlier.second);

export function refuseEarlier(applied: readonly string[]): void {
  if (isEarlier(applied)) throw new Refusal(mustBeAdopted);
}

/**
 * Returns which of the migrations that are `known` now make what those did that a database or backup says were applied.
 * Throws a Refusal if they are the earlier ones, but not all of them.
 */
export function carriedOver(applied: readonly string[], known: readonly string[]): readonly string[] {
  if (!isEarlier(applied)) return applied;
  if (!applied.includes(earlier.last)) throw new Refusal(tooOld);
  return known.filter((name) => applied.includes(name));
}

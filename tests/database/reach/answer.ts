import type { z } from "zod";
import { db } from "@/lib/base/platform/db";
import { DomainError, ValidationFailed } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";

/** What is answered to something that would break a rule of the database: the fields or codes that are named, or "ok". */
export type Case = () => Promise<string[]>;

/** By a rule's name: what is named before it, or "ok" where it is never broken, and what would break it. */
export type Reached = Record<string, readonly [named: string, ...Case[]]>;

// biome-ignore lint/suspicious/noExplicitAny: commands take inputs of every kind.
type Command = (actor: Actor, input: any) => Promise<unknown>;

/** As a route does: the fields of a 422, the code of a refusal, or "ok"; anything else would be a 500, and is thrown. */
export async function told(work: () => Promise<unknown>): Promise<string[]> {
  try {
    await work();
    return ["ok"];
  } catch (error) {
    if (error instanceof ValidationFailed) return error.issues.map(({ path }) => path);
    if (error instanceof DomainError) return [error.code];
    throw error;
  }
}

/** The input is parsed first, as at every door. */
export async function answer(
  input: z.ZodType,
  given: object,
  command?: Command,
  actor?: Actor,
): Promise<string[]> {
  const parsed = input.safeParse(given);
  if (!parsed.success) return parsed.error.issues.map(({ path }) => path.join("."));
  return command && actor ? told(() => command(actor, parsed.data)) : ["ok"];
}

/** Of the input alone. */
export const of =
  (input: z.ZodType, given: object): Case =>
  () =>
    answer(input, given);

/** All at the same moment, so that no rule of ours can see what another is about to write. */
export async function atOnce(...works: (() => Promise<unknown>)[]): Promise<string[]> {
  return (await Promise.all(works.map(told))).flat();
}

export const often = (times: number, work: () => Promise<unknown>) =>
  atOnce(...Array.from({ length: times }, () => work));

/** Until a transaction waits for what another holds. */
export async function untilSomebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const [row] = await db.$queryRaw<[{ count: bigint }]>`
      select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    if (row.count > 0n) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("nobody waits for the row");
}

/** No row has it. */
export const nobody = "01940000-0000-7000-8000-000000000001";

export const long = (length: number) => "å".repeat(length);

import { type Database, db, transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { endAccess } from "@/lib/people/identity/end-session";
import { assertAdmin } from "@/lib/people/identity/rules";
import { NothingToDecide } from "./errors";
import { findPagesOf } from "./page-queries";
import { recordDecision } from "./record-decision";
import type { SuspendInput } from "./schema";

/**
 * Suspends a person: signs them out everywhere, refuses sign-ins, and takes their offers out of sight and off sale.
 * They are emailed the reasons. Admins cannot be suspended. Throws NotFound, NothingToDecide.
 */
export async function suspendPerson(actor: Actor, input: SuspendInput): Promise<{ pages: string[] }> {
  assertAdmin(actor);
  const found = await db.user.count({ where: { id: input.id, deletedAt: null, role: { not: "admin" } } });
  if (found === 0) throw new NotFound();
  await transaction(async (tx) => {
    if (!(await shutOut(tx, input))) throw new NothingToDecide();
    await recordDecision(tx, actor, {
      subjectTable: "users",
      subjectId: input.id,
      personId: input.id,
      measure: "suspended",
      ground: input.ground,
      reasoning: input.reasoning,
    });
  });
  return { pages: await findPagesOf(input.id) };
}

/** Returns whether there was anything to do. */
export async function shutOut(
  tx: Database,
  { id, reasoning }: Pick<SuspendInput, "id" | "reasoning">,
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id, suspendedAt: null, deletedAt: null, role: { not: "admin" } },
    data: { suspendedAt: new Date(), suspendedReason: reasoning },
  });
  await endAccess(tx, id, "suspended");
  return count === 1;
}

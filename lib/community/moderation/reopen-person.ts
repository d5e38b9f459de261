import { db, transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { NothingToDecide } from "./errors";
import { findPagesOf } from "./page-queries";
import { recordDecision } from "./record-decision";
import type { ReopenInput } from "./schema";

/** Ends a person's suspension and emails them. Throws NotFound, NothingToDecide. */
export async function reopenPerson(
  actor: Actor,
  { id, reasoning }: ReopenInput,
): Promise<{ pages: string[] }> {
  assertAdmin(actor);
  if ((await db.user.count({ where: { id, deletedAt: null } })) === 0) throw new NotFound();
  await transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id, suspendedAt: { not: null } },
      data: { suspendedAt: null, suspendedReason: null },
    });
    if (count === 0) throw new NothingToDecide();
    await recordDecision(tx, actor, {
      subjectTable: "users",
      subjectId: id,
      personId: id,
      measure: "reopened",
      reasoning,
    });
  });
  return { pages: await findPagesOf(id) };
}

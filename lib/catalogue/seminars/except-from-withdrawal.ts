import { transaction } from "@/lib/base/platform/db";
import { Forbidden, NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { findSeminar } from "./queries";
import type { Seminar, WithdrawalExceptionInput } from "./schema";

/**
 * Sets whether the law's exception for leisure on a fixed date applies to a seminar, which an admin decides. Earlier
 * sales keep their terms. Throws Forbidden, NotFound.
 */
export async function exceptFromWithdrawal(
  actor: Actor,
  { id, excepted }: WithdrawalExceptionInput,
): Promise<Seminar> {
  if (actor.role !== "admin") throw new Forbidden();
  await transaction(async (tx) => {
    const { count } = await tx.seminar.updateMany({
      where: { id, offer: { publishedAt: { not: null } } },
      data: { isWithdrawalExcepted: excepted },
    });
    if (count === 0) throw new NotFound();
    await tx.auditEntry.create({
      data: {
        actorId: actor.id,
        action: excepted ? "withdrawal_excepted" : "withdrawal_restored",
        subjectTable: "seminars",
        subjectId: id,
      },
    });
  });
  return findSeminar({ actor }, { id });
}

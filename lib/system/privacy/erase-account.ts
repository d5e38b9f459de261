import { writeAudit } from "@/lib/base/platform/audit";
import { type Database, transaction } from "@/lib/base/platform/db";
import type { ErasureStep } from "@/lib/base/platform/define-personal-data";
import type { Actor } from "@/lib/people/identity/actor";
import { confirmPassword } from "@/lib/people/identity/confirm-password";
import { OpenCommitments } from "./errors";
import { chapters, tables } from "./registry";
import type { EraseAccountInput } from "./schema";

/**
 * Erases a person. Only what bookkeeping law requires stays: orders, payments and receipts of a person without a name.
 * Throws WrongPassword, RateLimited, OpenCommitments.
 */
export async function eraseAccount(actor: Actor, { password }: EraseAccountInput): Promise<void> {
  await confirmPassword(actor, password);
  await transaction(async (tx) => {
    // Off sale first: a concurrent buyer is either counted below or finds nothing left to buy.
    for (const step of ["lock", "discard", "withdraw"] as const) await take(tx, step, actor.id);
    const commitments = await countCommitments(tx, actor.id);
    if (Object.values(commitments).some((count) => count > 0)) throw new OpenCommitments(commitments);
    for (const step of ["release", "forget"] as const) await take(tx, step, actor.id);
    await eraseRows(tx, actor.id);
    await writeAudit(tx, actor.id, {
      action: "account_erased",
      subjectTable: "users",
      subjectId: actor.id,
    });
  });
}

async function take(tx: Database, step: ErasureStep, id: string): Promise<void> {
  for (const { erasure } of chapters.toReversed()) await erasure?.[step]?.(tx, id);
}

async function countCommitments(tx: Database, id: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { commitments = {} } of chapters)
    for (const [what, count] of Object.entries(commitments)) counts[what] = await count(tx, id);
  return counts;
}

async function eraseRows(tx: Database, id: string): Promise<void> {
  for (const [name, { rows, erase = [] }] of tables.toReversed()) {
    const statements = erase === "rows" ? [`delete from app.${name} where ${rows}`] : erase;
    for (const sql of statements) await tx.$executeRawUnsafe(sql.replaceAll("$1", "$1::uuid"), id);
  }
}

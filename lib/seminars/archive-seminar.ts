import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { NotADraft } from "@/lib/offers/errors";
import { transaction } from "@/lib/platform/db";
import { lockOwnSeminar } from "./lock-own-seminar";
import { findOwnSeminar } from "./queries";
import { isDraft } from "./rules";
import type { Seminar, SeminarInput } from "./schema";

/** Puts a draft away; what has been published is cancelled instead, or ends. Throws NotAHost, NotFound, NotADraft. */
export async function archiveSeminar(actor: Actor, { id }: SeminarInput): Promise<Seminar> {
  assertHost(actor);
  await transaction(async (tx) => {
    if (!isDraft(await lockOwnSeminar(tx, actor, id))) throw new NotADraft();
    await tx.seminar.update({ where: { id }, data: { status: "cancelled", cancelledAt: new Date() } });
  });
  return findOwnSeminar(actor, { id });
}

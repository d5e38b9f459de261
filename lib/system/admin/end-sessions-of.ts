import type { z } from "zod";
import { writeAudit } from "@/lib/base/platform/audit";
import { db, transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { endAccess } from "@/lib/people/identity/end-session";
import { assertAdmin } from "@/lib/people/identity/rules";
import type { personInput } from "./schema";

/** Signs a person out everywhere, for example when somebody else has got into the account. Throws NotFound. */
export async function endSessionsOf(actor: Actor, { id }: z.output<typeof personInput>): Promise<void> {
  assertAdmin(actor);
  if ((await db.user.count({ where: { id, deletedAt: null } })) === 0) throw new NotFound();
  await transaction(async (tx) => {
    const ended = await endAccess(tx, id, "ended_by_admin");
    const details = { ended };
    await writeAudit(tx, actor.id, {
      action: "sessions_ended",
      subjectTable: "users",
      subjectId: id,
      details,
    });
  });
}

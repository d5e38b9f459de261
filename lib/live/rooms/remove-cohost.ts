import { writeAudit } from "@/lib/base/platform/audit";
import { transaction } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { lockHosted } from "./queries";
import type { CohostInput } from "./schema";
import { syncParticipant } from "./sync-participant";

/** Does nothing if the person is no co-host. In an open room, their own seat decides their permissions from now on. */
export async function removeCohost(actor: Actor, { id, user_id }: CohostInput): Promise<void> {
  await transaction(async (tx) => {
    await lockHosted(tx, actor, id);
    const { count } = await tx.seminarCohost.deleteMany({ where: { seminarId: id, userId: user_id } });
    if (count > 0) {
      await writeAudit(tx, actor.id, {
        action: "cohost_removed",
        subjectTable: "seminars",
        subjectId: id,
        details: { user_id },
      });
    }
  });
  await syncParticipant({ seminar_id: id, user_id });
}

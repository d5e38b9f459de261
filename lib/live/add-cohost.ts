import type { Actor } from "@/lib/identity/actor";
import { writeAudit } from "@/lib/platform/audit";
import { transaction } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { CannotCohost, refusal } from "./errors";
import { placePerson } from "./place-person";
import { lockHosted } from "./queries";
import type { CohostInput } from "./schema";

/** Lets another host lead a seminar beside its own. Twice is once. Throws CannotCohost, NotFound, Forbidden. */
export async function addCohost(actor: Actor, { id, user_id }: CohostInput): Promise<void> {
  await transaction(async (tx) => {
    const { status, startsAt, hostId } = await lockHosted(tx, actor, id);
    if (status === "ended" || status === "cancelled") throw refusal(status, startsAt);
    const person = await tx.user.findFirst({ where: { id: user_id, deletedAt: null } });
    if (!person) throw new NotFound();
    if (person.role === "member" || user_id === hostId) throw new CannotCohost();
    const { count } = await tx.seminarCohost.createMany({
      data: { seminarId: id, hostId, userId: user_id },
      skipDuplicates: true,
    });
    if (count > 0) {
      await writeAudit(tx, actor.id, {
        action: "cohost_added",
        subjectTable: "seminars",
        subjectId: id,
        details: { user_id },
      });
    }
  });
  await placePerson({ seminar_id: id, user_id });
}

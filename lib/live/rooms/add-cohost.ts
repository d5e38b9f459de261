import { queueEmail } from "@/lib/base/notify/queue-email";
import { writeAudit } from "@/lib/base/platform/audit";
import { type Database, db, transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { promiseTime } from "@/lib/catalogue/calendar/promise-time";
import type { Actor } from "@/lib/people/identity/actor";
import { cohostAdded } from "./emails/cohost-added";
import { CannotCohost, refusal } from "./errors";
import { lockHosted } from "./queries";
import type { CohostForm, CohostInput } from "./schema";
import { syncParticipant } from "./sync-participant";

/** Lets another host lead a seminar with its own. Idempotent. Throws CannotCohost, NotFound, Forbidden, TimeTaken. */
export async function addCohost(actor: Actor, { id, user_id }: CohostInput): Promise<void> {
  await promiseTime(actor, { seminarId: id, hostId: user_id }, () =>
    transaction((tx) => add(tx, actor, { id, user_id })),
  );
  await syncParticipant({ seminar_id: id, user_id });
}

async function add(tx: Database, actor: Actor, { id, user_id }: CohostInput): Promise<void> {
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
    await queueEmail(tx, cohostAdded, { seminarId: id, userId: user_id });
    await writeAudit(tx, actor.id, {
      action: "cohost_added",
      subjectTable: "seminars",
      subjectId: id,
      details: { user_id },
    });
  }
}

/** Does the same for the host with the given page. Throws CannotCohost also if there is none. */
export async function addCohostByPage(actor: Actor, { id, host }: CohostForm): Promise<void> {
  const person = await db.user.findUnique({ where: { slug: host.toLowerCase() }, select: { id: true } });
  if (!person) throw new CannotCohost();
  await addCohost(actor, { id, user_id: person.id });
}

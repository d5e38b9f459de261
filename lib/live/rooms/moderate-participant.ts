import { writeAudit } from "@/lib/base/platform/audit";
import { type Database, type Prisma, transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { refusal } from "./errors";
import { roomGateway } from "./gateway";
import { lockLed } from "./queries";
import type { ModerateInput, StageAction } from "./schema";
import { syncParticipant } from "./sync-participant";

/**
 * Calls a seat holder to the stage or back, lowers their hand, mutes them, or removes them. The database is changed
 * first, so that if LiveKit is away (Unavailable), trying again puts everything right.
 */
export async function moderateParticipant(
  actor: Actor,
  { id, user_id, action }: ModerateInput,
): Promise<void> {
  const room = await transaction(async (tx) => {
    const { status, startsAt, session } = await lockLed(tx, actor, id);
    if (status === "ended" || status === "cancelled") throw refusal(status, startsAt);
    if (action === "mute" && status !== "live") throw refusal("not_open", startsAt);
    if (await changeSeat(tx, id, user_id, action)) {
      await writeAudit(tx, actor.id, {
        action: auditedAs[action],
        subjectTable: "seminars",
        subjectId: id,
        details: { user_id },
      });
    }
    return status === "live" ? session?.room : null;
  });
  if (!room) return;
  if (action === "mute") await roomGateway().mute(room, user_id);
  else await syncParticipant({ seminar_id: id, user_id });
}

const auditedAs: Record<StageAction, string> = {
  promote: "participant_promoted",
  demote: "participant_demoted",
  mute: "participant_muted",
  remove: "participant_removed",
  lower_hand: "hand_lowered",
};

/** Returns false if nothing changed. */
async function changeSeat(
  tx: Database,
  seminarId: string,
  userId: string,
  action: StageAction,
): Promise<boolean> {
  const seat = await tx.seat.findFirst({
    where: {
      seminarId,
      userId,
      status: { in: action === "remove" ? ["confirmed", "removed"] : ["confirmed"] },
    },
    orderBy: { status: "asc" },
  });
  if (!seat) throw new NotFound();
  if (action === "mute") return true;
  if (seat.status === "removed") return false;

  const changes: Record<Exclude<StageAction, "mute">, Prisma.SeatUpdateInput> = {
    promote: { stageRole: "speaker", handRaisedAt: null },
    demote: { stageRole: "viewer" },
    lower_hand: { handRaisedAt: null },
    remove: { status: "removed", endedAt: new Date(), stageRole: "viewer", handRaisedAt: null },
  };
  const data = changes[action];
  await tx.seat.update({ where: { id: seat.id }, data });
  return (
    action === "remove" ||
    seat.stageRole !== (data.stageRole ?? seat.stageRole) ||
    (data.handRaisedAt === null && seat.handRaisedAt !== null)
  );
}

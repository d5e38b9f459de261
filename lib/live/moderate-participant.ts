import type { Actor } from "@/lib/identity/actor";
import { type Database, transaction } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { refusal } from "./errors";
import { roomGateway } from "./gateway";
import { lockHosted } from "./queries";
import type { ModerateInput, StageAction } from "./schema";

/**
 * Calls someone with a seat to the stage or back, mutes them, or takes their seat. What the database says comes
 * first, so that LiveKit's absence (Unavailable) leaves nothing that trying again does not mend.
 */
export async function moderateParticipant(
  actor: Actor,
  { id, user_id, action }: ModerateInput,
): Promise<void> {
  const room = await transaction(async (tx) => {
    const { status, startsAt, session } = await lockHosted(tx, actor, id);
    if (status === "ended" || status === "cancelled") throw refusal(status, startsAt);
    if (action === "mute" && status !== "live") throw refusal("not_open", startsAt);
    await changeSeat(tx, id, user_id, action);
    return status === "live" ? session?.room : null;
  });
  if (room) await roomGateway().moderate(room, user_id, action);
}

async function changeSeat(tx: Database, seminarId: string, userId: string, action: StageAction) {
  const seat = await tx.seat.findFirst({
    where: {
      seminarId,
      userId,
      status: { in: action === "remove" ? ["confirmed", "removed"] : ["confirmed"] },
    },
    orderBy: { status: "asc" },
  });
  if (!seat) throw new NotFound();
  if (action === "mute" || seat.status === "removed") return;
  await tx.seat.update({
    where: { id: seat.id },
    data:
      action === "remove"
        ? { status: "removed", endedAt: new Date(), stageRole: "viewer" }
        : { stageRole: action === "promote" ? "speaker" : "viewer" },
  });
}

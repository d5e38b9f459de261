import { writeAudit } from "@/lib/base/platform/audit";
import { transaction } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { refusal } from "./errors";
import { roomGateway } from "./gateway";
import { lockLed } from "./queries";
import { refuseWhileShut } from "./rules";
import type { LiveSeminarInput } from "./schema";

/** Mutes everyone on the stage except those who lead. Throws Unavailable, to be retried. */
export async function muteEveryone(actor: Actor, { id }: LiveSeminarInput): Promise<void> {
  const { room, speakers } = await transaction(async (tx) => {
    const { status, startsAt, session } = await lockLed(tx, actor, id);
    const refused = refuseWhileShut(status);
    if (refused || !session) throw refusal(refused ?? "not_open", startsAt);
    await writeAudit(tx, actor.id, { action: "everyone_muted", subjectTable: "seminars", subjectId: id });
    const where = { seminarId: id, status: "confirmed", stageRole: "speaker", userId: { not: actor.id } };
    return { room: session.room, speakers: await tx.seat.findMany({ where, select: { userId: true } }) };
  });
  await Promise.all(speakers.map(({ userId }) => roomGateway().mute(room, userId)));
}

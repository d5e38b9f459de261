import { writeAudit } from "@/lib/base/platform/audit";
import { transaction } from "@/lib/base/platform/db";
import { assertStood, changing, type Expected, versionIn } from "@/lib/base/platform/versions";
import type { Actor } from "@/lib/people/identity/actor";
import { refusal } from "./errors";
import { findRoomState, lockLed } from "./queries";
import { refuseWhileShut } from "./rules";
import type { RoomState, UpdateRoomInput } from "./schema";
import { syncRoomMetadata } from "./sync-room-metadata";

/**
 * Locks the room or its chat, slows the chat down, or undoes any of these. Throws EditedMeanwhile, and Unavailable if
 * the room could not be shown it.
 */
export async function updateRoom(
  actor: Actor,
  { id, chat, is_locked }: UpdateRoomInput,
  expected: Expected = null,
): Promise<RoomState> {
  const change = () =>
    transaction(async (tx) => {
      const { status, startsAt, session } = await lockLed(tx, actor, id);
      const refused = refuseWhileShut(status);
      if (refused || !session) throw refusal(refused ?? "not_open", startsAt);
      const changed = await tx.liveSession.updateMany({
        where: { id: session.id, ...versionIn(expected) },
        data: { ...(chat && { chatMode: chat }), ...(is_locked !== undefined && { isLocked: is_locked }) },
      });
      assertStood(changed);
      await writeAudit(tx, actor.id, {
        action: "room_changed",
        subjectTable: "seminars",
        subjectId: id,
        details: { ...(chat && { chat }), ...(is_locked !== undefined && { is_locked }) },
      });
    });
  const state = await changing(change, () => findRoomState(actor, { id }));
  await syncRoomMetadata({ seminar_id: id });
  return state;
}

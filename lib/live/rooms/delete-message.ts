import { writeAudit } from "@/lib/base/platform/audit";
import { transaction } from "@/lib/base/platform/db";
import { Forbidden, NotFound } from "@/lib/base/platform/errors";
import type { Participant } from "@/lib/people/identity/actor";
import { broadcast } from "./broadcast";
import { findReadable } from "./permission-queries";
import { roleIn } from "./rules";
import type { MessageInput } from "./schema";

/**
 * Deletes the caller's own message, or anyone's if the caller leads the seminar. Idempotent. Throws NotFound,
 * Forbidden.
 */
export async function deleteMessage(person: Participant, { id, message_id }: MessageInput): Promise<void> {
  const { session, ...entrance } = await findReadable(person, id);
  const message = await transaction(async (tx) => {
    const found = await tx.liveMessage.findFirst({
      where: { id: message_id, liveSession: { seminarId: id } },
    });
    if (!found) throw new NotFound();
    const isOwn = found.userId === person.id;
    if (!isOwn && roleIn(entrance, person.id) !== "host") throw new Forbidden();
    const { count } = await tx.liveMessage.updateMany({
      where: { id: message_id, deletedAt: null },
      data: { text: "", deletedAt: new Date() },
    });
    if (count > 0 && !isOwn) {
      await writeAudit(tx, person.id, {
        action: "message_deleted",
        subjectTable: "seminars",
        subjectId: id,
        details: { message_id, user_id: found.userId },
      });
    }
    return found;
  });
  if (session?.id === message.liveSessionId) {
    await broadcast(session.room, { topic: "chat", body: { type: "deleted", id: message_id } });
  }
}

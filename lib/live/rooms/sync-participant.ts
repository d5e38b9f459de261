import { roomGateway } from "./gateway";
import { findPermissions } from "./permission-queries";
import { isPlaced, type SeenPerson } from "./rules";

interface InSeminar {
  seminar_id: string;
  user_id: string;
}

/**
 * Makes the open room match our rows for one person: disconnects them if they have no place there, else gives them the
 * rights of their role. The vendor is not called if they were already `seen` that way. Throws Unavailable, to be
 * retried.
 */
export async function syncParticipant({ seminar_id, user_id }: InSeminar, seen?: SeenPerson): Promise<void> {
  const found = await findPermissions(seminar_id, user_id);
  if (!found) return;
  const { room, permissions } = found;
  if (!permissions) await roomGateway().remove(room, user_id);
  else if (!seen || !isPlaced(permissions, seen)) await roomGateway().place(room, user_id, permissions);
}

import { roomGateway } from "./gateway";
import { findPermissions } from "./permission-queries";
import { isPlaced, type SeenPerson } from "./rules";

interface InSeminar {
  seminar_id: string;
  user_id: string;
}

/**
 * Has the open room agree with what we know of one person: out, without a place there; else with the rights of their
 * role. Nothing is said to the vendor when that is how they were `seen`. Throws Unavailable, to be tried again.
 */
export async function syncParticipant({ seminar_id, user_id }: InSeminar, seen?: SeenPerson): Promise<void> {
  const found = await findPermissions(seminar_id, user_id);
  if (!found) return;
  const { room, permissions } = found;
  if (!permissions) await roomGateway().remove(room, user_id);
  else if (!seen || !isPlaced(permissions, seen)) await roomGateway().place(room, user_id, permissions);
}

import { roomGateway } from "./gateway";
import { findOpenState } from "./queries";

/** Shows the current state to everyone in a seminar's open room. Throws Unavailable. */
export async function syncRoomMetadata({ seminar_id }: { seminar_id: string }): Promise<void> {
  const open = await findOpenState(seminar_id);
  if (open) await roomGateway().showState(open.room, open.state);
}

import { roomGateway } from "./gateway";
import { findOpenState } from "./queries";

/** Shows everyone in the open room of a seminar how it stands. Throws Unavailable. */
export async function syncRoomMetadata({ seminar_id }: { seminar_id: string }): Promise<void> {
  const open = await findOpenState(seminar_id);
  if (open) await roomGateway().showState(open.room, open.state);
}

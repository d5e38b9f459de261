import { roomGateway } from "./gateway";

/** Disconnects everyone from a room whose session has ended. Throws Unavailable, to be retried. */
export async function closeRoom({ room }: { room: string }): Promise<void> {
  await roomGateway().closeRoom(room);
}

import { roomGateway } from "./gateway";

/** Sends everyone home from a room whose session has ended. Throws Unavailable, to be tried again. */
export async function closeRoom({ room }: { room: string }): Promise<void> {
  await roomGateway().closeRoom(room);
}

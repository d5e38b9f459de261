import { seconds } from "@/lib/base/platform/time";
import { roomGateway } from "./gateway";
import type { OpenState } from "./queries";
import { emptyRoomTimeout } from "./rules";

const opened = new Map<string, { at: number; opening: Promise<void> }>();
const remembered = seconds(1);

/** Makes sure that the vendor has the room, creating it again if it was lost. Throws Unavailable. */
export function openRoom({ room, startsAt, state }: OpenState, now = new Date()): Promise<void> {
  return roomGateway().openRoom(room, emptyRoomTimeout(startsAt, now), state);
}

/** Does the same for a room that many enter at once, checking at most once a second. */
export function keepRoomOpen(open: OpenState): Promise<void> {
  const now = Date.now();
  for (const [room, { at }] of opened) if (at < now - remembered) opened.delete(room);
  const opening = opened.get(open.room)?.opening ?? openRoom(open);
  opened.set(open.room, opened.get(open.room) ?? { at: now, opening });
  opening.catch(() => opened.delete(open.room));
  return opening;
}

import type { ReceivedEvent } from "@/lib/base/platform/inbox";
import { readKeptEvent } from "@/lib/commerce/payments/signature.stripe";
import { readKeptRoomEvent } from "@/lib/live/rooms/receive-room-event";

/** Parses a saved event of either provider; only LiveKit's have an `event` field. Throws if it is neither. */
export function readAnyKeptEvent(line: string): ReceivedEvent {
  const given = JSON.parse(line);
  return typeof given?.event === "string" ? readKeptRoomEvent(line) : readKeptEvent(line);
}

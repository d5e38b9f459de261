import { readKeptRoomEvent } from "@/lib/live/receive-room-event";
import { readKeptEvent } from "@/lib/payments/signature.stripe";
import type { ReceivedEvent } from "@/lib/platform/inbox";

/** Parses a saved event of either provider; only LiveKit's have an `event` field. Throws if it is neither. */
export function readAnyKeptEvent(line: string): ReceivedEvent {
  const given = JSON.parse(line);
  return typeof given?.event === "string" ? readKeptRoomEvent(line) : readKeptEvent(line);
}

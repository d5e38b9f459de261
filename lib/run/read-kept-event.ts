import { readKeptRoomEvent } from "@/lib/live/receive-room-event";
import { readKeptEvent } from "@/lib/payments/signature.stripe";
import type { ReceivedEvent } from "@/lib/platform/inbox";

/** An event of either provider as it was kept; only LiveKit's say in `event` what they are. Throws for what is none. */
export function readAnyKeptEvent(line: string): ReceivedEvent {
  const given = JSON.parse(line);
  return typeof given?.event === "string" ? readKeptRoomEvent(line) : readKeptEvent(line);
}

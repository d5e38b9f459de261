import { ValidationFailed } from "@/lib/base/platform/errors";
import type { ReceivedEvent } from "@/lib/base/platform/inbox";
import { receiveOrKeep } from "@/lib/base/platform/spooled-events";
import { isAllStorable } from "@/lib/base/platform/text";
import { roomGateway } from "./gateway";

/** Stores an event from LiveKit verbatim, until a job handles it. Throws BadRoomSignature, ValidationFailed. */
export async function receiveRoomEvent(body: string, authorization: string | null): Promise<void> {
  await receiveOrKeep(toEvent(await roomGateway().readNotice(body, authorization), body));
}

/**
 * Parses an event that was spooled because it could not be stored; its signature was checked on arrival. Throws
 * ValidationFailed.
 */
export function readKeptRoomEvent(line: string): ReceivedEvent {
  const { id, event } = JSON.parse(line);
  return toEvent({ id: String(id ?? ""), type: String(event ?? "") }, line);
}

function toEvent({ id, type }: { id: string; type: string }, payload: string): ReceivedEvent {
  const isEvent = id !== "" && type !== "" && isAllStorable(JSON.parse(payload));
  if (!isEvent) throw new ValidationFailed([{ path: "id", message: "not an event" }]);
  return { provider: "livekit", id, type, payload };
}

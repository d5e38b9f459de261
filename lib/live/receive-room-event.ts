import { ValidationFailed } from "@/lib/platform/errors";
import { receiveEvent } from "@/lib/platform/inbox";
import { isAllStorable } from "@/lib/platform/text";
import { roomGateway } from "./gateway";

/** Keeps what LiveKit tells, to the letter, until a job has read it. Throws BadRoomSignature, ValidationFailed. */
export async function receiveRoomEvent(body: string, authorization: string | null): Promise<void> {
  const { id, type } = await roomGateway().readNotice(body, authorization);
  const isEvent = id !== "" && type !== "" && isAllStorable(JSON.parse(body));
  if (!isEvent) throw new ValidationFailed([{ path: "id", message: "not an event" }]);
  await receiveEvent({ provider: "livekit", id, type, payload: body });
}

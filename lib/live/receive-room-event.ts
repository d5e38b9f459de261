import { receiveEvent } from "@/lib/platform/inbox";
import { roomGateway } from "./gateway";

/** Keeps what LiveKit tells, to the letter, until a job has read it. Throws BadRoomSignature. */
export async function receiveRoomEvent(body: string, authorization: string | null): Promise<void> {
  const { id, type } = await roomGateway().readNotice(body, authorization);
  await receiveEvent({ provider: "livekit", id, type, payload: body });
}

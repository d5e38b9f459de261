import { env } from "@/lib/platform/env";
import { demoGateway } from "./gateway.demo";
import { livekitGateway } from "./gateway.livekit";
import type { Guest, RoomPass, StageAction } from "./schema";

/** The vendor that carries pictures and sound. Its methods throw Unavailable when it cannot be reached. */
export interface RoomGateway {
  readonly mode: RoomPass["mode"];
  /** Makes the room unless it exists. It closes by itself after `emptyTimeout` milliseconds without people. */
  openRoom(room: string, emptyTimeout: number): Promise<void>;
  /** `lifetime` in milliseconds, for connecting; who is connected stays so. */
  admit(guest: Guest, lifetime: number): Promise<Pick<RoomPass, "ws_url" | "token">>;
  /** Does nothing to someone who is not in the room. */
  moderate(room: string, identity: string, action: StageAction): Promise<void>;
  closeRoom(room: string): Promise<void>;
  /** What a delivery is, if the vendor signed it. Throws BadRoomSignature. */
  readNotice(body: string, authorization: string | null): Promise<{ id: string; type: string }>;
}

export function roomGateway(): RoomGateway {
  const { LIVEKIT_URL, LIVEKIT_API_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = env();
  if (!LIVEKIT_URL || !LIVEKIT_API_KEY || !LIVEKIT_API_SECRET) return demoGateway;
  return livekitGateway({
    url: LIVEKIT_URL,
    apiUrl: LIVEKIT_API_URL,
    key: LIVEKIT_API_KEY,
    secret: LIVEKIT_API_SECRET,
  });
}

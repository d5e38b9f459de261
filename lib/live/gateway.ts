import { env } from "@/lib/platform/env";
import { demoGateway } from "./gateway.demo";
import { livekitGateway } from "./gateway.livekit";
import type { SeenPerson } from "./rules";
import type { Guest, ParticipantPermissions, RoomNews, RoomState, RoomToken } from "./schema";

export interface PersonInRoom extends SeenPerson {
  identity: string;
  joinedAt: Date;
}

/**
 * The vendor that carries pictures and sound, and the news of what we decide. Its methods throw Unavailable when it
 * cannot be reached, and do nothing to someone or something that is not there.
 */
export interface RoomGateway {
  readonly mode: RoomToken["mode"];
  /**
   * Has the room there, showing `state`, whether it was there before or not. It closes by itself after `emptyTimeout`
   * milliseconds without people.
   */
  openRoom(room: string, emptyTimeout: number, state: RoomState): Promise<void>;
  showState(room: string, state: RoomState): Promise<void>;
  /** `lifetime` in milliseconds, for connecting; who is connected stays so. */
  admit(guest: Guest, lifetime: number): Promise<Pick<RoomToken, "ws_url" | "token">>;
  /** Whom a token lets into which room; null for one that is none of ours, or too old. */
  readToken(token: string): Promise<{ room: string; identity: string } | null>;
  /** Gives someone who is in the room the rights of their role, and shows whether they raise a hand. */
  place(room: string, identity: string, permissions: ParticipantPermissions): Promise<void>;
  mute(room: string, identity: string): Promise<void>;
  remove(room: string, identity: string): Promise<void>;
  tell(room: string, news: RoomNews): Promise<void>;
  /** Who is in the room; null when the vendor has no such room. */
  findPeople(room: string): Promise<PersonInRoom[] | null>;
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

import { env } from "@/lib/base/platform/env";
import { demoGateway } from "./gateway.demo";
import { livekitGateway } from "./gateway.livekit";
import type { SeenPerson } from "./rules";
import type { Guest, ParticipantPermissions, RoomNews, RoomState, RoomToken } from "./schema";

export interface PersonInRoom extends SeenPerson {
  identity: string;
  joinedAt: Date;
}

/**
 * The vendor that carries video and audio, and our broadcasts. Its methods throw Unavailable when it cannot be reached,
 * and do nothing for a room or person that is not there.
 */
export interface RoomGateway {
  readonly mode: RoomToken["mode"];
  /**
   * Creates the room, or updates an existing one, so that it shows `state`. It closes by itself after `emptyTimeout`
   * milliseconds without people.
   */
  openRoom(room: string, emptyTimeout: number, state: RoomState): Promise<void>;
  showState(room: string, state: RoomState): Promise<void>;
  /** `lifetime` in milliseconds limits connecting; people who are connected stay connected. */
  admit(guest: Guest, lifetime: number): Promise<Pick<RoomToken, "ws_url" | "token">>;
  /** Returns whom a token lets into which room; null if it is not ours or has expired. */
  readToken(token: string): Promise<{ room: string; identity: string } | null>;
  /** Gives a person in the room the rights of their role, and shows whether their hand is raised. */
  place(room: string, identity: string, permissions: ParticipantPermissions): Promise<void>;
  mute(room: string, identity: string): Promise<void>;
  remove(room: string, identity: string): Promise<void>;
  tell(room: string, news: RoomNews): Promise<void>;
  /** Lists the people in the room; null if the vendor has no such room. */
  findPeople(room: string): Promise<PersonInRoom[] | null>;
  closeRoom(room: string): Promise<void>;
  /** Returns the id and type of a delivery that the vendor signed. Throws BadRoomSignature. */
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

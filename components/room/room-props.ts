import type { Lobby, RoomToken } from "@/lib/live/rooms/schema";
import type { StageChoice } from "./checks/mirror-check";

/** The props of both rooms, the real one and the demo. */
export interface RoomProps {
  lobby: Lobby;
  token: RoomToken;
  choice: StageChoice;
  onLeave: () => void;
  /** The server no longer lets this person in; `code` says why. */
  onClosed: (code: string) => void;
}

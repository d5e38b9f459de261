import type { Lobby, RoomToken } from "@/lib/live/schema";
import type { StageChoice } from "./checks/mirror-check";

/** What either room, the real and the demo, is given. */
export interface RoomProps {
  lobby: Lobby;
  token: RoomToken;
  choice: StageChoice;
  onLeave: () => void;
  /** The server lets this person in no longer; `code` says why. */
  onClosed: (code: string) => void;
}

import type { Locale } from "@/lib/i18n/locales";
import type { Lobby, RoomPass } from "@/lib/live/schema";
import type { StageChoice } from "./device-check";

/** What either room, the real and the demo, is given. */
export interface RoomProps {
  lobby: Lobby;
  pass: RoomPass;
  choice: StageChoice;
  locale: Locale;
  onLeave: () => void;
  /** The server lets this person in no longer; `code` says why. */
  onClosed: (code: string) => void;
}

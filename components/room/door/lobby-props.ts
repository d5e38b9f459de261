import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Lobby } from "@/lib/live/rooms/schema";
import type { StageChoice } from "../checks/mirror-check";
import type { Door } from "./use-door";

export type LobbyViewProps = {
  lobby: Lobby;
  locale: Locale;
  serverNow: string;
  /** The cover of the seminar or service. */
  cover: React.ReactNode;
  door: Door;
  isEntering: boolean;
  isReachable: boolean;
  hasConsented: boolean;
  onConsent: (hasConsented: boolean) => void;
  onEnter: () => void;
  onMove: () => void;
  /** Opens the room, for its host. */
  startAction: FormAction | null;
  choice: StageChoice;
  onChoose: (choice: StageChoice) => void;
};

import type { RoomRole, RoomState } from "@/lib/live/schema";
import type { RoomChat } from "./chat/use-chat";
import type { ReactionsInTheAir } from "./controls/use-reactions";
import type { RoomCalls } from "./server/room-calls";
import type { StagePicture } from "./stage/arrange";

/** Someone as the list of people shows them. */
export interface RoomPerson {
  id: string;
  name: string;
  isYou: boolean;
  isHost: boolean;
  isOnStage: boolean;
  isHere: boolean;
  /** Seen and heard by all at this moment. */
  isHeard: boolean;
  /** Since when the hand is up. */
  handRaisedAt: string | null;
}

/** Something of one's own that is on or off. */
export interface Switch {
  isOn: boolean;
  isPending: boolean;
  toggle: () => void;
}

/** What one sends oneself; a part that cannot be had here is absent. */
export interface OwnSending {
  microphone?: Switch;
  camera?: Switch;
  screen?: Switch;
  blur?: Switch;
}

/** Some words that someone has just said. */
export interface Caption {
  id: string;
  name: string;
  text: string;
}

export type Quality = "good" | "fair" | "weak" | "lost";

/** What a room is, whether LiveKit carries it or the demo stands in: one view draws both. */
export interface RoomModel {
  calls: RoomCalls;
  role: RoomRole;
  state: RoomState;
  changeState: (change: Partial<Pick<RoomState, "chat" | "is_locked">>) => Promise<void>;
  /** What everyone should know now, e.g. that the connection is being mended. */
  notice: string | null;
  pictures: readonly StagePicture[];
  /** Those who are here, oneself among them. */
  people: readonly RoomPerson[];
  /** Whether one may be seen and heard. */
  isOnStage: boolean;
  /** Called up, and not yet answered. */
  isInvited: boolean;
  answerInvitation: (answer: boolean, choice: { camera: boolean; microphone: boolean }) => Promise<void>;
  stepDown: () => Promise<void>;
  handRaisedAt: string | null;
  raiseHand: (raised: boolean) => Promise<void>;
  sending: OwnSending;
  /** Where the browser holds the sound back until it is tapped for. */
  startSound: (() => void) | null;
  quality: Quality | null;
  chat: RoomChat;
  reactions: ReactionsInTheAir;
  /** Null where nobody writes down what is said. */
  captions: readonly Caption[] | null;
}

import type { RoomRole, RoomState } from "@/lib/live/rooms/schema";
import type { RoomChat } from "./chat/use-chat";
import type { ReactionsInTheAir } from "./controls/use-reactions";
import type { RoomCalls } from "./server/room-calls";
import type { StagePicture } from "./stage/arrange";

/** A person in the list of people. */
export interface RoomPerson {
  id: string;
  name: string;
  isYou: boolean;
  isHost: boolean;
  isOnStage: boolean;
  isHere: boolean;
  /** Seen or heard by everyone right now. */
  isHeard: boolean;
  /** When the hand was raised. */
  handRaisedAt: string | null;
}

/** Something of the person's own that can be turned on and off. */
export interface Switch {
  isOn: boolean;
  isPending: boolean;
  toggle: () => void;
}

/** What the person sends; a part that is unavailable here is absent. */
export interface OwnSending {
  microphone?: Switch;
  camera?: Switch;
  screen?: Switch;
  blur?: Switch;
}

/** Words that somebody has just said. */
export interface Caption {
  id: string;
  name: string;
  text: string;
}

export type Quality = "good" | "fair" | "weak" | "lost";

/** The state of a room, whether LiveKit or the demo provides it: one view draws both. */
export interface RoomModel {
  calls: RoomCalls;
  role: RoomRole;
  state: RoomState;
  changeState: (change: Partial<Pick<RoomState, "chat" | "is_locked">>) => Promise<void>;
  /** A notice for everyone, e.g. that the connection is being restored. */
  notice: string | null;
  pictures: readonly StagePicture[];
  /** The people in the room, including the person themselves. */
  people: readonly RoomPerson[];
  /** Whether the person may be seen and heard. */
  isOnStage: boolean;
  /** Called up, and not answered yet. */
  isInvited: boolean;
  answerInvitation: (answer: boolean, choice: { camera: boolean; microphone: boolean }) => Promise<void>;
  stepDown: () => Promise<void>;
  handRaisedAt: string | null;
  raiseHand: (raised: boolean) => Promise<void>;
  sending: OwnSending;
  /** Set if the browser blocks sound until it is tapped. */
  startSound: (() => void) | null;
  quality: Quality | null;
  chat: RoomChat;
  reactions: ReactionsInTheAir;
  /** Null if nothing transcribes what is said. */
  captions: readonly Caption[] | null;
}

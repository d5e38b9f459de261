import type { RoomIconName } from "../room-icon";

/** An action in the room, wherever there is room for its button. */
export interface Control {
  icon: RoomIconName;
  label: string;
  onClick: () => void;
  /** In the bar, in the bar if it is wide, or always behind *More*. */
  place: "bar" | "wide" | "more";
  /** On or off, for a switch. */
  pressed?: boolean;
  /** Crossed out while off: what others see or hear of you, and what you hear. */
  crossedWhenOff?: boolean;
  tone?: "plain" | "danger";
  pending?: boolean;
  /** The number of unread items behind it. */
  count?: number;
  countLabel?: string;
}

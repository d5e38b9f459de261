import type { Attendee } from "@/lib/live/rooms/schema";
import type { RoomPerson } from "../room-model";

/** Everyone with a place in the room, grouped by what matters now. */
export interface ParticipantGroups {
  /** Raised hands, in the order in which they went up. */
  hands: readonly RoomPerson[];
  stage: readonly RoomPerson[];
  audience: readonly RoomPerson[];
  /** People with a seat who are not here. */
  missing: readonly RoomPerson[];
}

export function groupParticipants(
  here: readonly RoomPerson[],
  attendees: readonly Attendee[],
): ParticipantGroups {
  const present = new Set(here.map(({ id }) => id));
  const hands = here
    .filter((person) => person.handRaisedAt && !person.isOnStage)
    .sort((one, other) => compare(one.handRaisedAt ?? "", other.handRaisedAt ?? ""));
  const rest = here.filter((person) => !hands.includes(person));
  return {
    hands,
    stage: byName(rest.filter(({ isOnStage }) => isOnStage)),
    audience: byName(rest.filter(({ isOnStage }) => !isOnStage)),
    missing: byName(attendees.filter(({ user }) => !present.has(user.id)).map(absent)),
  };
}

function absent({ user, stage_role }: Attendee): RoomPerson {
  return {
    id: user.id,
    name: user.display_name,
    isYou: false,
    isHost: false,
    isOnStage: stage_role === "speaker",
    isHere: false,
    isHeard: false,
    handRaisedAt: null,
  };
}

/** The host first, then by name. */
function byName(people: readonly RoomPerson[]): readonly RoomPerson[] {
  return [...people].sort(
    (one, other) => Number(other.isHost) - Number(one.isHost) || one.name.localeCompare(other.name, "sv"),
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

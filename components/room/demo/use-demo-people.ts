"use client";

import { useEffect, useState } from "react";
import type { Attendee, Lobby } from "@/lib/live/rooms/schema";
import type { RoomPerson } from "../room-model";
import type { RoomCalls } from "../server/room-calls";
import { usePolling } from "../server/use-polling";

interface Asking {
  calls: RoomCalls;
  lobby: Lobby;
  isHost: boolean;
  ownId: string;
}

/** Without LiveKit only the host is told who has a seat; everyone else just knows that the host is here. */
export function useDemoPeople({ calls, lobby, isHost, ownId }: Asking): readonly RoomPerson[] {
  const { host } = lobby.event;
  const [attendees, setAttendees] = useState<readonly Attendee[]>([]);
  const read = async () => {
    if (isHost) setAttendees(await calls.readAttendees());
  };
  usePolling(read, 6000);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and then by the clock.
  useEffect(() => {
    read().catch(() => {});
  }, [calls, isHost]);

  const hostPerson: RoomPerson = {
    id: host.id,
    name: host.display_name,
    isYou: false,
    isHost: true,
    isOnStage: true,
    isHere: true,
    isHeard: true,
    handRaisedAt: null,
  };
  const seated = attendees
    .filter(({ hand_raised_at, is_present }) => is_present || hand_raised_at)
    .map(({ user, stage_role, hand_raised_at }) => ({
      id: user.id,
      name: user.display_name,
      isYou: false,
      isHost: false,
      isOnStage: stage_role === "speaker",
      isHere: true,
      isHeard: false,
      handRaisedAt: hand_raised_at,
    }));
  return ownId === host.id ? seated : [hostPerson, ...seated];
}

"use client";

import { useCallback, useEffect, useState } from "react";
import type { RoomState } from "@/lib/live/rooms/schema";
import type { RoomCalls } from "./room-calls";

const unknown: RoomState = { chat: "open", is_locked: false, is_recording: false, version: 0 };

/** The settings of the room: requested whenever `visit` changes, and updated by broadcasts in between. */
export function useRoomState(calls: RoomCalls, visit: number) {
  const [state, setState] = useState(unknown);

  useEffect(() => {
    if (visit === 0) return;
    let isCurrent = true;
    calls.readRoom().then(
      (answer) => isCurrent && setState(answer),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [calls, visit]);

  const hear = useCallback((news: Partial<RoomState>) => setState((before) => ({ ...before, ...news })), []);

  return { state, hear };
}

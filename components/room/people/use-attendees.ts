"use client";

import { useEffect, useState } from "react";
import type { Attendee } from "@/lib/live/rooms/schema";
import type { RoomCalls } from "../server/room-calls";
import { usePolling } from "../server/use-polling";

/** The seat holders, for those who may see them; polled, because seats are sold until the end. */
export function useAttendees(calls: RoomCalls, every = 15_000): readonly Attendee[] {
  const [attendees, setAttendees] = useState<readonly Attendee[]>([]);
  const read = async () => setAttendees(await calls.readAttendees());

  usePolling(read, every);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and then by the clock.
  useEffect(() => {
    read().catch(() => {});
  }, [calls]);

  return attendees;
}

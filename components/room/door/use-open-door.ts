"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Lobby, RoomToken } from "@/lib/live/rooms/schema";
import { Refused } from "../server/call";
import { finalRefusal, readState, requestToken } from "../server/request-token";
import { askAgainIn, backOff, pause, untilVisible } from "../server/waiting";

interface OpenDoor {
  lobby: Lobby;
  hasConsented: boolean;
  /** While false, nothing is requested. */
  isWaiting: boolean;
  /** The server's clock, in milliseconds. */
  now: () => number;
  onOpen: (token: RoomToken) => void;
  /** The room is open, but the host lets nobody new in for now. */
  onLocked: () => void;
  onRefused: (code: string) => void;
}

/** Polls until the room is open and returns a token; says whether the server was reachable the last time. */
export function useOpenDoor({ lobby, hasConsented, isWaiting, now, ...tell }: OpenDoor): boolean {
  const { kind, event, doors_open_at } = lobby;
  const [isReachable, setReachable] = useState(true);
  const open = useEffectEvent(tell.onOpen);
  const findLocked = useEffectEvent(tell.onLocked);
  const refuse = useEffectEvent(tell.onRefused);
  const knock = useEffectEvent((signal: AbortSignal) => requestToken({ lobby, hasConsented, signal }));
  const look = useEffectEvent((signal: AbortSignal) => readState(lobby, now(), signal));
  // A seminar is opened by its host, a booked session by the clock.
  const untilStart = useEffectEvent(
    () => Date.parse(kind === "booking" ? doors_open_at : event.starts_at) - now(),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another room is waited for anew.
  useEffect(() => {
    if (!isWaiting) return;
    const stop = new AbortController();

    async function wait() {
      let failures = 0;
      let delay = askAgainIn(untilStart());
      while (await pause(delay, stop.signal)) {
        await untilVisible(stop.signal);
        try {
          const state = await look(stop.signal);
          if (state === "ended" || state === "cancelled") return refuse(state);
          setReachable(true);
          failures = 0;
          delay = askAgainIn(untilStart());
          if (state !== "live") continue;
          const token = await knock(stop.signal);
          if (!stop.signal.aborted) open(token);
          return;
        } catch (error) {
          if (stop.signal.aborted) return;
          const code = error instanceof Refused ? error.code : null;
          if (code && (finalRefusal(error) || code === "consent_required")) return refuse(code);
          // Moved to a later time since this page was rendered.
          if (code === "not_open") continue;
          if (code === "locked") {
            findLocked();
            continue;
          }
          setReachable(false);
          delay = backOff(failures++);
        }
      }
    }
    wait();
    return () => stop.abort();
  }, [isWaiting, event.id]);

  return isReachable;
}

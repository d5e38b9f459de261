"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { RoomPass } from "@/lib/live/schema";
import { PassRefused, readState, requestPass } from "./request-pass";
import { askAgainIn, backOff, pause, untilVisible } from "./waiting";

interface OpenDoor {
  seminarId: string;
  startsAt: number;
  /** While false, nobody asks. */
  isWaiting: boolean;
  /** The server's clock, in milliseconds. */
  now: () => number;
  onOpen: (pass: RoomPass) => void;
  onRefused: (code: string) => void;
}

/** Asks until the room is open and gets a pass; says whether the server could be reached the last time. */
export function useOpenDoor({ seminarId, startsAt, isWaiting, now, onOpen, onRefused }: OpenDoor): boolean {
  const [isReachable, setReachable] = useState(true);
  const open = useEffectEvent(onOpen);
  const refuse = useEffectEvent(onRefused);
  const untilStart = useEffectEvent(() => startsAt - now());

  useEffect(() => {
    if (!isWaiting) return;
    const stop = new AbortController();

    async function wait() {
      let failures = 0;
      let delay = askAgainIn(untilStart());
      while (await pause(delay, stop.signal)) {
        await untilVisible(stop.signal);
        try {
          const state = await readState(seminarId, stop.signal);
          if (state === "ended" || state === "cancelled") return refuse(state);
          setReachable(true);
          failures = 0;
          delay = askAgainIn(untilStart());
          if (state !== "live") continue;
          const pass = await requestPass(seminarId, stop.signal);
          if (!stop.signal.aborted) open(pass);
          return;
        } catch (error) {
          if (stop.signal.aborted) return;
          if (error instanceof PassRefused && error.isFinal) return refuse(error.code);
          setReachable(false);
          delay = backOff(failures++);
        }
      }
    }
    wait();
    return () => stop.abort();
  }, [isWaiting, seminarId]);

  return isReachable;
}

"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { RoomPass } from "@/lib/live/schema";
import { PassRefused, requestPass } from "./request-pass";
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

/** Asks for a pass until there is one, and says whether the server could be reached the last time. */
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
          const pass = await requestPass(seminarId, stop.signal);
          if (!stop.signal.aborted) open(pass);
          return;
        } catch (error) {
          if (stop.signal.aborted) return;
          if (error instanceof PassRefused && error.isFinal) return refuse(error.code);
          const isShut = error instanceof PassRefused && error.code === "not_open";
          setReachable(isShut);
          failures = isShut ? 0 : failures + 1;
          const retryAfter = error instanceof PassRefused ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
          delay = isShut ? askAgainIn(untilStart()) : Math.max(backOff(failures), retryAfter);
        }
      }
    }
    wait();
    return () => stop.abort();
  }, [isWaiting, seminarId]);

  return isReachable;
}

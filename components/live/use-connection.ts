"use client";

import { DisconnectReason, Room, RoomEvent } from "livekit-client";
import { useEffect, useEffectEvent, useState } from "react";
import type { RoomPass } from "@/lib/live/schema";
import { PassRefused, readState, requestPass } from "./request-pass";
import { backOff, pause } from "./waiting";

export type Connection = "connecting" | "connected" | "reconnecting" | "elsewhere";

interface Stay {
  seminarId: string;
  firstPass: RoomPass;
  onClosed: (code: string) => void;
}

/**
 * Stays in the room for as long as the server gives passes. However a connection ended, the next pass is asked for:
 * the answer says whether the seminar is over, the seat is gone, or only the network was.
 */
export function useConnection({ seminarId, firstPass, onClosed }: Stay) {
  const [visit, setVisit] = useState(() => ({ number: 0, room: newRoom() }));
  const [connection, setConnection] = useState<Connection>("connecting");
  const [attempt, setAttempt] = useState(0);
  const close = useEffectEvent(onClosed);
  const takeFirstPass = useEffectEvent(() =>
    Date.parse(firstPass.expires_at) > Date.now() && attempt === 0 ? firstPass : null,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt begins anew.
  useEffect(() => {
    const stop = new AbortController();

    async function stay() {
      let pass = takeFirstPass();
      let failures = 0;
      while (!stop.signal.aborted) {
        try {
          if (!pass && (await readState(seminarId, stop.signal)) === "ended") return close("ended");
          pass ??= await requestPass(seminarId, stop.signal);
          if (stop.signal.aborted) return;
          // LiveKit's hooks let go of a room once it is left, so every connection gets one of its own.
          const next = newRoom();
          stop.signal.addEventListener("abort", () => next.disconnect());
          setVisit(({ number }) => ({ number: number + 1, room: next }));
          await next.connect(pass.ws_url ?? "", pass.token ?? "");
          failures = 0;
          setConnection("connected");
          if ((await disconnected(next, stop.signal)) === DisconnectReason.DUPLICATE_IDENTITY) {
            return setConnection("elsewhere");
          }
        } catch (error) {
          if (error instanceof PassRefused && error.isFinal && !stop.signal.aborted) return close(error.code);
        }
        if (stop.signal.aborted) return;
        pass = null;
        setConnection("reconnecting");
        await pause(backOff(failures++), stop.signal);
      }
    }
    stay();
    return () => stop.abort();
  }, [seminarId, attempt]);

  function connectHere() {
    setConnection("connecting");
    setAttempt(attempt + 1);
  }

  return { ...visit, connection, connectHere };
}

const newRoom = () => new Room({ adaptiveStream: true, dynacast: true });

function disconnected(room: Room, signal: AbortSignal): Promise<DisconnectReason | undefined> {
  return new Promise((resolve) => {
    room.once(RoomEvent.Disconnected, resolve);
    signal.addEventListener("abort", () => resolve(undefined));
  });
}

"use client";

import { DisconnectReason, type Room, RoomEvent } from "livekit-client";
import { useEffect, useEffectEvent, useState } from "react";
import type { Lobby, RoomToken } from "@/lib/live/rooms/schema";
import { finalRefusal, readState, requestToken } from "../server/request-token";
import { backOff, pause } from "../server/waiting";
import { newRoom } from "./room-options";

export type Connection = "connecting" | "connected" | "reconnecting" | "elsewhere";

interface Stay {
  lobby: Lobby;
  firstToken: RoomToken;
  onClosed: (code: string) => void;
}

/** A person in front of a dark room should be back soon after it returns. */
const soon = 300;
const longestWait = 5000;

/**
 * Keeps a person in the room for as long as the server issues tokens. However a connection ended, the next token is
 * requested: the response says whether the session is over, the seat is gone, or only the network failed.
 */
export function useConnection({ lobby, firstToken, onClosed }: Stay) {
  const [visit, setVisit] = useState(() => ({ number: 0, room: newRoom(), token: firstToken }));
  const [connection, setConnection] = useState<Connection>("connecting");
  const [attempt, setAttempt] = useState(0);
  const close = useEffectEvent(onClosed);
  const look = useEffectEvent((signal: AbortSignal) => readState(lobby, Date.now(), signal));
  const ask = useEffectEvent((signal: AbortSignal) => requestToken({ lobby, signal }));
  const takeFirstToken = useEffectEvent(() =>
    Date.parse(firstToken.expires_at) > Date.now() && attempt === 0 ? firstToken : null,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt begins anew.
  useEffect(() => {
    const stop = new AbortController();

    async function stay() {
      let nextToken = takeFirstToken();
      let failures = 0;
      let isRoomGone = false;
      while (!stop.signal.aborted) {
        try {
          // Everyone learns at once that it is over, from a response that may be cached.
          if (isRoomGone && (await look(stop.signal)) === "ended") return close("ended");
          const token = nextToken ?? (await ask(stop.signal));
          if (stop.signal.aborted) return;
          // LiveKit's hooks drop a room once it is left, so every connection gets a new one.
          const room = newRoom();
          stop.signal.addEventListener("abort", () => room.disconnect());
          setVisit(({ number }) => ({ number: number + 1, room, token }));
          await room.connect(token.ws_url ?? "", token.token ?? "");
          failures = 0;
          setConnection("connected");
          const reason = await disconnected(room, stop.signal);
          if (reason === DisconnectReason.DUPLICATE_IDENTITY) return setConnection("elsewhere");
          isRoomGone = reason === DisconnectReason.ROOM_DELETED;
        } catch (error) {
          const code = finalRefusal(error);
          if (code && !stop.signal.aborted) return close(code);
        }
        if (stop.signal.aborted) return;
        nextToken = null;
        setConnection("reconnecting");
        await pause(failures === 0 ? soon : backOff(failures - 1, longestWait), stop.signal);
        failures++;
      }
    }
    stay();
    return () => stop.abort();
  }, [lobby.event.id, attempt]);

  function connectHere() {
    setConnection("connecting");
    setAttempt(attempt + 1);
  }

  return { ...visit, state: connection, connectHere };
}

function disconnected(room: Room, signal: AbortSignal): Promise<DisconnectReason | undefined> {
  return new Promise((resolve) => {
    room.once(RoomEvent.Disconnected, resolve);
    signal.addEventListener("abort", () => resolve(undefined));
  });
}

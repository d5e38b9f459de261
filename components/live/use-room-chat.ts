"use client";

import { type ChatMessage, type Participant, type Room, RoomEvent } from "livekit-client";
import { useEffect, useState } from "react";
import type { ChatLine } from "./chat-drawer";

export interface RoomChat {
  lines: readonly ChatLine[];
  send: (text: string) => Promise<unknown>;
}

/** What was written while one was here, kept when the connection breaks and is mended. */
export function useRoomChat(room: Room): RoomChat {
  const [lines, setLines] = useState<readonly ChatLine[]>([]);

  useEffect(() => {
    const add = ({ id, message }: ChatMessage, from?: Participant) =>
      setLines((earlier) => [
        ...earlier,
        { id, name: from?.name ?? "", isOwn: from?.isLocal ?? false, text: message },
      ]);
    room.on(RoomEvent.ChatMessage, add);
    return () => {
      room.off(RoomEvent.ChatMessage, add);
    };
  }, [room]);

  return { lines, send: (text) => room.localParticipant.sendChatMessage(text) };
}

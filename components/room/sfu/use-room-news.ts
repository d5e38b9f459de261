"use client";

import { type Participant, type Room, RoomEvent } from "livekit-client";
import { useEffect, useEffectEvent } from "react";
import type { ChatMessage, Reaction, RoomNews, RoomState } from "@/lib/live/rooms/schema";

type News<Topic extends RoomNews["topic"]> = Extract<RoomNews, { topic: Topic }>["body"];

interface Hearing {
  onMessage: (message: ChatMessage) => void;
  onDeleted: (id: string) => void;
  onReaction: (reaction: Reaction) => void;
  onState: (state: Partial<RoomState>) => void;
}

/** Handles the server's broadcasts to the room. */
export function useRoomNews(room: Room, hearing: Hearing): void {
  const hear = useEffectEvent((payload: Uint8Array, from?: Participant, _kind?: unknown, topic?: string) => {
    // Only the server sends without an identity.
    if (from) return;
    if (topic === "chat") {
      const news: News<"chat"> | null = read(new TextDecoder().decode(payload));
      if (news?.type === "message") hearing.onMessage(news.message);
      if (news?.type === "deleted") hearing.onDeleted(news.id);
    }
    if (topic === "reaction") {
      const news: News<"reaction"> | null = read(new TextDecoder().decode(payload));
      if (news) hearing.onReaction(news.reaction);
    }
  });
  const hearState = useEffectEvent((metadata: string) => {
    const state: Partial<RoomState> | null = read(metadata);
    if (state) hearing.onState(state);
  });

  useEffect(() => {
    const onData = (...news: Parameters<typeof hear>) => hear(...news);
    const onMetadata = (metadata: string) => hearState(metadata);
    room.on(RoomEvent.DataReceived, onData);
    room.on(RoomEvent.RoomMetadataChanged, onMetadata);
    return () => {
      room.off(RoomEvent.DataReceived, onData);
      room.off(RoomEvent.RoomMetadataChanged, onMetadata);
    };
  }, [room]);
}

function read<Body>(json: string): Body | null {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

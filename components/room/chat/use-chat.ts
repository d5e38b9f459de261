"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { ChatMessage } from "@/lib/live/rooms/schema";
import type { RoomCalls } from "../server/room-calls";
import { askingAnew, silence, withEarlier, withHistory, withMessage, withoutMessage } from "./chat-lines";

export interface RoomChat {
  messages: readonly ChatMessage[];
  hasEarlier: boolean;
  /** Throws the server's refusal. */
  send: (text: string) => Promise<void>;
  remove: (id: string) => Promise<void>;
  readEarlier: () => Promise<void>;
}

/**
 * The chat as stored on the server, reloaded whenever `visit` changes, so that a person who comes back sees what they
 * missed. In between, `hear` and `drop` apply broadcasts.
 */
export function useChat(calls: RoomCalls, visit: number) {
  const [conversation, setConversation] = useState(silence);

  useEffect(() => {
    if (visit === 0) return;
    let isCurrent = true;
    setConversation(askingAnew);
    calls.readChat().then(
      ({ items, next_cursor }) =>
        isCurrent && setConversation((before) => withHistory(before, items, next_cursor)),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [calls, visit]);

  const hear = useCallback(
    (message: ChatMessage) => setConversation((before) => withMessage(before, message)),
    [],
  );
  const drop = useCallback((id: string) => setConversation((before) => withoutMessage(before, id)), []);

  const { messages, earlier } = conversation;
  const chat: RoomChat = useMemo(
    () => ({
      messages,
      hasEarlier: earlier !== null,
      send: async (text) => hear(await calls.write(text)),
      async remove(id) {
        await calls.deleteMessage(id);
        drop(id);
      },
      async readEarlier() {
        const { items, next_cursor } = await calls.readChat(earlier);
        setConversation((before) => withEarlier(before, items, next_cursor));
      },
    }),
    [messages, earlier, calls, hear, drop],
  );
  return { chat, hear, drop };
}

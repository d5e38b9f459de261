"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { ChatMode } from "@/lib/live/rooms/chat-rules";

import { Drawer } from "../frame/drawer";
import { ChatField } from "./chat-field";
import { ChatLine } from "./chat-line";
import { ChatPace } from "./chat-pace";
import type { RoomChat } from "./use-chat";

type ChatDrawerProps = {
  chat: RoomChat;
  pace: ChatMode;
  ownId: string;
  isHost: boolean;
  onPace: (pace: ChatMode) => Promise<void>;
  onClose: () => void;
};

export function ChatDrawer({ chat, pace, ownId, isHost, onPace, onClose }: ChatDrawerProps) {
  const t = useTranslations("live");
  const list = useRef<HTMLOListElement>(null);
  const { messages } = chat;
  const newest = messages.at(-1)?.id;

  useEffect(() => {
    if (newest) list.current?.lastElementChild?.scrollIntoView({ block: "end" });
  }, [newest]);

  return (
    <Drawer onClose={onClose} title={t("chat_title")}>
      {isHost && <ChatPace onPace={onPace} pace={pace} />}
      <div
        aria-live="polite"
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4"
        role="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        {chat.hasEarlier && (
          <Button className="w-full" onClick={chat.readEarlier} variant="quiet">
            {t("chat_earlier")}
          </Button>
        )}
        {messages.length === 0 ? (
          <p className="text-ink-soft">{t("chat_empty")}</p>
        ) : (
          <ol className="grid gap-3 pb-2" ref={list}>
            {messages.map((message) => (
              <ChatLine
                isOwn={message.user.id === ownId}
                key={message.id}
                message={message}
                onDelete={isHost || message.user.id === ownId ? () => chat.remove(message.id) : null}
              />
            ))}
          </ol>
        )}
      </div>
      <ChatField isHost={isHost} onSend={chat.send} pace={pace} />
    </Drawer>
  );
}

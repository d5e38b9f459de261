"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { FormStatus } from "@/components/ui/form-status";
import type { ChatMode } from "@/lib/live/rooms/chat-rules";

import { RoomIcon } from "../room-icon";
import { Refused } from "../server/call";

type ChatFieldProps = {
  pace: ChatMode;
  isHost: boolean;
  onSend: (text: string) => Promise<void>;
};

/** The field to write in. A message that could not be sent stays in it. */
export function ChatField({ pace, isHost, onSend }: ChatFieldProps) {
  const t = useTranslations("live");
  const [text, setText] = useState("");
  const [isSending, setSending] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [wait, setWait] = useCountdown();
  const isClosed = pace === "closed" && !isHost;

  async function send() {
    const words = text.trim();
    if (!words || isSending || wait > 0) return;
    setSending(true);
    setFailed(false);
    try {
      await onSend(words);
      setText("");
    } catch (error) {
      if (error instanceof Refused && error.code === "rate_limited") setWait(error.retryAfter || 1);
      else setFailed(!(error instanceof Refused && error.code === "chat_closed"));
    }
    setSending(false);
  }

  if (isClosed) return <p className="p-4 text-center text-ink-soft">{t("chat_closed")}</p>;
  return (
    <form
      className="grid gap-2 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormStatus>{hasFailed && t("chat_failed")}</FormStatus>
      <p aria-live="polite" className="px-2 text-ink-soft text-sm empty:hidden">
        {wait > 0 ? t("chat_wait", { seconds: wait }) : pace === "slow" && !isHost && t("chat_slow")}
      </p>
      <div className="flex gap-2">
        <input
          aria-label={t("chat_field")}
          autoComplete="off"
          className="min-h-tap min-w-0 flex-1 rounded-full border border-line-strong bg-surface px-4"
          enterKeyHint="send"
          maxLength={1000}
          onChange={(event) => setText(event.target.value)}
          placeholder={t("chat_field")}
          value={text}
        />
        <button
          aria-busy={isSending || undefined}
          aria-disabled={isSending || wait > 0 || undefined}
          aria-label={t("chat_send")}
          className="grid size-tap shrink-0 place-items-center rounded-full bg-accent text-on-accent hover:bg-accent-strong aria-disabled:opacity-55"
          type="submit"
        >
          <RoomIcon name="send" />
        </button>
      </div>
    </form>
  );
}

/** Counts down seconds. */
function useCountdown(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}

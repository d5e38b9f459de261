"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FormStatus } from "@/components/ui/form-status";
import { Drawer } from "./drawer";
import { RoomIcon } from "./room-icon";

export interface ChatLine {
  id: string;
  name: string;
  isOwn: boolean;
  text: string;
}

type ChatDrawerProps = {
  lines: readonly ChatLine[];
  onSend: (text: string) => Promise<unknown>;
  onClose: () => void;
  note?: string;
};

export function ChatDrawer({ lines, onSend, onClose, note }: ChatDrawerProps) {
  const t = useTranslations("live");
  const [hasFailed, setFailed] = useState(false);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    if (lines.length > 0) list.current?.lastElementChild?.scrollIntoView({ block: "end" });
  }, [lines.length]);

  async function send(form: FormData) {
    const text = String(form.get("text")).trim();
    if (!text) return;
    try {
      await onSend(text);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return (
    <Drawer onClose={onClose} title={t("chat_title")}>
      <div aria-live="polite" className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4">
        {note && <p className="pb-2 text-ink-faint text-sm">{note}</p>}
        {lines.length === 0 ? (
          <p className="text-ink-soft">{t("chat_empty")}</p>
        ) : (
          <ol className="grid gap-3 pb-2" ref={list}>
            {lines.map(({ id, name, isOwn, text }) => (
              <li key={id}>
                <span className="font-semibold text-ink-faint text-sm">
                  {isOwn ? t("own_picture") : name}
                </span>
                <p>{text}</p>
              </li>
            ))}
          </ol>
        )}
      </div>
      <form action={send} className="grid gap-2 p-3">
        <FormStatus>{hasFailed && t("chat_failed")}</FormStatus>
        <div className="flex gap-2">
          <input
            aria-label={t("chat_field")}
            autoComplete="off"
            className="min-h-tap min-w-0 flex-1 rounded-full border border-line-strong bg-surface px-4"
            maxLength={1000}
            name="text"
            placeholder={t("chat_field")}
          />
          <button
            aria-label={t("chat_send")}
            className="grid size-tap shrink-0 place-items-center rounded-full bg-accent text-on-accent hover:bg-accent-strong"
            type="submit"
          >
            <RoomIcon name="send" />
          </button>
        </div>
      </form>
    </Drawer>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { languageTag } from "@/lib/base/platform/time";
import type { ChatMessage } from "@/lib/live/rooms/schema";
import { RoomIcon } from "../room-icon";

type ChatLineProps = {
  message: ChatMessage;
  isOwn: boolean;
  /** Null for a person who may not delete it. */
  onDelete: (() => Promise<void>) | null;
};

/** Only plain text: an address in it is no link. */
export function ChatLine({ message, isOwn, onDelete }: ChatLineProps) {
  const t = useTranslations("live");
  const locale = useLocale();
  const { user, text, sent_at } = message;
  const time = new Date(sent_at).toLocaleTimeString(languageTag(locale), {
    hour: "2-digit",
    minute: "2-digit",
  });
  return (
    <li className="group/line">
      <div className="flex items-center gap-2">
        <span className="min-w-0 truncate font-semibold text-ink-faint text-sm">
          {isOwn ? t("own_picture") : user.display_name}
        </span>
        <time className="text-ink-faint text-xs tabular-nums" dateTime={sent_at}>
          {time}
        </time>
        {onDelete && (
          <button
            aria-label={t("chat_delete", { name: isOwn ? t("own_picture") : user.display_name })}
            className="-my-3 -mr-2 ml-auto grid size-tap shrink-0 place-items-center rounded-full text-ink-faint hover:text-danger-ink"
            onClick={() => onDelete().catch(() => {})}
            type="button"
          >
            <RoomIcon name="trash" size={18} />
          </button>
        )}
      </div>
      <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
    </li>
  );
}

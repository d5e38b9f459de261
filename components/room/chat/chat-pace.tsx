"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormStatus } from "@/components/ui/form-status";
import { type ChatMode, chatModes } from "@/lib/live/rooms/chat-rules";

import { Choice } from "../frame/choice";

type ChatPaceProps = { pace: ChatMode; onPace: (pace: ChatMode) => Promise<void> };

/** For the host: sets how often messages may be written. */
export function ChatPace({ pace, onPace }: ChatPaceProps) {
  const t = useTranslations("live");
  const [hasFailed, setFailed] = useState(false);

  function choose(next: ChatMode) {
    onPace(next).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }

  return (
    <div className="grid gap-2 px-4 pb-3">
      <Choice
        label={t("chat_pace")}
        onChoose={choose}
        options={chatModes.map((value) => ({ value, label: t(`chat_pace_${value}`) }))}
        value={pace}
      />
      <FormStatus>{hasFailed && t("people_failed")}</FormStatus>
    </div>
  );
}

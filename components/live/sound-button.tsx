"use client";

import { useEnsureRoom, useStartAudio } from "@livekit/components-react";
import { useTranslations } from "next-intl";
import { RoomButton } from "./room-button";

/** Only where the browser holds the sound back until it is asked for by a tap. */
export function SoundButton() {
  const t = useTranslations("live");
  const room = useEnsureRoom();
  const { canPlayAudio } = useStartAudio({ room, props: {} });
  if (canPlayAudio) return null;
  return (
    <RoomButton
      crossedWhenOff
      icon="sound"
      label={t("sound_start")}
      onClick={() => room.startAudio()}
      pressed={false}
    />
  );
}

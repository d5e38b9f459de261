"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { RoomIcon } from "../room-icon";

/** Shown only if the browser blocks sound until it is tapped: one tap, in the middle of the picture. */
export function SoundGate({ onStart }: { onStart: () => void }) {
  const t = useTranslations("live");
  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center">
      <Button className="pointer-events-auto shadow-float" onClick={onStart}>
        <RoomIcon name="sound" />
        {t("sound_start")}
      </Button>
    </div>
  );
}

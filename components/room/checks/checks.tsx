"use client";

import { useTranslations } from "next-intl";
import { DeviceChoice } from "./device-choice";
import { MirrorCheck, type StageChoice } from "./mirror-check";
import { NetworkCheck } from "./network-check";
import { SpeakerCheck } from "./speaker-check";

type ChecksProps = {
  /** Whether the person will be seen and heard; viewers are not asked for anything. */
  isOnStage: boolean;
  choice: StageChoice;
  onChoose: (choice: StageChoice) => void;
};

/** Tries camera, sound and network before they matter. */
export function Checks({ isOnStage, choice, onChoose }: ChecksProps) {
  const t = useTranslations("live");
  return (
    <section className="grid gap-5 rounded-lg border border-line bg-surface p-5">
      <div>
        <h2 className="font-serif text-heading">{t("check_title")}</h2>
        <p className="text-ink-soft">{t(isOnStage ? "check_text" : "viewer_note")}</p>
      </div>
      {isOnStage && <MirrorCheck choice={choice} onChoose={onChoose} />}
      <DeviceChoice kinds={isOnStage ? ["camera", "microphone", "speaker"] : ["speaker"]} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SpeakerCheck />
        <NetworkCheck />
      </div>
    </section>
  );
}

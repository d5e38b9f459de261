"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { chosenDevices } from "./devices";

/** Plays a tone on the chosen speaker. */
export function SpeakerCheck() {
  const t = useTranslations("live");
  const [state, setState] = useState<"idle" | "playing" | "played" | "failed">("idle");

  async function play() {
    setState("playing");
    setState(
      await playTone(chosenDevices().speaker).then(
        () => "played" as const,
        () => "failed" as const,
      ),
    );
  }

  return (
    <div className="grid content-start justify-items-start gap-2">
      <Button onClick={play} pending={state === "playing"} variant="secondary">
        {t("check_speaker")}
      </Button>
      <p aria-live="polite" className="text-ink-soft">
        {state === "idle" ? null : t(`speaker_${state}`)}
      </p>
    </div>
  );
}

const seconds = 1.6;

/**
 * A fifth that swells and fades, through an audio element, because only elements can be routed to a speaker in every
 * browser.
 */
async function playTone(speaker: string | undefined): Promise<void> {
  const context = new AudioContext();
  const outlet = context.createMediaStreamDestination();
  const swell = context.createGain();
  swell.gain.setValueAtTime(0, context.currentTime);
  swell.gain.linearRampToValueAtTime(0.25, context.currentTime + 0.15);
  swell.gain.linearRampToValueAtTime(0, context.currentTime + seconds);
  swell.connect(outlet);
  for (const frequency of [264, 396]) {
    const tone = context.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(swell);
    tone.start();
    tone.stop(context.currentTime + seconds);
  }

  const player = new Audio();
  player.srcObject = outlet.stream;
  try {
    // If the speaker has been unplugged meanwhile, the default one is used.
    if (speaker && "setSinkId" in player) await player.setSinkId(speaker).catch(() => {});
    await player.play();
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  } finally {
    player.srcObject = null;
    await context.close();
  }
}

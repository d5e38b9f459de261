"use client";

import { useLocalParticipant } from "@livekit/components-react";
import { MediaDeviceFailure } from "livekit-client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import type { StageChoice } from "./device-check";
import { RoomButton } from "./room-button";
import type { MediaFailure } from "./use-own-media";

type OwnControlsProps = {
  /** What was chosen in the lobby; whoever is called up later begins unseen and unheard. */
  choice: StageChoice | null;
  canShareScreen: boolean;
  onFailure: (failure: MediaFailure | null) => void;
};

/** What others see and hear of oneself. It is mounted for as long as one is connected and may be seen. */
export function OwnControls({ choice, canShareScreen, onFailure }: OwnControlsProps) {
  const t = useTranslations("live");
  const { localParticipant, isCameraEnabled, isMicrophoneEnabled, isScreenShareEnabled } =
    useLocalParticipant();
  const [pending, setPending] = useState<"camera" | "microphone" | "screen" | null>(null);

  async function change(what: "camera" | "microphone" | "screen", isOn: boolean) {
    setPending(what);
    onFailure(null);
    try {
      if (what === "camera") await localParticipant.setCameraEnabled(isOn);
      else if (what === "microphone") await localParticipant.setMicrophoneEnabled(isOn);
      else await localParticipant.setScreenShareEnabled(isOn);
    } catch (error) {
      // Whoever closes the browser's choice of screens has changed their mind, and knows it.
      if (what !== "screen") onFailure(explain(error));
    }
    setPending(null);
  }

  const begin = useEffectEvent(async () => {
    if (choice?.camera) await change("camera", true);
    if (choice?.microphone) await change("microphone", true);
  });
  useEffect(() => {
    begin();
  }, []);

  return (
    <>
      <RoomButton
        crossedWhenOff
        icon="microphone"
        label={t("control_microphone")}
        onClick={() => change("microphone", !isMicrophoneEnabled)}
        pending={pending === "microphone"}
        pressed={isMicrophoneEnabled}
      />
      <RoomButton
        crossedWhenOff
        icon="camera"
        label={t("control_camera")}
        onClick={() => change("camera", !isCameraEnabled)}
        pending={pending === "camera"}
        pressed={isCameraEnabled}
      />
      {canShareScreen && "getDisplayMedia" in navigator.mediaDevices && (
        <RoomButton
          icon="screen"
          label={t("control_screen")}
          onClick={() => change("screen", !isScreenShareEnabled)}
          pending={pending === "screen"}
          pressed={isScreenShareEnabled}
        />
      )}
    </>
  );
}

function explain(error: unknown): MediaFailure {
  const failure = MediaDeviceFailure.getFailure(error);
  if (failure === MediaDeviceFailure.NotFound) return "missing";
  return failure === MediaDeviceFailure.DeviceInUse ? "busy" : "denied";
}

"use client";

import { LocalVideoTrack, type Room, Track, type VideoCaptureOptions } from "livekit-client";
import { useEffect, useEffectEvent, useState } from "react";
import { recall, remember } from "../frame/memory";
import type { Switch } from "../room-model";

const place = "aveli.room.blur";

/** Blurs the background if the browser can; the choice is remembered on this device. */
export function useBlur(room: Room, onFailure: () => void) {
  const [isOn, setOn] = useState(() => canBlur() && recall<{ isOn: boolean }>(place).isOn === true);
  const [isPending, setPending] = useState(false);
  const { videoTrack } = room.localParticipant.getTrackPublication(Track.Source.Camera) ?? {};

  const agree = useEffectEvent(async (camera: LocalVideoTrack) => {
    if (isOn === (camera.getProcessor() !== undefined)) return;
    setPending(true);
    try {
      if (isOn) await camera.setProcessor(await loadBlur());
      else await camera.stopProcessor();
    } catch {
      setOn(false);
      onFailure();
    }
    setPending(false);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is switched.
  useEffect(() => {
    if (videoTrack instanceof LocalVideoTrack) agree(videoTrack);
  }, [videoTrack, isOn]);

  const blur: Switch | null = canBlur()
    ? {
        isOn,
        isPending,
        toggle() {
          setOn(!isOn);
          remember(place, { isOn: !isOn });
        },
      }
    : null;

  return {
    blur,
    /** For a camera about to start: a person who wants the blur is never seen without it. */
    async cameraOptions(): Promise<VideoCaptureOptions | undefined> {
      return isOn ? { processor: await loadBlur() } : undefined;
    },
  };
}

const loadBlur = async () => (await import("./blur")).newBlur();

function canBlur(): boolean {
  return typeof OffscreenCanvas !== "undefined" && typeof VideoFrame !== "undefined";
}

"use client";

import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { chosenDevices, useChosenDevices } from "./devices";

export type MediaFailure = "denied" | "missing" | "busy";

/**
 * The person's own camera and microphone, never opened before they are asked for, and released when no longer shown.
 */
export function useOwnMedia({ video, audio }: { video: boolean; audio: boolean }) {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [failure, setFailure] = useState<MediaFailure | null>(null);
  const { camera, microphone } = useChosenDevices();
  const held = useRef<MediaStream | null>(null);
  /** Counts the requests, so that a stream that nobody waits for any longer is released. */
  const asked = useRef(0);

  const stop = useCallback(() => {
    asked.current++;
    for (const track of held.current?.getTracks() ?? []) track.stop();
    held.current = null;
    setStream(null);
  }, []);

  const start = useCallback(async () => {
    stop();
    setFailure(null);
    const number = asked.current;
    const devices = chosenDevices();
    try {
      const answer = await navigator.mediaDevices.getUserMedia({
        video: video && preferring(devices.camera),
        audio: audio && preferring(devices.microphone),
      });
      if (number !== asked.current) {
        for (const track of answer.getTracks()) track.stop();
        return;
      }
      held.current = answer;
      setStream(answer);
    } catch (error) {
      if (number === asked.current) setFailure(explain(error));
    }
  }, [video, audio, stop]);

  const startAgain = useEffectEvent(() => {
    if (held.current) start();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another device is another stream.
  useEffect(() => startAgain(), [camera, microphone]);
  useEffect(() => stop, [stop]);

  return { stream, failure, start, stop };
}

function preferring(deviceId: string | undefined): boolean | MediaTrackConstraints {
  return deviceId ? { deviceId: { ideal: deviceId } } : true;
}

export function explain(error: unknown): MediaFailure {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "missing";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "denied";
}

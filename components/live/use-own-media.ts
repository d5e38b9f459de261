"use client";

import { useCallback, useEffect, useRef, useState } from "react";

export type MediaFailure = "denied" | "missing" | "busy";

/** One's own camera and microphone, never touched before they are asked for and let go of when no longer shown. */
export function useOwnMedia(constraints: { video: boolean; audio: boolean }) {
  const { video, audio } = constraints;
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [failure, setFailure] = useState<MediaFailure | null>(null);
  const held = useRef<MediaStream | null>(null);

  const stop = useCallback(() => {
    for (const track of held.current?.getTracks() ?? []) track.stop();
    held.current = null;
    setStream(null);
  }, []);

  const start = useCallback(async () => {
    setFailure(null);
    try {
      held.current = await navigator.mediaDevices.getUserMedia({ video, audio });
      setStream(held.current);
    } catch (error) {
      setFailure(explain(error));
    }
  }, [video, audio]);

  useEffect(() => stop, [stop]);

  return { stream, failure, start, stop };
}

function explain(error: unknown): MediaFailure {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "missing";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "denied";
}

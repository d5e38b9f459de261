"use client";

import type { Room, TextStreamHandler } from "livekit-client";
import { useEffect, useState } from "react";
import type { Caption } from "../room-model";

/** The topic on which LiveKit's agents send transcriptions, in the name of the speaker. */
const topic = "lk.transcription";
const segment = "lk.segment_id";

const atOnce = 2;
const lastsFor = 6000;

/** The current captions, if a transcriber is in the room; null until the first word arrives. */
export function useCaptions(room: Room): readonly Caption[] | null {
  const [captions, setCaptions] = useState<readonly Caption[] | null>(null);

  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();

    function show(caption: Caption) {
      setCaptions((shown) => [...without(shown, caption.id), caption].slice(-atOnce));
      clearTimeout(timers.get(caption.id));
      timers.set(
        caption.id,
        setTimeout(() => setCaptions((shown) => without(shown, caption.id)), lastsFor),
      );
    }
    const hear: TextStreamHandler = async (stream, { identity }) => {
      const id = stream.info.attributes?.[segment] ?? stream.info.id;
      const name = room.getParticipantByIdentity(identity)?.name ?? "";
      let text = "";
      for await (const part of stream) {
        text += part;
        show({ id, name, text });
      }
    };
    room.registerTextStreamHandler(topic, hear);
    return () => {
      room.unregisterTextStreamHandler(topic);
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [room]);

  return captions;
}

function without(captions: readonly Caption[] | null, id: string): readonly Caption[] {
  return captions?.filter((caption) => caption.id !== id) ?? [];
}

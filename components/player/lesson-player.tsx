"use client";

import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { LessonFile } from "@/lib/catalogue/courses/schema";
import { put, useKeptPosition } from "./use-kept-position";

/** Within this many seconds of the end, a file counts as finished and starts over. */
const heardBefore = 3;

type LessonPlayerProps = {
  file: Pick<LessonFile, "id" | "form" | "url">;
  title: string;
  /** Where the learner stopped, in seconds. */
  startAt: number;
  /** Where progress is saved; null for people whose progress is not. */
  progressUrl: string | null;
  /** From the server, because it has all the messages. */
  texts: { resumed: string; broken: string; tryAgain: string };
};

/** A lesson's audio or video, which continues where the learner stopped, to the second. */
export function LessonPlayer({ file, title, startAt, progressUrl, texts }: LessonPlayerProps) {
  const titleId = useId();
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const [isResumed, setResumed] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const { begin, follow, tell } = useKeptPosition(player, async (position_seconds) => {
    if (progressUrl) await put(progressUrl, { media_id: file.id, position_seconds });
  });

  function resume() {
    const media = player.current;
    if (!media) return;
    setBroken(false);
    const from = startAt < media.duration - heardBefore ? startAt : 0;
    if (from > 0) media.currentTime = from;
    setResumed(from > 0);
    begin(from);
  }

  // The metadata may have been loaded before the page could listen.
  const resumeAtOnce = useEffectEvent(resume);
  useEffect(() => {
    if (player.current && player.current.readyState >= HTMLMediaElement.HAVE_METADATA) resumeAtOnce();
  }, []);

  const shared = {
    "aria-labelledby": titleId,
    controls: true,
    onEnded: tell,
    onError: () => setBroken(true),
    onLoadedMetadata: resume,
    onPause: tell,
    onSeeked: tell,
    onTimeUpdate: follow,
    preload: "metadata",
    ref: player,
    src: file.url,
  } as const;
  return (
    <figure className="grid gap-2">
      {file.form === "video" ? (
        <video {...shared} className="aspect-video w-full rounded-lg bg-ink" playsInline />
      ) : (
        <audio {...shared} className="w-full" />
      )}
      <figcaption className="text-ink-soft text-sm" id={titleId}>
        {title}
      </figcaption>
      <p aria-live="polite" className="text-ink-soft text-sm empty:hidden" role="status">
        {isResumed && texts.resumed}
      </p>
      {isBroken && (
        <div
          className="grid justify-items-start gap-3 rounded-lg bg-danger-soft px-5 py-4 text-danger-ink"
          role="alert"
        >
          <p>{texts.broken}</p>
          <Button onClick={() => player.current?.load()} variant="secondary">
            {texts.tryAgain}
          </Button>
        </div>
      )}
    </figure>
  );
}

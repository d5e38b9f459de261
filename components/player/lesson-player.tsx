"use client";

import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { LessonFile } from "@/lib/courses/schema";
import { put, useKeptPosition } from "./use-kept-position";

/** Nearer to the end than this, one has heard it, and begins anew. */
const heardBefore = 3;

type LessonPlayerProps = {
  file: Pick<LessonFile, "id" | "form" | "url">;
  title: string;
  /** Where someone stopped in it. */
  startAt: number;
  /** Where it is kept how far someone has come; null for those of whom nothing is kept. */
  progressUrl: string | null;
  /** From the server, since that knows all of it. */
  texts: { resumed: string; broken: string; tryAgain: string };
};

/** Sound or film of a lesson, which goes on where one stopped, to the second. */
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

  // It may have said how long it is before the page could listen.
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

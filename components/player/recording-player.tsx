"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { PublishedRecording } from "@/lib/live/recordings/schema";
import { clock, pressKey, speeds, step } from "./keys";
import { put, useKeptPosition } from "./use-kept-position";

/** Within this many seconds of the end, a recording counts as watched and starts over. */
const seenBefore = 5;

export function RecordingPlayer({ recording }: { recording: PublishedRecording }) {
  const t = useTranslations("recording");
  const film = useRef<HTMLVideoElement>(null);
  const { begin, follow, tell } = useKeptPosition(film, (position_seconds) =>
    put(`/api/seminars/${recording.seminar.id}/replay/position`, { position_seconds }),
  );
  const [resumedAt, setResumedAt] = useState(0);
  const [speed, setSpeed] = useState(1);
  const [isBroken, setBroken] = useState(false);

  function resume() {
    const player = film.current;
    if (!player) return;
    setBroken(false);
    const left = recording.position_seconds;
    const from = left < player.duration - seenBefore ? left : 0;
    if (from > 0) player.currentTime = from;
    setResumedAt(from);
    begin(from);
  }

  // The metadata may have been loaded before the page could listen.
  const resumeAtOnce = useEffectEvent(resume);
  useEffect(() => {
    if (film.current && film.current.readyState >= HTMLMediaElement.HAVE_METADATA) resumeAtOnce();
  }, []);

  function go(seconds: number) {
    if (film.current) film.current.currentTime += seconds;
  }

  function chooseSpeed(rate: number) {
    if (film.current) film.current.playbackRate = rate;
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const isElsewhere =
      event.target instanceof HTMLSelectElement || event.target instanceof HTMLButtonElement;
    if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey || !film.current) return;
    if (pressKey(film.current, event.key)) event.preventDefault();
  }

  return (
    <section aria-label={t("player")} onKeyDown={onKeyDown}>
      {/* biome-ignore lint/a11y/useMediaCaption: a recording has captions only where the room gave them */}
      <video
        aria-label={t("film", { title: recording.seminar.title })}
        className="-mx-5 aspect-video w-[calc(100%+2.5rem)] max-w-none bg-ink sm:mx-0 sm:w-full sm:rounded-xl"
        controls
        onEnded={tell}
        onError={() => setBroken(true)}
        onLoadedMetadata={resume}
        onPause={tell}
        onRateChange={() => setSpeed(film.current?.playbackRate ?? 1)}
        onSeeked={tell}
        onTimeUpdate={follow}
        playsInline
        preload="metadata"
        ref={film}
        src={recording.film_url}
      />
      <div className="mt-4 flex flex-wrap items-end gap-3">
        <Button onClick={() => go(-step)} variant="secondary">
          {t("back", { seconds: step })}
        </Button>
        <Button onClick={() => go(step)} variant="secondary">
          {t("forward", { seconds: step })}
        </Button>
        <div className="w-36">
          <SelectField
            label={t("speed")}
            onChange={(event) => chooseSpeed(Number(event.target.value))}
            value={speed}
          >
            {speeds.map((rate) => (
              <option key={rate} value={rate}>
                {t("speed_of", { rate })}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
      <p aria-live="polite" className="mt-4 text-ink-soft empty:hidden" role="status">
        {resumedAt > 0 && t("resumed", { at: clock(resumedAt) })}
      </p>
      {isBroken && (
        <div
          className="mt-4 grid justify-items-start gap-3 rounded-lg bg-danger-soft px-5 py-4 text-danger-ink"
          role="alert"
        >
          <p>{t("broken")}</p>
          <Button onClick={() => film.current?.load()} variant="secondary">
            {t("try_again")}
          </Button>
        </div>
      )}
      <details className="mt-4 text-ink-soft pointer-coarse:hidden">
        <summary className="inline-flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
          {t("keys")}
        </summary>
        <p className="max-w-text">{t("keys_text")}</p>
      </details>
    </section>
  );
}

"use client";

import { useEffect, useEffectEvent, useRef } from "react";

const everySeconds = 5;

/**
 * Tells the server where the film is: every few seconds while it plays, when it stops, and when the page is left, so that
 * another device goes on from there.
 */
export function useKeptPosition(film: React.RefObject<HTMLVideoElement | null>, seminarId: string) {
  const told = useRef<number | null>(null);

  function tell() {
    const player = film.current;
    // Before it has been put where one stopped, it stands at nothing.
    if (!player || told.current === null) return;
    const position_seconds = Math.floor(player.currentTime);
    if (position_seconds === told.current) return;
    told.current = position_seconds;
    fetch(`/api/seminars/${seminarId}/replay/position`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ position_seconds }),
      keepalive: true,
    }).catch(() => {
      told.current = Number.NaN;
    });
  }

  const leave = useEffectEvent(() => {
    if (document.visibilityState === "hidden") tell();
  });
  useEffect(() => {
    document.addEventListener("visibilitychange", leave);
    addEventListener("pagehide", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      removeEventListener("pagehide", leave);
      leave();
    };
  }, []);

  return {
    tell,
    /** While it plays; tells when enough has passed. */
    follow() {
      const now = film.current?.currentTime ?? 0;
      if (told.current !== null && !(Math.abs(now - told.current) < everySeconds)) tell();
    },
    /** It has been put where it was left. */
    begin(positionSeconds: number) {
      told.current = positionSeconds;
    },
  };
}

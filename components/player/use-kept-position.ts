"use client";

import { useEffect, useEffectEvent, useRef } from "react";

const everySeconds = 5;

/** PUTs `body` to our API, even while the page is being closed. */
export function put(url: string, body: object): Promise<unknown> {
  return fetch(url, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    keepalive: true,
  });
}

/**
 * Saves the position of audio or video: every few seconds while it plays, when it stops, and when the page is closed,
 * so that another device continues from there.
 */
export function useKeptPosition(
  player: React.RefObject<HTMLMediaElement | null>,
  keep: (positionSeconds: number) => Promise<unknown>,
) {
  const told = useRef<number | null>(null);
  const at = useRef(0);

  function now() {
    // Once the player is gone from the page, its last known position counts.
    if (player.current) at.current = player.current.currentTime;
    return at.current;
  }

  function tell() {
    // Until the saved position has been restored, the player is at zero.
    if (told.current === null) return;
    const position = Math.floor(now());
    if (position === told.current) return;
    told.current = position;
    keep(position).catch(() => {
      told.current = Number.NaN;
    });
  }

  const leave = useEffectEvent(tell);
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === "hidden") leave();
    };
    document.addEventListener("visibilitychange", hide);
    addEventListener("pagehide", hide);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      removeEventListener("pagehide", hide);
      leave();
    };
  }, []);

  return {
    tell,
    /** While playing; saves if enough time has passed. */
    follow() {
      if (told.current !== null && !(Math.abs(now() - told.current) < everySeconds)) tell();
    },
    /** The saved position has been restored. */
    begin(positionSeconds: number) {
      told.current = positionSeconds;
    },
  };
}

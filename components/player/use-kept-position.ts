"use client";

import { useEffect, useEffectEvent, useRef } from "react";

const everySeconds = 5;

/** Has `body` written to an address of ours, also while the page is being left. */
export function put(url: string, body: object): Promise<unknown> {
  return fetch(url, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    keepalive: true,
  });
}

/**
 * Tells where sound or film is: every few seconds while it plays, when it stops, and when the page is left, so that another
 * device goes on from there.
 */
export function useKeptPosition(
  player: React.RefObject<HTMLMediaElement | null>,
  keep: (positionSeconds: number) => Promise<unknown>,
) {
  const told = useRef<number | null>(null);
  const at = useRef(0);

  function now() {
    // Gone from the page, it is where it was last seen.
    if (player.current) at.current = player.current.currentTime;
    return at.current;
  }

  function tell() {
    // Before it has been put where one stopped, it stands at nothing.
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
    /** While it plays; tells when enough has passed. */
    follow() {
      if (told.current !== null && !(Math.abs(now() - told.current) < everySeconds)) tell();
    },
    /** It has been put where it was left. */
    begin(positionSeconds: number) {
      told.current = positionSeconds;
    },
  };
}

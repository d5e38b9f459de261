"use client";

import { useEffect, useEffectEvent } from "react";
import { pause, untilVisible } from "./waiting";

/** Polls while the page is visible; after a failure it just tries again the next time. */
export function usePolling(ask: () => Promise<unknown>, every: number) {
  const askNow = useEffectEvent(ask);

  useEffect(() => {
    const stop = new AbortController();
    async function poll() {
      while (await pause(every, stop.signal)) {
        await untilVisible(stop.signal);
        if (!stop.signal.aborted) await askNow().catch(() => {});
      }
    }
    poll();
    return () => stop.abort();
  }, [every]);
}

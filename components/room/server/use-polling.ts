"use client";

import { useEffect, useEffectEvent } from "react";
import { pause, untilVisible } from "./waiting";

/** Asks again and again while someone looks at the page; what fails is asked again the next time. */
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

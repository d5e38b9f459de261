"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { UpdateLabels } from "./update-notice";

const UpdateNotice = lazy(() => import("./update-notice"));

/** Registers the worker once the page is idle, and offers a new version when one is waiting. */
export function RegisterServiceWorker({ labels }: { labels: UpdateLabels }) {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);

  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const unmounted = new AbortController();
    const { signal } = unmounted;
    navigator.serviceWorker.addEventListener("controllerchange", () => setWaiting(null), { signal });
    // If a browser refuses the worker, as in private windows, Aveli is an ordinary website.
    whenIdle(() => void register(setWaiting, signal).catch(() => undefined), signal);
    return () => unmounted.abort();
  }, []);

  if (!waiting) return null;
  return (
    <Suspense>
      <UpdateNotice labels={labels} onLater={() => setWaiting(null)} waiting={waiting} />
    </Suspense>
  );
}

function whenIdle(task: () => void, signal: AbortSignal) {
  const soon = () => setTimeout(() => signal.aborted || task(), 1000);
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true, signal });
}

async function register(offer: (worker: ServiceWorker) => void, signal: AbortSignal) {
  const registration = await navigator.serviceWorker.register("/sw.js");
  const offerWaiting = () => {
    // Without a controller this is the first version, which takes control of the next page by itself.
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  };
  offerWaiting();
  registration.addEventListener(
    "updatefound",
    () => registration.installing?.addEventListener("statechange", offerWaiting, { signal }),
    { signal },
  );
  // An installed app may stay open for days without a navigation, at which the browser would check for a new version.
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible" && navigator.onLine)
        registration.update().catch(() => undefined);
    },
    { signal },
  );
}

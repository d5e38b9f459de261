"use client";

import { useEffect } from "react";

/**
 * The answer that brings this page allows it camera, microphone and LiveKit, as no other page's does. Whoever came by
 * a link within the app still stands under the headers of the page where they began, and has this one loaded anew.
 */
export function OwnDocument() {
  useEffect(() => {
    const [visit] = performance.getEntriesByType("navigation");
    if (visit && new URL(visit.name).pathname !== location.pathname) location.reload();
  }, []);
  return null;
}

"use client";

import { useEffect } from "react";

/**
 * Only this page's response allows camera, microphone and LiveKit. After navigating here within the app, the headers of
 * the first page still apply, so the page is reloaded.
 */
export function OwnDocument() {
  useEffect(() => {
    const [visit] = performance.getEntriesByType("navigation");
    if (visit && new URL(visit.name).pathname !== location.pathname) location.reload();
  }, []);
  return null;
}

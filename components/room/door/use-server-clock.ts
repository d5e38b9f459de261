"use client";

import { useCallback, useState } from "react";

/** The server's time, derived from the page: the device's own clock may be minutes off. */
export function useServerClock(serverNow: string): () => number {
  const [offset] = useState(() => (typeof window === "undefined" ? 0 : Date.parse(serverNow) - Date.now()));
  return useCallback(() => Date.now() + offset, [offset]);
}

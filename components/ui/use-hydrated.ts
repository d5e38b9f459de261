"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page's scripts have come: until then a tap on what only they can do is lost. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

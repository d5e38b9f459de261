"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page is hydrated: until then, taps that need scripts are lost. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

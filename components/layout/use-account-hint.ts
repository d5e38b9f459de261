import { useSyncExternalStore } from "react";

/** What the cookie `aveli_hint` says about the probable visitor. It grants nothing: pages ask the server. */
export type AccountHint = "visitor" | "member" | "host";

function readHint(): AccountHint {
  const value = /(?:^|; )aveli_hint=([^;]+)/.exec(document.cookie)?.[1];
  if (!value) return "visitor";
  return value === "host" ? "host" : "member";
}

const never = () => () => {};

/** Prerendered pages are rendered for visitors; the browser adapts them without asking the server. */
export function useAccountHint(): AccountHint {
  return useSyncExternalStore(never, readHint, () => "visitor");
}

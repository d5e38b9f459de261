import { useSyncExternalStore } from "react";

/** What the cookie `aveli_hint` says of who is probably here. It grants nothing: pages ask the server. */
export type AccountHint = "visitor" | "member" | "host";

function readHint(): AccountHint {
  const value = /(?:^|; )aveli_hint=([^;]+)/.exec(document.cookie)?.[1];
  if (!value) return "visitor";
  return value === "host" ? "host" : "member";
}

const never = () => () => {};

/** Prerendered pages are made for visitors; the browser corrects that without asking the server. */
export function useAccountHint(): AccountHint {
  return useSyncExternalStore(never, readHint, () => "visitor");
}

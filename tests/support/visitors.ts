import type { Visitor } from "@/lib/people/identity/actor";

/** Creates a visitor with an address of their own, so that no test uses up another's rate limit. */
export function visitor(changes: Partial<Visitor> = {}): Visitor {
  visitors += 1;
  return {
    actor: null,
    address: `192.0.2.${visitors}`,
    userAgent: "Mozilla/5.0 (iPhone)",
    locale: "sv",
    ...changes,
  };
}

let visitors = 0;

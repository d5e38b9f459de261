import type { Visitor } from "@/lib/identity/actor";

/** Someone at an address of their own, so that no test spends another's attempts. */
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

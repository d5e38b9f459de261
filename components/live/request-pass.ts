import type { RoomPass } from "@/lib/live/schema";
import type { Seminar } from "@/lib/seminars/schema";

/** What the server answered instead of a pass; its code is the API's. */
export class PassRefused extends Error {
  override name = "PassRefused";

  constructor(readonly code: string) {
    super(code);
  }

  /** Whether asking again can bring another answer. */
  get isFinal(): boolean {
    return ["unauthenticated", "not_found", "no_seat", "removed", "ended", "cancelled"].includes(this.code);
  }
}

/** Throws PassRefused, or what fetch throws when nobody answers. */
export async function requestPass(seminarId: string, signal?: AbortSignal): Promise<RoomPass> {
  const response = await fetch("/api/sfu/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ seminar_id: seminarId }),
    signal: signal ?? null,
  });
  if (response.ok) return response.json();
  const problem: { code?: string } = await response.json().catch(() => ({}));
  throw new PassRefused(problem.code ?? "unavailable");
}

/** Where a seminar stands, as everyone may know. Throws when nobody answers. */
export async function readState(seminarId: string, signal: AbortSignal): Promise<Seminar["state"]> {
  // Without the cookie it is an answer that a cache may give to all who wait; the browser's own would be too old.
  const response = await fetch(`/api/seminars/${seminarId}`, {
    signal,
    credentials: "omit",
    cache: "no-store",
  });
  if (!response.ok) throw new Error(`the seminar answered ${response.status}`);
  const { state }: Seminar = await response.json();
  return state;
}

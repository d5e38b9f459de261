import type { RoomPass } from "@/lib/live/schema";

/** What the server answered instead of a pass; its code is the API's. */
export class PassRefused extends Error {
  override name = "PassRefused";

  constructor(
    readonly code: string,
    readonly retryAfterSeconds: number | null,
  ) {
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
  const retryAfter = Number(response.headers.get("retry-after"));
  throw new PassRefused(problem.code ?? "unavailable", retryAfter || null);
}

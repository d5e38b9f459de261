import type { RoomPass } from "@/lib/live/schema";
import type { Seminar } from "@/lib/seminars/schema";
import { call, Refused } from "./call";

interface PassRequest {
  seminarId: string;
  /** The tick under *this is recorded*; false leaves what was once said. */
  hasConsented?: boolean;
  signal?: AbortSignal;
}

/** Throws Refused, or what fetch throws when nobody answers. */
export function requestPass({ seminarId, hasConsented, signal }: PassRequest): Promise<RoomPass> {
  const body = { seminar_id: seminarId, ...(hasConsented && { recording_consent: true }) };
  return call("POST", "/api/sfu/token", { body, signal: signal ?? null });
}

const final = ["unauthenticated", "not_found", "no_seat", "removed", "ended", "cancelled"];

/** Why the door stays shut, when asking again brings no other answer. */
export function finalRefusal(error: unknown): string | null {
  return error instanceof Refused && final.includes(error.code) ? error.code : null;
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

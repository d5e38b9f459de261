import type { Lobby, RoomToken } from "@/lib/live/schema";
import type { Seminar } from "@/lib/seminars/schema";
import { call, Refused } from "./call";

interface PassRequest {
  lobby: Lobby;
  /** The tick under *this is recorded*; false leaves what was once said. */
  hasConsented?: boolean;
  signal?: AbortSignal;
}

/** Throws Refused, or what fetch throws when nobody answers. */
export function requestToken({ lobby, hasConsented, signal }: PassRequest): Promise<RoomToken> {
  const { kind, event } = lobby;
  const ofSeminar = { seminar_id: event.id, ...(hasConsented && { recording_consent: true }) };
  const body = kind === "booking" ? { order_id: event.id } : ofSeminar;
  return call("POST", "/api/sfu/token", { body, signal: signal ?? null });
}

const final = ["unauthenticated", "not_found", "no_seat", "removed", "ended", "cancelled"];

/** Why the door stays shut, when asking again brings no other answer. */
export function finalRefusal(error: unknown): string | null {
  return error instanceof Refused && final.includes(error.code) ? error.code : null;
}

/**
 * Where a seminar stands, as everyone may know; of a booked session that is told by the clock, until the door says
 * otherwise. Throws when nobody answers.
 */
export async function readState(
  { kind, event, doors_open_at }: Lobby,
  now: number,
  signal: AbortSignal,
): Promise<Seminar["state"]> {
  if (kind === "booking") return now < Date.parse(doors_open_at) ? "scheduled" : "live";
  // Without the cookie it is an answer that a cache may give to all who wait; the browser's own would be too old.
  const response = await fetch(`/api/seminars/${event.id}`, {
    signal,
    credentials: "omit",
    cache: "no-store",
  });
  if (!response.ok) throw new Error(`the seminar answered ${response.status}`);
  const { state }: Seminar = await response.json();
  return state;
}

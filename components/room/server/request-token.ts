import type { Seminar } from "@/lib/catalogue/seminars/schema";
import type { Lobby, RoomToken } from "@/lib/live/rooms/schema";
import { call, Refused } from "./call";

interface RoomTokenRequest {
  lobby: Lobby;
  /** The box under *this is recorded*; false keeps an earlier consent. */
  hasConsented?: boolean;
  signal?: AbortSignal;
}

/** Throws Refused, or what fetch throws if the server is unreachable. */
export function requestToken({ lobby, hasConsented, signal }: RoomTokenRequest): Promise<RoomToken> {
  const { kind, event } = lobby;
  const ofSeminar = { seminar_id: event.id, ...(hasConsented && { recording_consent: true }) };
  const body = kind === "booking" ? { order_id: event.id } : ofSeminar;
  return call("POST", "/api/sfu/token", { body, signal: signal ?? null });
}

const final = ["unauthenticated", "not_found", "no_seat", "removed", "ended", "cancelled"];

/** Returns why the door stays shut, if asking again would not help. */
export function finalRefusal(error: unknown): string | null {
  return error instanceof Refused && final.includes(error.code) ? error.code : null;
}

/**
 * Returns a seminar's public state; for a booked session it follows from the clock, until the server says otherwise.
 * Throws if the server is unreachable.
 */
export async function readState(
  { kind, event, doors_open_at }: Lobby,
  now: number,
  signal: AbortSignal,
): Promise<Seminar["state"]> {
  if (kind === "booking") return now < Date.parse(doors_open_at) ? "scheduled" : "live";
  // Without the cookie a shared cache may serve the response to all who wait; the browser's own cache would be too old.
  const response = await fetch(`/api/seminars/${event.id}`, {
    signal,
    credentials: "omit",
    cache: "no-store",
  });
  if (!response.ok) throw new Error(`the seminar answered ${response.status}`);
  const { state }: Seminar = await response.json();
  return state;
}

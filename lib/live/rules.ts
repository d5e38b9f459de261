import { minutes } from "@/lib/platform/time";
import type { RoomRole } from "./schema";

type SeminarStatus = "draft" | "scheduled" | "live" | "ended" | "cancelled";

export interface Entrance {
  person: { id: string } | null;
  seminar: { hostId: string; status: SeminarStatus } | null;
  /** The one in force, or else the last. */
  seat: { status: "held" | "confirmed" | "released" | "removed"; stageRole: "viewer" | "speaker" } | null;
  session: { room: string } | null;
}

export type EntryRefusal =
  | "unauthenticated"
  | "not_found"
  | "no_seat"
  | "removed"
  | "not_open"
  | "ended"
  | "cancelled";

export type Entry = { role: RoomRole; room: string } | { refused: EntryRefusal };

/** Who may enter a seminar's room now, and as what. Only a seat gives the right, never an order or a role. */
export function decideEntry({ person, seminar, seat, session }: Entrance): Entry {
  if (!person) return { refused: "unauthenticated" };
  if (!seminar || seminar.status === "draft") return { refused: "not_found" };
  if (seminar.status === "ended" || seminar.status === "cancelled") return { refused: seminar.status };

  const role = roleIn({ seminar, seat }, person.id);
  if (!role) return { refused: seat?.status === "removed" ? "removed" : "no_seat" };
  if (seminar.status !== "live" || !session) return { refused: "not_open" };
  return { role, room: session.room };
}

/** What someone is in the room, whenever it opens; null for whoever has no place in it. */
export function roleIn(
  { seminar, seat }: Pick<Entrance, "seminar" | "seat">,
  personId: string,
): RoomRole | null {
  if (seminar?.hostId === personId) return "host";
  return seat?.status === "confirmed" ? seat.stageRole : null;
}

/** A host may open the room this long before the seminar begins. */
export const doorsOpenEarly = minutes(60);

export function doorsOpenAt(startsAt: Date): Date {
  return new Date(startsAt.getTime() - doorsOpenEarly);
}

export type StartRefusal = "not_published" | "too_early" | "ended" | "cancelled";

/** Why a seminar cannot be started now, or null. One that is live may be started again, to no effect. */
export function refuseStart(
  { status, startsAt }: { status: SeminarStatus; startsAt: Date },
  now: Date,
): StartRefusal | null {
  if (status === "live") return null;
  if (status === "draft") return "not_published";
  if (status !== "scheduled") return status;
  return now < doorsOpenAt(startsAt) ? "too_early" : null;
}

/** An empty room is closed after a while, counted from when the seminar should have begun. */
export const emptyRoomLifetime = minutes(15);

export function emptyRoomTimeout(startsAt: Date, now: Date): number {
  return Math.max(0, startsAt.getTime() - now.getTime()) + emptyRoomLifetime;
}

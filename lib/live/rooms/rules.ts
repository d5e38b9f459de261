import { after, minutes } from "@/lib/base/platform/time";
import type { SeminarState } from "@/lib/catalogue/seminars/schema";
import type { ChatMode } from "./chat-rules";
import type { ParticipantPermissions, RoomRole, RoomState } from "./schema";

export const seatStatuses = ["held", "confirmed", "released", "removed"] as const;
export const stageRoles = ["viewer", "speaker"] as const;

export interface Entrance {
  person: { id: string } | null;
  seminar: { hostId: string; status: SeminarState } | null;
  isCohost: boolean;
  /** The active seat, or else the last. */
  seat: { status: (typeof seatStatuses)[number]; stageRole: (typeof stageRoles)[number] } | null;
  /** The open session. */
  session: OpenSession | null;
}

export interface OpenSession {
  id: string;
  room: string;
  chat: ChatMode;
  isLocked: boolean;
  isRecording: boolean;
  version: number;
  /** Whether this person has been in the session, and whether they are in it now. */
  hasBeenHere: boolean;
  isHere: boolean;
}

export type EntryRefusal =
  | "unauthenticated"
  | "not_found"
  | "no_seat"
  | "removed"
  | "not_open"
  | "locked"
  | "ended"
  | "cancelled";

export type Entry = { role: RoomRole; session: OpenSession } | { refused: EntryRefusal };

/**
 * Decides who may enter a seminar's room now, and in which role. Only a seat gives the right, never an order or an
 * account's role.
 */
export function decideEntry({ person, seminar, isCohost, seat, session }: Entrance): Entry {
  if (!person) return { refused: "unauthenticated" };
  if (!seminar || seminar.status === "draft") return { refused: "not_found" };
  if (seminar.status === "ended" || seminar.status === "cancelled") return { refused: seminar.status };

  const role = roleIn({ seminar, isCohost, seat }, person.id);
  if (!role) return { refused: seat?.status === "removed" ? "removed" : "no_seat" };
  if (seminar.status !== "live" || !session) return { refused: "not_open" };
  // People who lost their connection may come back although the room has been locked since.
  if (session.isLocked && role !== "host" && !session.hasBeenHere) return { refused: "locked" };
  return { role, session };
}

/** The version of the text that one consents to before a recorded stage. */
export const recordingConsentVersion = "1";

/** Whether a person must consent before they come in; the host did so by turning the recording on. */
export function needsConsent({
  person,
  seminar,
  recording,
}: Pick<Entrance, "person" | "seminar"> & { recording: { isOn: boolean; hasConsented: boolean } }): boolean {
  return recording.isOn && !recording.hasConsented && seminar?.hostId !== person?.id;
}

/** Returns a person's role in the room, whenever it opens; null if they have no place in it. */
export function roleIn(
  { seminar, isCohost, seat }: Pick<Entrance, "seminar" | "isCohost" | "seat">,
  personId: string,
): RoomRole | null {
  if (isCohost || seminar?.hostId === personId) return "host";
  return seat?.status === "confirmed" ? seat.stageRole : null;
}

/**
 * Returns why a person may not see a room's chat and state, or null. Those who lead always may; others from when they
 * may wait in the lobby until the seminar is over.
 */
export function refuseReading(entrance: Entrance): EntryRefusal | null {
  const { person, seminar } = entrance;
  if (person && seminar && roleIn(entrance, person.id) === "host") return null;
  const entry = decideEntry(entrance);
  return "refused" in entry && entry.refused !== "not_open" ? entry.refused : null;
}

export function showState({
  chat,
  isLocked,
  isRecording,
  version,
}: Pick<OpenSession, "chat" | "isLocked" | "isRecording" | "version">): RoomState {
  return { chat, is_locked: isLocked, is_recording: isRecording, version };
}

/** The host may open the room this long before the seminar begins. */
export const doorsOpenEarly = minutes(60);

export function doorsOpenAt(startsAt: Date): Date {
  return new Date(startsAt.getTime() - doorsOpenEarly);
}

export type StartRefusal = "not_published" | "too_early" | "ended" | "cancelled";

/** Returns why a seminar cannot be started now, or null. Starting a live one again has no effect. */
export function refuseStart(
  { status, startsAt }: { status: SeminarState; startsAt: Date },
  now: Date,
): StartRefusal | null {
  if (status === "live") return null;
  if (status === "draft") return "not_published";
  if (status !== "scheduled") return status;
  return now < doorsOpenAt(startsAt) ? "too_early" : null;
}

/** Returns why an action that needs an open room is refused now, or null. */
export function refuseWhileShut(status: SeminarState): "not_open" | "ended" | "cancelled" | null {
  if (status === "live") return null;
  return status === "ended" || status === "cancelled" ? status : "not_open";
}

/** An empty room closes after this long, counted from the planned start at the earliest. */
export const emptyRoomLifetime = minutes(15);

export function emptyRoomTimeout(startsAt: Date, now: Date): number {
  return Math.max(0, startsAt.getTime() - now.getTime()) + emptyRoomLifetime;
}

export interface Presence {
  startsAt: Date;
  /** The planned end. */
  endsAt: Date;
  isSomeoneHere: boolean;
  /** When the last person left; null if nobody ever came. */
  leftAt: Date | null;
}

/** Whether a room has been empty for so long that nobody is coming back, or nobody came during the planned time. */
export function isDeserted({ startsAt, endsAt, isSomeoneHere, leftAt }: Presence, now: Date): boolean {
  if (isSomeoneHere) return false;
  const emptySince = Math.max(startsAt.getTime(), (leftAt ?? endsAt).getTime());
  return now >= after(new Date(emptySince), emptyRoomLifetime);
}

/** A person in the room, as reported by the vendor. */
export interface SeenPerson {
  canPublish: boolean;
  role: string;
  hand: string;
}

/** Whether the vendor has a person's rights and signs as they should be. */
export function isPlaced(permissions: ParticipantPermissions, seen: SeenPerson): boolean {
  const { role, hand } = signsOf(permissions);
  return seen.canPublish === (role !== "viewer") && seen.role === role && seen.hand === hand;
}

/** Returns the part of a person's permissions that everyone in the room sees. */
export function signsOf({ role, handRaisedAt }: ParticipantPermissions) {
  return { role, hand: handRaisedAt?.toISOString() ?? "" };
}

/** How often one person may react and raise a hand. */
export const reactionRate = { name: "live_reactions", points: 10, per: 10 };
export const handRate = { name: "live_hands", points: 20, per: 60 };

/** The two people of a booked session may enter from this long before it, and stay until this long after it. */
export const bookingDoors = { before: minutes(10), after: minutes(30) };

export interface BookedTime {
  /** The buyer and the host. */
  people: readonly string[];
  status: string;
  isOnline: boolean;
  startsAt: Date;
  endsAt: Date;
}

/**
 * Returns why a person may not enter the room of a booked session now, or null. Only its buyer and host know that it
 * exists.
 */
export function refuseBookingEntry(
  personId: string,
  time: BookedTime | null,
  now: Date,
): "not_found" | "no_seat" | "not_open" | "ended" | null {
  if (!time?.isOnline || !time.people.includes(personId)) return "not_found";
  if (time.status !== "confirmed") return "no_seat";
  if (now < after(time.startsAt, -bookingDoors.before)) return "not_open";
  return now < after(time.endsAt, bookingDoors.after) ? null : "ended";
}

import { after, minutes } from "@/lib/platform/time";
import type { ChatMode, ParticipantPermissions, RoomRole, RoomState } from "./schema";

export type SeminarStatus = "draft" | "scheduled" | "live" | "ended" | "cancelled";

export interface Entrance {
  person: { id: string } | null;
  seminar: { hostId: string; status: SeminarStatus } | null;
  isCohost: boolean;
  /** The one in force, or else the last. */
  seat: { status: "held" | "confirmed" | "released" | "removed"; stageRole: "viewer" | "speaker" } | null;
  /** The open one. */
  session: OpenSession | null;
}

export interface OpenSession {
  id: string;
  room: string;
  chat: ChatMode;
  isLocked: boolean;
  isRecording: boolean;
  version: number;
  /** Whether this person has been in it, and whether they are. */
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

/** Who may enter a seminar's room now, and as what. Only a seat gives the right, never an order or a role. */
export function decideEntry({ person, seminar, isCohost, seat, session }: Entrance): Entry {
  if (!person) return { refused: "unauthenticated" };
  if (!seminar || seminar.status === "draft") return { refused: "not_found" };
  if (seminar.status === "ended" || seminar.status === "cancelled") return { refused: seminar.status };

  const role = roleIn({ seminar, isCohost, seat }, person.id);
  if (!role) return { refused: seat?.status === "removed" ? "removed" : "no_seat" };
  if (seminar.status !== "live" || !session) return { refused: "not_open" };
  // Whoever lost the connection comes back though the door was locked behind them.
  if (session.isLocked && role !== "host" && !session.hasBeenHere) return { refused: "locked" };
  return { role, session };
}

/** The words that one says yes to before a stage that is recorded. */
export const recordingConsentVersion = "1";

/** Whether someone has to say yes before they come in; the host said it by having it recorded. */
export function needsConsent({
  person,
  seminar,
  recording,
}: Pick<Entrance, "person" | "seminar"> & { recording: { isOn: boolean; hasConsented: boolean } }): boolean {
  return recording.isOn && !recording.hasConsented && seminar?.hostId !== person?.id;
}

/** What someone is in the room, whenever it opens; null for whoever has no place in it. */
export function roleIn(
  { seminar, isCohost, seat }: Pick<Entrance, "seminar" | "isCohost" | "seat">,
  personId: string,
): RoomRole | null {
  if (isCohost || seminar?.hostId === personId) return "host";
  return seat?.status === "confirmed" ? seat.stageRole : null;
}

/**
 * Why someone may not see what is said and decided in a room, or null. It is there for those who lead it always, for
 * others from when they may wait before it until it is over.
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

/** Why what can only be done in an open room cannot be done now, or null. */
export function refuseWhileShut(status: SeminarStatus): "not_open" | "ended" | "cancelled" | null {
  if (status === "live") return null;
  return status === "ended" || status === "cancelled" ? status : "not_open";
}

/** An empty room is closed after a while, counted from when the seminar should have begun. */
export const emptyRoomLifetime = minutes(15);

export function emptyRoomTimeout(startsAt: Date, now: Date): number {
  return Math.max(0, startsAt.getTime() - now.getTime()) + emptyRoomLifetime;
}

export interface Presence {
  startsAt: Date;
  /** When it should be over. */
  endsAt: Date;
  isSomeoneHere: boolean;
  /** When the last one left; null when nobody has ever come. */
  leftAt: Date | null;
}

/** Whether a room has stood empty for so long that nobody is coming back, or none came while it should have been held. */
export function isDeserted({ startsAt, endsAt, isSomeoneHere, leftAt }: Presence, now: Date): boolean {
  if (isSomeoneHere) return false;
  const emptySince = Math.max(startsAt.getTime(), (leftAt ?? endsAt).getTime());
  return now >= after(new Date(emptySince), emptyRoomLifetime);
}

/** Someone in the room, as the vendor tells of them. */
export interface SeenPerson {
  canPublish: boolean;
  role: string;
  hand: string;
}

/** Whether the vendor has someone's rights and signs as they should be. */
export function isPlaced(permissions: ParticipantPermissions, seen: SeenPerson): boolean {
  const { role, hand } = signsOf(permissions);
  return seen.canPublish === (role !== "viewer") && seen.role === role && seen.hand === hand;
}

/** What everyone in the room sees of a person's permissions. */
export function signsOf({ role, handRaisedAt }: ParticipantPermissions) {
  return { role, hand: handRaisedAt?.toISOString() ?? "" };
}

/** How often one person may write, react and raise a hand. */
export const messageRate = { name: "live_messages", points: 10, per: 10 };
export const slowMessageRate = { name: "live_messages_slow", points: 1, per: 20 };
export const reactionRate = { name: "live_reactions", points: 10, per: 10 };
export const handRate = { name: "live_hands", points: 20, per: 60 };

/** The two of a booked session may come in from this long before it, and stay for this long after. */
export const bookingDoors = { before: minutes(10), after: minutes(30) };

export interface BookedTime {
  /** The buyer and the host. */
  people: readonly string[];
  status: string;
  isOnline: boolean;
  startsAt: Date;
  endsAt: Date;
}

/** Why someone may not enter the room of a booked session now, or null. It is for its two, and nobody else knows of it. */
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

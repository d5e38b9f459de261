import { oneOf } from "@/lib/base/platform/closed-set";
import { type Database, db } from "@/lib/base/platform/db";
import { Forbidden, NotFound } from "@/lib/base/platform/errors";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/base/platform/pagination";
import { isSeminar } from "@/lib/catalogue/seminars/queries";
import { type SeminarState, seminarStates } from "@/lib/catalogue/seminars/schema";
import type { Actor, Participant } from "@/lib/people/identity/actor";
import { type EntranceRow, entranceColumns, findReadable, isRecording } from "./permission-queries";
import {
  decideEntry,
  doorsOpenAt,
  needsConsent,
  type OpenSession,
  type Presence,
  roleIn,
  showState,
} from "./rules";
import type { Attendee, AttendeesInput, LiveSeminarInput, LiveState, Lobby, RoomState } from "./schema";

export interface SessionRow {
  id: string;
  room: string;
  startedAt: Date;
  endedAt: Date | null;
}

export interface LedSeminar {
  id: string;
  slug: string;
  title: string;
  status: SeminarState;
  startsAt: Date;
  hostId: string;
  hostSlug: string;
  /** The open session, or else the last. */
  session: SessionRow | null;
}

/**
 * Returns a seminar that the caller leads, as its host or co-host. Throws Forbidden for another host's, NotFound if the
 * caller may not know of it.
 */
export async function findLed(actor: Actor, id: string, database: Database = db): Promise<LedSeminar> {
  const seminar = await database.seminar.findUnique({
    where: { id },
    select: {
      id: true,
      status: true,
      startsAt: true,
      hostId: true,
      offer: { select: { slug: true, title: true, host: { select: { slug: true } } } },
      cohosts: { where: { userId: actor.id, user: { role: { not: "member" } } }, select: { userId: true } },
      liveSessions: { orderBy: { startedAt: "desc" }, take: 1 },
    },
  });
  if (!seminar) throw new NotFound();
  const { offer, cohosts, liveSessions, ...rest } = seminar;
  const isLed = seminar.hostId === actor.id || cohosts.length > 0;
  if (!isLed) throw seminar.status === "draft" ? new NotFound() : new Forbidden();
  const [session = null] = liveSessions;
  const { slug, title, host } = offer;
  return {
    ...rest,
    slug,
    title,
    status: oneOf(seminarStates, seminar.status),
    hostSlug: host.slug ?? "",
    session,
  };
}

/** Does the same and locks the seminar until the transaction ends. */
export async function lockLed(tx: Database, actor: Actor, id: string): Promise<LedSeminar> {
  await tx.$queryRaw`select 1 from app.seminars where id = ${id}::uuid for update`;
  return findLed(actor, id, tx);
}

/** Does the same for commands that change the status, which is in the offer's row: that row is locked first. */
export async function lockLedToMove(tx: Database, actor: Actor, id: string): Promise<LedSeminar> {
  await tx.$queryRaw`select 1 from app.offers where id = ${id}::uuid for update`;
  return lockLed(tx, actor, id);
}

/**
 * Returns a seminar that the caller hosts, locked. Throws Forbidden for everyone else, NotFound if they may not know of
 * it.
 */
export async function lockHosted(tx: Database, actor: Actor, id: string): Promise<LedSeminar> {
  const seminar = await lockLed(tx, actor, id);
  if (seminar.hostId !== actor.id) throw new Forbidden();
  return seminar;
}

export function showLiveState(
  { slug, hostSlug }: Pick<LedSeminar, "slug" | "hostSlug">,
  state: LiveState["state"],
  session: SessionRow | null,
): LiveState {
  return {
    slug,
    host: { slug: hostSlug },
    state,
    session: session && {
      id: session.id,
      started_at: session.startedAt.toISOString(),
      ended_at: session.endedAt?.toISOString() ?? null,
    },
  };
}

/** The state of a room before its host has changed anything. */
export const untouched: RoomState = { chat: "open", is_locked: false, is_recording: false, version: 0 };

/** Returns the room's state as everyone in it sees it. Throws the refusals of `refuseReading`. */
export async function findRoomState(person: Participant, { id }: LiveSeminarInput): Promise<RoomState> {
  const { session } = await findReadable(person, id);
  return session ? showState(session) : untouched;
}

export interface OpenState {
  room: string;
  startsAt: Date;
  state: RoomState;
}

/** Returns the open room of a seminar as its guests should see it; null while none is open. */
export async function findOpenState(seminarId: string): Promise<OpenState | null> {
  const [row] = await db.$queryRaw<(Omit<OpenSession, "hasBeenHere" | "isHere"> & { startsAt: Date })[]>`
    select l.id, l.room, s.starts_at as "startsAt", l.chat_mode as chat, l.is_locked as "isLocked", l.version, ${isRecording} as "isRecording"
    from app.live_sessions l join app.seminars s on s.id = l.seminar_id
    where l.seminar_id = ${seminarId}::uuid and l.ended_at is null`;
  return row ? { room: row.room, startsAt: row.startsAt, state: showState(row) } : null;
}

/** Returns the seminar of a room, while it is open. */
export async function findOpenSeminar(room: string): Promise<string | null> {
  const session = await db.liveSession.findFirst({
    where: { room, endedAt: null },
    select: { seminarId: true },
  });
  return session?.seminarId ?? null;
}

/** Lists the open rooms, oldest first. */
export function listOpenRooms() {
  return db.liveSession.findMany({
    where: { endedAt: null },
    orderBy: { startedAt: "asc" },
    select: { room: true, seminarId: true },
  });
}

/** Whether anyone is in a session's room, and if not, since when. */
export async function findPresence(tx: Database, sessionId: string): Promise<Presence> {
  const [row] = await tx.$queryRaw<Presence[]>`
    select s.starts_at as "startsAt", s.starts_at + s.duration_minutes * interval '1 minute' as "endsAt",
      exists (select from app.attendances a where a.live_session_id = l.id and a.left_at is null) as "isSomeoneHere",
      (select max(a.left_at) from app.attendances a where a.live_session_id = l.id) as "leftAt"
    from app.live_sessions l join app.seminars s on s.id = l.seminar_id
    where l.id = ${sessionId}::uuid`;
  if (!row) throw new NotFound();
  return row;
}

interface LobbyRow extends EntranceRow {
  about: Lobby["event"];
  startsAt: Date;
}

/** Returns null for a seminar that the caller may not know of. */
export async function findLobby(person: Participant, slug: string): Promise<Lobby | null> {
  const [row] = await db.$queryRaw<LobbyRow[]>`
    select ${entranceColumns(person.id)}, s.starts_at as "startsAt", json_build_object('id', s.id, 'slug', o.slug, 'title', o.title,
      'host', json_build_object('id', h.id, 'display_name', h.display_name), 'duration_minutes', s.duration_minutes) as about
    from app.offers o join app.seminars s on s.id = o.id join app.users h on h.id = o.host_id
    where ${isSeminar(slug)}`;
  if (!row) return null;
  const { about, startsAt, ...entrance } = row;
  if ("seminarId" in person && person.seminarId !== about.id) return null;
  const entry = decideEntry({ person, ...entrance });
  const admission = "refused" in entry ? entry.refused : "open";
  if (admission === "not_found" || admission === "unauthenticated") return null;
  return {
    kind: "stage",
    event: { ...about, starts_at: startsAt.toISOString() },
    admission,
    role: roleIn(entrance, person.id),
    doors_open_at: doorsOpenAt(startsAt).toISOString(),
    is_recorded: entrance.recording.isOn,
    needs_consent: needsConsent({ person, ...entrance }),
  };
}

interface AttendeeRow {
  id: string;
  displayName: string;
  avatarUrl: string | null;
  stageRole: Attendee["stage_role"];
  handRaisedAt: Date | null;
  joinedAt: Date | null;
  leftAt: Date | null;
}

/** Lists the seat holders for those who lead the seminar: names and attendance. */
export async function listAttendees(
  actor: Actor,
  { id, limit, cursor }: AttendeesInput,
): Promise<Page<Attendee>> {
  await findLed(actor, id);
  const [after] = decodeCursor(cursor, idKey) ?? [null];
  const rows = await db.$queryRaw<AttendeeRow[]>`
    select
      u.id, u.display_name as "displayName", u.avatar_url as "avatarUrl", t.stage_role as "stageRole",
      t.hand_raised_at as "handRaisedAt", a.joined_at as "joinedAt", a.left_at as "leftAt"
    from app.seats t
    join app.users u on u.id = t.user_id
    left join lateral (
      select a.joined_at, a.left_at
      from app.attendances a join app.live_sessions l on l.id = a.live_session_id
      where a.user_id = t.user_id and l.seminar_id = t.seminar_id
      order by a.left_at desc nulls first, a.joined_at desc
      limit 1
    ) a on true
    where t.seminar_id = ${id}::uuid and t.status = 'confirmed' and (${after}::uuid is null or t.user_id > ${after}::uuid)
    order by t.user_id
    limit ${limit + 1}`;
  return toPage(rows, limit, (row) => [row.id], showAttendee);
}

function showAttendee({ id, displayName, avatarUrl, ...seat }: AttendeeRow): Attendee {
  return {
    user: { id, display_name: displayName, avatar_url: avatarUrl },
    stage_role: seat.stageRole,
    is_present: seat.joinedAt !== null && seat.leftAt === null,
    joined_at: seat.joinedAt?.toISOString() ?? null,
    left_at: seat.leftAt?.toISOString() ?? null,
    hand_raised_at: seat.handRaisedAt?.toISOString() ?? null,
  };
}

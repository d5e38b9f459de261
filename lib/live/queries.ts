import type { Actor } from "@/lib/identity/actor";
import { type Database, db, Prisma } from "@/lib/platform/db";
import { Forbidden, NotFound } from "@/lib/platform/errors";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/platform/keyset";
import { decideEntry, doorsOpenAt, type Entrance, roleIn } from "./rules";
import type { Attendee, AttendeesInput, LiveState, Lobby } from "./schema";

type SeminarStatus = NonNullable<Entrance["seminar"]>["status"];

export interface SessionRow {
  id: string;
  room: string;
  startedAt: Date;
  endedAt: Date | null;
}

export interface HostedSeminar {
  id: string;
  slug: string;
  title: string;
  status: SeminarStatus;
  startsAt: Date;
  hostSlug: string;
  /** The open one, or the last. */
  session: SessionRow | null;
}

/** A seminar of the caller's own. Throws Forbidden for someone else's, NotFound where they may not know of it. */
export async function findHosted(actor: Actor, id: string, database: Database = db): Promise<HostedSeminar> {
  const seminar = await database.seminar.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      title: true,
      status: true,
      startsAt: true,
      hostId: true,
      host: { select: { slug: true } },
      liveSessions: { orderBy: { startedAt: "desc" }, take: 1 },
    },
  });
  if (!seminar) throw new NotFound();
  const { hostId, host, liveSessions, ...rest } = seminar;
  if (hostId !== actor.id) throw seminar.status === "draft" ? new NotFound() : new Forbidden();
  const [session = null] = liveSessions;
  return { ...rest, status: seminar.status as SeminarStatus, hostSlug: host.slug ?? "", session };
}

/** The same, held against everyone else until the transaction ends. */
export async function lockHosted(tx: Database, actor: Actor, id: string): Promise<HostedSeminar> {
  await tx.$queryRaw`select 1 from app.seminars where id = ${id}::uuid for update`;
  return findHosted(actor, id, tx);
}

export function showLiveState(
  { slug, hostSlug }: Pick<HostedSeminar, "slug" | "hostSlug">,
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

export type EntranceRow = Pick<Entrance, "seminar" | "seat" | "session">;

/** What decides who may enter, in one select; the seminar is `s`. */
export function entranceColumns(userId: string): Prisma.Sql {
  return Prisma.sql`
    json_build_object('hostId', s.host_id, 'status', s.status) as seminar,
    (
      select json_build_object('status', t.status, 'stageRole', t.stage_role)
      from app.seats t
      where t.user_id = ${userId}::uuid and t.seminar_id = s.id
      order by array_position(array['removed', 'confirmed', 'held', 'released'], t.status)
      limit 1
    ) as seat,
    (
      select json_build_object('room', l.room)
      from app.live_sessions l
      where l.seminar_id = s.id and l.ended_at is null
    ) as session`;
}

interface LobbyRow extends EntranceRow {
  about: Lobby["seminar"];
  startsAt: Date;
}

/** Null for what the caller may not know of. */
export async function findLobby(actor: Actor, slug: string): Promise<Lobby | null> {
  const [row] = await db.$queryRaw<LobbyRow[]>`
    select ${entranceColumns(actor.id)}, s.starts_at as "startsAt", json_build_object('id', s.id, 'slug', s.slug, 'title', s.title,
      'host', json_build_object('id', h.id, 'display_name', h.display_name), 'duration_minutes', s.duration_minutes) as about
    from app.seminars s join app.users h on h.id = s.host_id
    where s.slug = ${slug}`;
  if (!row) return null;
  const { about, startsAt, ...entrance } = row;
  const entry = decideEntry({ person: actor, ...entrance });
  const standing = "refused" in entry ? entry.refused : "open";
  if (standing === "not_found" || standing === "unauthenticated") return null;
  return {
    seminar: { ...about, starts_at: startsAt.toISOString() },
    standing,
    role: roleIn(entrance, actor.id),
    doors_open_at: doorsOpenAt(startsAt).toISOString(),
  };
}

interface AttendeeRow {
  id: string;
  displayName: string;
  avatarUrl: string | null;
  stageRole: Attendee["stage_role"];
  joinedAt: Date | null;
  leftAt: Date | null;
}

/** Everyone with a seat, for the seminar's host: names and presence. */
export async function listAttendees(
  actor: Actor,
  { id, limit, cursor }: AttendeesInput,
): Promise<Page<Attendee>> {
  await findHosted(actor, id);
  const [after] = decodeCursor(cursor, idKey) ?? [null];
  const rows = await db.$queryRaw<AttendeeRow[]>`
    select
      u.id, u.display_name as "displayName", u.avatar_url as "avatarUrl", t.stage_role as "stageRole",
      a.joined_at as "joinedAt", a.left_at as "leftAt"
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

function showAttendee({ id, displayName, avatarUrl, stageRole, joinedAt, leftAt }: AttendeeRow): Attendee {
  return {
    user: { id, display_name: displayName, avatar_url: avatarUrl },
    stage_role: stageRole,
    is_present: joinedAt !== null && leftAt === null,
    joined_at: joinedAt?.toISOString() ?? null,
    left_at: leftAt?.toISOString() ?? null,
  };
}

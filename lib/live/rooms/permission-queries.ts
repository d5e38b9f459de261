import { type Database, db, Prisma } from "@/lib/base/platform/db";
import type { Participant } from "@/lib/people/identity/actor";
import { Unauthenticated } from "@/lib/people/identity/errors";
import { refusal } from "./errors";
import { decideEntry, type Entrance, type OpenSession, refuseReading, roleIn } from "./rules";
import type { ParticipantPermissions } from "./schema";

export interface EntranceRow extends Omit<Entrance, "person" | "seat"> {
  seat: (NonNullable<Entrance["seat"]> & { handRaisedAt: string | null }) | null;
  /** Whether the stage is to be recorded, and whether this person has consented to it. */
  recording: { isOn: boolean; hasConsented: boolean };
}

/** Whether the stage of session `l` is being recorded, or is about to be. */
export const isRecording = Prisma.sql`
  exists (select from app.recordings r where r.live_session_id = l.id and r.status in ('starting', 'recording'))`;

/** The columns that decide who may enter, for one select; the seminar is `s`. */
export function entranceColumns(userId: string): Prisma.Sql {
  return Prisma.sql`
    json_build_object('hostId', s.host_id, 'status', s.status) as seminar,
    exists (
      select from app.seminar_cohosts c join app.users u on u.id = c.user_id
      where c.seminar_id = s.id and c.user_id = ${userId}::uuid and u.role <> 'member'
    ) as "isCohost",
    (
      select json_build_object('status', t.status, 'stageRole', t.stage_role, 'handRaisedAt', t.hand_raised_at)
      from app.seats t
      where t.user_id = ${userId}::uuid and t.seminar_id = s.id
      order by array_position(array['removed', 'confirmed', 'held', 'released'], t.status)
      limit 1
    ) as seat,
    (
      select json_build_object('id', l.id, 'room', l.room, 'chat', l.chat_mode, 'isLocked', l.is_locked, 'isRecording', ${isRecording},
        'version', l.version,
        'hasBeenHere', a.stays > 0, 'isHere', a.open_stays > 0)
      from app.live_sessions l, lateral (
        select count(*) as stays, count(*) filter (where left_at is null) as open_stays
        from app.attendances where live_session_id = l.id and user_id = ${userId}::uuid
      ) a
      where l.seminar_id = s.id and l.ended_at is null
    ) as session,
    json_build_object('isOn', s.is_recorded, 'hasConsented', exists (
      select from app.consents c
      where c.user_id = ${userId}::uuid and c.seminar_id = s.id and c.kind = 'recording' and c.withdrawn_at is null
    )) as recording`;
}

interface FoundEntrance extends EntranceRow {
  person: Participant;
  startsAt: Date;
}

const nowhere = {
  seminar: null,
  isCohost: false,
  seat: null,
  session: null,
  recording: { isOn: false, hasConsented: false },
  startsAt: new Date(0),
};

/** One statement, because everyone in a seminar asks within the same minute. Throws Unauthenticated. */
async function findEntrance(
  person: Participant,
  seminarId: string,
  database: Database = db,
): Promise<FoundEntrance> {
  // A seat link opens its own seminar and no other.
  if ("seminarId" in person && person.seminarId !== seminarId) throw new Unauthenticated();
  const [row] = await database.$queryRaw<Omit<FoundEntrance, "person">[]>`
    select ${entranceColumns(person.id)}, s.starts_at as "startsAt"
    from app.seminars s
    where s.id = ${seminarId}::uuid`;
  return { person, ...(row ?? nowhere) };
}

/** Returns the room that is open to a person, and their permissions in it. Throws the refusals of `decideEntry`. */
export async function findOpenRoom(
  person: Participant,
  seminarId: string,
): Promise<
  ParticipantPermissions & { session: OpenSession; startsAt: Date; entrance: Omit<FoundEntrance, "startsAt"> }
> {
  const { startsAt, ...entrance } = await findEntrance(person, seminarId);
  const entry = decideEntry(entrance);
  if ("refused" in entry) throw refusal(entry.refused, startsAt);
  return { ...permissionsOf(entry.role, entrance), session: entry.session, startsAt, entrance };
}

/** Throws the refusals of `refuseReading`. */
export async function findReadable(person: Participant, seminarId: string): Promise<FoundEntrance> {
  const entrance = await findEntrance(person, seminarId);
  const refused = refuseReading(entrance);
  if (refused) throw refusal(refused, entrance.startsAt);
  return entrance;
}

interface PermissionsInRoom {
  room: string;
  /** Null for a person with no place in the room. */
  permissions: ParticipantPermissions | null;
}

/** Returns a person's permissions in the open room, as the vendor should have them; null while no room is open. */
export async function findPermissions(seminarId: string, userId: string): Promise<PermissionsInRoom | null> {
  const [row] = await db.$queryRaw<EntranceRow[]>`
    select ${entranceColumns(userId)} from app.seminars s where s.id = ${seminarId}::uuid`;
  if (!row?.session) return null;
  const role = roleIn(row, userId);
  return { room: row.session.room, permissions: role && permissionsOf(role, row) };
}

function permissionsOf(
  role: ParticipantPermissions["role"],
  { seat }: Pick<EntranceRow, "seat">,
): ParticipantPermissions {
  return { role, handRaisedAt: seat?.handRaisedAt ? new Date(seat.handRaisedAt) : null };
}

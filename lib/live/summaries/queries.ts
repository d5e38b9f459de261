import { db } from "@/lib/base/platform/db";
import { findLed } from "@/lib/live/rooms/queries";
import type { Actor } from "@/lib/people/identity/actor";
import { countPeople } from "./rules";
import type { Attended, Summary, SummaryInput } from "./schema";

interface AttendedRow {
  user: Attended["user"];
  cameAt: Date | null;
  leftAt: Date | null;
  stayedSeconds: number;
  askedToSpeakAt: Date | null;
  wasRemoved: boolean;
}

/** Returns who attended a seminar, and for how long, for those who lead it. Throws NotFound, Forbidden. */
export async function findSummary(actor: Actor, { id }: SummaryInput): Promise<Summary> {
  const seminar = await findLed(actor, id);
  const [rows, sessions] = await Promise.all([
    findAttended(id),
    db.liveSession.findMany({ where: { seminarId: id }, orderBy: { startedAt: "asc" } }),
  ]);
  const people = rows.map(toAttended);
  return {
    seminar: {
      id,
      slug: seminar.slug,
      title: seminar.title,
      starts_at: seminar.startsAt.toISOString(),
    },
    opened_at: sessions[0]?.startedAt.toISOString() ?? null,
    closed_at: sessions.at(-1)?.endedAt?.toISOString() ?? null,
    ...countPeople(people),
    is_presence_known: people.some(({ came_at }) => came_at !== null),
    people,
  };
}

/** Overlapping stays, as of a phone and a computer, are merged before they are added up. */
function findAttended(seminarId: string): Promise<AttendedRow[]> {
  return db.$queryRaw<AttendedRow[]>`
    select json_build_object('id', u.id, 'display_name', u.display_name, 'avatar_url', u.avatar_url) as user,
      a.came_at as "cameAt", a.left_at as "leftAt", coalesce(a.stayed, 0)::int as "stayedSeconds",
      t.asked_to_speak_at as "askedToSpeakAt", t.status = 'removed' as "wasRemoved"
    from app.seats t
    join app.users u on u.id = t.user_id
    left join lateral (
      select min(lower(m.stay)) as came_at, max(upper(m.stay)) as left_at,
        extract(epoch from sum(upper(m.stay) - lower(m.stay))) as stayed
      from (
        select unnest(range_agg(tstzrange(v.joined_at,
          greatest(v.joined_at, coalesce(v.left_at, l.ended_at, now())), '[]'))) as stay
        from app.attendances v join app.live_sessions l on l.id = v.live_session_id
        where l.seminar_id = t.seminar_id and v.user_id = t.user_id
      ) m
    ) a on true
    where t.seminar_id = ${seminarId}::uuid and t.status in ('confirmed', 'removed')
    order by a.stayed desc nulls last, u.display_name, u.id`;
}

function toAttended(row: AttendedRow): Attended {
  return {
    user: row.user,
    came_at: row.cameAt?.toISOString() ?? null,
    left_at: row.leftAt?.toISOString() ?? null,
    stayed_seconds: row.stayedSeconds,
    asked_to_speak_at: row.askedToSpeakAt?.toISOString() ?? null,
    was_removed: row.wasRemoved,
  };
}

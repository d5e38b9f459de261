import { z } from "zod";
import { db, Prisma } from "@/lib/base/platform/db";
import { decodeCursor, type Page, type PageInput, timeKey, toPage } from "@/lib/base/platform/pagination";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import type { Appointment, FeedEntry, FeedInput } from "./schema";

interface FeedRow {
  id: string;
  activityType: FeedEntry["activity_type"];
  actor: FeedEntry["actor"];
  subjectTable: FeedEntry["subject_table"];
  subjectId: string;
  summary: string;
  metadata: FeedEntry["metadata"];
  occurredAt: Date;
}

/** Lists activities, newest first: public ones to everyone, private ones to their actor and their host. */
export async function listFeed(
  { actor }: Pick<Visitor, "actor">,
  input: FeedInput,
): Promise<Page<FeedEntry>> {
  const rows = await db.$queryRaw<FeedRow[]>(feedPage(actor?.id ?? null, input));
  return toPage(rows, input.limit, (row) => [row.occurredAt.toISOString(), row.id], showEntry);
}

/** Each set of visible activities is read from its own index; an OR between them would scan them all. */
export function feedPage(userId: string | null, { limit, cursor }: FeedInput): Prisma.Sql {
  const last = decodeCursor(cursor, timeKey);
  const older = last
    ? Prisma.sql`and (a.occurred_at, a.id) < (${last[0]}::timestamptz, ${last[1]}::uuid)`
    : Prisma.empty;
  const newest = (whose: Prisma.Sql) => Prisma.sql`(
    select f.* from app.activities a
    -- OFFSET 0 limits the view to one lookup for each row from the index.
    cross join lateral (select * from app.activities_feed v where v.id = a.id offset 0) f
    where ${whose} ${older}
    order by a.occurred_at desc, a.id desc
    limit ${limit + 1})`;

  const visible = [newest(Prisma.sql`a.visibility = 'public'`)];
  if (userId) {
    visible.push(
      newest(Prisma.sql`a.visibility = 'private' and a.actor_id = ${userId}::uuid`),
      newest(
        Prisma.sql`a.visibility = 'private' and a.host_id = ${userId}::uuid and a.actor_id is distinct from ${userId}::uuid`,
      ),
    );
  }
  return Prisma.sql`
    select
      f.id, f.activity_type as "activityType", f.subject_table as "subjectTable", f.subject_id as "subjectId",
      f.summary, f.metadata, f.occurred_at as "occurredAt",
      case when u.id is not null then
        json_build_object('id', u.id, 'display_name', u.display_name, 'avatar_url', u.avatar_url)
      end as actor
    from (${Prisma.join(visible, " union all ")}) f
    left join app.users u on u.id = f.actor_id and u.deleted_at is null
    order by f.occurred_at desc, f.id desc
    limit ${limit + 1}`;
}

function showEntry({ activityType, subjectTable, subjectId, occurredAt, ...row }: FeedRow): FeedEntry {
  return {
    id: row.id,
    activity_type: activityType,
    actor: row.actor,
    subject_table: subjectTable,
    subject_id: subjectId,
    summary: row.summary,
    metadata: row.metadata,
    occurred_at: occurredAt.toISOString(),
  };
}

interface AppointmentRow extends Omit<Appointment, "starts_at" | "ends_at"> {
  starts_at: Date;
  ends_at: Date;
}

/** Whether it is yet to begin, its start, and its id. */
const aheadKey = z.tuple([z.enum(["true", "false"]), z.iso.datetime(), z.uuid()]);

/**
 * Lists a person's coming appointments, soonest first, with live seminars on top for as long as they last. Throws
 * BadCursor.
 */
export async function listAppointments(
  actor: Actor,
  { limit, cursor }: PageInput,
): Promise<Page<Appointment>> {
  const last = decodeCursor(cursor, aheadKey);
  const later = last
    ? Prisma.sql`and (not is_live, starts_at, id) > (${last[0]}::boolean, ${last[1]}::timestamptz, ${last[2]}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw<AppointmentRow[]>`
    select * from (
      select o.kind, s.id, o.slug, o.title, s.starts_at,
        s.starts_at + make_interval(mins => s.duration_minutes) as ends_at,
        s.status = 'live' as is_live, false as is_host, h.display_name as with_name, t.order_id
      from app.seats t join app.seminars s on s.id = t.seminar_id join app.offers o on o.id = s.id
        join app.users h on h.id = s.host_id
      where t.user_id = ${actor.id}::uuid and t.status = 'confirmed' and s.status in ('scheduled', 'live')
      union all
      select o.kind, s.id, o.slug, o.title, s.starts_at,
        s.starts_at + make_interval(mins => s.duration_minutes),
        s.status = 'live', true, null, null
      from app.seminars s join app.offers o on o.id = s.id
      where s.host_id = ${actor.id}::uuid and s.status in ('scheduled', 'live')
      union all
      select o.kind, b.id, o.slug, o.title, b.starts_at, b.ends_at, false, b.host_id = ${actor.id}::uuid,
        w.display_name, b.order_id
      from app.bookings b
      join app.offers o on o.id = b.service_id
      join app.users w on w.id = case when b.host_id = ${actor.id}::uuid then b.user_id else b.host_id end
      where (b.user_id = ${actor.id}::uuid or b.host_id = ${actor.id}::uuid)
        and b.status = 'confirmed' and b.ends_at > now()
    ) ahead
    where (is_live or ends_at > now()) ${later}
    order by not is_live, starts_at, id
    limit ${limit + 1}`;
  const keyOf = ({ is_live, starts_at, id }: AppointmentRow) => [
    String(!is_live),
    starts_at.toISOString(),
    id,
  ];
  return toPage(rows, limit, keyOf, ({ starts_at, ends_at, ...row }) => ({
    ...row,
    starts_at: starts_at.toISOString(),
    ends_at: ends_at.toISOString(),
  }));
}

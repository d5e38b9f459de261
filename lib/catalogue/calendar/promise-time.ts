import { db, Prisma, violatedConstraint } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { type TakenTime, TimeTaken } from "./errors";

/** The hosts' time that a command is about to take. */
interface Wanted {
  seminarId: string;
  /** The host whose time it is; by default everyone who leads the seminar. */
  hostId?: string;
  /** The start of each occurrence, and the length; by default as they are now. */
  starts?: readonly Date[];
  durationMinutes?: number;
}

/**
 * Runs work that takes a host's time. Throws TimeTaken, with the conflicting commitment, if the database already holds
 * one.
 */
export async function promiseTime<T>(actor: Actor, wanted: Wanted, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violatedConstraint(error) !== "busy_times_host_free") throw error;
    throw await nameTaken(actor, wanted);
  }
}

interface Row extends TakenTime {
  host: { id: string; displayName: string; timeZone: string };
}

/** The actor's own commitment comes first, because a co-host's calendar is not the actor's to show. */
async function nameTaken(
  actor: Actor,
  { seminarId, hostId, starts, durationMinutes }: Wanted,
): Promise<TimeTaken> {
  const leads = hostId
    ? Prisma.sql`b.host_id = ${hostId}::uuid`
    : Prisma.sql`b.host_id in (select m.host_id union select c.user_id from app.seminar_cohosts c where c.seminar_id = m.id)`;
  const [found] = await db.$queryRaw<Row[]>`
    select coalesce(other.kind, o.kind) as kind, coalesce(other.title, o.title) as title,
      b.starts_at as "startsAt", b.ends_at as "endsAt",
      json_build_object('id', u.id, 'displayName', u.display_name, 'timeZone', u.time_zone) as host
    from app.seminars m join app.busy_times b on ${leads} and b.seminar_id is distinct from m.id
      join app.users u on u.id = b.host_id
      left join app.offers other on other.id = b.seminar_id
      left join app.bookings k on k.id = b.booking_id left join app.orders o on o.id = k.order_id
    where m.id = ${seminarId}::uuid and exists (
      select from unnest(coalesce(${starts?.map((start) => start.toISOString()) ?? null}::timestamptz[], array[m.starts_at])) start
      where tstzrange(start, start + make_interval(mins => coalesce(${durationMinutes ?? null}::int, m.duration_minutes)))
        && tstzrange(b.starts_at, b.ends_at))
    order by b.host_id <> ${actor.id}::uuid, b.starts_at limit 1`;
  const { timeZone } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { timeZone: true },
  });
  if (!found) return new TimeTaken(null, null, timeZone);
  const isOwn = found.host.id === actor.id;
  return new TimeTaken(isOwn ? found : null, isOwn ? null : found.host, timeZone);
}

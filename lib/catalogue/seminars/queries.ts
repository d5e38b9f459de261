import { db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { decodeCursor, type Page, type PageInput, timeKey, toPage } from "@/lib/base/platform/pagination";
import { after, days } from "@/lib/base/platform/time";
import {
  canBeSeenBy,
  isInSight,
  isOffer,
  matches,
  offerColumns,
  showOffer,
  soldColumns,
} from "@/lib/catalogue/offers/queries";
import type { OfferInput } from "@/lib/catalogue/offers/schema";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import type { ListSeminarsInput, SeatOffer, Seminar, SeminarState, WaitlistPlace } from "./schema";

/** Returns a seminar as something to buy, whatever its state. */
export async function findSeminarOffer(id: string) {
  const row = await db.seminar.findUnique({
    where: { id },
    select: {
      offer: { select: soldColumns },
      startsAt: true,
      durationMinutes: true,
      capacity: true,
      seatsTaken: true,
      cancellationPolicy: true,
      isWithdrawalExcepted: true,
      _count: { select: { waitlistEntries: { where: { status: "waiting" } } } },
    },
  });
  if (!row) return null;
  const { _count, offer, ...seminar } = row;
  return { ...offer, ...seminar, waiting: _count.waitlistEntries };
}

/** Named like the response, except for the dates; its status is the `state` of the API. */
export type SeminarRow = Omit<Seminar, "published_at" | "starts_at" | "status" | "state"> & {
  published_at: Date | null;
  starts_at: Date;
  status: SeminarState;
};

/**
 * Selects seminars as they are shown, to be followed by a `where`; `s` is the seminar, `o` its offer, and `u` its host.
 */
export const seminars = Prisma.sql`
  select ${offerColumns}, s.starts_at, s.duration_minutes, s.capacity, s.capacity - s.seats_taken as seats_left,
    exists (select from app.recordings r where r.seminar_id = s.id and r.published_at is not null) as replay,
    s.cancellation_policy, s.is_withdrawal_excepted, s.is_recorded, s.series_id
  from app.seminars s join app.offers o on o.id = s.id join app.users u on u.id = s.host_id`;

/** The condition of each list, word for word that of the partial index that it is read from. */
const lists = {
  upcoming: Prisma.sql`s.status in ('scheduled', 'live')
    and (s.status = 'live' or s.starts_at + s.duration_minutes * interval '1 minute' > now())`,
  live: Prisma.sql`s.status = 'live'`,
  past: Prisma.sql`s.status = 'ended'`,
};

/** Lists published seminars: coming ones by start, past ones latest first. */
export async function listSeminars(
  _visitor: Visitor | null,
  input: ListSeminarsInput,
): Promise<Page<Seminar>> {
  const rows = await db.$queryRaw<SeminarRow[]>(seminarPage(input));
  return toPage(rows, input.limit, (row) => [row.starts_at.toISOString(), row.id], toSeminar);
}

/** Builds the statement for one page of the list. Throws BadCursor. */
export function seminarPage({ when, q, host, limit, cursor }: ListSeminarsInput): Prisma.Sql {
  const last = decodeCursor(cursor, timeKey);
  const [beyond, order] = when === "past" ? latestFirst : soonestFirst;
  const conditions = [lists[when], isInSight];
  if (host) conditions.push(Prisma.sql`u.slug = ${host}`);
  if (q) conditions.push(matches(q));
  if (last) {
    conditions.push(Prisma.sql`(s.starts_at, s.id) ${beyond} (${last[0]}::timestamptz, ${last[1]}::uuid)`);
  }
  return Prisma.sql`${seminars} where ${Prisma.join(conditions, " and ")} order by ${order} limit ${limit + 1}`;
}

const soonestFirst = [Prisma.sql`>`, Prisma.sql`s.starts_at, s.id`] as const;
const latestFirst = [Prisma.sql`<`, Prisma.sql`s.starts_at desc, s.id desc`] as const;

/** Lists the seminars that begin within seven days or are live now, soonest first. */
export async function listSeminarsThisWeek(now: Date, limit: number): Promise<Seminar[]> {
  const rows = await db.$queryRaw<SeminarRow[]>`
    ${seminars} where ${lists.upcoming} and ${isInSight} and s.starts_at < ${after(now, days(7))}
    order by s.starts_at, s.id limit ${limit}`;
  return rows.map(toSeminar);
}

/** By id or slug. A draft is visible only to its host. Throws NotFound. */
export async function findSeminar(
  { actor }: Pick<Visitor, "actor">,
  { id }: { id: string },
): Promise<Seminar> {
  const seated = Prisma.sql`app.seats g where g.seminar_id = o.id and g.status = 'confirmed'`;
  const [row] = await db.$queryRaw<SeminarRow[]>`
    ${seminars} where ${isSeminar(id)} and ${canBeSeenBy(actor, seated)}`;
  if (!row) throw new NotFound();
  return toSeminar(row);
}

/** Lists all of a host's seminars, including drafts, latest first. */
export async function listOwnSeminars(actor: Actor, { limit, cursor }: PageInput): Promise<Page<Seminar>> {
  const last = decodeCursor(cursor, timeKey);
  const earlier = last
    ? Prisma.sql`and (s.starts_at, s.id) < (${last[0]}::timestamptz, ${last[1]}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw<SeminarRow[]>`
    ${seminars} where s.host_id = ${actor.id}::uuid ${earlier} order by s.starts_at desc, s.id desc limit ${limit + 1}`;
  return toPage(rows, limit, (row) => [row.starts_at.toISOString(), row.id], toSeminar);
}

/** Returns the published seminar that a host leads now or next; null if there is none. */
export async function findNextOwn(actor: Actor): Promise<Seminar | null> {
  const [row] = await db.$queryRaw<SeminarRow[]>`
    ${seminars} where s.host_id = ${actor.id}::uuid and ${lists.upcoming} order by ${soonestFirst[1]} limit 1`;
  return row ? toSeminar(row) : null;
}

/** Throws NotFound, also for another host's seminar. */
export async function findOwnSeminar(actor: Actor, { id }: { id: string }): Promise<Seminar> {
  const seminar = await findSeminar({ actor }, { id });
  if (seminar.host.id !== actor.id) throw new NotFound();
  return seminar;
}

/** Returns a person's position on the waiting list, or null if they are not on it. */
export async function findWaitlistPlace(actor: Actor, { id }: OfferInput): Promise<WaitlistPlace | null> {
  const own = await db.waitlistEntry.findFirst({
    where: { seminarId: id, userId: actor.id, status: { in: ["waiting", "offered"] } },
  });
  if (!own) return null;
  if (own.status === "offered") return { position: 0 };
  const before = { seminarId: id, status: "waiting", place: { lte: own.place } };
  return { position: await db.waitlistEntry.count({ where: before }) };
}

/** Lists the seats offered to a person from the waiting list, by deadline. */
export async function listSeatOffers(actor: Actor): Promise<SeatOffer[]> {
  const rows = await db.waitlistEntry.findMany({
    where: { userId: actor.id, status: "offered", offerExpiresAt: { gt: new Date() } },
    orderBy: { offerExpiresAt: "asc" },
    select: {
      orderId: true,
      seminarId: true,
      offerExpiresAt: true,
      seminar: { select: { offer: { select: { title: true } } } },
    },
  });
  return rows.map(({ orderId, seminarId, offerExpiresAt, seminar }) => ({
    order_id: String(orderId),
    seminar_id: seminarId,
    title: seminar.offer.title,
    expires_at: (offerExpiresAt as Date).toISOString(),
  }));
}

export function toSeminar({ starts_at, status: state, ...row }: SeminarRow): Seminar {
  const { published_at } = row;
  const status = published_at !== null ? "published" : state === "draft" ? "draft" : "archived";
  return { ...showOffer(row), status, starts_at: starts_at.toISOString(), state };
}

/** Matches the offer `o` by id or slug. */
export const isSeminar = (id: string) => isOffer("seminar", id);

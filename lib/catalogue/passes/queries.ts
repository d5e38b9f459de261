import { type Database, db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Page, PageInput } from "@/lib/base/platform/pagination";
import {
  canBeSeenBy,
  isInSight,
  isOffer,
  listOwn,
  listPublished,
  offerColumns,
  publishedPage,
  showOffer,
  soldColumns,
} from "@/lib/catalogue/offers/queries";
import type { OfferListInput } from "@/lib/catalogue/offers/schema";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import type { Pass } from "./schema";

type Row = Omit<Pass, "published_at"> & { published_at: Date | null };

/**
 * The condition for a date `s` with offer `d` that a buyer of the pass gets a seat in. Both have the status: who waited
 * for the lock of `d` sees `s` as it was before.
 */
export const isToCome = Prisma.sql`s.status = 'scheduled' and d.status = 'scheduled'
  and s.starts_at > now() and d.taken_down_at is null`;

const passes = Prisma.sql`
  select ${offerColumns}, p.series_id, p.cancellation_policy, coalesce(ahead.excepted, false) as is_withdrawal_excepted,
    coalesce(ahead.seminars, '[]') as seminars, coalesce(ahead.seats_left, 0) as seats_left
  from app.offers o join app.passes p on p.id = o.id join app.users u on u.id = o.host_id
    cross join lateral (
      select bool_and(s.is_withdrawal_excepted) as excepted, min(s.capacity - s.seats_taken) as seats_left,
        json_agg(json_build_object('id', s.id, 'slug', d.slug, 'title', d.title,
          'starts_at', to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'duration_minutes', s.duration_minutes, 'seats_left', s.capacity - s.seats_taken, 'state', s.status)
          order by s.starts_at, s.id) as seminars
      from app.seminars s join app.offers d on d.id = s.id
      where s.series_id = p.series_id and ${isToCome}) ahead`;

/** Lists published passes, newest first. Throws BadCursor. */
export async function listPasses(_visitor: Visitor | null, input: OfferListInput): Promise<Page<Pass>> {
  return listPublished<Row>(publishedPage(passes, "series", input), input.limit);
}

/** By id or slug. A draft is visible only to its host. Throws NotFound. */
export async function findPass({ actor }: Pick<Visitor, "actor">, { id }: { id: string }): Promise<Pass> {
  const bought = Prisma.sql`app.orders g where g.offer_id = o.id and g.status = 'paid'`;
  const [row] = await db.$queryRaw<Row[]>`
    ${passes} where ${isOffer("series", id)} and ${canBeSeenBy(actor, bought)}`;
  if (!row) throw new NotFound();
  return showOffer(row);
}

/** Throws NotFound, also for another host's pass. */
export async function findOwnPass(actor: Actor, { id }: { id: string }): Promise<Pass> {
  const pass = await findPass({ actor }, { id });
  if (pass.host.id !== actor.id) throw new NotFound();
  return pass;
}

/** Lists the actor's passes, latest first. Throws NotAHost, BadCursor. */
export async function listOwnPasses(actor: Actor, page: PageInput): Promise<Page<Pass>> {
  return listOwn<Row>(actor, passes, "series", page);
}

/** Lists the passes on sale for a seminar's series. */
export async function listPassesFor(seriesId: string | null): Promise<Pass[]> {
  if (!seriesId) return [];
  const rows = await db.$queryRaw<Row[]>`
    ${passes} where p.series_id = ${seriesId}::uuid and o.status = 'published' and ${isInSight}
      and json_array_length(ahead.seminars) > 1
    order by o.published_at`;
  return rows.map(showOffer);
}

/** Throws NotFound, also for another host's series. */
export async function assertOwnSeries(actor: Actor, id: string): Promise<void> {
  if ((await db.seminarSeries.count({ where: { id, hostId: actor.id } })) === 0) throw new NotFound();
}

/** Returns a pass as something to buy, whatever its state, with its dates to come. */
export async function findPassOffer(id: string) {
  const row = await db.pass.findUnique({
    where: { id },
    select: { offer: { select: soldColumns }, cancellationPolicy: true },
  });
  if (!row) return null;
  const { offer, ...pass } = row;
  return { ...offer, ...pass, dates: await listDates(db, id) };
}

interface ComingDate {
  id: string;
  slug: string;
  startsAt: Date;
  capacity: number;
  seatsTaken: number;
  isWithdrawalExcepted: boolean;
  /** The number of people on the waiting list. */
  waiting: number;
}

/** Returns the dates of a pass that are to come, the first one first. */
export function listDates(tx: Database, passId: string): Promise<ComingDate[]> {
  return tx.$queryRaw`
    select s.id, d.slug, s.starts_at as "startsAt", s.capacity, s.seats_taken as "seatsTaken",
      s.is_withdrawal_excepted as "isWithdrawalExcepted",
      (select count(*)::int from app.waitlist_entries w where w.seminar_id = s.id and w.status = 'waiting') as waiting
    from app.passes p join app.seminars s on s.series_id = p.series_id join app.offers d on d.id = s.id
    where p.id = ${passId}::uuid and ${isToCome}
    order by s.starts_at, s.id`;
}

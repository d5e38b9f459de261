import { db, Prisma } from "@/lib/base/platform/db";
import { NotFound, ValidationFailed } from "@/lib/base/platform/errors";
import type { Page, PageInput } from "@/lib/base/platform/pagination";
import { after, days } from "@/lib/base/platform/time";
import {
  canBeSeenBy,
  isOffer,
  listOwn,
  listPublished,
  offerColumns,
  publishedPage,
  showOffer,
  soldColumns,
} from "@/lib/catalogue/offers/queries";
import type { OfferInput, OfferListInput } from "@/lib/catalogue/offers/schema";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { type DateException, earliestStart, horizonOf, toTimeOfDay } from "./rules";
import {
  type Availability,
  type ListSlotsInput,
  mostDaysOfSlots,
  mostSlots,
  type Service,
  type Slot,
} from "./schema";

/** Returns one slot of a service as something to buy, whatever their states. */
export function findSlotOffer(serviceId: string, slotId: string) {
  return db.slot.findFirst({
    where: { id: slotId, serviceId },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      withdrawnAt: true,
      service: {
        select: { id: true, cancellationPolicy: true, noticeHours: true, offer: { select: soldColumns } },
      },
    },
  });
}

/** Named like the response, except for the dates. */
type Row = Omit<Service, "published_at"> & { published_at: Date | null };

const services = Prisma.sql`
  select ${offerColumns}, s.duration_minutes, s.location, s.cancellation_policy
  from app.offers o join app.users u on u.id = o.host_id join app.services s on s.id = o.id`;

/** Published services, newest first. */
export async function listServices(_visitor: Visitor | null, input: OfferListInput): Promise<Page<Service>> {
  return listPublished<Row>(servicePage(input), input.limit);
}

/** Builds the statement for one page of the list. Throws BadCursor. */
export function servicePage(input: OfferListInput): Prisma.Sql {
  return publishedPage(services, "service", input);
}

/** By id or slug. A draft is visible only to its host. Throws NotFound. */
export async function findService(
  { actor }: Pick<Visitor, "actor">,
  { id }: { id: string },
): Promise<Service> {
  const booked = Prisma.sql`app.bookings g where g.service_id = o.id and g.status = 'confirmed'`;
  const [row] = await db.$queryRaw<Row[]>`
    ${services} where ${isOffer("service", id)} and ${canBeSeenBy(actor, booked)}`;
  if (!row) throw new NotFound();
  return showOffer(row);
}

/** Throws NotFound, also for another host's service. */
export async function findOwnService(actor: Actor, { id }: { id: string }): Promise<Service> {
  const service = await findService({ actor }, { id });
  if (service.host.id !== actor.id) throw new NotFound();
  return service;
}

/** Lists a service's free slots, the earliest that fit in one response. Throws NotFound. */
export async function listFreeSlots(
  visitor: Pick<Visitor, "actor">,
  { id, from, to }: ListSlotsInput,
): Promise<Slot[]> {
  const service = await findService(visitor, { id });
  if (to && to > after(from ?? new Date(), days(mostDaysOfSlots))) {
    throw new ValidationFailed([{ path: "to", message: `at most ${mostDaysOfSlots} days after from` }]);
  }
  if (service.status === "archived") return [];
  const settings = await db.service.findUniqueOrThrow({
    where: { id: service.id },
    select: { noticeHours: true, horizonDays: true },
  });
  const now = new Date();
  const earliest = earliestStart(settings, now);
  const end = to ?? after(from ?? now, days(mostDaysOfSlots));
  const horizon = horizonOf(settings, now);
  const isFree = freeSlots(
    service.id,
    from && from > earliest ? from : earliest,
    end < horizon || to ? end : horizon,
  );
  const rows = await db.$queryRaw<SlotRow[]>`${isFree} limit ${mostSlots}`;
  return rows.map(toSlot);
}

/**
 * Returns the slot to suggest instead of a taken one: the next at which host and buyer are both free, else the earliest
 * such. Null if there is none.
 */
export async function findNextFree(
  actor: Pick<Actor, "id">,
  slot: NonNullable<Awaited<ReturnType<typeof findSlotOffer>>>,
): Promise<Slot | null> {
  const { id, noticeHours } = slot.service;
  const earliest = earliestStart({ noticeHours }, new Date());
  const [row] = await db.$queryRaw<SlotRow[]>`
    select * from (${freeSlots(id, earliest, after(earliest, days(366)))}) free
    where not exists (
      select from app.bookings b
      where b.user_id = ${actor.id}::uuid and b.status <> 'released'
        and tstzrange(b.starts_at, b.ends_at) && tstzrange(free.starts_at, free.ends_at))
    order by free.starts_at < ${slot.startsAt}, free.starts_at limit 1`;
  return row ? toSlot(row) : null;
}

export function toSlot({ id, starts_at, ends_at }: SlotRow): Slot {
  return { id, starts_at: starts_at.toISOString(), ends_at: ends_at.toISOString() };
}

export interface SlotRow {
  id: string;
  starts_at: Date;
  ends_at: Date;
}

/** Selects the free slots: one that overlaps with any of the host's commitments or their buffers is not free. */
export function freeSlots(serviceId: string, from: Date, to: Date): Prisma.Sql {
  return Prisma.sql`
    select s.id, s.starts_at, s.ends_at
    from app.slots s join app.services v on v.id = s.service_id
    where s.service_id = ${serviceId}::uuid and s.withdrawn_at is null and s.starts_at >= ${from} and s.starts_at < ${to}
      and not ${isBusy}
    order by s.starts_at`;
}

const isBusy = Prisma.sql`exists (
  select from app.busy_times b
  where b.host_id = s.host_id and tstzrange(b.starts_at, b.ends_at) && tstzrange(
    s.starts_at - make_interval(mins => v.buffer_before_minutes),
    s.ends_at + make_interval(mins => v.buffer_after_minutes)))`;

/** Whether a slot, with its buffers, overlaps with any of the host's commitments. */
export async function isSlotBusy({ id }: { id: string }): Promise<boolean> {
  const busy = await db.$queryRaw<unknown[]>`
    select 1 from app.slots s join app.services v on v.id = s.service_id where s.id = ${id}::uuid and ${isBusy}`;
  return busy.length > 0;
}

/** Lists the actor's services, latest first. Throws NotAHost, BadCursor. */
export async function listOwnServices(actor: Actor, page: PageInput): Promise<Page<Service>> {
  return listOwn<Row>(actor, services, "service", page);
}

/** Returns a service's opening hours and slot settings. Throws NotAHost, NotFound. */
export async function findAvailability(actor: Actor, { id }: OfferInput): Promise<Availability> {
  assertHost(actor);
  const service = await db.service.findUnique({
    where: { id, hostId: actor.id },
    include: {
      weeklyHours: { orderBy: [{ weekday: "asc" }, { startsMinute: "asc" }] },
      exceptions: { orderBy: [{ date: "asc" }, { startsMinute: { sort: "asc", nulls: "first" } }] },
    },
  });
  if (!service) throw new NotFound();
  return {
    weekly_hours: service.weeklyHours.map(({ weekday, ...hours }) => ({ weekday, ...toTimes(hours) })),
    exceptions: service.exceptions.map(toException).map(({ date, ...hours }) => ({
      date,
      ...(hours.startsMinute === null ? { closed: true as const } : toTimes(hours)),
    })),
    buffer_before_minutes: service.bufferBeforeMinutes,
    buffer_after_minutes: service.bufferAfterMinutes,
    notice_hours: service.noticeHours,
    horizon_days: service.horizonDays,
    version: service.hoursVersion,
  };
}

function toTimes({ startsMinute, endsMinute }: { startsMinute: number; endsMinute: number }) {
  return { starts: toTimeOfDay(startsMinute), ends: toTimeOfDay(endsMinute) };
}

/** Converts a date of the table, which Prisma reads as its midnight in UTC. */
export function toException(row: {
  date: Date;
  startsMinute: number | null;
  endsMinute: number | null;
}): DateException {
  const date = row.date.toISOString().slice(0, 10);
  const { startsMinute, endsMinute } = row;
  if (startsMinute === null || endsMinute === null) return { date, startsMinute: null, endsMinute: null };
  return { date, startsMinute, endsMinute };
}

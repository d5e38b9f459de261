import type { Actor, Visitor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { hostColumn, publishedPage, soldColumns } from "@/lib/offers/queries";
import { db, Prisma } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { type Page, toPage } from "@/lib/platform/keyset";
import { isId } from "@/lib/platform/slug";
import { after } from "@/lib/platform/time";
import { horizon, leastNotice, toTimeOfDay } from "./rules";
import type { Availability, ListServicesInput, ListSlotsInput, Service, ServiceInput, Slot } from "./schema";

/** One slot of a service as something to buy, whatever their states. */
export function findSlotOffer(serviceId: string, slotId: string) {
  return db.slot.findFirst({
    where: { id: slotId, serviceId },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      withdrawnAt: true,
      service: {
        select: soldColumns,
      },
    },
  });
}

/** Named as the answer is, but for the dates. */
type Row = Omit<Service, "kind" | "published_at"> & { published_at: Date | null };

const services = Prisma.sql`
  select s.id, s.slug, s.title, s.summary, s.description, s.price_amount, s.currency, s.vat_rate_bp, s.vat_exemption, s.status,
    s.cover_url, s.published_at, s.duration_minutes, s.location, s.cancellation_policy,
    ${hostColumn}
  from app.services s join app.users u on u.id = s.host_id`;

/** Published services, newest first. */
export async function listServices(
  _visitor: Visitor | null,
  input: ListServicesInput,
): Promise<Page<Service>> {
  const rows = await db.$queryRaw<(Row & { published_at: Date })[]>(servicePage(input));
  return toPage(rows, input.limit, (row) => [row.published_at.toISOString(), row.id], toService);
}

/** The statement behind a page of the list. Throws BadCursor. */
export function servicePage(input: ListServicesInput): Prisma.Sql {
  return publishedPage(services, "s", input);
}

/** By id or slug. A draft is there for its host alone. Throws NotFound. */
export async function findService(
  { actor }: Pick<Visitor, "actor">,
  { id }: { id: string },
): Promise<Service> {
  const [row] = await db.$queryRaw<Row[]>`
    ${services} where ${isId(id) ? Prisma.sql`s.id = ${id}::uuid` : Prisma.sql`s.slug = ${id}`}`;
  const isVisible = row && (row.status !== "draft" || row.host.id === actor?.id);
  if (!isVisible) throw new NotFound();
  return toService(row);
}

/** Throws NotFound, also for what belongs to someone else. */
export async function findOwnService(actor: Actor, { id }: { id: string }): Promise<Service> {
  const service = await findService({ actor }, { id });
  if (service.host.id !== actor.id) throw new NotFound();
  return service;
}

/** When a service can be booked. Throws NotFound. */
export async function listFreeSlots(
  visitor: Pick<Visitor, "actor">,
  { id, from, to }: ListSlotsInput,
): Promise<Slot[]> {
  const service = await findService(visitor, { id });
  if (service.status === "archived") return [];
  const now = new Date();
  const earliest = after(now, leastNotice);
  const rows = await db.$queryRaw<SlotRow[]>(
    freeSlots(service.id, from && from > earliest ? from : earliest, to ?? after(now, horizon)),
  );
  return rows.map(({ id, starts_at, ends_at }) => ({
    id,
    starts_at: starts_at.toISOString(),
    ends_at: ends_at.toISOString(),
  }));
}

interface SlotRow {
  id: string;
  starts_at: Date;
  ends_at: Date;
}

/** The statement behind the free slots: a host who is booked for one thing is free for no other. */
export function freeSlots(serviceId: string, from: Date, to: Date): Prisma.Sql {
  return Prisma.sql`
    select s.id, s.starts_at, s.ends_at
    from app.slots s
    where s.service_id = ${serviceId}::uuid and s.withdrawn_at is null and s.starts_at >= ${from} and s.starts_at < ${to}
      and not exists (
        select from app.bookings b
        where b.host_id = s.host_id and b.status <> 'released'
          and tstzrange(b.starts_at, b.ends_at) && tstzrange(s.starts_at, s.ends_at))
    order by s.starts_at`;
}

/** The week in which the actor offers a service. Throws NotAHost, NotFound. */
export async function findAvailability(actor: Actor, { id }: ServiceInput): Promise<Availability> {
  assertHost(actor);
  const service = await db.service.findUnique({
    where: { id, hostId: actor.id },
    select: { weeklyHours: { orderBy: [{ weekday: "asc" }, { startsMinute: "asc" }] } },
  });
  if (!service) throw new NotFound();
  return {
    weekly_hours: service.weeklyHours.map(({ weekday, startsMinute, endsMinute }) => ({
      weekday,
      starts: toTimeOfDay(startsMinute),
      ends: toTimeOfDay(endsMinute),
    })),
  };
}

/** Names of what can be linked to, for the sitemap. */
export function listServiceSlugs(limit: number) {
  return db.service.findMany({
    where: { status: "published" },
    orderBy: { publishedAt: "desc" },
    take: limit,
    select: { slug: true, updatedAt: true },
  });
}

function toService({ published_at, ...row }: Row): Service {
  return { ...row, kind: "service", published_at: published_at?.toISOString() ?? null };
}

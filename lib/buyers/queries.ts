import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import type { OfferKind } from "@/lib/offers/kind";
import { db, Prisma } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, timeKey, toPage } from "@/lib/platform/pagination";
import type { Buyer, ListBuyersInput } from "./schema";

interface Row extends Pick<Buyer, "id" | "display_name" | "lessons_done" | "lesson_count"> {
  bought_at: Date;
  starts_at: Date | null;
}

/** Lists the people who hold one of the host's offers, latest purchase first. Throws NotAHost, NotFound, BadCursor. */
export const listBuyers =
  (kind: OfferKind) =>
  async (actor: Actor, { id, limit, cursor }: ListBuyersInput): Promise<Page<Buyer>> => {
    const last = decodeCursor(cursor, timeKey);
    await findOwnItem(actor, kind, id);
    const beyond = last
      ? Prisma.sql`where (bought_at, id) < (${last[0]}::timestamptz, ${last[1]}::uuid)`
      : Prisma.empty;
    const rows = await db.$queryRaw<Row[]>`
      select * from (${holders[kind](id)}) holders ${beyond} order by bought_at desc, id desc limit ${limit + 1}`;
    return toPage(rows, limit, (row) => [row.bought_at.toISOString(), row.id], toBuyer);
  };

/** Returns all buyers, by name. Throws NotAHost, NotFound. */
export async function findAllBuyers(actor: Actor, kind: OfferKind, id: string): Promise<Buyer[]> {
  await findOwnItem(actor, kind, id);
  const rows = await db.$queryRaw<Row[]>`
    select * from (${holders[kind](id)}) holders order by display_name, bought_at, id`;
  return rows.map(toBuyer);
}

export async function countBuyers(kind: OfferKind, id: string): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from (${holders[kind](id)}) holders`;
  return row.count;
}

const holders: Record<OfferKind, (id: string) => Prisma.Sql> = {
  course: (id) => Prisma.sql`
    select e.id, u.display_name, coalesce(o.paid_at, e.created_at) as bought_at, null::timestamptz as starts_at,
      (select count(*)::int from app.lesson_progress p where p.enrollment_id = e.id and p.completed_at is not null) as lessons_done,
      (select count(*)::int from app.lessons l where l.course_id = e.course_id) as lesson_count
    from app.enrollments e join app.users u on u.id = e.user_id join app.orders o on o.id = e.order_id
    where e.course_id = ${id}::uuid and e.status = 'active'`,
  service: (id) => Prisma.sql`
    select b.id, u.display_name, coalesce(o.paid_at, b.created_at) as bought_at, b.starts_at,
      null::int as lessons_done, null::int as lesson_count
    from app.bookings b join app.users u on u.id = b.user_id join app.orders o on o.id = b.order_id
    where b.service_id = ${id}::uuid and b.status = 'confirmed'`,
  seminar: (id) => Prisma.sql`
    select s.id, u.display_name, coalesce(o.paid_at, s.created_at) as bought_at, null::timestamptz as starts_at,
      null::int as lessons_done, null::int as lesson_count
    from app.seats s join app.users u on u.id = s.user_id join app.orders o on o.id = s.order_id
    where s.seminar_id = ${id}::uuid and s.status = 'confirmed'`,
};

/** Throws NotAHost, NotFound. */
export async function findOwnItem(actor: Actor, kind: OfferKind, id: string) {
  assertHost(actor);
  const item = await db.offer.findFirst({
    where: { id, kind, hostId: actor.id },
    select: { title: true, slug: true },
  });
  if (!item) throw new NotFound();
  return item;
}

function toBuyer({ bought_at, starts_at, ...row }: Row): Buyer {
  return { ...row, bought_at: bought_at.toISOString(), starts_at: starts_at?.toISOString() ?? null };
}

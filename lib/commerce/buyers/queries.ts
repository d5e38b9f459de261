import { db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { decodeCursor, type Page, timeKey, toPage } from "@/lib/base/platform/pagination";
import { listings } from "@/lib/catalogue/kinds/registry";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
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
    await findOwnOffer(actor, kind, id);
    const beyond = last
      ? Prisma.sql`where (bought_at, id) < (${last[0]}::timestamptz, ${last[1]}::uuid)`
      : Prisma.empty;
    const rows = await db.$queryRaw<Row[]>`
      select * from (${listings[kind].buyers(id)}) holders ${beyond} order by bought_at desc, id desc limit ${limit + 1}`;
    return toPage(rows, limit, (row) => [row.bought_at.toISOString(), row.id], toBuyer);
  };

/** Returns all buyers, by name. Throws NotAHost, NotFound. */
export async function findAllBuyers(actor: Actor, kind: OfferKind, id: string): Promise<Buyer[]> {
  await findOwnOffer(actor, kind, id);
  const rows = await db.$queryRaw<Row[]>`
    select * from (${listings[kind].buyers(id)}) holders order by display_name, bought_at, id`;
  return rows.map(toBuyer);
}

export async function countBuyers(kind: OfferKind, id: string): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from (${listings[kind].buyers(id)}) holders`;
  return row.count;
}

/** Throws NotAHost, NotFound. */
export async function findOwnOffer(actor: Actor, kind: OfferKind, id: string) {
  assertHost(actor);
  const offer = await db.offer.findFirst({
    where: { id, kind, hostId: actor.id },
    select: { title: true, slug: true },
  });
  if (!offer) throw new NotFound();
  return offer;
}

function toBuyer({ bought_at, starts_at, ...row }: Row): Buyer {
  return { ...row, bought_at: bought_at.toISOString(), starts_at: starts_at?.toISOString() ?? null };
}

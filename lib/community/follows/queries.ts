import { type Database, db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { decodeCursor, type Page, timeKey, toPage } from "@/lib/base/platform/pagination";
import { listExplored } from "@/lib/catalogue/explore/queries";
import type { ExploreItem } from "@/lib/catalogue/explore/schema";
import { publicHost } from "@/lib/catalogue/offers/queries";
import type { Actor } from "@/lib/people/identity/actor";
import type { Follow, ListFollowsInput } from "./schema";

/** Finds a host who can be followed. Throws NotFound. */
export async function findFollowable(tx: Database, slug: string): Promise<{ id: string }> {
  const host = await tx.user.findFirst({
    where: { slug, role: { in: ["host", "admin"] }, ...publicHost },
    select: { id: true },
  });
  if (!host) throw new NotFound();
  return host;
}

interface Row {
  id: string;
  slug: string;
  display_name: string;
  headline: string;
  avatar_url: string | null;
  followed_at: Date;
}

/** Lists the hosts that the actor follows, latest first, without closed and suspended accounts. Throws BadCursor. */
export async function listFollows(actor: Actor, { limit, cursor }: ListFollowsInput): Promise<Page<Follow>> {
  const last = decodeCursor(cursor, timeKey);
  const further = last
    ? Prisma.sql`and (f.created_at, f.host_id) < (${last[0]}::timestamptz, ${last[1]}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>`
    select u.id, u.slug, u.display_name, u.headline, u.avatar_url, f.created_at as followed_at
    from app.follows f join app.users u on u.id = f.host_id
    where f.user_id = ${actor.id}::uuid and u.slug is not null and u.deleted_at is null and u.suspended_at is null ${further}
    order by f.created_at desc, f.host_id desc limit ${limit + 1}`;
  return toPage(
    rows,
    limit,
    (row) => [row.followed_at.toISOString(), row.id],
    ({ followed_at, ...host }) => ({ host, followed_at: followed_at.toISOString() }),
  );
}

export async function isFollowing(actor: Actor, hostId: string): Promise<boolean> {
  return (await db.follow.count({ where: { userId: actor.id, hostId } })) > 0;
}

/** Counts the actor's followers. */
export function countFollowers(actor: Actor): Promise<number> {
  return db.follow.count({ where: { hostId: actor.id, user: { deletedAt: null, suspendedAt: null } } });
}

/** Lists the latest offers of the hosts that the actor follows, if they are still on sale. */
export function listFromFollowed(actor: Actor, limit: number): Promise<ExploreItem[]> {
  return listExplored(
    Prisma.sql`e.host_id in (select host_id from app.follows where user_id = ${actor.id}::uuid)`,
    limit,
  );
}

/** Whether the actor has asked for emails about new offers of the hosts they follow. */
export async function wantsNews(actor: Actor): Promise<boolean> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { wantsNews: true } });
  return user.wantsNews;
}

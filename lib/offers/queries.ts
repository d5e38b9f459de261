import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { db, Prisma } from "@/lib/platform/db";
import { decodeCursor, idKey, type PageInput, timeKey, toPage } from "@/lib/platform/pagination";
import { isId } from "@/lib/platform/slug";
import type { OfferKind } from "./kind";
import type { OfferListInput } from "./schema";

/** What an order needs to know of what it is for. */
export const soldColumns = {
  id: true,
  hostId: true,
  title: true,
  priceAmount: true,
  currency: true,
  vatRateBp: true,
  vatExemption: true,
  status: true,
  takenDownAt: true,
  host: { select: { suspendedAt: true } },
} as const;

/** The host, of `app.users u`, as every offer shows them. */
export const hostColumn = Prisma.sql`
  json_build_object('id', u.id, 'slug', u.slug, 'display_name', u.display_name, 'avatar_url', u.avatar_url) as host`;

/** What every offer `o` shows, and its host `u`. */
export const offerColumns = Prisma.sql`
  o.id, o.kind, o.slug, o.title, o.summary, o.description, o.price_amount, o.currency, o.language, o.vat_rate_bp,
  o.vat_exemption, o.status, o.cover_url, o.published_at, o.version, ${hostColumn}`;

/** What is public begins here: someone who is there and whom no admin has shut out. For queries by Prisma. */
export const publicHost = { deletedAt: null, suspendedAt: null };

/** Offers `o` that no admin has taken out of sight, of a host `u` who is not suspended. */
export const isInSight = Prisma.sql`o.taken_down_at is null and u.suspended_at is null`;

/** Whether the offer that a review `r` is about is in sight. */
export const isAboutPublic = Prisma.sql`exists (
  select from app.offers o join app.users u on u.id = o.host_id where o.id = r.offer_id and ${isInSight})`;

/** What is out of sight is still there for its host, and for those who bought it: by grants `g` that are in force. */
export function canBeSeenBy(actor: Pick<Actor, "id"> | null, grants: Prisma.Sql): Prisma.Sql {
  const isShown = Prisma.sql`o.published_at is not null and ${isInSight}`;
  if (!actor) return isShown;
  return Prisma.sql`(${isShown} or u.id = ${actor.id}::uuid
    or o.published_at is not null and exists (select from ${grants} and g.user_id = ${actor.id}::uuid))`;
}

/** By its id or its slug. */
export function isOffer(kind: OfferKind, id: string): Prisma.Sql {
  return Prisma.sql`o.kind = ${kind} and ${isId(id) ? Prisma.sql`o.id = ${id}::uuid` : Prisma.sql`o.slug = ${id}`}`;
}

/** Every word, in any form. Not websearch_to_tsquery, which fails on a long row of minus signs. */
export function matches(q: string): Prisma.Sql {
  return Prisma.sql`
    app.search_vector(o.title, o.summary, o.description) @@ plainto_tsquery('pg_catalog.swedish', ${q})`;
}

/** The statement behind a page of what is published, newest first. Throws BadCursor. */
export function publishedPage(
  select: Prisma.Sql,
  kind: OfferKind,
  { q, host, limit, cursor }: OfferListInput,
): Prisma.Sql {
  const last = decodeCursor(cursor, timeKey);
  const conditions = [Prisma.sql`o.kind = ${kind} and o.status = 'published'`, isInSight];
  if (host) conditions.push(Prisma.sql`o.host_id = (select id from app.users where slug = ${host})`);
  if (q) conditions.push(matches(q));
  if (last) {
    conditions.push(Prisma.sql`(o.published_at, o.id) < (${last[0]}::timestamptz, ${last[1]}::uuid)`);
  }
  return Prisma.sql`
    ${select} where ${Prisma.join(conditions, " and ")}
    order by o.published_at desc, o.id desc limit ${limit + 1}`;
}

interface Row {
  id: string;
  published_at: Date | null;
}

/** What is published, newest first. Throws BadCursor. */
export async function listPublished<R extends Row>(page: Prisma.Sql, limit: number) {
  const rows = await db.$queryRaw<R[]>(page);
  return toPage(rows, limit, (row) => [String(row.published_at?.toISOString()), row.id], showOffer);
}

/** All of a kind that the actor has, latest first. Throws NotAHost, BadCursor. */
export async function listOwn<R extends Row>(
  actor: Actor,
  select: Prisma.Sql,
  kind: OfferKind,
  { limit, cursor }: PageInput,
) {
  assertHost(actor);
  const last = decodeCursor(cursor, idKey);
  const rows = await db.$queryRaw<R[]>`
    ${select} where o.host_id = ${actor.id}::uuid and o.kind = ${kind}
      ${last ? Prisma.sql`and o.id < ${last[0]}::uuid` : Prisma.empty}
    order by o.id desc limit ${limit + 1}`;
  return toPage(rows, limit, (row) => [row.id], showOffer);
}

/** A row as the API has it. */
export function showOffer<R extends Row>({ published_at, ...row }: R) {
  return { ...row, published_at: published_at?.toISOString() ?? null };
}

/** Names of what can be linked to, for the sitemap. */
export function listSlugs(kind: OfferKind, limit: number) {
  return db.offer.findMany({
    where: {
      kind,
      status: { in: ["published", "scheduled", "live", "ended"] },
      takenDownAt: null,
      host: { suspendedAt: null },
    },
    orderBy: { publishedAt: "desc" },
    take: limit,
    select: { slug: true, updatedAt: true },
  });
}

import { db, Prisma } from "@/lib/base/platform/db";
import { decodeCursor, idKey, type PageInput, timeKey, toPage } from "@/lib/base/platform/pagination";
import { isId } from "@/lib/base/platform/slug";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import type { OfferKind } from "./kind";
import type { OfferListInput } from "./schema";

/** The columns of an offer that an order needs. */
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

/** The host `app.users u`, as every offer shows them. */
export const hostColumn = Prisma.sql`
  json_build_object('id', u.id, 'slug', u.slug, 'display_name', u.display_name, 'avatar_url', u.avatar_url) as host`;

/** The columns that every offer `o` shows, and its host `u`. */
export const offerColumns = Prisma.sql`
  o.id, o.kind, o.slug, o.title, o.summary, o.description, o.price_amount, o.currency, o.language, o.vat_rate_bp,
  o.vat_exemption, o.status, o.cover_url, o.published_at, o.version, ${hostColumn}`;

/** The condition for a host whose offers are public: neither erased nor suspended. For Prisma queries. */
export const publicHost = { deletedAt: null, suspendedAt: null };

/** The condition for an offer `o` that has not been taken down, by a host `u` who is not suspended. */
export const isInSight = Prisma.sql`o.taken_down_at is null and u.suspended_at is null`;

/** Whether the offer that a review `r` is about is in sight. */
export const isAboutPublic = Prisma.sql`exists (
  select from app.offers o join app.users u on u.id = o.host_id where o.id = r.offer_id and ${isInSight})`;

/**
 * An offer that is out of sight is still shown to its host and its buyers: those with a grant in force in `grants g`.
 */
export function canBeSeenBy(actor: Pick<Actor, "id"> | null, grants: Prisma.Sql): Prisma.Sql {
  const isShown = Prisma.sql`o.published_at is not null and ${isInSight}`;
  if (!actor) return isShown;
  return Prisma.sql`(${isShown} or u.id = ${actor.id}::uuid
    or o.published_at is not null and exists (select from ${grants} and g.user_id = ${actor.id}::uuid))`;
}

/** By id or slug. */
export function isOffer(kind: OfferKind, id: string): Prisma.Sql {
  return Prisma.sql`o.kind = ${kind} and ${isId(id) ? Prisma.sql`o.id = ${id}::uuid` : Prisma.sql`o.slug = ${id}`}`;
}

/** Matches every word in any inflection. Not websearch_to_tsquery, which fails on a long row of minus signs. */
export function matches(q: string): Prisma.Sql {
  return Prisma.sql`
    app.search_vector(o.title, o.summary, o.description) @@ plainto_tsquery('pg_catalog.swedish', ${q})`;
}

/** Builds the statement for one page of published offers, newest first. Throws BadCursor. */
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

/** Lists published offers, newest first. Throws BadCursor. */
export async function listPublished<R extends Row>(page: Prisma.Sql, limit: number) {
  const rows = await db.$queryRaw<R[]>(page);
  return toPage(rows, limit, (row) => [String(row.published_at?.toISOString()), row.id], showOffer);
}

/** Lists all of the actor's offers of a kind, latest first. Throws NotAHost, BadCursor. */
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

/** Returns a row as the API shows it. */
export function showOffer<R extends Row>({ published_at, ...row }: R) {
  return { ...row, published_at: published_at?.toISOString() ?? null };
}

/** Lists the slugs of public offers, for the sitemap: the latest dates first, then the latest published. */
export function listSlugs(kind: OfferKind, limit: number) {
  return db.offer.findMany({
    where: {
      kind,
      status: { in: ["published", "scheduled", "live", "ended"] },
      takenDownAt: null,
      host: { suspendedAt: null },
    },
    orderBy: [{ seminar: { startsAt: "desc" } }, { publishedAt: "desc" }],
    take: limit,
    select: { slug: true, updatedAt: true },
  });
}

import { db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { decodeCursor, timeKey, toPage } from "@/lib/base/platform/pagination";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { isAboutPublic, isInSight, publicHost } from "@/lib/catalogue/offers/queries";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import type { ListReviewsInput, Rating, Review, Reviewed, ReviewInput, ReviewPage } from "./schema";

interface ReviewRow
  extends Pick<Review, "id" | "item" | "user" | "rating" | "text" | "version" | "answer_version"> {
  answer: string | null;
  answeredAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  hostId: string;
  hostSlug: string;
}

const reviews = Prisma.sql`
  select r.id, r.rating, r.text, r.version, r.answer_version, r.answer, r.answered_at as "answeredAt", r.created_at as "createdAt",
    r.updated_at as "updatedAt", r.host_id as "hostId", h.slug as "hostSlug",
    json_build_object('id', u.id, 'display_name', u.display_name, 'avatar_url', u.avatar_url) as user,
    json_build_object('kind', o.kind, 'id', o.id, 'slug', o.slug, 'title', o.title) as item
  from app.reviews r
  join app.users u on u.id = r.user_id
  join app.users h on h.id = r.host_id
  join app.offers o on o.id = r.offer_id`;

/** Finds the public offer or host that reviews are about, by its slug. Throws NotFound. */
export async function findReviewed({ kind, slug }: Reviewed) {
  if (kind === "host") {
    const where = { slug, role: { in: ["host", "admin"] }, ...publicHost };
    const host = await db.user.findFirst({ where, select: { id: true, displayName: true } });
    if (!host) throw new NotFound();
    return { id: host.id, title: host.displayName, hostName: host.displayName };
  }
  const [row] = await db.$queryRaw<{ id: string; title: string; hostName: string }[]>`
    select o.id, o.title, u.display_name as "hostName" from app.offers o join app.users u on u.id = o.host_id
    where o.kind = ${kind} and o.slug = ${slug} and o.published_at is not null and ${isInSight}`;
  if (!row) throw new NotFound();
  return row;
}

/** Lists the reviews of one offer, latest first; a draft is visible only to its host. Throws NotFound, BadCursor. */
export const listReviews =
  (kind: OfferKind) =>
  async ({ actor }: Pick<Visitor, "actor">, { id, limit, cursor }: ListReviewsInput): Promise<ReviewPage> => {
    const ofItem = Prisma.sql`r.offer_id = ${id}::uuid`;
    const [page, rating] = await Promise.all([
      pageOf(ofItem, limit, cursor),
      ratingOf(ofItem),
      assertVisible(kind, id, actor),
    ]);
    return { ...page, rating };
  };

/** Lists the reviews of all public offers of a host, latest first. Throws BadCursor. */
export async function listHostReviews(
  hostId: string,
  { limit, cursor }: Omit<ListReviewsInput, "id">,
): Promise<ReviewPage> {
  const ofHost = Prisma.sql`r.host_id = ${hostId}::uuid and ${isAboutPublic}`;
  const [page, rating] = await Promise.all([pageOf(ofHost, limit, cursor), ratingOf(ofHost)]);
  return { ...page, rating };
}

async function pageOf(which: Prisma.Sql, limit: number, cursor: string | undefined) {
  const last = decodeCursor(cursor, timeKey);
  const older = last
    ? Prisma.sql`and (r.created_at, r.id) < (${last[0]}::timestamptz, ${last[1]}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw<ReviewRow[]>`
    ${reviews} where ${which} and r.taken_down_at is null ${older} order by r.created_at desc, r.id desc limit ${limit + 1}`;
  return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], toReview);
}

async function ratingOf(which: Prisma.Sql): Promise<Rating> {
  const [rating] = await db.$queryRaw<[Rating]>`
    select round(avg(r.rating), 2)::float8 as average, count(*)::int as count
    from app.reviews r where ${which} and r.taken_down_at is null`;
  return rating;
}

/** Throws NotFound. */
export async function assertVisible(kind: OfferKind, id: string, actor: Actor | null): Promise<void> {
  const [item] = await db.$queryRaw<unknown[]>`
    select 1 from app.offers o join app.users u on u.id = o.host_id
    where o.id = ${id}::uuid and o.kind = ${kind}
      and (o.published_at is not null and ${isInSight} or o.host_id = ${actor?.id ?? null}::uuid)`;
  if (!item) throw new NotFound();
}

export interface ReviewWithHost {
  review: Review;
  host: { id: string; slug: string };
}

/** Throws NotFound. */
export async function findReview(id: string): Promise<ReviewWithHost> {
  const [row] = await db.$queryRaw<ReviewRow[]>`${reviews} where r.id = ${id}::uuid`;
  if (!row) throw new NotFound();
  return { review: toReview(row), host: { id: row.hostId, slug: row.hostSlug } };
}

/**
 * Returns a review as everyone may read it; one that was taken down is shown only to its author and the host. Throws
 * NotFound.
 */
export async function showReview({ actor }: Pick<Visitor, "actor">, { id }: ReviewInput): Promise<Review> {
  const reader = actor?.id ?? null;
  const [row] = await db.$queryRaw<ReviewRow[]>`
    ${reviews} where r.id = ${id}::uuid and (r.taken_down_at is null and ${isAboutPublic}
      or ${reader}::uuid in (r.user_id, r.host_id))`;
  if (!row) throw new NotFound();
  return toReview(row);
}

/** Whether a person may review an offer, and the review that they have written. */
export interface ReviewEligibility {
  item: Review["item"];
  host: { slug: string; display_name: string };
  mayReview: boolean;
  own: Review | null;
}

/** By slug. Throws NotFound. */
export async function findReviewEligibility(
  actor: Actor,
  kind: OfferKind,
  slug: string,
): Promise<ReviewEligibility> {
  const [row] = await db.$queryRaw<
    (Omit<ReviewEligibility, "own" | "item"> & { id: string; title: string })[]
  >`
    select o.id, o.title, json_build_object('slug', u.slug, 'display_name', u.display_name) as host,
      app.has_been_there(${actor.id}::uuid, o.id) as "mayReview"
    from app.offers o join app.users u on u.id = o.host_id
    where o.kind = ${kind} and o.slug = ${slug} and o.published_at is not null and ${isInSight}`;
  if (!row) throw new NotFound();
  const { id, title, host, mayReview } = row;
  return { item: { kind, id, slug, title }, host, mayReview, own: await findOwn(actor, id) };
}

async function findOwn(actor: Actor, offerId: string): Promise<Review | null> {
  const [row] = await db.$queryRaw<ReviewRow[]>`
    ${reviews} where r.user_id = ${actor.id}::uuid and r.offer_id = ${offerId}::uuid`;
  return row ? toReview(row) : null;
}

function toReview(row: ReviewRow): Review {
  const { id, item, user, rating, text, version, answer_version, answer, answeredAt } = row;
  return {
    id,
    item,
    user,
    rating,
    text,
    is_verified: true,
    answer: answer && answeredAt ? { text: answer, answered_at: answeredAt.toISOString() } : null,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    version,
    answer_version,
  };
}
